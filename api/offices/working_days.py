"""工作日历: the system administrator adds and moves days; running limits are counted again."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from api.applications import lapsing
from api.applications.refusals import ReasonMissing
from api.clocks import keeping
from api.clocks.calendar import forget
from api.clocks.counting import day_of
from api.clocks.keeping import Change, Day, Moving
from api.clocks.models import DayKind
from api.policy import Operation, require
from identity.actor import Actor
from identity.trail import record
from notifications.going_on import each, waiting
from notifications.now import now
from notifications.transactions import Once, transaction

_MOST = 50  # cases in one transaction
_ROUNDS = 20  # in one round of the timer
_JOB = "count_again"


@dataclass(frozen=True)
class Year:
    """A year of the calendar; ``missing``: the year whose holidays nobody entered yet."""

    year: int
    days: tuple[Day, ...]
    changes: tuple[Change, ...]
    missing: int | None


async def year_of(actor: Actor, year: int) -> Year:
    """Four statements. Refuses NotAllowed."""
    require(actor, Operation.MANAGE_OFFICES)
    missing = await keeping.missing(day_of(await now()))
    return Year(year, await keeping.days_of(year), await keeping.changes_of(year), missing)


async def preview(actor: Actor, first: date, last: date, kind: DayKind) -> Moving:
    """What a change would move. Refuses NotAllowed, CalendarDaysInvalid."""
    require(actor, Operation.MANAGE_OFFICES)
    return await keeping.moving(first, last, kind, day_of(await now()))


async def change_days(
    actor: Actor, first: date, last: date, kind: DayKind, words: tuple[str, str], key: str
) -> None:
    """Make the days from ``first`` to ``last`` worked or free; limits follow within minutes.

    ``words``: what it is called, and why. Refuses NotAllowed, CalendarDaysInvalid, ReasonMissing.
    """
    require(actor, Operation.MANAGE_OFFICES)
    name, reason = (text.strip() for text in words)
    if not name or not reason:
        raise ReasonMissing
    content = {"first": first, "last": last, "kind": kind, "words": words}
    async with transaction(Once(actor.me, "change_days", key, content)) as tx:
        if not tx.seen:
            at = await now()
            tx.outcome = await keeping.change(first, last, kind, (name, reason), actor.me, at)
            await record(
                actor,
                "calendar.changed",
                subject_kind="calendar_change",
                subject_id=tx.outcome,
                purpose=reason[:255],
                details={"first": first, "last": last, "kind": kind.value},
            )
    forget()


async def recount(at: datetime) -> int:
    """Count running limits again on a changed calendar, step by step. Returns how many moved."""
    left = [UUID(about) for about in await waiting(_JOB, _MOST)]
    total = sum(await each(left, lapsing.count_again, job=_JOB))
    for _ in range(_ROUNDS):
        async with transaction():
            part = await keeping.to_count(at, _MOST)
        if part is None:
            break
        moved = sum(await each(part.subjects, lapsing.count_again, job=_JOB))
        async with transaction():
            await keeping.counted(part, moved, at, _MOST)
        total += moved
    return total
