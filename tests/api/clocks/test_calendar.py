"""The calendar table."""

from datetime import date
from typing import Any

from tortoise import connections

from api.clocks import calendar
from api.clocks.counting import Unit


async def test_limits_are_counted_on_the_table(hall: Any) -> None:
    calendar.forget()
    assert await calendar.add_days(date(2026, 9, 30), 1) == date(2026, 10, 8)
    assert await calendar.add_days(date(2026, 9, 30), 1, Unit.CALENDAR) == date(2026, 10, 1)
    assert await calendar.add_days(date(2026, 9, 30), 1, "calendar") == date(2026, 10, 1)


async def test_seeding_again_keeps_what_the_county_changed(hall: Any) -> None:
    connection = connections.get("default")
    day = date(2026, 10, 8)
    await connection.execute_query(
        "INSERT INTO calendar_day (day, kind, name, source) VALUES ($1, 'off', '大雪', '县公告')",
        [day],
    )
    try:
        before = await connection.execute_query_dict("SELECT count(*) AS n FROM calendar_day")
        await calendar.seed()
        after = await connection.execute_query_dict("SELECT count(*) AS n FROM calendar_day")
        assert before == after
        assert await calendar.add_days(date(2026, 9, 30), 1) == date(2026, 10, 9)
    finally:
        await connection.execute_query("DELETE FROM calendar_day WHERE day = $1", [day])
        calendar.forget()


async def test_a_year_without_arrangement_still_has_the_days_the_law_fixes(hall: Any) -> None:
    calendar.forget()
    assert await calendar.add_days(date(2026, 12, 31), 1) == date(2027, 1, 4)
    assert await calendar.add_days(date(2027, 9, 30), 1) == date(2027, 10, 4)
