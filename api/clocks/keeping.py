"""The county's own changes of the calendar, and what is still to be counted again for them.

Whoever calls has asked the policy and holds the transaction.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

from api.clocks.calendar import calendar, forget
from api.clocks.models import DayKind
from api.clocks.refusals import CalendarDaysInvalid
from notifications.transactions import current, query

SETTLED = timedelta(minutes=2)  # by then every process counts on the changed calendar
_MOST_DAYS = 31
_BACK, _AHEAD = timedelta(days=31), timedelta(days=800)
_ONE = timedelta(days=1)
_SATURDAY, _DECEMBER = 5, 12
_SOURCE = "本县"
_LAW = "全国年节及纪念日放假办法"
_DAYS = "SELECT day, kind, name, source FROM calendar_day WHERE day BETWEEN $1 AND $2 ORDER BY day"
_CHANGES = """
SELECT id, first, last, kind, name, reason, by_id, at, moved, done_at
FROM calendar_change WHERE last >= $1 AND first <= $2 ORDER BY at DESC, id
"""
_AS_USUAL = "DELETE FROM calendar_day WHERE day = $1"
_SET = """
INSERT INTO calendar_day (day, kind, name, source) VALUES ($1, $2, $3, $4)
ON CONFLICT (day) DO UPDATE SET kind = EXCLUDED.kind, name = EXCLUDED.name, source = EXCLUDED.source
"""
_NOTE = """
INSERT INTO calendar_change (id, first, last, kind, name, reason, by_id, at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
"""
# A clock's end moves if a day changes that it runs through.
_MOVING = """
SELECT count(*) AS clocks, count(DISTINCT k.subject_id) AS cases FROM clock k
WHERE k.ended_at IS NULL AND k.unit = 'working' AND EXISTS (
    SELECT FROM unnest($1::date[]) AS d (day)
    WHERE k.started_on < d.day AND k.due_on >= d.day
      AND (k.paused_on IS NULL OR k.paused_on >= d.day)
      AND NOT EXISTS (SELECT FROM jsonb_array_elements(k.pauses) AS p
                      WHERE d.day > (p->>0)::date AND d.day <= (p->>1)::date))
"""
_TO_COUNT = """
SELECT id, first, last, after FROM calendar_change
WHERE done_at IS NULL AND at <= $1 ORDER BY at, id LIMIT 1 FOR UPDATE SKIP LOCKED
"""
_SUBJECTS = """
SELECT DISTINCT subject_id FROM clock
WHERE ended_at IS NULL AND unit = 'working' AND started_on < $1 AND due_on >= $2
  AND subject_id > coalesce($3, '00000000-0000-0000-0000-000000000000'::uuid)
ORDER BY subject_id LIMIT $4
"""
_COUNTED = """
UPDATE calendar_change SET after = greatest(after, $2), moved = moved + $3,
    done_at = coalesce(done_at, $4)
WHERE id = $1
"""
_PUBLISHED = "SELECT FROM calendar_day WHERE day BETWEEN $1 AND $2 AND source <> $3 LIMIT 1"


@dataclass(frozen=True)
class Day:
    """A day that is not what its weekday says."""

    day: date
    kind: DayKind
    name: str
    source: str


@dataclass(frozen=True)
class Change:
    """What the county changed, and how many ends moved; ``done_at``: all were counted again."""

    id: UUID
    first: date
    last: date
    kind: DayKind
    name: str
    reason: str
    by_id: UUID
    at: datetime
    moved: int
    done_at: datetime | None


@dataclass(frozen=True)
class Moving:
    """What a change would do: days that become something else, running limits that move."""

    days: tuple[date, ...]
    clocks: int
    cases: int


@dataclass(frozen=True)
class Round:
    """A part of what is to be counted again."""

    change_id: UUID
    subjects: tuple[UUID, ...]


async def days_of(year: int) -> tuple[Day, ...]:
    """What is special in a year."""
    rows = await query(_DAYS, date(year, 1, 1), date(year, 12, 31))
    return tuple(Day(r["day"], DayKind(r["kind"]), r["name"], r["source"]) for r in rows)


async def changes_of(year: int) -> tuple[Change, ...]:
    """What the county itself changed in a year, newest first."""
    rows = await query(_CHANGES, date(year, 1, 1), date(year, 12, 31))
    return tuple(Change(**{**row, "kind": DayKind(row["kind"])}) for row in rows)


async def moving(first: date, last: date, kind: DayKind, today: date) -> Moving:
    """What would change. Refuses CalendarDaysInvalid."""
    days = await _different(first, last, kind, today)
    (row,) = await query(_MOVING, list(days))
    return Moving(days, row["clocks"], row["cases"])


async def change(
    first: date, last: date, kind: DayKind, words: tuple[str, str], by_id: UUID, at: datetime
) -> UUID:
    """Write it, with ``words``: its name, and why. Refuses CalendarDaysInvalid."""
    current()
    name, reason = words
    for day in await _different(first, last, kind, at.date()):
        usual = (day.weekday() < _SATURDAY) == (kind is DayKind.WORK)
        if usual:
            await query(_AS_USUAL, day)
        else:
            await query(_SET, day, kind.value, name, _SOURCE)
    change_id = uuid4()
    await query(_NOTE, change_id, first, last, kind.value, name, reason, by_id, at)
    return change_id


async def to_count(at: datetime, most: int) -> Round | None:
    """The next subjects of a change that every process has heard of; none left to count: None."""
    current()
    rows = await query(_TO_COUNT, at - SETTLED)
    if not rows:
        return None
    forget()
    row = rows[0]
    found = await query(_SUBJECTS, row["last"], row["first"], row["after"], most)
    return Round(row["id"], tuple(one["subject_id"] for one in found))


async def counted(which: Round, moved: int, at: datetime, most: int) -> None:
    """Note how far it came; fewer than ``most`` were the last."""
    last = which.subjects[-1] if which.subjects else None
    await query(_COUNTED, which.change_id, last, moved, at if len(which.subjects) < most else None)


async def missing(today: date) -> int | None:
    """The year whose holidays nobody entered: this one, and from December on the next."""
    for year in [today.year] + [today.year + 1] * (today.month == _DECEMBER):
        if not await query(_PUBLISHED, date(year, 1, 1), date(year, 12, 31), _LAW):
            return year
    return None


async def _different(first: date, last: date, kind: DayKind, today: date) -> tuple[date, ...]:
    """The days from ``first`` to ``last`` that are not so already."""
    if last < first:
        raise CalendarDaysInvalid("order")
    if (last - first).days >= _MOST_DAYS:
        raise CalendarDaysInvalid("many")
    if first < today - _BACK:
        raise CalendarDaysInvalid("past")
    if last > today + _AHEAD:
        raise CalendarDaysInvalid("far")
    known, wanted = await calendar(), kind is DayKind.WORK
    days = _between(first, last)
    found = tuple(day for day in days if known.is_working(day) is not wanted)
    if not found:
        raise CalendarDaysInvalid("same")
    return found


def _between(first: date, last: date) -> Sequence[date]:
    return [first + n * _ONE for n in range((last - first).days + 1)]
