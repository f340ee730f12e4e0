"""The desk's screen of one case, in one statement (R13), everything personal masked.

Opinions are opened for the reader afterwards, under the department's key, with a trail row each.
"""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

import orjson
from tortoise import connections

from api.applications import screen_parts as parts
from api.applications.asked_parts import ASKED, asked_views
from api.applications.bill_parts import (
    BILL,
    REFUND_ASKED,
    bill,
    exemptions,
    may_exempt,
    money_acts,
)
from api.applications.capture_reading import captured, portrait
from api.applications.desk_reading import as_case
from api.applications.desk_views import (
    AnswerLine,
    AnswerSection,
    CaseMaterial,
    CaseScreen,
    ChecklistLine,
    DecisionView,
    EarlierDecision,
    Gap,
    HistoryEntry,
    OpinionView,
)
from api.applications.leader_views import SpecialKind
from api.applications.lifecycle import Status
from api.applications.lights import light
from api.applications.notice_reading import OBJECTIONS, objections, shown
from api.applications.offering import (
    desk_actions,
    in_order,
    pausing_actions,
    redress_actions,
    sending_actions,
)
from api.applications.on_paper import ON_PAPER
from api.applications.opining import met_label, opened, opinion_label
from api.applications.route_reading import RUNS, Stands, route, stands
from api.applications.said import with_words
from api.applications.screen_parts import (
    AGENT,
    DELIVERY,
    HISTORY,
    MATERIALS,
    ORIGINAL_CHECK,
    PASSINGS,
    SUPPLEMENTS,
    with_passings,
)
from api.applications.speaking import staff_name, status_text, titled
from api.applications.special_parts import REDRESS, SPECIALS, grounds, redress, specials
from api.applications.specials import SUPPLEMENT
from api.applications.stages import kind_of
from api.applications.supplementing import gaps
from api.applications.why_not import why_not
from api.catalog import published
from api.catalog.definition import Definition
from api.clocks.counting import day_of
from api.policy import Case, Operation, require, sees
from identity.actor import Actor
from identity.offices import Offices, offices
from identity.sealing import Access
from notifications.wording import CHINESE, sentence

_SCREEN = f"""
SELECT a.*, doorstep_now() AS asked_at, {ON_PAPER} AS on_paper,
       CASE WHEN a.claimed_until > doorstep_now() THEN a.claimed_by END AS claimed_by,
       {MATERIALS} AS materials, {SUPPLEMENTS} AS supplements,
       {ORIGINAL_CHECK} AS original_check, {BILL} AS bill, {DELIVERY} AS delivery,
       {HISTORY} AS history, {PASSINGS} AS passings, {AGENT} AS agent,
       {SPECIALS} AS specials, {REDRESS} AS redress, {ASKED} AS asked_offices,
       {OBJECTIONS} AS objections,
       {RUNS} AS stage_runs,
       (SELECT coalesce(jsonb_agg(jsonb_build_object(
            'id', n.id, 'by', n.staff_id, 'role', n.role, 'at', n.at,
            'text', encode(n.text_sealed, 'hex'), 'met', encode(n.met_sealed, 'hex'))
            ORDER BY n.at), '[]')
        FROM opinion n WHERE n.application_id = a.id) AS opinions,
       (SELECT jsonb_build_object('kind', e.kind, 'by', e.decided_by, 'at', e.decided_at,
            'label', 'decision.reason:' || e.id, 'said', encode(e.reason_sealed, 'hex'),
            'clause', e.clause, 'hash', e.document_hash, 'earlier', (
                SELECT jsonb_build_object('kind', was.kind, 'at', was.decided_at)
                FROM decision was WHERE was.id = e.corrects))
        FROM decision e WHERE e.application_id = a.id
        ORDER BY e.corrects IS NOT NULL DESC, e.decided_at DESC LIMIT 1) AS decision,
       {REFUND_ASKED} AS refund_asked
FROM application a
WHERE a.id = $1
"""  # noqa: S608 — spliced from our own constants
_JSON = (
    *("materials", "supplements", "original_check", "bill", "delivery", "history", "passings"),
    *("stage_runs", "opinions", "decision", "agent", "desk_lines", "applicant", "asked"),
    "fee_exempt",
    "specials",
    "redress",
    "asked_offices",
    "objections",
)


