"""Which times a site offers: by weekday, holidays and make-up days."""

from datetime import date, datetime, time

from api.appointments.openings import USUAL, Opening, slots_from, slots_on
from api.clocks.counting import Calendar
from notifications.now import SHANGHAI

# The week of National Day 2026: off from Thursday the 1st; Saturday the 10th makes up for it.
DAYS = Calendar(
    off=frozenset(date(2026, 10, day) for day in (1, 2, 5, 6, 7)),
    work=frozenset({date(2026, 10, 10)}),
)
SATURDAYS = (*USUAL, Opening(5, time(9), time(10), 20, 3))


def starts(day: date, openings: tuple[Opening, ...] = USUAL) -> list[str]:
    return [slot.starts_at.strftime("%H:%M") for slot in slots_on(openings, day, DAYS)]


def test_a_usual_day_is_cut_into_half_hours_in_order() -> None:
    assert starts(date(2026, 9, 30)) == [
        *("09:00", "09:30", "10:00", "10:30", "14:00", "14:30", "15:00", "15:30"),
    ]


def test_what_does_not_fit_before_closing_is_not_offered() -> None:
    openings = (Opening(2, time(9), time(10), 25, 1),)
    assert starts(date(2026, 9, 30), openings) == ["09:00", "09:25"]


def test_on_holidays_nothing_is_offered_and_on_make_up_days_a_mondays_times() -> None:
    assert starts(date(2026, 10, 1)) == []
    assert starts(date(2026, 10, 10)) == starts(date(2026, 9, 28))
    assert starts(date(2026, 10, 10), SATURDAYS) == ["09:00", "09:20", "09:40"]


def test_a_weekend_is_open_only_where_it_is_written_and_never_beside_a_holiday() -> None:
    assert starts(date(2026, 9, 26)) == []
    assert starts(date(2026, 9, 26), SATURDAYS) == ["09:00", "09:20", "09:40"]
    assert starts(date(2026, 10, 3), SATURDAYS) == []


def test_times_begin_the_day_after_and_end_with_the_last_day() -> None:
    found = slots_from(USUAL, date(2026, 9, 29), date(2026, 10, 9), DAYS, 99)
    assert {slot.starts_at.date() for slot in found} == {
        *(date(2026, 9, 30), date(2026, 10, 8), date(2026, 10, 9)),
    }
    first = slots_from(USUAL, date(2026, 9, 29), date(2026, 10, 9), DAYS, 1)
    assert first[0].starts_at == datetime(2026, 9, 30, 9, tzinfo=SHANGHAI)
    assert len(first) == 8
