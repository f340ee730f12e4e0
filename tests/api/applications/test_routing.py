"""A case goes through village, township and county as its version says (C21, C23, C42, C47)."""

from uuid import UUID, uuid4

import asyncpg
import pytest

from api.applications import accepting, ending, pausing, reviewing
from api.applications.desk_reading import queue
from api.applications.desk_views import DeskAction, Lane
from api.applications.lifecycle import Status
from api.applications.reading import application_screen
from api.applications.refusals import FourEyes, StageInvalid, StagesLeft
from api.seed.outposts import MARRIAGE
from api.seed.staff import Colleague
from identity.actor import Role
from notifications.refusals import NotAllowed, NotFound
from tests.api.applications.routes import (
    ALLOWANCE,
    ID_CARD,
    STATION,
    TIMBER,
    TOWN_HALL,
    VILLAGE,
    a_route_county,
    filed,
    sit,
)
from tests.conftest import Hall
from tests.makers import County, everything_of, facts_about, query

W, R, A = Role.WINDOW, Role.REVIEWER, Role.APPROVER


@pytest.fixture
async def county(hall: Hall) -> County:
    """With a township and a village."""
    return await a_route_county(hall)


async def test_an_allowance_goes_through_township_village_and_county(county: County) -> None:
    window = await sit(county, "镇窗口", W, "31", TOWN_HALL)
    visitor = await sit(county, "镇民政员", R, "31")
    village = await sit(county, "村文书", R, "3101")
    reviewer = await sit(county, "县审核", R, "11")
    approver = await sit(county, "县审批", A, "11")
    elsewhere = await sit(county, "柳林镇民政员", R, "32")
    case = await filed(county, ALLOWANCE, TOWN_HALL, VILLAGE)

    assert await case.works() == ("window", "11", TOWN_HALL)
    assert await case.waits_for(window)
    assert not await case.waits_for(visitor)
    await case.accept(window)
    seen = []
    for who in (visitor, village, reviewer):
        assert await case.waits_for(who)
        others = [one for one in (visitor, village, reviewer, elsewhere) if one is not who]
        assert not any([await case.waits_for(one) for one in others])
        seen.append(await case.works())
        await case.finish(who)
    assert seen == [("reviewer", of, None) for of in ("31", "3101", "11")]
    assert await case.works() == ("approver", "11", None)
    await case.grant(approver)

    assert [run[:3] for run in await case.runs()] == [
        ("accept", "11", "done"),
        ("investigate", "31", "done"),
        ("publicise", "3101", "done"),
        ("review", "11", "done"),
        ("approve", "11", "done"),
        ("issue", "11", "running"),
    ]
    assert await case.works() == (None, None, None)
    assert await case.hidden_from(elsewhere)
    shown = {stage.kind: stage.office for stage in (await case.screen(village)).stages}
    assert shown["accept"] == "青禾镇便民服务中心"
    assert (shown["investigate"], shown["publicise"]) == ("青禾镇人民政府", "杏花村村民委员会")
    assert shown["review"] == shown["approve"] == "青禾县民政局"
    assert (await facts_about(case.id)).count("application.stage_finished") == 2


async def test_a_power_handed_down_is_used_wholly_in_the_township(county: County) -> None:
    window = await sit(county, "镇窗口", W, "31", TOWN_HALL)
    forester = await sit(county, "护林员", R, "31")
    mayor = await sit(county, "镇长", A, "31")
    at_county = await sit(county, "县林业局", A, "20")
    case = await filed(county, TIMBER, TOWN_HALL)
    await case.accept(window)
    await case.finish(forester)
    await case.finish(forester)
    assert not await case.waits_for(at_county)
    with pytest.raises(NotAllowed):
        await accepting.claim(at_county.actor, case.id)
    await case.grant(mayor)
    assert {
        run[1] for run in await case.runs() if run[0] in {"investigate", "review", "approve"}
    } == {"31"}
    (row,) = await query("SELECT status FROM application WHERE id = $1", case.id)
    assert row["status"] == Status.APPROVED


async def test_a_station_of_the_department_does_the_work_of_its_township(county: County) -> None:
    at_station = await sit(county, "城关所民警", R, "17", STATION)
    at_county = await sit(county, "县局户政", R, "17")
    case = await filed(county, ID_CARD, STATION)
    await case.accept(await sit(county, "户籍窗口", W, "17", STATION))
    assert await case.works() == ("reviewer", "17", STATION)
    assert await case.waits_for(at_station)
    assert not await case.waits_for(at_county)
    with pytest.raises(NotAllowed):
        await accepting.claim(at_county.actor, case.id)
    await case.finish(at_station)
    assert await case.works() == ("approver", "17", None)


