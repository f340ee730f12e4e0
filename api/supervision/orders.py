"""督办单 read back: what a supervisor asked about a case, what its office said, and if late.

Who oversees the deciding department or the office asked reads all of it; the office that was asked
reads and answers, as far as its seats reach (a station: what came to it).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

import orjson

from api.applications.speaking import staff_name, titled
from api.catalog import published
from api.clocks.counting import day_of
from api.policy import Case, Operation, require, sees
from identity.actor import Actor, Role
from identity.offices import Offices, offices
from identity.sealing import Access, unseal_all
from notifications.now import now
from notifications.refusals import NotFound
from notifications.transactions import query

_MOST = 100
_JSON = ("words", "applicant_staff")
# Open ones by their day, then the closed ones, newest first.
_ORDERS = """
SELECT o.id, o.application_id, o.department_id, o.site_id, o.asked_by, o.due_on,
       a.reference, a.item_version_id, a.item_code, a.citizen_id, a.applicant_staff,
       a.department_id AS decides,
       (SELECT jsonb_agg(jsonb_build_object('id', w.id, 'kind', w.kind, 'by', w.by_id, 'at', w.at,
            'said', encode(w.text_sealed, 'hex')) ORDER BY w.at, w.id)
        FROM supervision_word w WHERE w.order_id = o.id) AS words
FROM supervision_order o JOIN application a ON a.id = o.application_id
LEFT JOIN supervision_word c ON c.order_id = o.id AND c.kind = 'closed'
WHERE ($1::uuid IS NULL OR o.id = $1) AND ($2::uuid IS NULL OR o.application_id = $2)
  AND ($3::boolean IS NULL OR (c.id IS NOT NULL) = $3)
  AND (o.department_id = ANY($4::uuid[]) OR o.site_id = ANY($5::uuid[])
       OR a.department_id = ANY($6::uuid[]))
ORDER BY c.id IS NOT NULL, CASE WHEN c.id IS NULL THEN o.due_on END, o.asked_at DESC LIMIT $7
"""


class Said(StrEnum):
    """Who says it: whoever oversees, the office that was asked; or that it is over."""

    ASKED = "asked"
    ANSWER = "answer"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Word:
    """One thing that was said. ``text``: empty where an order was closed."""

    kind: Said
    by: str
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Order:
    """One order. ``late``: its first answer came after its day, or has not come by now."""

    id: UUID
    application_id: UUID
    reference: str | None
    item: str
    office: str
    asked_by: str
    due_on: date
    late: bool
    answered: bool
    closed: bool
    words: tuple[Word, ...]
    may_ask: bool  # say more, and close it
    may_answer: bool


def label(word_id: UUID | str) -> str:
    """The place of what was said."""
    return f"supervision_word.text:{word_id}"


async def orders(
    actor: Actor, *, closed: bool | None = None, case_id: UUID | None = None, language: str
) -> tuple[Order, ...]:
    """Of one's own offices and of those one oversees. Refuses NotAllowed."""
    hall = await offices()
    rows = await readable(actor, case_id=case_id, closed=closed)
    return tuple([await _order(row, actor, hall, language) for row in rows])


async def order(actor: Actor, order_id: UUID, language: str) -> Order:
    """One of them. Refuses NotFound, NotAllowed."""
    rows = await readable(actor, order_id=order_id)
    if not rows:
        raise NotFound
    return await _order(rows[0], actor, await offices(), language)


async def readable(
    actor: Actor,
    *,
    order_id: UUID | None = None,
    case_id: UUID | None = None,
    closed: bool | None = None,
) -> list[dict[str, Any]]:
    """The rows that this actor oversees or may answer. Refuses NotAllowed."""
    require(actor, Operation.READ_ORDERS)
    above = actor.departments(Role.SUPERVISOR)
    mine = above | {seat.department_id for seat in actor.seats if not seat.outpost}
    sites = {seat.site_id for seat in actor.seats if seat.site_id}
    places = (sorted(mine), sorted(sites), sorted(above))
    found = await query(_ORDERS, order_id, case_id, closed, *places, _MOST)
    rows = [{**row, **{name: orjson.loads(row[name]) for name in _JSON}} for row in found]
    return [row for row in rows if oversees(actor, row) or answers(actor, row)]


def oversees(actor: Actor, row: Mapping[str, Any]) -> bool:
    """Whether it is for this actor to say more and to close it."""
    concerned = {row["decides"], row["department_id"]}
    return bool(concerned & actor.departments(Role.SUPERVISOR)) and not _own(actor, row)


def answers(actor: Actor, row: Mapping[str, Any]) -> bool:
    """Whether this actor sits in the office that was asked; who asked never answers."""
    case = Case(
        owner_id=row["citizen_id"],
        item_code=row["item_code"],
        department_id=row["department_id"],
        site_id=row["site_id"],
        applicant_staff_ids=frozenset(UUID(one) for one in row["applicant_staff"]),
    )
    return actor.id != row["asked_by"] and sees(actor, case, Operation.ANSWER_ORDER)


def _own(actor: Actor, row: Mapping[str, Any]) -> bool:
    return str(actor.id) in row["applicant_staff"]


async def _order(row: Mapping[str, Any], actor: Actor, hall: Offices, language: str) -> Order:
    words = await _words(row, actor, hall, language)
    answered = next((word.at for word in words if word.kind is Said.ANSWER), None)
    over = words[-1].at if words[-1].kind is Said.CLOSED else None
    definition = await published.version(row["item_version_id"])
    return Order(
        id=row["id"],
        application_id=row["application_id"],
        reference=row["reference"],
        item=titled(definition, language),
        office=hall.departments.get(row["department_id"], ""),
        asked_by=staff_name(language, hall, row["asked_by"]) or "",
        due_on=row["due_on"],
        late=day_of(answered or over or await now()) > row["due_on"],
        answered=answered is not None,
        closed=over is not None,
        words=words,
        may_ask=over is None and oversees(actor, row),
        may_answer=over is None and answers(actor, row),
    )


async def _words(
    row: Mapping[str, Any], actor: Actor, hall: Offices, language: str
) -> tuple[Word, ...]:
    said = {label(one["id"]): bytes.fromhex(one["said"]) for one in row["words"] if one["said"]}
    access = Access(actor, "reading an order of supervision", row["application_id"])
    plain = await unseal_all(row["department_id"], said, access)
    return tuple(
        Word(
            kind=Said(one["kind"]),
            by=staff_name(language, hall, UUID(one["by"])) or "",
            at=datetime.fromisoformat(one["at"]),
            text=plain.get(label(one["id"]), b"").decode(),
        )
        for one in row["words"]
    )
