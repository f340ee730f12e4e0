"""A gateway's day against our orders, refunds and ledger: what one has and the other has not.

A payment of ours answers to a line of its day or of one before, for we book it later than they do.
What was booked in the last ten minutes is judged with the next day: no two clocks are the same.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from api.payments.billing import CURRENCY
from api.payments.counter import Way
from api.payments.gateways.contract import Moved
from api.payments.statements import Asked, held
from notifications.now import SHANGHAI
from notifications.transactions import query

_CLOCKS = timedelta(minutes=10)
_ONE = timedelta(days=1)
Row = Mapping[str, Any]
_TAKEN = """
SELECT l.order_key, l.refund_key, l.gateway_id, l.currency, l.amount_fen AS theirs, l.attempt_id,
       a.amount_fen AS ours, a.state, a.gateway_id AS known, e.amount_fen AS booked,
       EXISTS (SELECT FROM statement_line o JOIN gateway_statement s ON s.id = o.statement_id
               WHERE o.attempt_id = l.attempt_id AND o.moved = 'taken' AND s.gateway = $2
                 AND s.day < $3) AS before
FROM statement_line l LEFT JOIN attempt a ON a.id = l.attempt_id
LEFT JOIN ledger_entry e ON e.transaction_id = 'paid:' || a.id AND e.account = 'gateway'
WHERE l.statement_id = $1 AND l.moved = 'taken' ORDER BY l.id
"""
_BACK = """
SELECT l.order_key, l.refund_key, l.gateway_id, l.currency, l.amount_fen AS theirs, l.attempt_id,
       l.moved, l.channel NOT IN ('', $2) AS elsewhere, r.amount_fen AS ours, r.state,
       -e.amount_fen AS booked,
       EXISTS (SELECT FROM statement_line o JOIN gateway_statement s ON s.id = o.statement_id
               WHERE o.refund_id = l.refund_id AND o.moved = 'given' AND s.gateway = $2
                 AND s.day < $3) AS before
FROM statement_line l LEFT JOIN refund r ON r.id = l.refund_id
LEFT JOIN ledger_entry e ON e.transaction_id = 'back:' || r.id AND e.account = 'gateway'
WHERE l.statement_id = $1 AND l.moved <> 'taken' ORDER BY l.id
"""
# Ours that they have on no day; what another channel took stands in that one's books alone.
_OURS = """
SELECT a.id AS attempt_id, a.amount_fen AS ours FROM attempt a
WHERE a.state = 'paid' AND a.settled_at >= $2 AND a.settled_at < $3
  AND NOT (a.method = ANY($4::text[]))
  AND NOT EXISTS (SELECT FROM statement_line l JOIN gateway_statement s ON s.id = l.statement_id
      WHERE l.attempt_id = a.id AND l.moved = 'taken'
        AND (s.gateway = $1 OR l.channel NOT IN ('', $1)))
"""
_OUR_REFUNDS = """
SELECT r.attempt_id, r.id AS refund_id, r.amount_fen AS ours FROM refund r
WHERE r.state = 'given' AND r.given_at >= $2 AND r.given_at < $3
  AND NOT r.by_hand AND r.given_by IS NULL
  AND NOT EXISTS (SELECT FROM statement_line l JOIN gateway_statement s ON s.id = l.statement_id
      WHERE l.refund_id = r.id AND s.gateway = $1)
  AND NOT EXISTS (SELECT FROM statement_line l WHERE l.attempt_id = r.attempt_id
      AND l.moved = 'taken' AND l.channel NOT IN ('', $1))