async def test_a_station_sees_what_was_filed_or_came_there_and_no_more(county: County) -> None:
    at_station = await sit(county, "城关所民警", R, "17", STATION)
    at_county = await sit(county, "县局户政", R, "17")
    window = await sit(county, "户籍窗口", W, "17", STATION)
    here, there = await filed(county, ID_CARD, STATION), await filed(county, ID_CARD, "990126-01")
    assert await there.hidden_from(at_station)
    assert await listed(at_station) == await listed(window) == {here.id}
    assert await listed(at_county) == {here.id, there.id}
    await here.accept(window)
    await here.finish(at_station)  # up at the county now
    assert await listed(at_station) == {here.id}
    assert not await here.hidden_from(at_station)


async def test_an_item_without_a_written_review_shows_the_review_that_runs(county: County) -> None:
    """Not the approver's stage, which comes after it."""
    reviewer = await sit(county, "婚姻登记员", R, "11")
    case = await filed(county, MARRIAGE, "990126-01")
    await case.accept(county.staff["window"])
    way = [(one.kind, one.title, one.state) for one in (await case.screen(reviewer)).stages]
    assert way[2:4] == [("review", "审核", "running"), ("approve", "当场登记发证", "waiting")]
    seen = await application_screen(case.citizen.actor, case.id)
    assert seen is not None
    assert seen.with_office == "青禾县民政局 · 审核"


async def listed(who: Colleague) -> set[UUID]:
    """What the lane of all cases shows."""
    return {card.id for card in (await queue(who.actor, Lane.ALL, None, 50)).edges}


async def test_without_anybody_at_the_office_the_deciding_department_does_it(
    county: County,
) -> None:
    window = await sit(county, "镇窗口", W, "31", TOWN_HALL)
    reviewer = await sit(county, "县审核", R, "11")
    case = await filed(county, ALLOWANCE, TOWN_HALL, VILLAGE)
    await case.accept(window)
    assert await case.works() == ("reviewer", "11", None)
    stages = {stage.kind: stage for stage in (await case.screen(reviewer)).stages}
    assert stages["investigate"].stood_in
    assert not stages["review"].stood_in


async def test_the_county_returns_it_to_the_township_and_it_comes_again(county: County) -> None:
    """C47: sent down, gone through a second time at the same offices, up again."""
    window = await sit(county, "镇窗口", W, "31", TOWN_HALL)
    visitor = await sit(county, "镇民政员", R, "31")
    reviewer = await sit(county, "县审核", R, "11")
    case = await filed(county, ALLOWANCE, TOWN_HALL, VILLAGE)
    await case.accept(window)
    await case.finish(visitor)
    await case.finish(visitor)
    back = [stage.key for stage in (await case.screen(reviewer)).stages if stage.returnable]
    assert back == ["investigate", "publicise"]
    await case.hand_back(reviewer, "investigate")
    assert await case.works() == ("reviewer", "31", None)
    told = await application_screen(case.citizen.actor, case.id)
    assert told is not None
    assert [entry.text for entry in told.timeline[-2:]] == [
        "公示期满，转到“县里复核”。",
        "有的地方要再核实，退回“入户看看、问问邻居”重办。",
    ]
    await case.finish(visitor, "other")
    await case.finish(visitor)
    await case.finish(reviewer)
    assert (await case.runs())[1:-1] == [
        ("investigate", "31", "done", 1, "pass"),
        ("publicise", "31", "done", 1, "pass"),
        ("review", "11", "sent_back", 1, "return"),
        ("investigate", "31", "done", 2, "other"),
        ("publicise", "31", "done", 2, "pass"),
        ("review", "11", "done", 2, "pass"),
    ]
    facts = await facts_about(case.id)
    assert facts.count("application.stage_returned") == 1


async def test_the_approver_sends_it_back_to_any_stage_of_the_review(county: County) -> None:
    window = await sit(county, "镇窗口", W, "31", TOWN_HALL)
    visitor = await sit(county, "镇民政员", R, "31")
    reviewer = await sit(county, "县审核", R, "11")
    approver = await sit(county, "县审批", A, "11")
    case = await filed(county, ALLOWANCE, TOWN_HALL, VILLAGE)
    await case.accept(window)
    for who in (visitor, visitor, reviewer):
        await case.finish(who)
    await accepting.claim(approver.actor, case.id)
    version, key = (await case.screen(approver)).version, county.key()
    await reviewing.send_back(approver.actor, case.id, version, "再访", key, to="investigate")
    assert await case.works() == ("reviewer", "31", None)
    for who in (visitor, visitor, reviewer):
        await case.finish(who)
    await case.grant(approver)
    assert [run[0] for run in await case.runs()].count("investigate") == 2


