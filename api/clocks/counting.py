"""Counting days. Pure: no database, no clock.

The day of the event is not counted; the last day ends at 24:00 in Shanghai. A day is a working day
by its weekday, unless the calendar says otherwise.
"""

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import cached_property

from notifications.now import SHANGHAI

_ONE = timedelta(days=1)
_SATURDAY = 5


class Unit(StrEnum):
    """What a limit is counted in."""

    WORKING = "working"
    CALENDAR = "calendar"


@dataclass(frozen=True)
class Calendar:
    """The days that are not what their weekday says. A year without any is plain weeks."""

    off: frozenset[date] = field(default_factory=frozenset)
    work: frozenset[date] = field(default_factory=frozenset)  # make-up days

    def is_working(self, day: date) -> bool:
        """Whether the hall works on ``day``."""
        if day in self.work:
            return True
        return day.weekday() < _SATURDAY and day not in self.off

    def worked_until(self, day: date) -> int:
        """Working days of all time up to and with ``day``, whatever the distance at one price."""
        weeks, rest = divmod(day.toordinal(), 7)  # day 1 was a Monday
        made_up, free = self._exceptions
        return weeks * 5 + min(rest, 5) + bisect_right(made_up, day) - bisect_right(free, day)

    @cached_property
    def _exceptions(self) -> tuple[list[date], list[date]]:
        """In order: days of weekends that are worked, other days that are not."""
        made_up = sorted(day for day in self.work if day.weekday() >= _SATURDAY)
        free = sorted(day for day in self.off - self.work if day.weekday() < _SATURDAY)
        return made_up, free


def due(start: date, days: int, calendar: Calendar) -> date:
    """The last of ``days`` working days after ``start``. Zero days: ``start`` itself."""
    if days < 0:
        raise ValueError("a limit is not negative")
    day = start
    while days:
        day += _ONE
        days -= calendar.is_working(day)
    return day


def due_in(start: date, days: int, unit: Unit, calendar: Calendar) -> date:
    """Like ``due``, in the unit of the item."""
    if unit is Unit.CALENDAR:
        return start + timedelta(days=days)
    return due(start, days, calendar)


def working_days_between(start: date, end: date, calendar: Calendar) -> int:
    """Working days after ``start`` up to and with ``end``; negative if ``end`` is earlier.

    ``working_days_between(start, due(start, n, c), c) == n``.
    """
    if end < start:
        return -working_days_between(end, start, calendar)
    return calendar.worked_until(end) - calendar.worked_until(start)


def day_of(moment: datetime) -> date:
    """The day on which a moment falls in Shanghai."""
    return moment.astimezone(SHANGHAI).date()


def end_of(day: date) -> datetime:
    """24:00 of ``day`` in Shanghai, as UTC: the first moment that is too late."""
    return datetime.combine(day + _ONE, time(), SHANGHAI).astimezone(UTC)
