"""接待时间: when a site receives whom, kept by the system administrator."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from api.appointments import ruling
from api.appointments.offering import EVERYTHING, HOME_VISIT
from api.appointments.openings import USUAL, Opening, slots_from
from api.appointments.refusals import TimesInvalid
from api.catalog import published
from api.clocks.calendar import calendar
from api.clocks.counting import day_of
from api.policy import Operation, require
from identity.actor import Actor
from identity.offices import offices
from identity.trail import record
from notifications.now import now
from notifications.refusals import NotFound
from notifications.transactions import Once, transaction

_IN_PERSON = "appointment"
_SHOWN = timedelta(days=14)


@dataclass(frozen=True)
class Purpose:
    """What people come for, and when they may; ``own``: written down, not as usual."""

    pool: str  # '' for all that has none of its own
    title: str  # an item's; empty for the others
    title_en: str
    own: bool
    openings: tuple[Opening, ...]


@dataclass(frozen=True)
class Outlook:
    """What times would come to in the next two weeks; ``kept``: booked, and outside of them."""

    times: int
    people: int
    first: datetime | None
    kept: int


async def times_of(actor: Actor, site_id: UUID) -> tuple[Purpose, ...]:
    """All that has times at the site, or could. Refuses NotAllowed, NotFound."""
    await _permit(actor, site_id)
    written = await ruling.times_of(site_id)
    items = [one for one in await published.every() if one.case_type == _IN_PERSON]
    named = {one.code: (one.title, one.title_en) for one in items}
    pools = {EVERYTHING: ("", ""), HOME_VISIT: ("", ""), **named}
    pools |= {pool: (pool, pool) for pool in written if pool not in pools}
    return tuple(
        Purpose(pool, *titles, pool in written, written.get(pool) or _usual(pool, written))
        for pool, titles in pools.items()
    )


async def outlook(actor: Actor, site_id: UUID, pool: str, openings: Sequence[Opening]) -> Outlook:
    """Before they are written down. Refuses NotAllowed, NotFound, TimesInvalid."""
    await _permit(actor, site_id)
    ruling.check_times(openings)
    at, meant = await now(), openings or USUAL
    last = day_of(at + _SHOWN)
    slots = slots_from(meant, day_of(at), last, await calendar(), _SHOWN.days)
    offered = {slot.starts_at for slot in slots}
    booked = await ruling.booked_from(site_id, pool, at)
    return Outlook(
        times=len(slots),
        people=sum(slot.capacity for slot in slots),
        first=slots[0].starts_at if slots else None,
        kept=sum(one not in offered for one in booked if day_of(one) <= last),
    )


async def save_times(
    actor: Actor, site_id: UUID, pool: str, openings: Sequence[Opening], key: str
) -> None:
    """From now on these; none: as usual again. What is booked stays booked.

    Refuses NotAllowed, NotFound, TimesInvalid.
    """
    known = {one.pool for one in await times_of(actor, site_id)}
    if pool not in known:
        raise TimesInvalid("pool")
    said = [[str(part) for part in vars(one).values()] for one in openings]
    content = {"site": site_id, "pool": pool, "openings": said}
    async with transaction(Once(actor.me, "save_times", key, content)) as tx:
        if tx.seen:
            return
        await ruling.change_times(site_id, pool, openings, actor.me)
        await record(
            actor,
            "site.times",
            subject_kind="site",
            subject_id=site_id,
            details={"pool": pool, "openings": said},
        )
        tx.outcome = site_id


def _usual(pool: str, written: dict[str, tuple[Opening, ...]]) -> tuple[Opening, ...]:
    """As ``offering.pool_of`` has it: a visit home never draws from the site's own times."""
    return USUAL if pool == HOME_VISIT else written.get(EVERYTHING, USUAL)


async def _permit(actor: Actor, site_id: UUID) -> None:
    require(actor, Operation.MANAGE_OFFICES)
    if site_id not in (await offices()).sites:
        raise NotFound
