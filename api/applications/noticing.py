"""Which fact is told in writing, and what the notice says: read from the case by the system.

Everything comes from what the fact left behind for good: its own parameters, the step of the
history, the supplement, the decision. So a notice made late says what was so then.
"""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any
from uuid import UUID

import orjson

from api.applications.lifecycle import Action
from api.applications.models import Application, Decision, StatusChange, Supplement
from api.applications.on_paper import told_on_paper
from api.applications.public_progress import query_code
from api.applications.resulting import holder_of
from api.applications.said import reason_label, whys_label
from api.applications.telling_in_writing import Told, given
from api.catalog import published
from api.clocks.calendar import add_days
from api.clocks.counting import day_of
from api.materials import holding
from api.notices.kinds import Kind
from api.notices.making import NoticeFacts, make
from identity.offices import offices
from identity.sealing import KeyWithheld
from notifications.delivering import Happened
from notifications.wording import CHINESE, sentence

_A = Action
_ANSWER_DAYS = 5  # 行政许可法 §32: five working days, or it counts as accepted
_DELIVERY_DAYS = 10  # 行政许可法 §44
_PERMIT = "01"  # GB/T 39046: an administrative permit
_LONGEST_NAME = 64

# What was not done in time.
_OVER = {
    _A.LAPSE_SUPPLEMENT: "supplement_over",
    _A.LAPSE_ORIGINALS: "originals_over",
    _A.LAPSE_BOOKING: "booking_over",
    _A.LAPSE_PAYMENT: "payment_over",
}
# Fact → the kind of notice, and the step of the history that holds its words.
KINDS: Mapping[str, tuple[Kind, tuple[Action, ...]]] = MappingProxyType(
    {
        "application.submitted": (Kind.RECEIPT, (_A.SUBMIT,)),
        "application.resubmitted": (Kind.RECEIPT, (_A.RESUBMIT,)),
        "application.supplement_asked": (Kind.SUPPLEMENT, (_A.ASK_ONCE,)),
        "application.accepted": (Kind.ACCEPTANCE, (_A.ACCEPT,)),
        "application.deemed_accepted": (Kind.ACCEPTANCE, (_A.DEEM_ACCEPTED,)),
        "application.not_accepted": (Kind.NON_ACCEPTANCE, (_A.REFUSE_TO_ACCEPT,)),
        "application.more_asked": (Kind.LATER_SUPPLEMENT, (_A.CALL_FOR_MORE,)),
        "application.special_opened": (Kind.SPECIAL_PROCEDURE, (_A.OPEN_SPECIAL,)),
        "application.extended": (Kind.EXTENSION, (_A.EXTEND,)),
        "application.approved": (Kind.DECISION, (_A.APPROVE, _A.APPROVE_AT_ONCE)),
        "application.refused": (Kind.REFUSAL, (_A.REFUSE, _A.REFUSE_AT_ONCE)),
        "application.lapsed": (Kind.LAPSE, tuple(_OVER)),
        "application.terminated": (Kind.TERMINATION, (_A.TERMINATE,)),
        "application.revoked": (Kind.REVOCATION, (_A.REVOKE,)),
        "application.corrected": (Kind.CORRECTION, (_A.CORRECT,)),
    }
)


async def write(fact: Happened, _: object = None) -> None:
    """Make the notice that this fact asks for, if any; again is harmless. Raises Unavailable.

    Of somebody who was erased nothing new is written.
    """
    told = KINDS.get(fact.name)
    if told is None:
        return
    kind, actions = told
    application = await Application.get(id=fact.subject_id)
    step = await _step(application.id, actions, fact)
    definition = await published.version(application.item_version_id)
    try:
        case = Told(fact, application, definition, step)
        await make(await _facts(case, kind))
    except KeyWithheld:
        return


async def _facts(told: Told, kind: Kind) -> NoticeFacts:
    application, definition = told.application, told.definition
    person, _, _ = await holder_of(application, told.access)
    values = {
        "item": definition.title,
        "reference": application.reference or "",
        "contact": definition.contacts.advice,
        **await _FILL[kind](told),
    }
    return NoticeFacts(
        fact_id=told.fact.id,
        application_id=application.id,
        citizen_id=application.citizen_id,
        organisation_id=application.organisation_id,
        department_id=application.department_id,
        department_code=definition.department_code,
        item_code=application.item_code,
        kind=kind,
        permit=definition.item_type == _PERMIT,
        issuer=(await offices()).departments[application.department_id][:_LONGEST_NAME],
        person=person,
        at=told.fact.happened_at,
        values={name: value for name, value in values.items() if value},
        on_paper=await told_on_paper(application.id),
    )


async def _step(application_id: UUID, actions: tuple[Action, ...], fact: Happened) -> StatusChange:
    """The step that announced it: the last of its kind until then."""
    until = StatusChange.filter(
        application_id=application_id, action__in=actions, at__lte=fact.happened_at
    )
    found = await until.order_by("-id").first()
    if found is None:
        raise LookupError(f"no step before fact {fact.id}")
    return found


async def _receipt(told: Told) -> dict[str, Any]:
    application = told.application
    held = await holding.held(application.id)
    lines = [
        {"name": spec.title, "about": given("pages", count=len(held[spec.id].files))}
        for spec in told.definition.materials
        if spec.id in held
    ]
    site = (await offices()).sites.get(application.site_id)
    return {
        "received_on": told.day.isoformat(),
        "site": site.name if site else "",
        "materials": lines or given("no_materials"),
        "answer_by": (await add_days(told.day, _ANSWER_DAYS)).isoformat(),
        "query_code": query_code(application.reference or ""),
    }


