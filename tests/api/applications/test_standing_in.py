"""AB岗: what one leaves open another goes on with, and everybody can see that it passed."""

import asyncio
from datetime import timedelta
from uuid import UUID

import pytest

from api import seconding
from api.applications import accepting, standing_in
from api.applications.lifecycle import Status
from api.applications.refusals import FourEyes, ReasonMissing
from api.applications.standing_in import Passed, SeatOf
from api.seed.staff import KEEPERS, MARKET, Colleague, fill
from api.seed.walking import Walk
from identity.actor import Role
from identity.deputies import posts
from identity.offices import offices
from identity.refusals import DeputyInvalid
from identity.staff_keys import held_by
from notifications.now import shift_clock
from notifications.refusals import NotAllowed, NotFound
from tests.conftest import Hall
from tests.makers import SHOP, County, a_county, query

WHY = "钥匙掉在出租车上了"


async def the_market() -> UUID:
    return (await offices()).department_ids[MARKET]


async def keeper(county: County) -> Colleague:
    """The administrator of the departments."""
    return await fill(KEEPERS[0], None, county.hall.settings.desk_origin)


async def names(county: County, admin: Colleague, who: str, deputy: str | None) -> None:
    seat = SeatOf(county.staff[who].actor.me, await the_market(), Role.APPROVER)
    of = county.staff[deputy].actor.me if deputy else None
    await standing_in.name_deputy(admin.actor, seat, of, "轮值B岗")


async def waits_with(county: County, who: str) -> Walk:
    """A case that this approver has claimed."""
    walk = await county.a_case(Status.PENDING_APPROVAL, SHOP)
    await accepting.claim(county.staff[who].actor, walk.id)
    return walk


async def holder_of(walk: Walk) -> UUID | None:
    rows = await query(
        "SELECT claimed_by FROM application WHERE id = $1 AND claimed_until > doorstep_now()",
        walk.id,
    )
    return rows[0]["claimed_by"] if rows else None


async def loses_the_only_key(county: County, who: str) -> Passed:
    actor = county.staff[who].actor
    (key,) = await held_by(actor)
    return await standing_in.lost_my_key(actor, key.id, WHY)


async def test_with_the_last_key_open_cases_pass_to_the_deputy(hall: Hall) -> None:
    county = await a_county(hall)
    admin = await keeper(county)
    await names(county, admin, "approver", "approver2")
    walk = await waits_with(county, "approver")
    deputy = county.staff["approver2"]
    assert await loses_the_only_key(county, "approver") == Passed(to_deputies=1)
    assert await holder_of(walk) == deputy.actor.id
    seen = await walk.case(deputy)
    assert seen.claimed_by_me
    (passed,) = [entry for entry in seen.history if entry.action == "pass_on"]
    first, second = county.staff["approver"].post.name, deputy.post.name
    assert (passed.by, passed.reason) == (f"{first} → {second}", WHY)
    (row,) = await query("SELECT * FROM trail_row WHERE action = 'application.passed_on'")
    assert (row["case_id"], row["purpose"]) == (walk.id, WHY)


async def test_the_citizen_sees_that_another_goes_on_and_nobodys_name(hall: Hall) -> None:
    county = await a_county(hall)
    await names(county, await keeper(county), "approver", "approver2")
    walk = await waits_with(county, "approver")
    await loses_the_only_key(county, "approver")
    (told,) = [entry for entry in (await walk.screen()).timeline if entry.title == "换人办理"]
    said = f"{told.title}{told.text}{told.by}"
    assert not any(one.post.name in said for one in county.staff.values())
    assert WHY not in said
    assert told.status is Status.PENDING_APPROVAL


async def test_the_deputy_is_told(hall: Hall) -> None:
    county = await a_county(hall)
    await names(county, await keeper(county), "approver", "approver2")
    await waits_with(county, "approver")
    await loses_the_only_key(county, "approver")
    await county.work()
    rows = await query(
        "SELECT DISTINCT template FROM message"
        " WHERE recipient_id = $1 AND template = 'case.passed'",
        county.staff["approver2"].actor.id,
    )
    assert [row["template"] for row in rows] == ["case.passed"]


async def test_four_eyes_hold_for_deputies_too(hall: Hall) -> None:
    county = await a_county(hall)
    await names(county, await keeper(county), "approver", "approver2")
    walk = await waits_with(county, "approver")
    deputy = county.staff["approver2"].actor
    await query("UPDATE application SET acceptor_id = $1 WHERE id = $2", deputy.id, walk.id)
    assert await loses_the_only_key(county, "approver") == Passed(back=1)
    assert await holder_of(walk) is None
    with pytest.raises(FourEyes):
        await accepting.claim(deputy, walk.id)


