"""When a clock is due: against a second implementation that walks day by day."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from api.clocks.counting import Calendar, Unit
from api.clocks.models import ClockKind
from api.clocks.running import Clocks
from api.clocks.turning import Threshold, crossed, ends, next_look
from tests.api.clocks.test_counting import COUNTY

ONE = timedelta(days=1)
STARTS = st.dates(date(2024, 1, 1), date(2028, 12, 31))
LIMITS = st.integers(0, 60)
GAPS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=4)
UNITS = st.sampled_from(Unit)


def walked(
    started: date, days: int, unit: Unit, pauses: list[tuple[date, date]], county: Calendar
) -> date:
    """The last day: live through every day, and count those on which the clock ran."""
    day, left = started, days
    while True:
        if left <= 0 and not any(began <= day < over for began, over in pauses):
            return day
        day += ONE
        counted = unit is Unit.CALENDAR or county.is_working(day)
        if counted and not any(began < day <= over for began, over in pauses):
            left -= 1


def pauses_after(started: date, gaps: list[tuple[int, int]]) -> list[tuple[date, date]]:
    day, found = started, []
    for wait, pause in gaps:
        began = day + wait * ONE
        day = began + pause * ONE
        found.append((began, day))
    return found


@given(STARTS, LIMITS, UNITS, GAPS)
def test_a_paused_clock_ends_where_living_through_it_says(
    started: date, days: int, unit: Unit, gaps: list[tuple[int, int]]
) -> None:
    pauses = pauses_after(started, gaps)
    found = ends(started, days, unit, pauses, COUNTY).due_on
    alive = walked(started, days, unit, pauses, COUNTY)
    # a pause over days off alone gives no more time: both ends leave the same days to work
    assert all(not COUNTY.is_working(found + n * ONE) for n in range(1, (alive - found).days + 1))
    assert found <= alive


@given(STARTS, LIMITS, UNITS, GAPS, st.integers(0, 30))
def test_what_is_given_more_moves_the_end_by_exactly_that(
    started: date, days: int, unit: Unit, gaps: list[tuple[int, int]], more: int
) -> None:
    pauses = [p for p in pauses_after(started, gaps) if p[0] <= started]
    one = ends(started, days, unit, pauses, COUNTY).due_on
    other = ends(started, days + more, unit, pauses, COUNTY).due_on
    assert (other - one).days >= more
    assert (one == other) == (more == 0)


@given(STARTS, LIMITS, UNITS, GAPS)
def test_yellow_comes_after_the_first_day_and_not_after_the_end(
    started: date, days: int, unit: Unit, gaps: list[tuple[int, int]]
) -> None:
    found = ends(started, days, unit, pauses_after(started, gaps), COUNTY)
    if days == 0:
        assert found.warn_on is None
    else:
        assert found.warn_on is not None
        assert started < found.warn_on <= found.due_on


def test_a_limit_of_ten_turns_yellow_two_days_before_its_end() -> None:
    found = ends(date(2026, 11, 2), 10, Unit.WORKING, (), COUNTY)
    assert (found.warn_on, found.due_on) == (date(2026, 11, 12), date(2026, 11, 16))
    short = ends(date(2026, 11, 2), 1, Unit.WORKING, (), COUNTY)
    assert short.warn_on == short.due_on == date(2026, 11, 3)


def test_a_limit_of_ten_thousand_days_has_an_end() -> None:
    far = ends(date(2026, 12, 31), 10_000, Unit.WORKING, (), COUNTY)
    assert far.due_on.year in range(2064, 2067)
    assert ends(date(2026, 12, 31), 10_000, Unit.CALENDAR, (), COUNTY).due_on == date(2054, 5, 18)


def test_what_was_late_before_its_pause_stays_late() -> None:
    late = [(date(2026, 11, 20), date(2026, 11, 30))]
    found = ends(date(2026, 11, 2), 3, Unit.WORKING, late, COUNTY)
    assert found.due_on == date(2026, 11, 5)


def test_each_threshold_is_crossed_on_its_day() -> None:
    due, warn = date(2026, 11, 16), date(2026, 11, 12)
    assert list(crossed(due, warn, date(2026, 11, 11))) == []
    assert list(crossed(due, warn, due)) == [(Threshold.YELLOW, warn)]
    both = [(Threshold.YELLOW, warn), (Threshold.RED, date(2026, 11, 17))]
    assert list(crossed(due, warn, date(2026, 12, 1))) == both
    assert list(crossed(due, None, date(2026, 11, 17))) == both[1:]
    looks = [next_look(due, warn, day) for day in (date(2026, 11, 2), warn, due + ONE)]
    assert looks == [warn, due + ONE, None]


def test_a_pause_that_ends_before_it_began_took_no_time() -> None:
    """The server's clock ran ahead when it was paused, and was put right since (G62)."""
    clocks = Clocks(uuid4(), COUNTY, [])
    morning = datetime(2026, 6, 1, 1, tzinfo=UTC)
    clock = clocks.start(ClockKind.LEGAL, 10, Unit.WORKING, at=morning, why="accept")
    was = clock.due_on
    clocks.pause({ClockKind.LEGAL}, at=morning + 5 * ONE, why="open_special")
    clocks.resume({ClockKind.LEGAL}, at=morning + ONE, why="close_special")
    assert (clock.due_on, clock.paused_on) == (was, None)
    clocks.extend({ClockKind.LEGAL}, 2, at=morning + 2 * ONE, why="extend")
    assert clock.due_on > was
