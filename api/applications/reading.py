"""The citizen's screens, one statement each (R13). Nothing of the inner side is named here.

They work under the citizens' database role, which cannot read opinions. What is not the asker's
own is absent: existence is private too.
"""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import orjson
from tortoise import connections

from api.applications import screen_parts as parts
from api.applications.answering import opened
from api.applications.bill_parts import bill
from api.applications.cursors import cursor, read_cursor
from api.applications.lifecycle import Status
from api.applications.models import Origin
from api.applications.originals import VISIT, Called, offered
from api.applications.own_rows import MINE, SCREEN
from api.applications.own_turn import actions_of, books_first, to_confirm, todo_of
from api.applications.receipts import receipt
from api.applications.route_reading import with_office
from api.applications.said import with_words
from api.applications.speaking import status_text, timeline, titled
from api.applications.supplementing import open_supplement
from api.applications.views import (
    ApplicationCard,
    ApplicationScreen,
    CertificateView,
    HeldView,
    MaterialView,
    OriginalCheckView,
    Page,
    RefusalNotice,
)
from api.appointments.offering import HOME_VISIT
from api.catalog import published
from api.catalog.definition import Definition
from api.clocks.calendar import calendar
from api.delivery.dispatching import ASTRAY
from api.policy import Case, Operation, require, sees
from identity.actor import Actor
from identity.offices import offices
from identity.sealing import Access
from notifications.wording import CHINESE, sentence

_END = (datetime(9999, 12, 31, tzinfo=UTC), UUID(int=2**128 - 1))


async def mine(
    actor: Actor, first: int, after: str | None = None, language: str = CHINESE
) -> Page[ApplicationCard]:
    """The citizen's own, newest first. Raises CursorInvalid."""
    require(actor, Operation.EDIT_DRAFT)
    covered = None if actor.covers is None else sorted(actor.covers)
    created_at, row_id = read_cursor(after, _moment) if after else _END
    rows = await connections.get("default").execute_query_dict(
        MINE[actor.organisation_id is not None],
        [sorted(actor.selves), created_at, row_id, first + 1, covered],
    )
    shown = rows[:first]
    return Page(
        edges=tuple([await card_of(row, language) for row in shown]),
        end_cursor=cursor(shown[-1]["created_at"].isoformat(), shown[-1]["id"]) if shown else None,
        has_more=len(rows) > first,
    )


async def application_screen(
    actor: Actor, application_id: UUID, language: str = CHINESE
) -> ApplicationScreen | None:
    """Everything about one of the citizen's own; None if absent or another's.

    Opens the answers for their owner, which leaves a trail row.
    """
    require(actor, Operation.EDIT_DRAFT)
    rows = await connections.get("default").execute_query_dict(
        SCREEN[actor.organisation_id is not None], [sorted(actor.selves), application_id]
    )
    if not rows:
        return None
    owner_id = rows[0]["organisation_id"] or rows[0]["citizen_id"]
    if not sees(actor, Case(owner_id, item_code=rows[0]["item_code"])):
        return None
    access = Access(actor, "own application", application_id, rows[0]["citizen_id"])
    row = await with_words(_parsed(rows[0]), access)
    definition = await published.version(row["item_version_id"])
    sealed = row["answers_sealed"]
    answers = await opened(application_id, owner_id, sealed, access)
    return await _screen(row, definition, answers, language)


def _moment(written: str) -> datetime:
    return datetime.fromisoformat(written).astimezone(UTC)


async def card_of(row: dict[str, Any], language: str) -> ApplicationCard:
    """One line of a list, from a row of ``own_rows``."""
    definition = await published.version(row["item_version_id"])
    status = Status(row["status"])
    return ApplicationCard(
        id=row["id"],
        item_code=row["item_code"],
        item_title=titled(definition, language),
        icon=definition.icon,
        reference=row["reference"],
        organisation=row["organisation"],
        status=status,
        status_text=status_text(language, status),
        promised_on=row["promised_on"],
        updated_at=row["updated_at"],
        todo=await todo_of(
            row,
            definition,
            language,
            to_confirm=row["to_confirm"] and definition.delivery.confirm == "after_decision",
            amount_fen=row["amount_fen"],
        ),
    )