async def test_whoever_reviewed_at_any_stage_does_not_decide(county: County) -> None:
    """R6 with several reviewers: not by the guards, nor by plain SQL as the owner."""
    window = await sit(county, "镇窗口", W, "31", TOWN_HALL)
    both = await county.hire("双岗", (R, "31", False), (A, "11", False))
    reviewer = await sit(county, "县审核", R, "11")
    case = await filed(county, ALLOWANCE, TOWN_HALL, VILLAGE)
    await case.accept(window)
    for who in (both, both, reviewer):
        await case.finish(who)
    assert not await case.waits_for(both)
    before = await everything_of(case.id)
    with pytest.raises(FourEyes):
        await accepting.claim(both.actor, case.id)
    owner = await asyncpg.connect(county.hall.urls["owner"])
    try:
        with pytest.raises(asyncpg.CheckViolationError):
            await owner.execute(
                "UPDATE application SET approver_id = $2 WHERE id = $1", case.id, both.actor.me
            )
    finally:
        await owner.close()
    assert await everything_of(case.id) == before


async def test_no_office_skips_another_or_ends_its_stage_as_the_route_has_it_not(
    county: County,
) -> None:
    window = await sit(county, "镇窗口", W, "31", TOWN_HALL)
    visitor = await sit(county, "镇民政员", R, "31")
    stranger = await sit(county, "柳林镇民政员", R, "32")
    case = await filed(county, ALLOWANCE, TOWN_HALL, VILLAGE)
    await case.accept(window)
    await accepting.claim(visitor.actor, case.id)
    version, who = (await case.screen(visitor)).version, visitor.actor
    before = await everything_of(case.id)
    with pytest.raises(StagesLeft):
        await reviewing.pass_up(who, case.id, version, "属实", [], "k1")
    with pytest.raises(StageInvalid):
        await reviewing.finish_stage(who, case.id, version, "属实", "k2", outcome="return")
    for to in ("publicise", "review", "accept", "nothing"):
        with pytest.raises(StageInvalid):
            await reviewing.return_stage(who, case.id, version, to, "再看", f"k3-{to}")
    with pytest.raises(NotFound):
        await accepting.claim(stranger.actor, case.id)
    assert await everything_of(case.id) == before


async def test_an_office_with_a_part_in_it_ends_and_stops_nothing(county: County) -> None:
    """The township worked on it and reads on: what becomes of it is the county's to say."""
    window = await sit(county, "镇窗口", W, "31", TOWN_HALL)
    visitor = await sit(county, "镇民政员", R, "31")
    mayor = await county.hire("镇长", (A, "31", True))
    leader = await county.hire("县民政局局长", (A, "11", True))
    case = await filed(county, ALLOWANCE, TOWN_HALL, VILLAGE)
    await case.accept(window)
    await case.finish(visitor)
    seen = await case.screen(mayor)
    assert DeskAction.TERMINATE not in seen.actions
    assert DeskAction.TERMINATE in (await case.screen(leader)).actions
    why, before = ("object_gone", "申请人已搬离本县", "第七条"), await everything_of(case.id)
    with pytest.raises(NotAllowed):
        await ending.terminate(mayor.actor, case.id, seen.version, *why, "k1")
    with pytest.raises(NotAllowed):
        await pausing.allow(mayor.actor, case.id, seen.version, uuid4(), "k2")
    assert await everything_of(case.id) == before
    await ending.terminate(leader.actor, case.id, seen.version, *why, "k3")
    (row,) = await query("SELECT status FROM application WHERE id = $1", case.id)
    assert row["status"] == Status.TERMINATED


async def test_whoever_reviewed_at_any_stage_does_not_end_it_either(county: County) -> None:
    """Also while others still review: to end it is to decide it."""
    window = await sit(county, "镇窗口", W, "31", TOWN_HALL)
    both = await county.hire("双岗", (R, "31", False), (A, "11", False))
    case = await filed(county, ALLOWANCE, TOWN_HALL, VILLAGE)
    await case.accept(window)
    await case.finish(both)
    version, before = (await case.screen(both)).version, await everything_of(case.id)
    with pytest.raises(FourEyes):
        await ending.terminate(
            both.actor, case.id, version, "object_gone", "申请人已搬离本县", "第七条", "k1"
        )
    assert await everything_of(case.id) == before