async def test_without_a_deputy_cases_go_back_to_everybody(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await waits_with(county, "approver")
    assert await loses_the_only_key(county, "approver") == Passed(back=1)
    assert await holder_of(walk) is None
    await accepting.claim(county.staff["approver2"].actor, walk.id)


async def test_an_administrator_passes_on_the_work_of_who_is_away(hall: Hall) -> None:
    county = await a_county(hall)
    admin = await keeper(county)
    await names(county, admin, "approver", "approver2")
    walk = await waits_with(county, "approver")
    with pytest.raises(ReasonMissing):
        await standing_in.pass_on(admin.actor, county.staff["approver"].actor.me, "  ")
    assert await holder_of(walk) == county.staff["approver"].actor.id
    passed = await standing_in.pass_on(admin.actor, county.staff["approver"].actor.me, "病假")
    assert passed == Passed(to_deputies=1)
    assert len(await held_by(county.staff["approver"].actor)) == 1


async def test_a_colleague_may_say_that_a_key_was_lost_a_stranger_may_not(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await waits_with(county, "approver")
    lost = county.staff["approver"].actor.me
    stranger = await county.hire("外人", (Role.REVIEWER, "12", False))
    with pytest.raises(NotFound):
        await standing_in.lost_a_colleagues_keys(stranger.actor, lost, WHY)
    assert await holder_of(walk) == lost
    passed = await standing_in.lost_a_colleagues_keys(county.staff["reviewer"].actor, lost, WHY)
    assert passed == Passed(back=1)
    assert await held_by(county.staff["approver"].actor) == ()


async def test_only_an_administrator_of_theirs_names_a_deputy(hall: Hall) -> None:
    county = await a_county(hall)
    admin = await keeper(county)
    mine = SeatOf(county.staff["approver"].actor.me, await the_market(), Role.APPROVER)
    deputy = county.staff["approver2"].actor.me
    elsewhere = await county.hire("别处", (Role.DEPARTMENT_ADMIN, "12", False))
    with pytest.raises(NotAllowed):
        await standing_in.name_deputy(county.staff["approver"].actor, mine, deputy, "我自己定")
    with pytest.raises(NotFound):
        await standing_in.name_deputy(elsewhere.actor, mine, deputy, "越界")
    for wrong in (mine.staff_id, county.staff["reviewer"].actor.me):
        with pytest.raises(DeputyInvalid):
            await standing_in.name_deputy(admin.actor, mine, wrong, "不行")
    assert await query("SELECT id FROM deputy") == []


async def test_a_deputy_is_named_changed_and_ended(hall: Hall) -> None:
    county = await a_county(hall)
    admin = await keeper(county)
    third = await county.hire("钱七", (Role.APPROVER, MARKET, False))
    await names(county, admin, "approver", "approver2")
    await names(county, admin, "approver", third.post.role)

    async def stands_in() -> UUID | None:
        (post,) = [
            one
            for one in await posts([await the_market()])
            if one.staff_id == county.staff["approver"].actor.id and one.role is Role.APPROVER
        ]
        return post.deputy.deputy_id if post.deputy else None

    assert await stands_in() == third.actor.id
    await names(county, admin, "approver", None)
    assert await stands_in() is None
    with pytest.raises(NotFound):
        await names(county, admin, "approver", None)


async def test_nobody_stops_the_keys_of_a_whole_department_alone(hall: Hall) -> None:
    """Of a fourth colleague within a day a second person must agree, however fast one taps."""
    county = await a_county(hall)
    clerk = county.staff["reviewer"].actor
    others = [await county.hire(f"同事{n}", (Role.REVIEWER, MARKET, False)) for n in "甲乙丙丁戊"]
    guard = (await county.hire("赵安全", (Role.SECURITY_ADMIN, "10", False))).actor

    async def stop(one: Colleague) -> Passed:
        return await standing_in.lost_a_colleagues_keys(clerk, one.actor.me, WHY)

    passed = await asyncio.gather(*(stop(one) for one in others))
    assert [one.waits for one in passed].count(True) == 2
    left = [one for one in others if await held_by(one.actor)]
    assert len(left) == 2
    told = await query("SELECT count(*) AS n FROM fact WHERE name = 'key.many'")
    assert told == [{"n": 3}]
    requests = await seconding.requests(guard, "zh-CN")
    assert [one.title for one in requests] == ["停用同事的安全钥匙"] * 2
    await seconding.confirm(guard, requests[0].id)
    assert len([one for one in left if await held_by(one.actor)]) == 1
    with pytest.raises(NotFound):  # neither who asked, nor whose key it is
        await seconding.confirm(left[0].actor, requests[1].id)
    await standing_in.lost_a_colleagues_keys(guard, clerk.me, WHY)  # the guard's own count is free
    assert await held_by(clerk) == ()


async def test_a_request_that_was_taken_back_makes_no_stop_one_of_two_people(hall: Hall) -> None:
    """Asked for and taken back today, stopped tomorrow: that still counts as alone."""
    county = await a_county(hall)
    admin = (await county.hire("管科室", (Role.DEPARTMENT_ADMIN, MARKET, False))).actor
    others = [
        await county.hire(f"同事{n}", (Role.REVIEWER, MARKET, False)) for n in "甲乙丙丁戊己庚"
    ]

    async def stop(one: Colleague) -> Passed:
        return await standing_in.lost_a_colleagues_keys(admin, one.actor.me, WHY)

    for one in others[:3]:
        assert not (await stop(one)).waits
    await shift_clock(timedelta(hours=23))
    for one in others[3:]:
        assert (await stop(one)).waits
        [asked] = [r for r in await seconding.requests(admin, "zh-CN") if r.state == "waiting"]
        await seconding.refuse(admin, asked.id, "算了")
    await shift_clock(timedelta(hours=2))
    assert [(await stop(one)).waits for one in others[3:]] == [False, False, False, True]
