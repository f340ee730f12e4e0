"""工作日历 through the door: days are changed, running limits follow, and it stays on record."""

from datetime import date, timedelta
from typing import Any

import pytest

from api.applications.lifecycle import Status
from api.clocks import calendar, keeping
from api.clocks.counting import day_of
from api.offices.working_days import recount
from identity.actor import Role
from notifications.now import now, shift_clock
from tests.api.doors.acting import at_the_desk
from tests.api.doors.conftest import Browser, Doors
from tests.makers import SHOP, County, a_county, query

YEAR = """year missing days { day kind name source }
  changes { first last kind name reason moved doneAt }"""
READ = f"query($y: Int!) {{ calendarYear(year: $y) {{ {YEAR} }} }}"
PREVIEW = """query($f: Date!, $l: Date!, $k: DayKind!) {
  calendarPreview(firstDay: $f, lastDay: $l, kind: $k) { days clocks cases wrong } }"""
CHANGE = f"""mutation($f: Date!, $l: Date!, $k: DayKind!, $n: String!, $w: String!,
    $key: String!) {{
  changeCalendar(firstDay: $f, lastDay: $l, kind: $k, name: $n, because: $w,
    key: $key) {{
    __typename ... on Refusal {{ code message }} ... on CalendarYear {{ {YEAR} }} }} }}"""


@pytest.fixture
async def system(doors: Doors) -> Any:
    """The system administrator at the desk; what is changed is put back."""
    county = await a_county(doors.hall)
    desk = doors.browser("desk")
    await at_the_desk(desk, await county.hire("方志远", (Role.SYSTEM_ADMIN, "10", False)))
    yield county, desk
    await query("DELETE FROM calendar_day WHERE source = '本县'")
    await calendar.seed()


async def next_working_days(count: int) -> list[date]:
    known, day = await calendar.calendar(), day_of(await now())
    found: list[date] = []
    while len(found) < count:
        day += timedelta(days=1)
        if known.is_working(day):
            found.append(day)
    return found


def wish(first: date, last: date, kind: str = "OFF") -> dict[str, Any]:
    return {"f": first.isoformat(), "l": last.isoformat(), "k": kind}


async def due_of(county: County, case: Any) -> date:
    (row,) = await query(
        "SELECT k.due_on, a.promised_on FROM clock k JOIN application a ON a.id = k.subject_id"
        " WHERE a.id = $1 AND k.kind = 'promise'",
        case,
    )
    assert row["due_on"] == row["promised_on"]
    assert county.staff
    due: date = row["due_on"]
    return due


async def test_a_closed_day_moves_every_limit_that_runs_through_it(
    system: tuple[County, Browser],
) -> None:
    county, desk = system
    walks = [await county.a_case(Status.IN_REVIEW, SHOP) for _ in range(2)]
    draft = await county.a_draft()
    first, second, *_ = await next_working_days(4)
    before = [await due_of(county, walk.id) for walk in walks]
    accepted = day_of(await now())
    seen = await desk.do(PREVIEW, **wish(first, second))
    assert (len(seen["days"]), seen["cases"], seen["wrong"]) == (2, 2, None)
    told = await desk.do(CHANGE, **wish(first, second), n="大雪停办", w="县政府公告", key="k1")
    assert told["__typename"] == "CalendarYear", told
    again = await desk.do(CHANGE, **wish(first, second), n="大雪停办", w="县政府公告", key="k1")
    assert len(again["changes"]) == 1
    assert await recount(await now()) == 0  # not before every process has heard of it
    await shift_clock(keeping.SETTLED + timedelta(seconds=5))
    moved = await recount(await now())
    assert moved == seen["clocks"]
    after = [await due_of(county, walk.id) for walk in walks]
    days = (await walks[0].screen()).definition.promised_days
    assert after == [await calendar.add_days(accepted, days)] * 2
    assert all(one > other for one, other in zip(after, before, strict=True))
    for walk, day in zip(walks, after, strict=True):  # whoever was promised it hears of it
        (fact,) = await query(
            "SELECT params FROM fact WHERE name = 'application.promise_moved' AND subject_id = $1",
            walk.id,
        )
        assert day.isoformat() in str(fact["params"])
    (change,) = (await desk.do(READ, y=first.year))["changes"]
    assert (change["moved"], change["reason"]) == (moved, "县政府公告")
    assert change["doneAt"] is not None
    noted = await query("SELECT count(*) AS n FROM clock_change WHERE why = 'calendar'")
    assert noted[0]["n"] == moved
    assert await recount(await now()) == 0
    assert (await draft.screen()).promised_on is None


async def test_a_day_worked_again_brings_them_back(system: tuple[County, Browser]) -> None:
    county, desk = system
    walk = await county.a_case(Status.IN_REVIEW, SHOP)
    before = await due_of(county, walk.id)
    (day,) = await next_working_days(1)
    for kind, key in (("OFF", "a"), ("WORK", "b")):
        told = await desk.do(CHANGE, **wish(day, day, kind), n="临时", w="改期", key=key)
        assert told["__typename"] == "CalendarYear", told
        await shift_clock(keeping.SETTLED + timedelta(seconds=5))
        await recount(await now())
    assert await due_of(county, walk.id) == before
    rows = await query("SELECT what FROM clock_change WHERE why = 'calendar'")
    assert {row["what"] for row in rows} == {"recounted"}


async def test_what_cannot_be_changed_says_why_and_changes_nothing(
    system: tuple[County, Browser],
) -> None:
    _, desk = system
    today, (day, *_) = day_of(await now()), await next_working_days(1)
    before = await desk.do(READ, y=today.year)
    for first, last, kind, why in (
        (day, day - timedelta(days=1), "OFF", "order"),
        (day, day + timedelta(days=40), "OFF", "many"),
        (today - timedelta(days=60), today - timedelta(days=59), "OFF", "past"),
        (today + timedelta(days=900), today + timedelta(days=900), "OFF", "far"),
        (day, day, "WORK", "same"),
    ):
        assert (await desk.do(PREVIEW, **wish(first, last, kind)))["wrong"] == why
        refused = await desk.do(CHANGE, **wish(first, last, kind), n="x", w="x", key=why)
        assert refused["__typename"] == "CalendarDaysInvalid", why
    unsaid = await desk.do(CHANGE, **wish(day, day), n="停办", w=" ", key="unsaid")
    assert unsaid["__typename"] == "ReasonMissing"
    assert await desk.do(READ, y=today.year) == before


async def test_only_the_system_administrator_keeps_it(doors: Doors) -> None:
    county = await a_county(doors.hall)
    desk = doors.browser("desk")
    await at_the_desk(desk, county.staff["window"])
    (day,) = await next_working_days(1)
    refused = await desk.do(CHANGE, **wish(day, day), n="停办", w="无", key="no")
    assert refused["__typename"] == "NotAllowed"
    assert await query("SELECT 1 FROM calendar_change") == []


async def test_a_year_nobody_entered_is_plain_weeks_and_an_alarm(hall: Any) -> None:
    assert await keeping.missing(date(2026, 11, 30)) is None
    assert await keeping.missing(date(2026, 12, 1)) == 2027
    assert await keeping.missing(date(2027, 3, 1)) == 2027
    assert await calendar.add_days(date(2027, 3, 1), 5) == date(2027, 3, 8)
