"""Writing down when a site receives whom."""

from collections.abc import Sequence
from uuid import UUID, uuid4

from api.appointments.openings import Opening
from notifications.now import now
from notifications.transactions import query


async def open_times(site_id: UUID, pool: str, openings: Sequence[Opening]) -> None:
    """The site's times for that purpose, if none are written down yet.

    ``pool``: an item's code, a home visit, or '' for all that has none of its own. The caller holds
    the transaction.
    """
    if await query(_WRITTEN, site_id, pool):
        return
    for one in openings:
        times = (one.weekday, one.opens, one.closes, one.minutes, one.capacity)
        await query(_OPEN, uuid4(), site_id, pool, *times, await now())


_WRITTEN = "SELECT 1 FROM slot_rule WHERE site_id = $1 AND pool = $2 AND ended_at IS NULL LIMIT 1"
_OPEN = """
INSERT INTO slot_rule (id, site_id, pool, weekday, opens, closes, minutes, capacity, made_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
"""
