"""Clocks that wait for a booked day, watch a special procedure, or end what nobody goes on with."""

from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from api.applications import accepting, filing, home_visiting, pausing, visiting
from api.applications.lapsing import deem_accepted, let_time_pass
from api.applications.lifecycle import Status
from api.applications.reading import application_screen
from api.applications.refusals import DeadlinePassed, WrongStatus
from api.applications.stages import middle
from api.applications.views import CitizenAction
from api.catalog.published import published
from api.clocks.calendar import add_days
from api.clocks.counting import day_of, end_of
from api.notices.reading import of_case
from api.supervision.rules import OPEN_HOURS
from api.supervision.urging import urge
from api.supervision.watching import watch
from identity.actor import Role
from notifications.now import SHANGHAI, now, shift_clock
from tests.api.applications.routes import (
    ALLOWANCE,
    TOWN_HALL,
    VILLAGE,
    a_route_county,
    filed,
    sit,
)
from tests.api.applications.test_pausing import WHY, in_hand, waiting
from tests.api.applications.test_visiting import a_wedding, offered
from tests.api.notices.papers import notices
from tests.conftest import Hall
from tests.makers import HOME, a_county, everything_of, facts_about, query

S = Status
TWICE = 2


async def clock(case: UUID, kind: str) -> dict[str, Any]:
    rows = await query(
        "SELECT * FROM clock WHERE subject_id = $1 AND kind = $2 ORDER BY started_at DESC,"
        " ended_at DESC LIMIT 1",
        *(case, kind),
    )
    return rows[0]


async def go_to(moment: datetime) -> datetime:
    await shift_clock(moment - await now())
    return await now()


async def days_pass(until: Any, most: int = 60) -> None:
    """Morning by morning, with what time does, until it is so."""
    for _ in range(most):
        if await until():
            return
        at = (await now()).astimezone(SHANGHAI)
        await let_time_pass(
            await go_to(datetime.combine(at.date() + timedelta(days=1), time(9), SHANGHAI))
        )
    raise AssertionError("it never came to that")


async def test_until_the_booked_day_is_over_no_day_of_the_five_is_used(hall: Hall) -> None:
    county = await a_county(hall)
    who, case = await a_wedding(county)
    assert (await clock(case, "pre_review"))["paused_on"] is not None  # nobody can come yet
    (row,) = await query("SELECT due_on, warn_on FROM application WHERE id = $1", case)
    by = (await clock(case, "booking"))["due_on"]
    assert (row["due_on"], row["warn_on"]) == (by, None)  # in queues, uncoloured
    slots = (await offered(who, case)).slots
    await visiting.book_visit(who.actor, case, slots[0], county.key())
    first = await clock(case, "pre_review")
    assert (first["paused_on"], first["due_on"]) == (None, await add_days(day_of(slots[0]), 5))
    due = "SELECT due_on FROM application WHERE id = $1"
    assert (await query(due, case))[0]["due_on"] <= first["due_on"]
    later = slots[-1]
    await visiting.book_visit(who.actor, case, later, county.key())
    moved = await clock(case, "pre_review")
    assert moved["due_on"] == await add_days(day_of(later), 5)
    await visiting.give_back(who.actor, case, county.key())
    assert (await clock(case, "pre_review"))["paused_on"] is not None
    await visiting.book_visit(who.actor, case, slots[0], county.key())
    assert (await clock(case, "pre_review"))["due_on"] == first["due_on"]
    stage = await clock(case, "stage")
    run = "SELECT due_on FROM stage_run WHERE application_id = $1"
    assert (await query(run, case))[0]["due_on"] == stage["due_on"]


async def test_who_never_books_is_reminded_twice_and_may_apply_again(hall: Hall) -> None:
    county = await a_county(hall)
    who, case = await a_wedding(county)
    by = (await clock(case, "booking"))["due_on"]
    seen = await application_screen(who.actor, case)
    assert seen is not None
    assert seen.todo == f"请在{by.month}月{by.day}日前约个时间来办"

    async def over() -> bool:
        return bool((await everything_of(case))["closed_at"])

    await days_pass(over)
    row = await everything_of(case)
    assert (row["status"], day_of(row["closed_at"]) > by) == ("withdrawn", True)
    facts = await facts_about(case)
    assert facts.count("application.booking_due") == TWICE
    assert facts[-1] == "application.lapsed"
    assert "application.deemed_accepted" not in facts
    await county.work()
    (written,) = [one for one in await notices(case) if one["kind"] == "lapse"]
    assert written["made_at"] is not None


