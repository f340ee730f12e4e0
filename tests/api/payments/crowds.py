"""Many cases that wait for their fee: one made by the real verbs, the others its like."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from api.applications.lifecycle import Status
from api.payments import ordering
from api.payments.gateways.contract import Notice
from notifications.transactions import transaction
from tests.api.payments.making import Through
from tests.conftest import Hall
from tests.makers import HOME, County, a_county, query

_LIKE = """
INSERT INTO application SELECT (jsonb_populate_record(a, jsonb_build_object(
    'id', gen_random_uuid(), 'reference', 'R' || n, 'project_number', 'P' || n))).*
FROM application a, generate_series(1, $2::int) n WHERE a.id = $1 RETURNING id
"""
_CLOCKS = """
INSERT INTO clock SELECT (jsonb_populate_record(c, jsonb_build_object(
    'id', gen_random_uuid(), 'subject_id', x))).*
FROM clock c, unnest($2::uuid[]) x WHERE c.subject_id = $1
"""
_DECISIONS = """
INSERT INTO decision SELECT (jsonb_populate_record(d, jsonb_build_object(
    'id', gen_random_uuid(), 'application_id', x))).*
FROM decision d, unnest($2::uuid[]) x WHERE d.application_id = $1
"""
_BILLS = """
INSERT INTO bill SELECT (jsonb_populate_record(b, jsonb_build_object(
    'id', gen_random_uuid(), 'application_id', x))).*
FROM bill b, unnest($2::uuid[]) x WHERE b.application_id = $1
RETURNING id, application_id
"""
_BOOKED = """
INSERT INTO ledger_entry (transaction_id, bill_id, citizen_id, account, amount_fen, at)
SELECT 'raise:' || b.id, b.id, e.citizen_id, e.account, e.amount_fen, e.at
FROM ledger_entry e JOIN bill first ON first.id = e.bill_id AND first.application_id = $1,
     bill b WHERE b.application_id = ANY($2::uuid[])
"""


@dataclass
class Waiting:
    """A case and the order that would pay it."""

    case: UUID
    bill: UUID
    key: str = ""


async def a_crowd(hall: Hall, count: int, county: County | None = None) -> list[Waiting]:
    """Cases with an open bill each."""
    walk = await (county or await a_county(hall)).a_case(Status.AWAITING_PAYMENT, HOME)
    async with transaction():
        more = [row["id"] for row in await query(_LIKE, walk.id, count - 1)]
        await query(_CLOCKS, walk.id, more)
        await query(_DECISIONS, walk.id, more)
        bills = await query(_BILLS, walk.id, more)
        await query(_BOOKED, walk.id, more)
    (first,) = await query("SELECT id FROM bill WHERE application_id = $1", walk.id)
    return [
        Waiting(walk.id, first["id"]),
        *(Waiting(row["application_id"], row["id"]) for row in bills),
    ]


async def ordered(hall: Hall, crowd: Sequence[Waiting]) -> None:
    """Everybody opens a cashier."""
    for one in crowd:
        key = f"pay {one.bill}"
        await ordering.open_cashier(one.bill, key, hall.gateways.payment, "/x")
        (row,) = await query("SELECT id FROM attempt WHERE bill_id = $1", one.bill)
        one.key = str(row["id"])


def paid(hall: Hall, key: str) -> None:
    """The payer put in the password."""
    hall.sandbox.orders[key].state = "paid"


@dataclass
class Asked(Through):
    """The till, and how often it was asked about an order that was paid already."""

    _till: Any
    hall: Hall
    since_paid: dict[str, int] = field(default_factory=dict)

    async def query(self, key: str) -> Notice:
        if self.hall.sandbox.orders[key].state == "paid":
            self.since_paid[key] = self.since_paid.get(key, 0) + 1
        told: Notice = await self._till.query(key)
        return told


async def unbalanced() -> int:
    """What does not add up in the book: over all, and per movement."""
    rows = await query(
        "SELECT (SELECT coalesce(abs(sum(amount_fen)), 0) FROM ledger_entry)"
        " + (SELECT count(*) FROM (SELECT 1 FROM ledger_entry GROUP BY transaction_id"
        " HAVING sum(amount_fen) <> 0) one) AS n"
    )
    return int(rows[0]["n"])
