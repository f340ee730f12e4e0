"""G62: the clock goes forward and back; no card comes early or twice, nothing ends early."""

from datetime import date, datetime, time, timedelta
from random import Random

import pytest

from api.applications.lapsing import let_time_pass
from api.applications.lifecycle import Status
from api.clocks.counting import day_of, end_of
from api.supervision import showing
from api.supervision.urging import urge
from api.supervision.watching import watch
from notifications.now import SHANGHAI, now, shift_clock
from tests.conftest import Hall
from tests.makers import SHOP, a_county, query

TEN = timedelta(minutes=10)


async def go_to(moment: datetime) -> None:
    await shift_clock(moment - await now())


async def a_round() -> None:
    at = await now()
    await watch(at)
    await urge(at)
    await let_time_pass(at)


@pytest.mark.parametrize("begins", [date(2026, 12, 28), date(2027, 3, 1)])
async def test_a_clock_that_is_ten_minutes_off_brings_nothing_early_and_nothing_twice(
    hall: Hall, begins: date
) -> None:
    county, chance = await a_county(hall), Random(62)
    await go_to(datetime.combine(begins, time(10), SHANGHAI))
    silent = await county.a_case(Status.SUBMITTED, SHOP)
    owing = await county.a_case(Status.SUPPLEMENTING, SHOP)
    due = "SELECT due_on FROM clock WHERE subject_id = $1 AND kind = $2"
    last = (await query(due, silent.id, "pre_review"))[0]["due_on"]
    until = (await query(due, owing.id, "supplement"))[0]["due_on"]
    day = begins
    while day <= until:
        midnight = end_of(day)
        for true in (midnight - timedelta(minutes=5), midnight + timedelta(hours=9)):
            for off in chance.sample([TEN, -TEN, timedelta()], 3):
                await go_to(true + off)
                await a_round()
            if true < midnight and day <= last:
                early = 'SELECT rule FROM card WHERE subject_id = $1 AND "on" > $2'
                assert await query(early, silent.id, day) == [], "a card before its day"
                assert (await silent.screen()).status is Status.SUBMITTED
            if day <= until and true < midnight:
                assert (await owing.screen()).status is Status.SUPPLEMENTING
        day += timedelta(days=1)
    assert (await silent.screen()).status is Status.IN_REVIEW
    cards = await query("SELECT clock_id, threshold FROM card")
    assert cards
    assert len({(row["clock_id"], row["threshold"]) for row in cards}) == len(cards)
    told = await query("SELECT name, subject_id, count(*) AS n FROM fact GROUP BY name, subject_id")
    often = {(row["name"], row["subject_id"]): row["n"] for row in told}
    assert often["application.deemed_accepted", silent.id] == 1
    assert often["application.supplement_due", owing.id] == 2
    urged = [n for (name, _), n in often.items() if name == "card.given"]
    assert set(urged) <= {1}


async def test_the_desk_sees_the_limits_of_a_case_and_its_cards(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.SUBMITTED, SHOP)
    clerk = county.staff["window"].actor
    clocks = await showing.clocks_of(walk.id)
    assert [one.kind for one in clocks if one.ended_on is None] == [
        one.kind for one in sorted(clocks, key=lambda one: one.due_on)
    ]
    assert {one.light.value for one in clocks} <= {"green", "yellow"}
    assert await showing.cards_of(clerk, walk.id) == ()
    await go_to(end_of(day_of(await now()) + timedelta(days=12)) + timedelta(hours=9))
    await watch(await now())
    given = await showing.cards_of(clerk, walk.id)
    assert {(one.rule, one.threshold.value) for one in given} >= {
        *(("pre_review", "yellow"), ("pre_review", "red"), ("promised_review", "yellow"))
    }
    assert all(one.department and one.due_on and one.given_on for one in given)
    assert {one.light.value for one in await showing.clocks_of(walk.id)} == {"red"}
