"""督办单: a supervisor asks the office that has a case in hand; it answers; the supervisor ends it.

That is all a supervisor writes, and the case itself never moves by it (C85). Nothing of it is ever
changed or taken out: what was said stands.
"""

from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid4

from api.applications import responsible
from api.applications.advancing import locked
from api.applications.circumstances import circumstances, permit
from api.applications.desk_reading import case_of
from api.applications.refusals import NothingAsked, ReasonMissing
from api.clocks.calendar import calendar
from api.clocks.counting import day_of, due
from api.policy import Case, Operation, unmet
from api.supervision import orders
from api.supervision.orders import Said, label
from identity.actor import Actor, Role
from identity.sealing import seal
from identity.trail import record
from notifications.now import now
from notifications.outbox import announce
from notifications.refusals import NotAllowed, NotFound
from notifications.transactions import Once, query, transaction

MOST_DAYS = 30  # working days to answer in
_GIVE = """
INSERT INTO supervision_order
    (id, application_id, department_id, site_id, asked_by, asked_at, due_on)
VALUES ($1, $2, $3, $4, $5, $6, $7)
"""
_SAY = """
INSERT INTO supervision_word (id, order_id, kind, text_sealed, by_id, at)
VALUES ($1, $2, $3, $4, $5, $6)
"""


async def give(actor: Actor, application_id: UUID, text: str, days: int, key: str) -> UUID:
    """Ask whoever has the case in hand to answer within so many working days (1 to 30).

    They and their administrators hear of it. Refuses NotFound, ReasonMissing, NotAllowed: also who
    oversees neither the deciding department nor the office asked.
    """
    content = {"id": application_id, "text": text, "days": days}
    async with transaction(Once(actor.me, "give_order", key, content)) as tx:
        application = await locked(application_id)
        case = circumstances(application, await now())
        permit(actor, Operation.URGE, case)
        if tx.seen:
            return application_id
        if not text.strip():
            raise ReasonMissing
        who, at = await responsible.for_case(application_id), await now()
        if who is None:
            raise NotFound
        until = due(day_of(at), max(1, min(days, MOST_DAYS)), await calendar())
        row = {
            "id": uuid4(),
            "application_id": application_id,
            "department_id": who.department_id,
            "site_id": who.site_id,
            "asked_by": actor.me,
            "asked_at": at,
            "due_on": until,
        }
        if not _oversees(actor, case, who.department_id):
            raise NotAllowed(Operation.URGE.value)
        await query(_GIVE, *row.values())
        await _say(actor, row, Said.ASKED, text)
        await announce("order.given", application_id, **await _told(row))
        tx.outcome = application_id
    return application_id


async def may_give(actor: Actor, application_id: UUID) -> bool:
    """Whether this actor may give an order about the case."""
    if Role.SUPERVISOR not in actor.roles:
        return False
    case, who = await case_of(application_id), await responsible.for_case(application_id)
    if case is None or who is None or unmet(actor, Operation.URGE, case) != frozenset():
        return False
    return _oversees(actor, case, who.department_id)


async def say(actor: Actor, order_id: UUID, text: str, key: str) -> UUID:
    """Say something to an open order, from either side. Answers with the order's id.

    Refuses NotFound, NotAllowed, ReasonMissing, NothingAsked (it is closed).
    """
    async with transaction(
        Once(actor.me, "say_to_order", key, {"id": order_id, "text": text})
    ) as tx:
        row = await _held(actor, order_id)
        if tx.seen:
            return order_id
        if _closed(row):
            raise NothingAsked
        if not text.strip():
            raise ReasonMissing
        if orders.answers(actor, row):
            await _say(actor, row, Said.ANSWER, text)
            about: dict[str, Any] = {"staff_id": row["asked_by"]}
            about |= await responsible.named(row["application_id"])
            await announce("order.answered", row["application_id"], **about)
        else:
            await _say(actor, row, Said.ASKED, text)
            await announce("order.said", row["application_id"], **await _told(row))
        tx.outcome = order_id
    return order_id


async def close(actor: Actor, order_id: UUID) -> UUID:
    """It was answered well enough, or is not needed; again changes nothing.

    Refuses NotFound, NotAllowed (the office's own never close it).
    """
    async with transaction():
        row = await _held(actor, order_id)
        if not orders.oversees(actor, row):
            raise NotAllowed(Operation.URGE.value)
        if not _closed(row):
            await _say(actor, row, Said.CLOSED, None)
    return order_id


async def _held(actor: Actor, order_id: UUID) -> Mapping[str, Any]:
    """The order, while its case is held: nobody else says anything meanwhile."""
    found = await orders.readable(actor, order_id=order_id)
    if not found:
        raise NotFound
    await locked(found[0]["application_id"])
    (row,) = await orders.readable(actor, order_id=order_id)
    return row


def _closed(row: Mapping[str, Any]) -> bool:
    return bool(row["words"][-1]["kind"] == Said.CLOSED)


def _oversees(actor: Actor, case: Case, asked_id: UUID) -> bool:
    row = {
        "decides": case.department_id,
        "department_id": asked_id,
        "applicant_staff": [str(one) for one in case.applicant_staff_ids],
    }
    return orders.oversees(actor, row)


async def _say(actor: Actor, row: Mapping[str, Any], kind: Said, text: str | None) -> None:
    word_id, office = uuid4(), row["department_id"]
    sealed = None if text is None else await seal(office, label(word_id), text.strip())
    await query(_SAY, word_id, row["id"], kind.value, sealed, actor.me, await now())
    await record(
        actor,
        f"order.{kind.value}",
        subject_kind="order",
        subject_id=row["id"],
        case_id=row["application_id"],
    )


async def _told(row: Mapping[str, Any]) -> dict[str, Any]:
    """Of the office that was asked; by name who has the case in hand, if it is still there."""
    case_id: UUID = row["application_id"]
    who = await responsible.for_case(case_id)
    about: dict[str, Any] = {"application_id": case_id, "due": row["due_on"].isoformat()}
    about |= {name: row[name] for name in ("department_id", "site_id")}
    about |= await responsible.named(case_id)
    if who is not None and who.department_id == row["department_id"]:
        about |= {"person_id": who.person_id, "role": who.role}
    return about