async def _supplement(told: Told) -> dict[str, Any]:
    asked = (
        await Supplement.filter(
            application_id=told.application.id, asked_at__lte=told.fact.happened_at
        )
        .order_by("-asked_at")
        .first()
    )
    if asked is None:
        raise LookupError(f"no supplement before fact {told.fact.id}")
    whys = orjson.loads(await told.opened(whys_label(asked.id), asked.whys_sealed) or "[]")
    gaps = [
        {"name": line["title"], "about": why} for line, why in zip(asked.lines, whys, strict=False)
    ]
    return {"asked_on": told.day.isoformat(), "gaps": gaps, "due_on": asked.due_on.isoformat()}


async def _later_supplement(told: Told) -> dict[str, Any]:
    return {**await _supplement(told), "reason": await told.because()}


async def _acceptance(told: Told) -> dict[str, Any]:
    application = told.application
    accepted = day_of(application.accepted_at) if application.accepted_at else told.day
    legal = told.definition.legal_days
    due = await add_days(accepted, legal, told.definition.legal_unit) if legal else None
    promised = told.param("due") or await _promised(told, accepted)
    return {
        "accepted_on": accepted.isoformat(),
        "promised_on": promised[:10],
        "legal_on": due.isoformat() if due else "",
        "manner": given("deemed") if told.step.action is _A.DEEM_ACCEPTED else "",
    }


async def _promised(told: Told, accepted: date) -> str:
    days, unit = told.definition.promised_days, told.definition.unit
    return (await add_days(accepted, days, unit)).isoformat()


async def _decided(told: Told) -> dict[str, Any]:
    """Of a decision: the day, the citizen's copy of the reason, the clause, the document's hash."""
    named = told.param("decision_id")
    which = {"id": UUID(named)} if named else {"corrects": None}
    decision = await Decision.get(application_id=told.application.id, **which)
    label = reason_label(decision.id)
    return {
        "decided_on": day_of(decision.decided_at).isoformat(),
        "reason": await told.opened(label, decision.reason_sealed),
        "clause": decision.clause,
        "digest": decision.document_hash,
    }


async def _non_acceptance(told: Told) -> dict[str, Any]:
    found = await _decided(told)
    ground = told.param("ground")
    return {
        **{name: found[name] for name in ("decided_on", "reason", "clause")},
        "ground": sentence(CHINESE, f"ground.{ground}") if ground else "",
    }


async def _grant(told: Told) -> dict[str, Any]:
    found = await _decided(told)
    handed_over = await add_days(told.day, _DELIVERY_DAYS)
    return {
        "decided_on": found["decided_on"],
        "result": told.definition.result.title,
        "deliver_by": handed_over.isoformat(),
        "digest": found["digest"],
    }


async def _special(told: Told) -> dict[str, Any]:
    return {
        "procedure": sentence(CHINESE, f"special.{told.param('kind')}"),
        "reason": await told.because(),
        "begins_on": told.day.isoformat(),
        "days": given("working_days", count=told.param("days")),
    }


async def _extension(told: Told) -> dict[str, Any]:
    promised = told.application.promised_on
    due = told.param("due") or (promised.isoformat() if promised else "")
    return {
        "reason": await told.because(),
        "days": given("working_days", count=told.param("days")),
        "extended_to": due[:10],
    }


async def _lapse(told: Told) -> dict[str, Any]:
    reason = given(_OVER[told.step.action])
    if granted := told.param("corrects"):  # signed before, and without effect now
        signed = day_of((await Decision.get(id=UUID(granted))).decided_at)
        reason = given("void", day=signed.isoformat())
    return {"ended_on": told.day.isoformat(), "reason": reason}


async def _ended(told: Told) -> dict[str, Any]:
    found = await _decided(told)
    return {
        "ended_on": told.day.isoformat(),
        "ground": sentence(CHINESE, f"ground.{told.param('ground')}"),
        "reason": found["reason"],
        "clause": found["clause"],
    }


async def _revoked(told: Told) -> dict[str, Any]:
    found = await _decided(told)
    return {**await _ended(told), "result": told.definition.result.title, "digest": found["digest"]}


async def _corrected(told: Told) -> dict[str, Any]:
    found = await _decided(told)
    return {**found, "ground": sentence(CHINESE, f"ground.{told.param('ground')}")}


_FILL: Mapping[Kind, Callable[[Told], Awaitable[dict[str, Any]]]] = MappingProxyType(
    {
        Kind.RECEIPT: _receipt,
        Kind.SUPPLEMENT: _supplement,
        Kind.LATER_SUPPLEMENT: _later_supplement,
        Kind.ACCEPTANCE: _acceptance,
        Kind.NON_ACCEPTANCE: _non_acceptance,
        Kind.SPECIAL_PROCEDURE: _special,
        Kind.EXTENSION: _extension,
        Kind.DECISION: _grant,
        Kind.REFUSAL: _decided,
        Kind.LAPSE: _lapse,
        Kind.TERMINATION: _ended,
        Kind.REVOCATION: _revoked,
        Kind.CORRECTION: _corrected,
    }
)
