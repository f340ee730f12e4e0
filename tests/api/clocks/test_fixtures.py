"""The limits that are easily got wrong, by hand: holidays, make-up days, pauses, the year's end."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import uuid4

import pytest

from api.applications.limits import limit_of
from api.applications.models import Application
from api.catalog.parsing import parse
from api.clocks.calendar import arrangements, fixed_by_law
from api.clocks.counting import Calendar, Unit
from api.clocks.models import ClockKind, DayKind
from api.clocks.running import Clocks
from notifications.now import SHANGHAI
from tests.serving import ROOT

K, WORKING = ClockKind, Unit.WORKING
DAYS = (*arrangements(), *fixed_by_law())
COUNTY = Calendar(
    off=frozenset(row.day for row in DAYS if row.kind is DayKind.OFF),
    work=frozenset(row.day for row in DAYS if row.kind is DayKind.WORK),
)


def at(day: str, time: str = "10:00") -> datetime:
    return datetime.fromisoformat(f"{day}T{time}").replace(tzinfo=SHANGHAI)


def begun(day: str, days: int, time: str = "10:00", unit: Unit = WORKING) -> Clocks:
    clocks = Clocks(uuid4(), COUNTY, [])
    clocks.start(K.PROMISE, days, unit, at=at(day, time), why="test")
    return clocks


@pytest.mark.parametrize(
    ("day", "days", "due", "why"),
    [
        ("2024-09-27", 3, "2024-10-08", "the Friday before National Day, and a made-up Sunday"),
        ("2025-09-28", 5, "2025-10-11", "accepted on a made-up Sunday"),
        ("2026-02-09", 10, "2026-02-28", "over Spring Festival to a made-up Saturday"),
        ("2026-12-31", 5, "2027-01-08", "over New Year into a year nobody entered yet"),
        ("2026-11-20", 0, "2026-11-20", "no days at all"),
    ],
)
def test_limits_over_holidays(day: str, days: int, due: str, why: str) -> None:
    (clock,) = begun(day, days).live
    assert clock.due_on == date.fromisoformat(due), why


def test_the_last_second_of_the_year_is_still_the_year() -> None:
    (late,) = begun("2026-12-31", 1, "23:59:59").live
    (fresh,) = begun("2027-01-01", 1, "00:00:00").live
    assert (late.started_on, late.due_on) == (date(2026, 12, 31), date(2027, 1, 4))
    assert (fresh.started_on, fresh.due_on) == (date(2027, 1, 1), date(2027, 1, 4))


def test_a_special_procedure_over_spring_festival_gives_its_working_days_back() -> None:
    clocks = begun("2026-02-09", 10)
    clocks.pause((K.PROMISE,), at=at("2026-02-12"), why="open_special")
    clocks.resume((K.PROMISE,), at=at("2026-02-25"), why="close_special")
    (clock,) = clocks.live
    assert clock.due_on == date(2026, 3, 5)  # 13, 14, 24 and 25 February were not counted


def test_an_extension_adds_its_days_also_while_it_is_paused() -> None:
    one, other = begun("2026-11-02", 10), begun("2026-11-02", 10)
    one.extend((K.PROMISE,), 10, at=at("2026-11-05"), why="extend")
    other.pause((K.PROMISE,), at=at("2026-11-04"), why="open_special")
    other.extend((K.PROMISE,), 10, at=at("2026-11-05"), why="extend")
    other.resume((K.PROMISE,), at=at("2026-11-04"), why="close_special")
    assert one.live[0].due_on == other.live[0].due_on == date(2026, 11, 30)


def test_no_limit_is_no_clock_and_a_huge_one_has_an_end() -> None:
    item = parse(ROOT / "api/catalog/definitions/990511001001.yaml")
    case = Application(citizen_id=uuid4(), instant=False)
    assert limit_of(K.LEGAL, case, replace(item, legal_days=None)) is None
    assert limit_of(K.LEGAL, case, replace(item, legal_days=0)) == (0, WORKING)
    (far,) = begun("2026-11-02", 10_000).live
    assert far.due_on > date(2060, 1, 1)
    (none,) = begun("2026-11-02", 0).live
    assert none.warn_on is None
    assert none.watch_on == date(2026, 11, 3)  # red on the next day, without a yellow one before


def test_what_ends_on_its_last_day_is_in_time_and_a_day_later_is_late() -> None:
    for days, how in ((0, "met"), (1, "late")):
        clocks = begun("2026-11-02", 5)
        (clock,) = clocks.live
        ended = datetime.combine(clock.due_on + timedelta(days=days), at("2026-11-02").time())
        clocks.stop((K.PROMISE,), at=ended.replace(tzinfo=SHANGHAI), why="approve")
        assert clock.how == how