async def case_screen(
    actor: Actor, application_id: UUID, language: str = CHINESE
) -> CaseScreen | None:
    """Everything about one case; None if absent or not for this actor to see."""
    require(actor, Operation.READ_DESK)
    rows = await connections.get("default").execute_query_dict(_SCREEN, [application_id])
    if not rows:
        return None
    case = as_case(rows[0])
    if not sees(actor, case):
        return None
    read = {c: orjson.loads(rows[0][c]) if rows[0][c] is not None else None for c in _JSON}
    access = Access(actor, "reading the case", application_id)
    row = await with_words({**rows[0], **read}, access)
    definition = await published.version(row["item_version_id"])
    opinions = await _opinions(row, actor, language)
    return await _screen(row, definition, opinions, actor, case, language)


async def _screen(
    row: Mapping[str, Any],
    definition: Definition,
    opinions: tuple[OpinionView, ...],
    actor: Actor,
    case: Case,
    language: str,
) -> CaseScreen:
    status, hall = Status(row["status"]), await offices()
    who, way = row["applicant"], stands(definition, row["stage_runs"], row["asked_offices"])
    sent = parts.delivery(row["delivery"])
    owed = bill(row["bill"], parts.for_whom(who))
    less = exemptions(row["fee_exempt"], definition, language)
    return CaseScreen(
        id=row["id"],
        version=row["version"],
        reference=row["reference"],
        project_number=row["project_number"],
        status=status,
        status_text=status_text(language, status),
        item_code=row["item_code"],
        item_title=titled(definition, language),
        item_version=definition.version,
        instant=row["instant"],
        department=hall.departments[row["department_id"]],
        applicant=parts.applicant(who, row["identity_source"]),
        filed_by=parts.agent(row["agent"]),
        on_paper=row["on_paper"],
        answers=tuple(
            AnswerSection(page["title"], tuple(AnswerLine(**line) for line in page["lines"]))
            for page in row["desk_lines"]
        ),
        materials=(*portrait(row, hall, language), *_materials(row, definition, hall, language)),
        stages=route(row, definition, hall, language),
        opinions=opinions,
        history=_history(with_passings(row, partial(staff_name, language, hall)), hall, language),
        supplements=tuple(parts.supplement(s, row["materials"]) for s in row["supplements"]),
        supplementable=tuple(Gap(g.kind, g.ref, g.title) for g in gaps(definition)),
        original_check=parts.original_check(row["original_check"], definition),
        bill=owed,
        exemptions=less,
        money_acts=(
            *may_exempt(actor, status, case, less, settled=row["fee_settled"]),
            *money_acts(actor, status, case, owed, row["refund_asked"]),
        ),
        refund_asked_fen=row["refund_asked"],
        delivery=sent,
        decision=_decision(row["decision"], hall, language),
        promised_on=row["promised_on"],
        legal_on=row["legal_on"],
        due_on=row["due_on"],
        light=light(warn_on=row["warn_on"], due_on=row["due_on"], today=day_of(row["asked_at"])),
        claimed_by=staff_name(language, hall, row["claimed_by"]),
        claimed_by_me=row["claimed_by"] == actor.id,
        claimed_until=row["claimed_until"] if row["claimed_by"] else None,
        actions=in_order(
            desk_actions(actor, status, case, way, decided=row["decided_at"] is not None)
            | pausing_actions(actor, status, case, row["specials"], definition)
            | sending_actions(actor, status, case, sent)
            | redress_actions(actor, status, case, row["redress"])
        ),
        asked_offices=await asked_views(row, definition, actor, hall, language),
        public_notice=shown(row, definition, hall, language),
        objections=await objections(row, actor, hall, language),
        specials=specials(row["specials"], partial(staff_name, language, hall), language),
        redress=redress(row["redress"], partial(staff_name, language, hall), language),
        grounds=grounds(language),
        special_kinds=tuple(
            SpecialKind(kind, sentence(language, f"special.{kind}"))
            for kind in definition.special_kinds
            if kind != SUPPLEMENT  # has its own question
        ),
        extension_days=definition.extension_days,
        not_offered=why_not(actor, status, case, row, language, follows=way.first),
        checklist=_points(definition, status, way),
        accept_checklist=tuple(
            ChecklistLine(line.key, line.text) for line in definition.accept_checklist
        ),
    )