async def _screen(
    row: dict[str, Any], definition: Definition, answers: dict[str, Any], language: str
) -> ApplicationScreen:
    status = Status(row["status"])
    check = await _original_check(row, definition)
    delivery = parts.delivery(row["delivery"])
    confirms = to_confirm(definition, status, confirmed=bool(delivery and delivery.confirmed))
    astray = status is Status.DISPATCHED and delivery is not None and delivery.state in ASTRAY
    asked = open_supplement(status, row["supplements"])
    closed_at, submitted_at = row["closed_at"], row["submitted_at"]
    return ApplicationScreen(
        id=row["id"],
        version=row["version"],
        status=status,
        status_text=status_text(language, status),
        with_office=None
        if books_first(row, definition)
        else with_office(row, definition, await offices(), language),
        with_office_since=row["running_since"] if row["works_department_id"] else None,
        definition=definition,
        organisation=row["organisation"],
        site_id=row["site_id"],
        reference=row["reference"],
        project_number=row["project_number"],
        answers=answers,
        created_at=row["created_at"],
        submitted_at=submitted_at,
        accepted_at=row["accepted_at"],
        closed_at=closed_at,
        promised_on=row["promised_on"],
        legal_on=row["legal_on"],
        materials=await _materials(row["materials"], definition, language),
        supplement=parts.supplement(asked, row["materials"]) if asked else None,
        original_check=check,
        bill=bill(row["bill"], parts.for_whom(who)) if (who := row["applicant"]) else None,
        delivery=delivery,
        certificate=_certificate(row["certificate"]),
        refusal=_refusal(row["refusal"], language),
        timeline=timeline(
            language, row["created_at"], row["history"], row["tracks"], Origin(row["origin"])
        ),
        actions=actions_of(
            row,
            definition,
            booked=check is not None,
            to_confirm=confirms,
            parcel=delivery.state if delivery else None,
        ),
        todo=await todo_of(
            row,
            definition,
            language,
            to_confirm=confirms,
            astray=astray,
            amount_fen=row["bill"]["total"] if row["bill"] else None,
        ),
        receipt=receipt(
            language,
            definition,
            await calendar(),
            submitted_at=submitted_at,
            closed_at=closed_at,
            visits=row["visits"],
            photos=row["photos"],
            reused=row["reused"],
        )
        if status is Status.CLOSED
        else None,
    )


async def _original_check(row: dict[str, Any], definition: Definition) -> OriginalCheckView | None:
    found, rule = row["original_check"], definition.original_check
    view = parts.original_check(found, definition)
    if view is None or rule is None or row["status"] != Status.AWAITING_ORIGINAL:
        return view
    check = Called(row["id"], UUID(found["site"]), row["item_code"], view.latest_on)
    free = {way: await offered(check, way, row["asked_at"]) for way in rule.ways}
    return replace(view, slots=free.get(VISIT, ()), home_slots=free.get(HOME_VISIT, ()))


async def _materials(
    found: dict[str, Any], definition: Definition, language: str
) -> tuple[MaterialView, ...]:
    """One per line of the item's list, in its order."""
    hall = await offices()
    return tuple(
        [
            MaterialView(
                spec_id=spec.id,
                grade=there.get("grade"),
                files=parts.files(there.get("files", [])),
                held=await _held(there, language),
                declined=there.get("declined", False),
                compared=parts.compared(there, hall, language),
            )
            for spec in definition.materials
            for there in (found.get(spec.id, {}),)
        ]
    )


async def _held(there: dict[str, Any], language: str) -> HeldView | None:
    """From where it is, when it was handed in before."""
    at = parts.moment(there.get("held_at"))
    if at is None:
        return None
    item = await published.version(UUID(there["held_version"]))
    return HeldView(at, titled(item, language), parts.moment(there["checked_at"]))


def _certificate(found: dict[str, Any] | None) -> CertificateView | None:
    if found is None:
        return None
    return CertificateView(
        number=found["number"],
        issued_at=datetime.fromisoformat(found["issued_at"]),
        valid_until=parts.day(found["valid_until"]),
        token=found["token"],
        revoked_at=parts.moment(found["revoked_at"]),
    )


def _refusal(found: dict[str, Any] | None, language: str) -> RefusalNotice | None:
    if found is None:
        return None
    remedies = sentence(language, f"remedies.{found['kind']}")
    return RefusalNotice(found["reason"], found["clause"], remedies)


_JSON = ("materials", "supplements", "original_check", "bill", "delivery", "history", "tracks")


def _parsed(row: dict[str, Any]) -> dict[str, Any]:
    """The row with its JSON read."""
    columns = (*_JSON, "certificate", "refusal", "applicant")
    read = {c: orjson.loads(row[c]) if row[c] is not None else None for c in columns}
    return {**row, **read}
