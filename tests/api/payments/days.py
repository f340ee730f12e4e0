"""Days as a gateway wrote them down, and the payments of our book that answer to them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from api.payments.gateways.contract import Fen, Moved, Movement, Notice, PaymentState
from notifications.now import SHANGHAI
from notifications.refusals import Refused, Unavailable
from tests.api.payments.making import LINES, Through
from tests.makers import query


@dataclass
class Books:
    """What a gateway wrote down, day by day."""

    name: str = "books"
    days: dict[date, list[Movement]] = field(default_factory=dict)
    away: set[date] = field(default_factory=set)
    never: set[date] = field(default_factory=set)
    asked: list[date] = field(default_factory=list)

    async def statement(self, day: date) -> tuple[Movement, ...]:
        self.asked.append(day)
        if day in self.away:
            raise Unavailable("not made up yet")
        if day in self.never:
            raise Refused("NO_STATEMENT")
        return tuple(self.days.get(day, ()))


class Keeps(Through):
    """A till that answers for orders as ``known`` says, with these books."""

    def __init__(self, till: Any, *all_books: Books) -> None:
        super().__init__(till)
        self._books = all_books
        self.known: dict[str, Notice] = {}

    def books(self) -> tuple[Books, ...]:
        return self._books

    async def query(self, key: str) -> Notice:
        if key in self.known:
            return self.known[key]
        return Notice(key, "", Fen(0), "CNY", PaymentState.UNKNOWN)


_PAID = """
WITH bills AS (
    INSERT INTO bill (id, application_id, citizen_id, pay_at, for_what, lines, total_fen, state,
        raised_at, paid_at)
    SELECT gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'issue', '登记费', $1::jsonb,
        8000, 'paid', t, t FROM unnest($2::timestamptz[]) t RETURNING id, citizen_id, paid_at),
attempts AS (
    INSERT INTO attempt (id, bill_id, citizen_id, amount_fen, return_path, method, slip, state,
        gateway_id, created_at, settled_at, ask_at, asked)
    SELECT gen_random_uuid(), id, citizen_id, 8000, '/x', 'browser', '', 'paid',
        'T' || replace(id::text, '-', ''), paid_at, paid_at, paid_at, 0 FROM bills
    RETURNING id, bill_id, citizen_id, gateway_id, settled_at),
booked AS (
    INSERT INTO ledger_entry (transaction_id, bill_id, citizen_id, account, amount_fen, at)
    SELECT 'paid:' || id, bill_id, citizen_id, account, fen, settled_at
    FROM attempts, (VALUES ('gateway', 8000), ('receivable', -8000)) AS side (account, fen))
SELECT id, bill_id, citizen_id, gateway_id, settled_at FROM attempts ORDER BY settled_at
"""
_BACK = """
WITH refunds AS (
    INSERT INTO refund (id, bill_id, attempt_id, citizen_id, amount_fen, because, state, owed_at,
        given_at, asked, by_hand)
    SELECT gen_random_uuid(), a.bill_id, a.id, a.citizen_id, 3000, 'asked', 'given', $2, $2, 0,
        false FROM attempt a WHERE a.id = ANY($1::uuid[])
    RETURNING id, bill_id, attempt_id, citizen_id, given_at),
booked AS (
    INSERT INTO ledger_entry (transaction_id, bill_id, citizen_id, account, amount_fen, at)
    SELECT 'back:' || id, bill_id, citizen_id, account, fen, given_at
    FROM refunds, (VALUES ('owed_back', 3000), ('gateway', -3000)) AS side (account, fen))
SELECT id, attempt_id FROM refunds ORDER BY attempt_id
"""


def at(day: date, hour: int = 10, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), SHANGHAI)


async def payments(moments: Sequence[datetime]) -> list[Movement]:
    """Paid in our book at those moments; as lines of a statement."""
    rows = await query(_PAID, json.dumps(LINES), list(moments))
    return [Movement(str(r["id"]), r["gateway_id"], Fen(8000), "CNY") for r in rows]


async def refunds(of: Sequence[Movement], when: datetime) -> list[Movement]:
    rows = await query(_BACK, [UUID(one.key) for one in of], when)
    return [
        Movement(str(r["attempt_id"]), "T", Fen(3000), "CNY", Moved.GIVEN, str(r["id"]))
        for r in rows
    ]
