"""The county's calendar table: read once, seeded from the published holiday arrangements."""

import time
from datetime import date
from typing import Any

import chinese_calendar
from tortoise import connections

from api.clocks.counting import Calendar, Unit, due_in
from api.clocks.models import CalendarDay, DayKind
from notifications.transactions import transaction

_FRESH_SECONDS = 60.0
_FIRST_YEAR = 2024
_SATURDAY = 5
_BY_LAW = (
    (1, 1, "元旦"),
    (5, 1, "劳动节"),
    (5, 2, "劳动节"),
    (10, 1, "国庆节"),
    (10, 2, "国庆节"),
    (10, 3, "国庆节"),
)
_known: Calendar | None = None
_looked_at = 0.0


async def calendar() -> Calendar:
    """The calendar, at most a minute old."""
    global _known, _looked_at  # noqa: PLW0603 — the cache and its clock
    if _known is None or time.monotonic() - _looked_at > _FRESH_SECONDS:
        rows = await connections.get("default").execute_query_dict(
            "SELECT day, kind FROM calendar_day"
        )
        _known = Calendar(
            off=frozenset(row["day"] for row in rows if row["kind"] == DayKind.OFF),
            work=frozenset(row["day"] for row in rows if row["kind"] == DayKind.WORK),
        )
        _looked_at = time.monotonic()
    return _known


async def add_days(start: date, days: int, unit: Unit | str = Unit.WORKING) -> date:
    """The day a limit that begins with an event on ``start`` ends on."""
    return due_in(start, days, Unit(unit), await calendar())


def forget() -> None:
    """Read the table again at the next question."""
    global _known  # noqa: PLW0603
    _known = None


def arrangements(first_year: int = _FIRST_YEAR) -> tuple[CalendarDay, ...]:
    """The State Council's arrangements as published in chinesecalendar, without what is usual."""
    holidays = chinese_calendar.constants.holidays
    workdays = chinese_calendar.constants.workdays
    kinds: Any = chinese_calendar.constants.Holiday  # members made with a second name
    named = {kind.value: kind.chinese for kind in kinds}
    off = (
        CalendarDay(day=day, kind=DayKind.OFF, name=named.get(name, name), source="国务院办公厅")
        for day, name in holidays.items()
        if day.year >= first_year and day.weekday() < _SATURDAY
    )
    work = (
        CalendarDay(day=day, kind=DayKind.WORK, name=named.get(name, name), source="国务院办公厅")
        for day, name in workdays.items()
        if day.year >= first_year and day.weekday() >= _SATURDAY
    )
    return (*off, *work)


def fixed_by_law() -> tuple[CalendarDay, ...]:
    """Holidays of the ten years after the last arrangement that the law itself fixes by date.

    Those by the moon wait for their arrangement; until then such a day counts as its weekday.
    """
    last = max(day.year for day in chinese_calendar.constants.holidays)
    days = (
        (date(year, month, day), name)
        for year in range(last + 1, last + 11)
        for month, day, name in _BY_LAW
    )
    return tuple(
        CalendarDay(day=day, kind=DayKind.OFF, name=name, source="全国年节及纪念日放假办法")
        for day, name in days
        if day.weekday() < _SATURDAY
    )


async def seed() -> int:
    """Add what is known; days the county changed itself stay. Returns how many are known."""
    rows = (*arrangements(), *fixed_by_law())
    async with transaction():
        await CalendarDay.bulk_create(rows, ignore_conflicts=True)
    forget()
    return len(rows)
