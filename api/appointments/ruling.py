"""Writing down when a site receives whom. Rows end, they are never changed: who booked, booked."""

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise
from uuid import UUID, uuid4

from api.appointments.openings import Opening
from api.appointments.refusals import TimesInvalid
from notifications.now import now
from notifications.transactions import query

_MOST = 60  # rows of one purpose
_DAYS, _MINUTES, _CAPACITY = range(7), range(5, 241), range(1, 101)


async def open_times(site_id: UUID, pool: str, openings: Sequence[Opening]) -> None:
    """The site's times for that purpose, if none are written down yet.

    ``pool``: an item's code, a home visit, or '' for all that has none of its own. The caller holds
    the transaction.
    """
    if not await query(_WRITTEN, site_id, pool):
        await _write(site_id, pool, openings, None)


async def change_times(site_id: UUID, pool: str, openings: Sequence[Opening], by: UUID) -> None:
    """These from now on instead of what was written down; none: as if nothing ever was.

    The caller holds the transaction. Refuses TimesInvalid.
    """
    check_times(openings)
    await query(_END, site_id, pool)
    await _write(site_id, pool, openings, by)


async def times_of(site_id: UUID) -> dict[str, tuple[Opening, ...]]:
    """What is written down for the site, by purpose."""
    found: dict[str, tuple[Opening, ...]] = {}
    for row in await query(_TIMES, site_id):
        pool = row.pop("pool")
        found[pool] = (*found.get(pool, ()), Opening(**row))
    return found


async def booked_from(site_id: UUID, pool: str, at: datetime) -> tuple[datetime, ...]:
    """When somebody comes after ``at``: they keep their times whatever is written down."""
    return tuple(row["starts_at"] for row in await query(_BOOKED, site_id, pool, at))


def check_times(openings: Sequence[Opening]) -> None:
    """Refuses TimesInvalid: what cannot be, or two of one day that overlap. Pure."""
    if len(openings) > _MOST:
        raise TimesInvalid("many")
    for one in openings:
        length = (one.closes.hour - one.opens.hour) * 60 + one.closes.minute - one.opens.minute
        if length < one.minutes:
            raise TimesInvalid("order")
        if not (one.weekday in _DAYS and one.minutes in _MINUTES and one.capacity in _CAPACITY):
            raise TimesInvalid("size")
    for before, after in pairwise(sorted(openings, key=lambda one: (one.weekday, one.opens))):
        if before.weekday == after.weekday and after.opens < before.closes:
            raise TimesInvalid("overlap")


async def _write(site_id: UUID, pool: str, openings: Sequence[Opening], by: UUID | None) -> None:
    at = await now()
    for one in openings:
        times = (one.weekday, one.opens, one.closes, one.minutes, one.capacity)
        await query(_OPEN, uuid4(), site_id, pool, *times, at, by)


_WRITTEN = "SELECT 1 FROM slot_rule WHERE site_id = $1 AND pool = $2 AND ended_at IS NULL LIMIT 1"
_OPEN = """
INSERT INTO slot_rule (id, site_id, pool, weekday, opens, closes, minutes, capacity, made_at,
    made_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
"""
_END = """
UPDATE slot_rule SET ended_at = doorstep_now()
WHERE site_id = $1 AND pool = $2 AND ended_at IS NULL
"""
_TIMES = """
SELECT pool, weekday, opens, closes, minutes, capacity FROM slot_rule
WHERE site_id = $1 AND ended_at IS NULL ORDER BY pool, weekday, opens
"""
_BOOKED = """
SELECT starts_at FROM appointment
WHERE site_id = $1 AND pool = $2 AND state = 'booked' AND starts_at > $3 ORDER BY starts_at
"""
