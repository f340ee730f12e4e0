"""What the gateways wrote down of each day: asked for once a day is over, kept line by line.

Days come one after the other, also when some were missed: a line of the day before may be what a
payment of today answers to.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from api.payments.counter import Way
from api.payments.gateways.contract import Movement
from notifications.now import SHANGHAI
from notifications.transactions import current, query

MADE_UP_AT = time(10, 30)  # of the next day: WeChat Pay's bill is there by ten
KEPT = timedelta(days=80)  # the gateways keep theirs for three months; so long we keep lines
_AGAIN = timedelta(minutes=30)
_ONE = timedelta(days=1)
_NEWEST = "SELECT day, state FROM gateway_statement WHERE gateway = $1 ORDER BY day DESC LIMIT 1"
_FIRST = """
SELECT (min(settled_at) AT TIME ZONE 'Asia/Shanghai')::date AS day
FROM attempt WHERE state = 'paid' AND NOT (method = ANY($1::text[]))
"""
_ASK = """
INSERT INTO gateway_statement (gateway, day, ask_at) VALUES ($1, $2, $3)
ON CONFLICT (gateway, day) DO UPDATE
SET asked = gateway_statement.asked + 1, ask_at = EXCLUDED.ask_at
WHERE gateway_statement.state = 'asked' AND gateway_statement.ask_at <= $4
RETURNING id
"""
_HELD = "SELECT state FROM gateway_statement WHERE id = $1 FOR UPDATE"
_FORGET = "DELETE FROM statement_line WHERE statement_id = $1"
_KEEP = """
INSERT INTO statement_line (statement_id, moved, order_key, refund_key, attempt_id, refund_id,
    gateway_id, channel, amount_fen, currency)
SELECT $1, l.* FROM unnest($2::text[], $3::text[], $4::text[], $5::uuid[], $6::uuid[], $7::text[],
    $8::text[], $9::bigint[], $10::text[]) AS l
"""
_NONE = """
UPDATE gateway_statement SET state = 'none', read_at = $2 WHERE id = $1 AND state = 'asked'
"""
_LET_GO = """
DELETE FROM statement_line l USING gateway_statement s
WHERE s.id = l.statement_id AND s.day < $1 AND s.state <> 'asked'
"""


@dataclass(frozen=True)
class Asked:
    """A day whose statement is for this worker to fetch."""

    id: UUID
    gateway: str
    day: date


async def to_ask(gateway: str, at: datetime, until: date | None) -> Asked | None:
    """The next day of these books, not after ``until``, that is over and not asked just now.

    None if there is none, or nobody ever paid. Of two workers one gets it.
    """
    last = (at.astimezone(SHANGHAI) - _since_midnight()).date() - _ONE
    last = min(last, until or last)
    day = await _next(gateway, last)
    if day is None or day > last:
        return None
    rows = await query(_ASK, gateway, max(day, last - KEPT), at + _AGAIN, at)
    return Asked(rows[0]["id"], gateway, max(day, last - KEPT)) if rows else None


async def done_until(gateway: str) -> date | None:
    """Up to which day these books were gone through; None: to none."""
    rows = await query(_NEWEST, gateway)
    if not rows:
        return None
    newest: date = rows[0]["day"]
    return newest - _ONE if rows[0]["state"] == "asked" else newest


async def held(asked: Asked) -> bool:
    """The day, until the transaction ends. False: another worker went through it meanwhile."""
    current()
    (row,) = await query(_HELD, asked.id)
    return bool(row["state"] == "asked")


async def keep(asked: Asked, lines: Sequence[Movement]) -> None:
    """Every line as it came; what an earlier try kept of the day goes. The caller's transaction."""
    if not await held(asked):
        return
    await query(_FORGET, asked.id)
    rows = [
        (
            *(line.moved.value, line.key, line.refund_key, _id(line.key), _id(line.refund_key)),
            *(line.gateway_id, line.channel, line.amount, line.currency),
        )
        for line in lines
    ]
    if rows:
        await query(_KEEP, asked.id, *(list(column) for column in zip(*rows, strict=True)))


async def there_is_none(asked: Asked, at: datetime) -> None:
    """They have no statement of that day, and never will. What was read stays so."""
    await query(_NONE, asked.id, at)


async def let_go(at: datetime) -> None:
    """Lines so old that no payment answers to them any more."""
    await query(_LET_GO, at.astimezone(SHANGHAI).date() - KEPT - _ONE)


async def _next(gateway: str, last: date) -> date | None:
    rows = await query(_NEWEST, gateway)
    if rows:
        newest: date = rows[0]["day"]
        return newest if rows[0]["state"] == "asked" else newest + _ONE
    (row,) = await query(_FIRST, [way.value for way in Way])
    first: date | None = row["day"]
    return None if first is None else min(first - _ONE, last)  # paid before midnight, told after


def _since_midnight() -> timedelta:
    return timedelta(hours=MADE_UP_AT.hour, minutes=MADE_UP_AT.minute)


def _id(key: str) -> UUID | None:
    try:
        return UUID(key)
    except ValueError:
        return None
