"""Which times a site offers. Pure: no database, no clock."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Protocol

from notifications.now import SHANGHAI

_ONE = timedelta(days=1)
_FRIDAY, _SATURDAY, _MONDAY = 4, 5, 0


class Days(Protocol):
    """The county's calendar, as far as opening is concerned."""

    def is_working(self, day: date) -> bool:
        """Whether the offices work on ``day``."""
        ...


@dataclass(frozen=True)
class Opening:
    """On one day of the week, from–to: times of so many minutes, for so many people each."""

    weekday: int  # 0 is Monday
    opens: time
    closes: time
    minutes: int
    capacity: int


@dataclass(frozen=True)
class Slot:
    """One time that can be booked by ``capacity`` people."""

    starts_at: datetime
    ends_at: datetime
    capacity: int


# What a site offers as long as nobody wrote down anything else.
USUAL = tuple(
    Opening(weekday, time(opens), time(opens + 2), 30, 1)
    for weekday in range(5)
    for opens in (9, 14)
)


def slots_on(openings: Sequence[Opening], day: date, days: Days) -> tuple[Slot, ...]:
    """The times of one day, in order.

    A make-up working day at a weekend is like a Monday, unless the site has its own times then. At
    other weekends a site is open only if it says so, and not beside a holiday.
    """
    meant = day.weekday()
    own = [opening for opening in openings if opening.weekday == meant]
    if days.is_working(day):
        if meant >= _SATURDAY and not own:
            meant = _MONDAY
    elif meant < _SATURDAY or not _between_working_weeks(day, days):
        return ()
    found = [slot for one in openings if one.weekday == meant for slot in _cut(one, day)]
    return tuple(sorted(found, key=lambda slot: slot.starts_at))


def slots_from(
    openings: Sequence[Opening], after: date, last: date, days: Days, open_days: int
) -> tuple[Slot, ...]:
    """Times of the first ``open_days`` days with any, after ``after`` and up to ``last``."""
    found: list[Slot] = []
    day = after
    while open_days and day < last:
        day += _ONE
        offered = slots_on(openings, day, days)
        found += offered
        open_days -= bool(offered)
    return tuple(found)


def overlapping(slot: Slot, taken: Iterable[tuple[datetime, datetime, int]]) -> frozenset[int]:
    """Places of ``slot`` that others have: rules may have changed, so any overlap counts."""
    return frozenset(
        place for starts, ends, place in taken if starts < slot.ends_at and ends > slot.starts_at
    )


def _cut(opening: Opening, day: date) -> Iterable[Slot]:
    at = datetime.combine(day, opening.opens, SHANGHAI)
    closes = datetime.combine(day, opening.closes, SHANGHAI)
    step = timedelta(minutes=opening.minutes)
    while at + step <= closes:
        yield Slot(at, at + step, opening.capacity)
        at += step


def _between_working_weeks(day: date, days: Days) -> bool:
    friday = day - (day.weekday() - _FRIDAY) * _ONE
    return days.is_working(friday) and days.is_working(friday + 3 * _ONE)
