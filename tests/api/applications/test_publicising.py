"""A public notice runs by itself; stages side by side are waited for (C21, C28, C39)."""

import asyncpg
import pytest

from api.applications import accepting, consulting, notice_reading, publicising, reviewing
from api.applications.desk_views import DeskAction, StageView
from api.applications.lapsing import let_time_pass
from api.applications.reading import application_screen
from api.applications.refusals import NothingAsked, OpinionMissing, StageInvalid, StagesLeft
from api.seed.staff import Colleague
from identity.actor import Role
from notifications.now import now, shift_clock
from notifications.refusals import NotAllowed, NotFound
from tests.api.applications.routes import (
    ALLOWANCE,
    TOWN_HALL,
    VILLAGE,
    Route,
    a_route_county,
    filed,
    sit,
)
from tests.conftest import Hall
from tests.makers import County, everything_of, facts_about, query

W, R, A = Role.WINDOW, Role.REVIEWER, Role.APPROVER
HOUSE = "990121001001"
HOW = "SELECT how FROM clock WHERE subject_id = $1 AND kind = 'notice'"
ENDS = "SELECT due_on FROM stage_run WHERE application_id = $1 AND state = 'running'"


@pytest.fixture
async def county(hall: Hall) -> County:
    """With a township and a village."""
    return await a_route_county(hall)


async def publicised(county: County, code: str = ALLOWANCE) -> tuple[Route, Colleague, Colleague]:
    """A case whose notice hangs in the village; who hung it, and the township's reviewer."""
    window = await sit(county, "镇窗口", W, "31", TOWN_HALL)
    visitor = await sit(county, "镇民政员", R, "31")
    village = await sit(county, "村文书", R, "3101")
    case = await filed(county, code, TOWN_HALL, VILLAGE)
    await case.accept(window)
    await case.finish(visitor)
    return case, village, visitor


async def day_after(case: Route) -> None:
    """It is ten o'clock on the day after the notice's last."""
    (row,) = await query(
        "SELECT due_on + 1 + time '10:00' - (doorstep_now() AT TIME ZONE 'Asia/Shanghai') AS left"
        " FROM stage_run WHERE application_id = $1 AND state = 'running'",
        case.id,
    )
    await shift_clock(row["left"])


async def time_passes() -> None:
    """The timer looks."""
    await let_time_pass(await now())


async def test_a_notice_stands_for_its_days_and_ends_by_itself(county: County) -> None:
    case, village, _ = await publicised(county)
    reviewer = await sit(county, "县审核", R, "11")
    await accepting.claim(village.actor, case.id)
    seen = await case.screen(village)
    assert DeskAction.FINISH_STAGE not in seen.actions
    before = await everything_of(case.id)
    with pytest.raises(StageInvalid):  # nobody takes it down early
        await reviewing.finish_stage(village.actor, case.id, seen.version, "没人说什么", "k1")
    await time_passes()
    assert await everything_of(case.id) == before
    await day_after(case)
    await time_passes()
    await time_passes()
    assert await case.works() == ("reviewer", "11", None)
    assert await case.waits_for(reviewer)
    assert (await case.runs())[2] == ("publicise", "3101", "done", 1, "pass")
    cards = await query("SELECT 1 FROM card WHERE subject_id = $1 AND rule = 'stage'", case.id)
    assert cards == []  # nobody is late with a notice
    ended = await query(HOW, case.id)
    assert [row["how"] for row in ended] == ["met"]
    assert (await facts_about(case.id)).count("application.stage_finished") == 2


async def test_everybody_reads_what_hangs_with_a_masked_name(county: County) -> None:
    case, village, _ = await publicised(county)
    (shown,) = await notice_reading.standing("990126101", 10)
    assert shown == (await case.screen(village)).public_notice
    assert shown.village.endswith("杏花村")
    assert "*" in shown.applicant
    assert case.citizen.who.name not in shown.text
    (row,) = await query(ENDS, case.id)
    assert shown.ends_on == row["due_on"]
    assert shown.office == "杏花村村民委员会"
    assert await notice_reading.standing("990126102", 10) == ()  # another township
    await day_after(case)
    await time_passes()
    assert await notice_reading.standing("", 10) == ()


async def test_an_objection_holds_the_notice_until_it_is_answered(county: County) -> None:
    case, village, _ = await publicised(county)
    reviewer = await sit(county, "县审核", R, "11")
    note = publicising.note_objection
    stranger = await sit(county, "别镇", R, "32")
    with pytest.raises(NotFound):
        await note(stranger.actor, case.id, "王大婶", "他家有车", "k0")
    await accepting.claim(village.actor, case.id)
    with pytest.raises(OpinionMissing):
        await note(village.actor, case.id, "王大婶", " ", "k1")
    for _ in range(2):
        await note(village.actor, case.id, "王大婶", "他家儿子有辆货车", "k2")
    (one,) = (await case.screen(village)).objections
    assert (one.who, one.said, one.answer) == ("王大婶", "他家儿子有辆货车", None)
    await day_after(case)
    await time_passes()
    assert (await case.works())[1] == "3101"
    await accepting.claim(village.actor, case.id)
    await publicising.answer_objection(village.actor, one.id, "车是借的，已查过登记", "k3")
    with pytest.raises(NothingAsked):
        await publicising.answer_objection(village.actor, one.id, "改口", "k4")
    await time_passes()
    assert (await case.works())[1] == "11"
    assert (await case.runs())[2] == ("publicise", "3101", "done", 1, "other")  # the next must read
    (told,) = (await case.screen(reviewer)).objections
    assert (told.answer, told.answered_by) == ("车是借的，已查过登记", "村文书")
    await accepting.claim(reviewer.actor, case.id)
    with pytest.raises(StageInvalid):  # no notice hangs any more
        await note(reviewer.actor, case.id, "王大婶", "还有", "k5")
    owner = await asyncpg.connect(county.hall.urls["owner"])
    try:
        for statement in ("UPDATE objection SET answer_sealed = 'x'", "DELETE FROM objection"):
            with pytest.raises(asyncpg.RestrictViolationError):
                await owner.execute(statement)
    finally:
        await owner.close()


