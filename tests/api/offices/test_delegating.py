"""A township decides a county's case only while the power that was handed to it lives."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from api.applications import accepting
from api.applications.case_reading import case_screen
from api.applications.desk_reading import counts, queue
from api.applications.desk_views import Lane
from api.applications.lifecycle import Status
from api.catalog import published
from api.offices import delegating
from api.offices.delegating import Power
from identity.actor import Actor, ActorKind, Role
from identity.delegating import living
from identity.offices import forget_offices, found_department, offices
from identity.refusals import DelegationInvalid
from identity.sessions import actor_of, open_session, promote
from notifications.now import SHANGHAI, now, shift_clock
from notifications.refusals import NotFound
from notifications.transactions import transaction
from tests.api.applications.test_roles import as_role
from tests.conftest import Hall
from tests.makers import SHOP, County, a_county

MARKET, TOWN = "14", "T1"
BASIS = "《青禾县赋权乡镇事项目录》第 12 项"


async def again(actor: Actor) -> Actor:
    """The same person with the next request."""
    token, session = await open_session(ActorKind.STAFF, actor.me, device="t", amr=("sms",))
    await promote(session)
    found = await actor_of(token)
    assert found is not None
    return found


async def a_township(county: County) -> tuple[UUID, Actor, Actor]:
    """Its id, its reviewer, and the administrator of the department whose power it is."""
    hall = await offices()
    async with transaction():
        town = await found_department(TOWN, "青禾镇人民政府", next(iter(hall.regions)))
    reviewer = await county.hire("镇上审核员", (Role.REVIEWER, TOWN, False))
    admin = await county.hire("市场局管理员", (Role.DEPARTMENT_ADMIN, MARKET, False))
    return town, reviewer.actor, admin.actor


async def power(town: UUID, *items: str, days: int = 30) -> Power:
    today = (await now()).astimezone(SHANGHAI).date()
    market = (await offices()).department_ids[MARKET]
    return Power(market, town, items or (SHOP,), BASIS, today, today + timedelta(days=days))


async def test_a_township_acts_on_the_item_from_the_first_day_to_the_last(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.IN_REVIEW)
    town, reviewer, admin = await a_township(county)
    with pytest.raises(NotFound):
        await accepting.claim(reviewer, walk.id)
    async with as_role(hall.urls, "desk"):
        await delegating.hand_down(admin, await power(town))
        reviewer = await again(reviewer)
        for lane in (Lane.OPEN, Lane.ALL):
            assert [card.id for card in (await queue(reviewer, lane, None, 9)).edges] == [walk.id]
        assert (await counts(reviewer)).open == 1
        assert await case_screen(reviewer, walk.id) is not None
        assert await accepting.claim(reviewer, walk.id) == walk.id
    assert [(one.to, one.basis) for one in (await living())[SHOP]] == [("青禾镇人民政府", BASIS)]
    await shift_clock(timedelta(days=31))
    reviewer = await again(reviewer)
    assert (await queue(reviewer, Lane.ALL, None, 9)).edges == ()
    assert await case_screen(reviewer, walk.id) is None
    assert await living() == {}


async def test_a_power_that_was_taken_back_is_gone_with_the_next_request(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.IN_REVIEW)
    town, reviewer, admin = await a_township(county)
    await delegating.hand_down(admin, await power(town))
    assert await case_screen(await again(reviewer), walk.id) is not None
    (given,) = await delegating.listed(admin)
    with pytest.raises(NotFound):
        await delegating.take_back(reviewer, given.id, "不归他收")
    await delegating.take_back(admin, given.id, "赋权事项调整")
    assert await case_screen(await again(reviewer), walk.id) is None
    (ended,) = await delegating.listed(admin)
    assert ended.ended_because == "赋权事项调整"


async def test_the_department_is_told_over_how_many_items_each_township_decides(hall: Hall) -> None:
    county = await a_county(hall)
    town, _, admin = await a_township(county)
    mine = [one.code for one in await published.every() if one.department_code == MARKET][:3]
    await delegating.hand_down(admin, await power(town, *mine))
    assert await delegating.counted(admin) == {town: len(mine)}
    first = (await delegating.listed(admin))[0]
    await delegating.take_back(admin, first.id, "期满")
    assert await delegating.counted(admin) == {town: len(mine) - 1}
    await shift_clock(timedelta(days=31))
    assert await delegating.counted(admin) == {}


async def test_another_item_of_the_same_department_stays_the_departments(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.IN_REVIEW)
    town, reviewer, admin = await a_township(county)
    market = (await offices()).department_ids[MARKET]
    others = [
        one.code
        for one in await published.every()
        if one.department_code == MARKET and one.code != SHOP
    ]
    await delegating.hand_down(admin, await power(town, *others[:1]))
    reviewer = await again(reviewer)
    assert {place for seat in reviewer.seats for place, _ in seat.powers} == {market}
    assert await case_screen(reviewer, walk.id) is None


@pytest.mark.parametrize("wrong", ["basis", "itself", "item", "over", "twice"])
async def test_what_is_no_power_is_not_handed_down(hall: Hall, wrong: str) -> None:
    county = await a_county(hall)
    town, reviewer, admin = await a_township(county)
    asked = await power(town)
    changes: dict[str, dict[str, Any]] = {
        "basis": {"basis": " "},
        "itself": {"to_department_id": asked.department_id},
        "item": {"item_codes": (SHOP, "没有的事项")},
        "over": {"until": asked.since - timedelta(days=1)},
        "twice": {"item_codes": (SHOP, SHOP)},
    }
    with pytest.raises(DelegationInvalid):
        await delegating.hand_down(admin, Power(**{**vars(asked), **changes[wrong]}))
    assert await delegating.listed(admin) == ()
    assert [seat.powers for seat in (await again(reviewer)).seats] == [frozenset()]


async def test_whom_a_power_can_go_to_begins_with_townships(hall: Hall) -> None:
    """By law it goes down, so they stand before the county's bureaus."""
    await a_county(hall)
    forget_offices()
    known = await offices()
    assert known.townships == {known.department_ids["31"]}