async def test_booking_and_giving_back_wins_no_new_days(hall: Hall) -> None:
    county = await a_county(hall)
    who, case = await a_wedding(county)
    by = (await clock(case, "booking"))["due_on"]
    for _ in range(TWICE):
        slots = (await offered(who, case)).slots
        await visiting.book_visit(who.actor, case, slots[-1], county.key())
        await go_to(await now() + timedelta(days=4))
        await visiting.give_back(who.actor, case, county.key())
        (row,) = await query(
            "SELECT due_on FROM clock WHERE subject_id = $1 AND kind = 'booking'"
            " AND ended_at IS NULL",
            case,
        )
        assert row["due_on"] == by, "the first day stands"

    async def over() -> bool:
        return bool((await everything_of(case))["closed_at"])

    await days_pass(over, most=(by - day_of(await now())).days + 4)
    assert (await everything_of(case))["status"] == "withdrawn"
    assert (await facts_about(case)).count("application.booking_due") == TWICE


async def test_whoever_books_or_is_visited_is_not_hurried(hall: Hall) -> None:
    county = await a_county(hall)
    who, case = await a_wedding(county)
    slot = (await offered(who, case)).slots[0]
    await visiting.book_visit(who.actor, case, slot, county.key())
    assert (await clock(case, "booking"))["how"] == "met"
    await visiting.give_back(who.actor, case, county.key())
    anew = await clock(case, "booking")
    assert anew["ended_at"] is None
    await home_visiting.ask_home_visit(
        who.actor, case, "腿摔伤了", "青禾镇迎春路 18 号 2 栋 301", county.key()
    )
    await let_time_pass(await go_to(end_of(anew["due_on"]) + timedelta(hours=10)))
    await let_time_pass(await go_to(end_of(anew["due_on"]) + timedelta(hours=34)))
    assert (await everything_of(case))["status"] == "submitted"
    assert "application.booking_due" not in await facts_about(case)


async def test_who_does_not_come_is_waited_for_no_longer_and_may_still_book(hall: Hall) -> None:
    county = await a_county(hall)
    who, case = await a_wedding(county)
    slot = (await offered(who, case)).slots[0]
    await visiting.book_visit(who.actor, case, slot, county.key())
    due = (await clock(case, "pre_review"))["due_on"]
    await let_time_pass(await go_to(end_of(due) - timedelta(hours=12)))
    assert (await everything_of(case))["status"] == "submitted"
    await deem_accepted(case)
    await go_to(end_of(due) + timedelta(hours=9))
    await deem_accepted(case)
    assert (await everything_of(case))["deemed"]
    again = (await offered(who, case)).slots[0]
    await visiting.book_visit(who.actor, case, again, county.key())  # moved afterwards, too
    seen = await query(
        "SELECT state FROM appointment WHERE subject_id = $1 ORDER BY booked_at, ended_at", case
    )
    assert [row["state"] for row in seen][-1] == "booked"


async def test_a_special_procedure_is_watched_and_its_leader_hears_of_it(hall: Hall) -> None:
    county, walk, reviewer, version = await in_hand(hall)
    await pausing.ask_special(reviewer, walk.id, version, "appraisal", 7, WHY, county.key())
    leader = walk.desk.approver.actor
    await pausing.allow(leader, walk.id, version, await waiting(walk.id), county.key())
    one = await clock(walk.id, "special")
    assert one["due_on"] == await add_days(day_of(await now()), 7)
    assert (await everything_of(walk.id))["due_on"] == one["due_on"]
    day = await add_days(one["due_on"], 1)
    at = await go_to(datetime.combine(day, OPEN_HOURS[0][0], SHANGHAI))
    await watch(at)
    cards = await query(
        "SELECT threshold, role FROM card WHERE subject_id = $1 AND rule = 'special'"
        " ORDER BY threshold",
        walk.id,
    )
    assert [(card["threshold"], card["role"]) for card in cards] == [
        *(("red", "reviewer"), ("yellow", "reviewer"))
    ]
    await urge(at)
    await county.work()
    told = await query(
        "SELECT DISTINCT recipient_id FROM message WHERE template LIKE 'card.%'"
        " AND link = $1 AND channel = 'inbox'",
        f"/cases/{walk.id}",
    )
    assert {row["recipient_id"] for row in told} >= {reviewer.me, leader.me}
    await accepting.claim(reviewer, walk.id)
    version = (await everything_of(walk.id))["version"]
    await pausing.close(reviewer, walk.id, version, "鉴定完成", county.key())
    assert (await clock(walk.id, "special"))["how"] == "late"


