"""When a clock is due, from what happened to it. Pure: the calendar comes along.

Beginning on the day of the event, its days are counted; each pause of ``k`` days moves the end by
exactly ``k``. A pause that began after the end moves nothing: what was late stays late.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from api.clocks.counting import Calendar, Unit, due_in, working_days_between

_ONE = timedelta(days=1)
LATE_SHARE = 5  # yellow when a fifth of the limit is left, or a day
HALF = 2


class Threshold(StrEnum):
    """What a clock says when a day has come."""

    YELLOW = "yellow"
    RED = "red"


@dataclass(frozen=True)
class Ends:
    """The last day in time; and the first on which to warn, None if there is none before it."""

    due_on: date
    warn_on: date | None


def ends(
    started_on: date,
    days: int,
    unit: Unit,
    pauses: Iterable[tuple[date, date]],
    calendar: Calendar,
    share: int = LATE_SHARE,
) -> Ends:
    """``days`` with all extensions; ``pauses`` that are over, in their order.

    ``share``: yellow when the ``share``-th part of the days is left, or one.
    """
    due_on = due_in(started_on, days, unit, calendar)
    ahead = max(days - max(1, days // share), 1)
    warn_on = due_in(started_on, ahead, unit, calendar) if days else None
    for began, over in pauses:
        pause = between(began, over, unit, calendar)
        if warn_on is not None and began < warn_on:
            warn_on = due_in(warn_on, pause, unit, calendar)
        if began <= due_on:
            due_on = due_in(due_on, pause, unit, calendar)
    return Ends(due_on, warn_on)


def between(began: date, over: date, unit: Unit, calendar: Calendar) -> int:
    """How many days of ``unit`` passed after ``began`` up to and with ``over``."""
    if unit is Unit.CALENDAR:
        return (over - began).days
    return working_days_between(began, over, calendar)


def crossed(due_on: date, warn_on: date | None, until: date) -> Iterator[tuple[Threshold, date]]:
    """The thresholds behind a clock that ran up to and with ``until``, and their days."""
    if warn_on is not None and warn_on <= until:
        yield Threshold.YELLOW, warn_on
    if due_on < until:
        yield Threshold.RED, due_on + _ONE


def next_look(due_on: date, warn_on: date | None, until: date) -> date | None:
    """The first day after ``until`` on which a threshold is crossed; None if there is none."""
    days = ([warn_on] if warn_on is not None else []) + [due_on + _ONE]
    return min((day for day in days if day > until), default=None)
