"""What each step does to the clocks of the law, walked with the real verbs."""

from datetime import date, timedelta
from typing import Any

import pytest
from tortoise.exceptions import IntegrityError, OperationalError

from api.applications import accepting
from api.applications.desk_views import Light
from api.applications.lifecycle import OFFERED, STEPS, Action, Status
from api.applications.refusals import VersionChanged
from api.applications.timing import DESK, TIMING, WARNS_ONLY
from api.clocks.calendar import add_days
from api.clocks.counting import day_of
from api.clocks.models import NEVER_LATE, WAITING, ClockKind
from api.seed.walking import Walk
from notifications.now import now, shift_clock
from tests.conftest import Hall
from tests.makers import HOME, SHOP, County, a_county, query

K = ClockKind
# Steps that leave every clock as it is, beside what the next stage brings with it.
QUIET = {
    *(Action.ASSIGN, Action.PASS_UP, Action.SEND_BACK, Action.MAKE),
    *(Action.RECEIVED, Action.CONFIRM_RECEIPT, Action.COLLECTED, Action.CORRECT),
    *(Action.FINISH_STAGE, Action.RETURN_STAGE, Action.END_NOTICE),
}


TWICE = """
INSERT INTO clock SELECT gen_random_uuid(), subject_id, "of", kind, days, extended, unit,
    started_on, started_at, pauses, paused_on, due_on FROM clock
"""


async def clocks_of(walk: Walk) -> dict[str, dict[str, Any]]:
    """The newest clock of each kind."""
    rows = await query("SELECT * FROM clock WHERE subject_id = $1 ORDER BY started_at", walk.id)
    return {row["kind"]: row for row in rows}


async def days_of(walk: Walk) -> dict[str, Any]:
    rows = await query(
        "SELECT promised_on, legal_on, due_on, warn_on FROM application WHERE id = $1", walk.id
    )
    return rows[0]


async def today() -> date:
    return day_of(await now())


def live(clocks: dict[str, dict[str, Any]]) -> set[str]:
    return {kind for kind, row in clocks.items() if row["ended_at"] is None}


def test_every_step_says_what_it_does_to_the_clocks() -> None:
    assert OFFERED - set(TIMING) <= QUIET
    assert set(TIMING) <= {action for _, action in STEPS}
    turned = {kind for does in TIMING.values() for kind in (*does.stop, *does.start)}
    # what begins and ends with a stage, or when an office answers
    assert set(K) - turned <= {K.REPLY, K.LOWER_REVIEW, K.NOTICE}
    assert set(K) == DESK | WAITING | WARNS_ONLY | NEVER_LATE | {K.REPLY}


def test_what_one_step_starts_or_stops_another_ends_or_goes_on_with() -> None:
    started = {kind for does in TIMING.values() for kind in does.start}
    assert started <= {kind for does in TIMING.values() for kind in does.stop}
    paused = {kind for does in TIMING.values() for kind in does.pause}
    assert paused == {kind for does in TIMING.values() for kind in does.resume}


async def test_filing_starts_the_five_days_of_the_law_and_the_promised_one(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.SUBMITTED, HOME)
    clocks, seen = await clocks_of(walk), await days_of(walk)
    assert live(clocks) == {"pre_review", "promised_review", "stage"}
    assert clocks["pre_review"]["due_on"] == await add_days(await today(), 5)
    assert clocks["promised_review"]["due_on"] == await add_days(await today(), 1)
    assert seen["due_on"] == min(clocks[k]["due_on"] for k in ("pre_review", "stage"))
    assert seen["warn_on"] > await today()
    assert (await walk.case(county.staff["window"])).light is Light.GREEN