"""
_BEFORE = "SELECT state FROM gateway_statement WHERE gateway = $1 AND day = $2"
_TO_HEAL = """
SELECT l.attempt_id, NULL::uuid AS refund_id FROM statement_line l
JOIN attempt a ON a.id = l.attempt_id AND a.state <> 'paid'
WHERE l.statement_id = $1 AND l.moved = 'taken'
UNION
SELECT NULL::uuid, r.id FROM statement_line l
JOIN refund r ON r.id = l.refund_id AND r.state = 'owed' AND NOT r.by_hand
WHERE l.statement_id = $1 AND l.moved = 'given' AND l.channel IN ('', $2)
"""
_WRITE = """
INSERT INTO statement_difference
    (id, statement_id, kind, order_key, refund_key, gateway_id, attempt_id, their_fen, our_fen,
     found_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
"""
_READ = """
UPDATE gateway_statement SET state = 'read', read_at = $2, lines = $3, taken_fen = $4,
    back_fen = $5, our_taken_fen = $6, our_back_fen = $7
WHERE id = $1
"""


class Kind(StrEnum):
    """How the two differ."""

    MISSING_THERE = "missing_there"  # paid in our book, and they have nothing
    UNKNOWN_HERE = "unknown_here"  # they took money for an order nobody here knows
    AMOUNT = "amount"  # another sum or currency
    STATUS = "status"  # they took or gave it; here it is not so, also after asking
    TWICE = "twice"  # the same order paid again, or the same line again
    REFUND_MISSING = "refund_missing"  # given back in our book, and they gave nothing
    REFUND_UNKNOWN = "refund_unknown"  # they gave back what nobody here asked for
    NOT_BOOKED = "not_booked"  # order and statement agree, the ledger does not


@dataclass(frozen=True)
class Difference:
    """One of them, in fen. None: that side has nothing."""

    kind: Kind
    order_key: str
    refund_key: str = ""
    gateway_id: str = ""
    attempt_id: UUID | None = None
    theirs: int | None = None
    ours: int | None = None


async def to_heal(asked: Asked) -> tuple[tuple[UUID, ...], tuple[UUID, ...]]:
    """Orders they say are paid and refunds they say are given, of which we do not know it yet."""
    rows = await query(_TO_HEAL, asked.id, asked.gateway)
    orders = tuple(row["attempt_id"] for row in rows if row["attempt_id"] is not None)
    return orders, tuple(row["refund_id"] for row in rows if row["refund_id"] is not None)


async def compare(asked: Asked, at: datetime) -> tuple[Difference, ...]:
    """Find and write down every difference; the day is done. The caller's transaction.

    Nothing where another worker was quicker.
    """
    if not await held(asked):
        return ()
    taken = await query(_TAKEN, asked.id, asked.gateway, asked.day)
    back = await query(_BACK, asked.id, asked.gateway, asked.day)
    ours, our_refunds = await _only_ours(asked)
    found = (*_of_payments(taken), *_of_refunds(back), *ours, *our_refunds)
    for one in found:
        await query(
            *(_WRITE, uuid4(), asked.id, one.kind.value, one.order_key, one.refund_key),
            *(one.gateway_id, one.attempt_id, one.theirs, one.ours, at),
        )
    sums = (
        *(_theirs(taken), _theirs(back)),
        *(_booked(taken, "order_key", ours), _booked(back, "refund_key", our_refunds)),
    )
    await query(_READ, asked.id, at, len(taken) + len(back), *sums)
    return found


async def _only_ours(asked: Asked) -> tuple[list[Difference], list[Difference]]:
    """Payments and refunds that stand in our book alone, of the day that can be judged."""
    rows = await query(_BEFORE, asked.gateway, asked.day - _ONE)
    begin = datetime.combine(asked.day, time(), SHANGHAI)
    known = bool(rows) and rows[0]["state"] == "read"
    between = (begin - _CLOCKS if known else begin + _CLOCKS, begin + _ONE - _CLOCKS)
    paid = await query(_OURS, asked.gateway, *between, [way.value for way in Way])
    given = await query(_OUR_REFUNDS, asked.gateway, *between)
    return [_alone(Kind.MISSING_THERE, row) for row in paid], [
        replace(_alone(Kind.REFUND_MISSING, row), refund_key=str(row["refund_id"])) for row in given
    ]


def _alone(kind: Kind, row: Row) -> Difference:
    key = row["attempt_id"]
    return Difference(kind, str(key), attempt_id=key, ours=row["ours"])


def _of_payments(rows: Sequence[Row]) -> Iterator[Difference]:
    """Of several lines about one order the one that we booked is right, or else the first."""
    right: dict[str, Row] = {}
    for row in rows:
        if row["order_key"] not in right or _booked_line(row) > _booked_line(
            right[row["order_key"]]
        ):
            right[row["order_key"]] = row
    for row in rows:
        kind = _of_payment(row) if right[row["order_key"]] is row else Kind.TWICE
        if kind is not None:
            yield _difference(kind, row)


def _booked_line(row: Row) -> bool:
    return bool(row["known"] == row["gateway_id"])


def _of_payment(row: Row) -> Kind | None:
    if row["ours"] is None:
        return Kind.UNKNOWN_HERE
    if row["theirs"] != row["ours"] or row["currency"] != CURRENCY:
        return Kind.AMOUNT
    if row["state"] != "paid":
        return Kind.STATUS
    if row["before"] or not _booked_line(row):
        return Kind.TWICE
    return None if row["booked"] == row["ours"] else Kind.NOT_BOOKED


def _of_refunds(rows: Sequence[Row]) -> Iterator[Difference]:
    seen: set[str] = set()
    for row in rows:
        kind = Kind.TWICE if row["refund_key"] in seen else _of_refund(row)
        seen.add(row["refund_key"])
        if kind is not None:
            yield _difference(kind, row)


def _of_refund(row: Row) -> Kind | None:
    if row["ours"] is None:
        return Kind.REFUND_UNKNOWN
    if row["theirs"] != row["ours"] or row["currency"] != CURRENCY:
        return Kind.AMOUNT
    if row["before"] and row["moved"] == Moved.GIVEN:
        return Kind.TWICE
    if row["moved"] == Moved.UNDER_WAY or row["elsewhere"]:  # agreed to; others hand it out
        return None
    if row["state"] != "given":
        return Kind.STATUS
    return None if row["booked"] == row["ours"] else Kind.NOT_BOOKED


def _difference(kind: Kind, row: Row) -> Difference:
    return Difference(
        kind,
        row["order_key"],
        row["refund_key"],
        row["gateway_id"],
        row["attempt_id"] if row["ours"] is not None else None,
        row["theirs"],
        None if kind is Kind.TWICE else row["ours"],
    )


def _theirs(rows: Sequence[Row]) -> int:
    return sum(row["theirs"] for row in rows)


def _booked(rows: Sequence[Row], key: str, alone: Sequence[Difference]) -> int:
    """What our ledger has for these lines, and what it has for none."""
    booked = {row[key]: row["booked"] or 0 for row in rows}
    return sum(booked.values()) + sum(one.ours or 0 for one in alone)
