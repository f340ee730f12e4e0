"""Counting days."""

from bisect import bisect_right
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.clocks.calendar import arrangements
from api.clocks.counting import (
    Calendar,
    Unit,
    day_of,
    due,
    due_in,
    end_of,
    working_days_between,
)
from api.clocks.models import DayKind
from tests.sizes import Figure, size

COUNTY = Calendar(
    off=frozenset(row.day for row in arrangements() if row.kind is DayKind.OFF),
    work=frozenset(row.day for row in arrangements() if row.kind is DayKind.WORK),
)
DAYS = st.dates(date(2024, 1, 1), date(2028, 12, 31))
LIMITS = st.integers(0, 60)


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    days = st.frozensets(st.dates(date(2025, 1, 1), date(2026, 12, 31)), max_size=40)
    return Calendar(off=draw(days), work=draw(days))


@given(DAYS, LIMITS, calendars())
def test_a_longer_limit_ends_later(start: date, days: int, calendar: Calendar) -> None:
    assert due(start, days, calendar) < due(start, days + 1, calendar)


@given(DAYS, LIMITS, calendars())
def test_counting_back_gives_the_limit(start: date, days: int, calendar: Calendar) -> None:
    assert working_days_between(start, due(start, days, calendar), calendar) == days


@given(DAYS, LIMITS, LIMITS, calendars())
def test_pausing_moves_the_end_by_exactly_the_pause(
    start: date, days: int, pause: int, calendar: Calendar
) -> None:
    resumed = due(due(start, days, calendar), pause, calendar)
    assert resumed == due(start, days + pause, calendar)


@given(DAYS, st.integers(1, 60), calendars())
def test_the_last_day_is_a_working_day_and_not_the_first(
    start: date, days: int, calendar: Calendar
) -> None:
    assert calendar.is_working(due(start, days, calendar))
    assert due(start, days, calendar) > start


@given(DAYS, DAYS, calendars())
def test_counting_is_the_same_in_both_directions(
    one: date, other: date, calendar: Calendar
) -> None:
    there = working_days_between(one, other, calendar)
    assert there == -working_days_between(other, one, calendar)


@pytest.mark.parametrize(
    ("start", "days", "end", "why"),
    [
        (date(2026, 11, 20), 1, date(2026, 11, 23), "a Friday's next working day is Monday"),
        (date(2026, 11, 23), 0, date(2026, 11, 23), "no days end on the day itself"),
        (date(2025, 9, 30), 1, date(2025, 10, 9), "the eve of National Day 2025"),
        (date(2025, 9, 26), 3, date(2025, 9, 30), "Sunday 28 September was made up"),
        (date(2026, 2, 13), 1, date(2026, 2, 14), "Saturday before Spring Festival was made up"),
        (date(2026, 2, 14), 1, date(2026, 2, 24), "Spring Festival 2026"),
        (date(2027, 9, 30), 1, date(2027, 10, 1), "a year not yet announced is plain weeks"),
    ],
)
def test_known_days(start: date, days: int, end: date, why: str) -> None:
    assert due(start, days, COUNTY) == end, why


def second_implementation(first: date, last: date) -> list[date]:
    """Every working day, asked of the published arrangements day by day; else by its weekday."""
    known = {day.year for day in chinese_calendar.constants.holidays}
    published: Callable[[date], bool] = chinese_calendar.is_workday
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return [day for day in days if (published(day) if day.year in known else day.isoweekday() < 6)]


@pytest.mark.proof(
    "G61", "every start 2024–2028 × 1–60 days against a second implementation: 0 mismatches"
)
def test_every_limit_ends_where_a_second_implementation_says(figure: Figure) -> None:
    first, last = date(2024, 1, 1), date(2028, 12, 31)
    worked = second_implementation(first, last + timedelta(days=150))
    starts = [first + timedelta(days=n) for n in range(0, (last - first).days + 1, size(13, 1))]
    compared, wrong = 0, []
    for start in starts:
        after = bisect_right(worked, start)
        for days in range(1, 61):
            compared += 1
            if due(start, days, COUNTY) != worked[after + days - 1]:
                wrong.append((start, days))
    figure(starts=len(starts), limits=compared, mismatches=len(wrong))
    assert wrong == []
    assert compared >= size(8_000, 109_000)


def test_working_days_skip_what_calendar_days_count() -> None:
    start = date(2026, 9, 30)
    assert due_in(start, 3, Unit.CALENDAR, COUNTY) == date(2026, 10, 3)
    assert due_in(start, 3, Unit.WORKING, COUNTY) > date(2026, 10, 7)
    assert due(date(2026, 11, 21), 1, COUNTY) == date(2026, 11, 23)


def test_a_limit_is_not_negative() -> None:
    with pytest.raises(ValueError, match="negative"):
        due(date(2026, 1, 1), -1, COUNTY)


def test_the_day_ends_at_midnight_in_shanghai() -> None:
    assert end_of(date(2026, 11, 22)) == datetime(2026, 11, 22, 16, tzinfo=UTC)
    last = end_of(date(2026, 11, 22)) - timedelta(microseconds=1)
    assert day_of(last) == date(2026, 11, 22)
    assert day_of(end_of(date(2026, 11, 22))) == date(2026, 11, 23)


def test_only_days_that_differ_from_their_weekday_are_kept() -> None:
    rows = arrangements()
    assert {row.day.year for row in rows} == {2024, 2025, 2026}
    assert all((row.kind is DayKind.OFF) == (row.day.weekday() < 5) for row in rows)
    assert {row.name for row in rows} >= {"春节", "国庆节"}