async def test_while_the_citizen_supplies_only_their_own_clock_runs(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.SUPPLEMENTING)
    clocks, seen = await clocks_of(walk), await days_of(walk)
    assert (clocks["pre_review"]["how"], clocks["promised_review"]["how"]) == ("met", "met")
    assert clocks["stage"]["paused_on"] == await today()
    assert seen["due_on"] == clocks["supplement"]["due_on"]
    assert seen["warn_on"] is None
    asked = await query("SELECT due_on FROM supplement WHERE application_id = $1", walk.id)
    assert asked[0]["due_on"] == clocks["supplement"]["due_on"]
    assert (await walk.case(county.staff["window"])).light is Light.GREY


async def test_what_was_supplied_is_looked_at_in_five_new_days(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.SUPPLEMENTING)
    before = (await clocks_of(walk))["stage"]["due_on"]
    await shift_clock(timedelta(days=9))
    await county.supply(walk)
    clocks = await clocks_of(walk)
    assert live(clocks) == {"pre_review", "promised_review", "stage"}
    assert clocks["pre_review"]["started_on"] == await today()
    assert clocks["supplement"]["how"] == "met"
    assert clocks["stage"]["due_on"] > before  # the stage was not running meanwhile
    assert clocks["stage"]["warn_on"] > before


async def test_bringing_originals_costs_the_desk_no_day(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.AWAITING_ORIGINAL, HOME)
    before = await clocks_of(walk)
    await shift_clock(timedelta(days=14))
    await walk.originals_agree()
    after = await clocks_of(walk)
    assert after["pre_review"]["due_on"] == await add_days(before["pre_review"]["due_on"], 10)
    assert after["originals"]["ended_at"] is not None
    assert (await walk.case(county.staff["window"])).light is Light.GREEN


async def test_acceptance_starts_law_and_promise_side_by_side(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.IN_REVIEW, HOME)
    clocks, seen = await clocks_of(walk), await days_of(walk)
    assert live(clocks) == {"legal", "promise", "stage"}
    assert seen["promised_on"] == clocks["promise"]["due_on"]
    assert seen["legal_on"] == clocks["legal"]["due_on"] >= seen["promised_on"]
    runs = await query(
        "SELECT id, due_on FROM stage_run WHERE application_id = $1 AND state = 'running'", walk.id
    )
    assert clocks["stage"]["of"] == str(runs[0]["id"])
    assert clocks["stage"]["due_on"] == runs[0]["due_on"]


async def test_a_decision_is_handed_over_within_ten_days(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.APPROVED, SHOP)
    clocks = await clocks_of(walk)
    assert {clocks["promise"]["how"], clocks["legal"]["how"]} <= {"met"}
    assert clocks["delivery"]["due_on"] == await add_days(await today(), 10)
    await county.work()  # made, and handed to the carrier
    assert live(await clocks_of(walk)) == set()


async def test_nothing_is_timed_any_more_when_it_is_withdrawn(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.WITHDRAWN)
    clocks = await clocks_of(walk)
    assert live(clocks) == set()
    assert {row["how"] for row in clocks.values()} == {"dropped"}
    assert (await days_of(walk))["warn_on"] is None


async def test_a_refused_step_turns_no_clock(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.SUBMITTED)
    clerk = county.staff["window"].actor
    before = await whole(county)
    await accepting.claim(clerk, walk.id)
    with pytest.raises(VersionChanged):
        await accepting.accept(clerk, walk.id, 99, "同意", "k")
    assert await whole(county) == before


async def test_the_database_keeps_what_a_clock_was_and_its_history(hall: Hall) -> None:
    county = await a_county(hall)
    await county.a_case(Status.SUBMITTED)
    before = await whole(county)
    for statement in (
        "UPDATE clock SET days = 90",
        "UPDATE clock SET started_on = started_on + 1",
        "UPDATE clock_change SET why = ''",
        "DELETE FROM clock_change",
        TWICE,
    ):
        with pytest.raises((IntegrityError, OperationalError)):
            await query(statement)
    assert await whole(county) == before


async def whole(county: County) -> list[dict[str, Any]]:
    return [
        *await query("SELECT * FROM clock ORDER BY id"),
        *await query("SELECT * FROM clock_change ORDER BY id"),
    ]
