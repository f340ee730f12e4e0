"""The time machine: where its buttons lead, and what the fingerprint sees."""

from datetime import UTC, date, datetime, timedelta

import httpx
import pytest

from api.endpoints.sandbox import desk_play
from api.endpoints.sandbox.clock import NotThere, landing
from api.endpoints.sandbox.doors import Json, NotHad
from api.endpoints.sandbox.stage import Stage
from api.endpoints.sandbox.violations import quiet_fingerprint
from notifications.now import SHANGHAI, now
from tests.makers import query

MORNING = datetime(2026, 11, 24, 7, 0, tzinfo=SHANGHAI).astimezone(UTC)
HALF_PAST_NINE = datetime(2026, 11, 24, 9, 30, tzinfo=SHANGHAI)


async def test_the_day_begins_at_half_past_nine() -> None:
    assert landing(MORNING, date(2026, 11, 24)) == HALF_PAST_NINE
    noon = MORNING + timedelta(hours=5)
    assert landing(noon, date(2026, 11, 24)) == noon
    assert landing(noon, date(2026, 11, 25)) == HALF_PAST_NINE + timedelta(days=1)


@pytest.mark.parametrize("day", [date(2026, 11, 23), date(2030, 1, 1)])
async def test_time_runs_forward_and_not_for_ever(day: date) -> None:
    with pytest.raises(NotThere):
        landing(MORNING, day)


async def test_a_working_day_passes_for_everybody(stage: Stage, page: httpx.AsyncClient) -> None:
    before = await now()
    window = await stage.people.come_in("window")
    told = await pressed(page, "next-working-day")
    assert (await now()).astimezone(SHANGHAI).hour == 9
    assert timedelta(hours=8) < await now() - before < timedelta(days=12)
    assert abs(stage.state.now() - await now()) < timedelta(seconds=5)  # the vendors' clock, too
    assert told["now"][:10] > before.astimezone(SHANGHAI).date().isoformat()
    assert await stage.people.come_in("window") is window  # still signed in


async def test_the_eve_of_national_day(page: httpx.AsyncClient) -> None:
    told = await pressed(page, "national-day-eve")
    assert told["now"][5:10] == "09-30"
    again = await pressed(page, "national-day-eve")
    assert again["now"][:10] == told["now"][:10]


async def test_the_fifth_working_day_after_filing(stage: Stage, page: httpx.AsyncClient) -> None:
    case = await filed(stage)
    (row,) = await query("SELECT submitted_at, due_on FROM application WHERE id = $1", case)
    told = await pressed(page, "fifth-working-day", case)
    days = date.fromisoformat(told["now"][:10]) - row["submitted_at"].astimezone(SHANGHAI).date()
    assert timedelta(days=5) <= days <= timedelta(days=15)
    refused = await page.post("/sandbox/clock", json={"to": "fifth-working-day", "case": case})
    assert refused.status_code == 200  # the same day again is where we are


async def test_to_the_yellow_card_of_the_shown_case(stage: Stage, page: httpx.AsyncClient) -> None:
    case = await filed(stage)
    told = await pressed(page, "yellow-card", case)
    assert told["light"] == "YELLOW"


async def test_without_a_case_the_button_says_so(page: httpx.AsyncClient) -> None:
    answer = await page.post("/sandbox/clock", json={"to": "yellow-card"})
    assert (answer.status_code, answer.json()["code"]) == (409, "NOT_THERE")


@pytest.mark.parametrize(
    "wish",
    [
        {},
        {"on": "soon"},
        {"workingDays": 0},
        {"workingDays": "x"},
        {"workingDays": 10**9},
        {"workingDays": 400, "after": "9999-01-01"},
        {"on": "0001-01-01", "before": 3},
    ],
)
async def test_the_door_refuses_what_is_no_day(stage: Stage, wish: Json) -> None:
    before = await stage.time.read()
    with pytest.raises(NotHad, match="BAD_REQUEST"):
        await stage.time.move(wish)
    assert (await stage.time.read())["shiftSeconds"] == before["shiftSeconds"]


async def test_the_fingerprint_sees_any_change(stage: Stage) -> None:
    citizen = await stage.people.come_in("citizen")
    before = await quiet_fingerprint(citizen)
    assert before == await quiet_fingerprint(citizen)
    await query("UPDATE staff SET id = id WHERE false")
    assert before == await quiet_fingerprint(citizen)
    tour = stage.new_tour()
    await tour.forward()
    await tour.forward()
    after = await quiet_fingerprint(citizen)
    assert after["application"]["rows"] == before["application"]["rows"] + 1


async def filed(stage: Stage) -> str:
    """A case that waits at the window, which has it."""
    tour = stage.new_tour()
    for _ in range(5):
        await tour.forward()
    await desk_play.case_of(tour.story.case, await stage.people.come_in("window"))
    return tour.story.case.case_id


async def pressed(page: httpx.AsyncClient, to: str, case: str = "") -> Json:
    answer = await page.post("/sandbox/clock", json={"to": to, "case": case})
    assert answer.status_code == 200, answer.text
    told: Json = answer.json()
    return told
