"""What a site offers to whom, less what is taken."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from api.appointments.openings import USUAL, Days, Opening, Slot, overlapping, slots_from
from notifications.now import SHANGHAI
from notifications.transactions import query

HOME_VISIT = "home_visit"  # the pool of times at which somebody goes to people
EVERYTHING = ""  # the pool of all that has none of its own


@dataclass(frozen=True)
class Pool:
    """The times of one site for one purpose, and who shares them."""

    site_id: UUID
    name: str
    openings: tuple[Opening, ...]


@dataclass(frozen=True)
class Window:
    """From when to when times are looked for. ``asked_at``'s own day is never offered."""

    asked_at: datetime
    last: date
    open_days: int = 10


async def pool_of(site_id: UUID, wanted: str) -> Pool:
    """The pool that ``wanted`` (an item's code, a home visit) draws from at the site."""
    rows = await query(
        "SELECT pool, weekday, opens, closes, minutes, capacity FROM slot_rule"
        " WHERE site_id = $1 AND pool IN ($2, '') AND ended_at IS NULL ORDER BY weekday, opens",
        site_id,
        wanted,
    )
    own = {row["pool"] for row in rows}
    name = wanted if wanted in own or wanted == HOME_VISIT else EVERYTHING
    said = tuple(
        Opening(row["weekday"], row["opens"], row["closes"], row["minutes"], row["capacity"])
        for row in rows
        if row["pool"] == name
    )
    return Pool(site_id, name, said or USUAL)


async def free_slots(
    pool: Pool, within: Window, days: Days, *, but: UUID | None = None
) -> dict[Slot, int]:
    """Times that are still to be had, each with the place one would get.

    ``but``: a subject whose own booking does not stand in its way.
    """
    after = within.asked_at.astimezone(SHANGHAI).date()
    offered = slots_from(pool.openings, after, within.last, days, within.open_days)
    if not offered:
        return {}
    rows = await query(
        "SELECT starts_at, ends_at, place FROM appointment WHERE site_id = $1 AND pool = $2"
        " AND starts_at < $4 AND ends_at > $3 AND state = 'booked'"
        " AND subject_id IS DISTINCT FROM $5",
        pool.site_id,
        pool.name,
        offered[0].starts_at,
        offered[-1].ends_at + timedelta(days=1),
        but,
    )
    taken = [(row["starts_at"], row["ends_at"], row["place"]) for row in rows]
    found: dict[Slot, int] = {}
    for slot in offered:
        theirs = overlapping(slot, taken)
        mine = [place for place in range(1, slot.capacity + 1) if place not in theirs]
        if mine:
            found[slot] = mine[0]
    return found