def _points(definition: Definition, status: Status, way: Stands) -> tuple[ChecklistLine, ...]:
    """What the review confirms; the visits and notices before and after it have no such list."""
    if status is Status.IN_REVIEW and way.now is not None and kind_of(way.now) != "review":
        return ()
    return tuple(ChecklistLine(line.key, line.text) for line in definition.checklist)


async def _opinions(row: Mapping[str, Any], actor: Actor, language: str) -> tuple[OpinionView, ...]:
    found = row["opinions"]
    if not found:
        return ()
    labels = {"text": opinion_label, "met": met_label}
    sealed = {label(o["id"]): o[part] for o in found for part, label in labels.items()}
    plain = await opened(row, actor, sealed)
    hall = await offices()
    return tuple(
        OpinionView(
            by=staff_name(language, hall, o["by"]) or "",
            role=o["role"],
            text=plain[opinion_label(o["id"])],
            met=plain.get(met_label(o["id"])),
            at=datetime.fromisoformat(o["at"]),
        )
        for o in found
    )


def _materials(
    row: Mapping[str, Any], definition: Definition, hall: Offices, language: str
) -> tuple[CaseMaterial, ...]:
    """What these answers call for, what is there all the same, and what the window looks up."""
    found, asked = row["materials"], row["asked"]
    return tuple(
        CaseMaterial(
            spec_id=spec.id,
            title=spec.title,
            required=spec.required and spec.lookup is None,
            original_checked=spec.original_checked,
            grade=found.get(spec.id, {}).get("grade"),
            files=captured(row, found.get(spec.id, {}).get("files", []), hall, language),
            lookup=sentence(language, "material.lookup", body=spec.lookup) if spec.lookup else None,
            compared=parts.compared(found.get(spec.id, {}), hall, language, inside=True),
        )
        for spec in definition.materials
        if spec.lookup or asked is None or spec.id in asked or spec.id in found
    )


def _history(steps: list[dict[str, Any]], hall: Offices, language: str) -> tuple[HistoryEntry, ...]:
    return tuple(
        HistoryEntry(
            at=datetime.fromisoformat(step["at"]),
            action=step["action"],
            status=Status(step["now"]),
            title=sentence(language, f"timeline.{step['action']}", part="title"),
            by=_by(step, hall, language),
            reason=step["reason"] or None,
        )
        for step in steps
    )


def _by(step: Mapping[str, Any], hall: Offices, language: str) -> str:
    """Colleagues by name; the applicant and the system by what they are."""
    if "by" in step:
        return str(step["by"])
    if step["by_kind"] == "staff":
        return staff_name(language, hall, step["by_id"]) or ""
    who = {"citizen": "applicant", "agent": "agent"}.get(step["by_kind"], "system")
    return sentence(language, f"by.{who}")


def _decision(found: Mapping[str, Any] | None, hall: Offices, language: str) -> DecisionView | None:
    if found is None:
        return None
    return DecisionView(
        kind=found["kind"],
        by=staff_name(language, hall, found["by"]) or "",
        at=datetime.fromisoformat(found["at"]),
        reason=found["reason"] or None,
        clause=found["clause"] or None,
        document_hash=found["hash"],
        earlier=EarlierDecision(earlier["kind"], datetime.fromisoformat(earlier["at"]))
        if (earlier := found["earlier"])
        else None,
    )