async def test_whom_a_visit_met_is_kept_and_shown(county: County) -> None:
    window = await sit(county, "镇窗口", W, "31", TOWN_HALL)
    visitor = await sit(county, "镇民政员", R, "31")
    case = await filed(county, ALLOWANCE, TOWN_HALL, VILLAGE)
    await case.accept(window)
    await accepting.claim(visitor.actor, case.id)
    version = (await case.screen(visitor)).version
    await reviewing.finish_stage(
        visitor.actor, case.id, version, "家里情况属实", "k1", met="本人和邻居王大婶"
    )
    opinion = (await case.screen(visitor)).opinions[-1]
    assert (opinion.text, opinion.met) == ("家里情况属实", "本人和邻居王大婶")
    (row,) = await query("SELECT met_sealed FROM opinion WHERE met_sealed IS NOT NULL")
    assert "王大婶".encode() not in bytes(row["met_sealed"])


async def test_the_land_office_reviews_a_house_beside_the_township(county: County) -> None:
    """Item 990121001001: township and land office at the same time, both before the decision."""
    case, _, township = await publicised(county, HOUSE)
    land, mayor = await sit(county, "自然资源所", R, "15"), await sit(county, "镇长", A, "31")
    assert await case.hidden_from(land)
    await case.finish(township)  # the days of the notice
    assert (await case.works(), await case.waits_for(land)) == (("reviewer", "31", None), True)
    running = [(one.title, one.office, one.beside) for one in await now_running(case, township)]
    assert running == [
        ("乡镇审核", "青禾镇人民政府", False),
        ("自然资源所同时审核", "青禾县自然资源局", True),
    ]
    told = await application_screen(case.citizen.actor, case.id)
    assert told is not None
    assert "同时请青禾县自然资源局看" in told.timeline[-1].text
    assert told.with_office == "青禾镇人民政府 · 乡镇审核"

    await accepting.claim(township.actor, case.id)
    seen = await case.screen(township)
    assert DeskAction.PASS_UP not in seen.actions
    points = [line.key for line in seen.checklist]
    before = await everything_of(case.id)
    with pytest.raises(StagesLeft):
        await reviewing.pass_up(township.actor, case.id, seen.version, "可以", points, "k1")
    with pytest.raises(StagesLeft):
        await reviewing.finish_stage(
            township.actor, case.id, seen.version, "可以", "k2", checklist=points
        )
    assert await everything_of(case.id) == before
    (asked,) = (await case.screen(land)).asked_offices
    assert (asked.mine, asked.question, asked.asked_by) == (True, "自然资源所同时审核", None)
    with pytest.raises(NotAllowed):
        await consulting.answer_office(township.actor, asked.id, "yes", "没问题", "k3")
    await consulting.answer_office(land.actor, asked.id, "yes", "不占永久基本农田", "k4")
    assert DeskAction.PASS_UP in (await case.screen(township)).actions
    await case.finish(township)
    (row,) = await query("SELECT reviewed_by FROM application WHERE id = $1", case.id)
    assert str(land.actor.me) in row["reviewed_by"]  # who reviewed beside decides nothing
    await case.grant(mayor)
    stages = {one.title: one for one in (await case.screen(mayor)).stages}
    beside = stages["自然资源所同时审核"]
    assert (beside.state, beside.handler, beside.outcome) == ("done", "自然资源所", "pass")
    assert (await facts_about(case.id)).count("office.asked") == 1


async def test_a_second_time_through_the_review_asks_beside_again(county: County) -> None:
    case, _, township = await publicised(county, HOUSE)
    land, mayor = await sit(county, "自然资源所", R, "15"), await sit(county, "镇长", A, "31")
    await case.finish(township)
    (asked,) = (await case.screen(land)).asked_offices
    await case.hand_back(township, "investigate")  # before the land office has answered
    await case.finish(township)
    await case.finish(township)
    assert len((await case.screen(land)).asked_offices) == 1  # it is asked still, not twice
    await consulting.answer_office(land.actor, asked.id, "no", "压了河道线", "k1")
    await case.finish(township)
    await accepting.claim(mayor.actor, case.id)
    version = (await case.screen(mayor)).version
    await reviewing.send_back(mayor.actor, case.id, version, "改图再看", "k2")
    asked_now = (await case.screen(land)).asked_offices
    assert [one.agrees for one in asked_now] == ["no", None]


async def now_running(case: Route, who: Colleague) -> list[StageView]:
    """What the route shows as running."""
    return [one for one in (await case.screen(who)).stages if one.state == "running"]