async def test_days_are_not_added_to_a_limit_that_has_run_out(hall: Hall) -> None:
    county, walk, reviewer, version = await in_hand(hall)
    last = (await everything_of(walk.id))["promised_on"]
    await go_to(end_of(last) - timedelta(minutes=10))
    await accepting.claim(reviewer, walk.id)
    await pausing.ask_extension(reviewer, walk.id, version, 5, WHY, county.key())
    asked = await waiting(walk.id)
    await go_to(end_of(last) + timedelta(minutes=1))
    before = await everything_of(walk.id)
    with pytest.raises(DeadlinePassed):
        await pausing.allow(walk.desk.approver.actor, walk.id, version, asked, county.key())
    leader = walk.desk.approver.actor
    await pausing.decline(leader, walk.id, version, asked, "已经过期", county.key())
    with pytest.raises(DeadlinePassed) as refused:
        await pausing.ask_extension(reviewer, walk.id, version, 5, WHY, county.key())
    assert refused.value.due_on == last
    assert (await everything_of(walk.id))["promised_on"] == before["promised_on"]


async def test_originals_nobody_brings_end_the_case_after_two_reminders(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(S.AWAITING_ORIGINAL, HOME)

    async def over() -> bool:
        return (await walk.screen()).status is S.WITHDRAWN

    await days_pass(over)
    told = "SELECT count(*) AS n FROM fact WHERE name = 'application.originals_due'"
    assert (await query(told))[0]["n"] == TWICE
    await county.work()
    assert (await of_case(walk.id, "zh-CN"))[-1].kind == "lapse"


async def test_a_grant_whose_fee_nobody_pays_never_takes_effect_and_says_so(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(S.AWAITING_PAYMENT, HOME)
    assert CitizenAction.WITHDRAW not in (await walk.screen()).actions
    before = await everything_of(walk.id)
    with pytest.raises(WrongStatus):
        await filing.withdraw(walk.citizen.actor, walk.id, "不办了", county.key())
    assert await everything_of(walk.id) == before

    async def over() -> bool:
        return (await walk.screen()).status is S.WITHDRAWN

    await days_pass(over)
    await county.work()
    rows = await query(
        "SELECT id, kind, corrects, ground, decided_by FROM decision WHERE application_id = $1"
        " ORDER BY decided_at",
        walk.id,
    )
    granted, void = rows
    assert (granted["kind"], void["kind"], void["ground"]) == ("grant", "void", "fee_unpaid")
    assert (void["corrects"], void["decided_by"]) == (granted["id"], None)
    assert [one.kind for one in await of_case(walk.id, "zh-CN")][-2:] == ["decision", "lapse"]
    assert await query("SELECT id FROM certificate WHERE application_id = $1", walk.id) == []
    worker = await asyncpg.connect(hall.urls["worker"])
    try:
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await worker.execute(
                "INSERT INTO decision (id, application_id, citizen_id, department_id, kind, clause,"
                " decided_at, document_hash) SELECT gen_random_uuid(), application_id, citizen_id,"
                " department_id, 'grant', '', decided_at, '' FROM decision LIMIT 1"
            )
    finally:
        await worker.close()


async def test_offices_below_have_a_limit_of_their_own_while_they_look_at_it(hall: Hall) -> None:
    county = await a_route_county(hall)
    window = await sit(county, "镇窗口", Role.WINDOW, "31", TOWN_HALL)
    visitor = await sit(county, "镇民政员", Role.REVIEWER, "31")
    village = await sit(county, "村文书", Role.REVIEWER, "3101")
    await sit(county, "县审核", Role.REVIEWER, "11")
    case = await filed(county, ALLOWANCE, TOWN_HALL, VILLAGE)
    await case.accept(window)
    begun = await clock(case.id, "lower_review")
    below = [stage.limit_days for stage in middle(await published(ALLOWANCE)) if stage.level > 4]
    assert begun["due_on"] == await add_days(day_of(await now()), min(20, sum(below)))
    await case.finish(visitor)
    assert (await clock(case.id, "lower_review"))["id"] == begun["id"]  # goes on in the village
    assert (await clock(case.id, "lower_review"))["ended_at"] is None
    await case.finish(village)
    assert (await clock(case.id, "lower_review"))["how"] == "met"
