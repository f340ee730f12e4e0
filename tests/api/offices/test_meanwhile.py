"""What changed between asking and confirming, and between filing and being hired."""

import pytest

from api import seconding as desk
from api.applications import accepting
from api.applications.lifecycle import Status
from api.offices import staffing
from api.offices.staffing import NewSeat
from identity.deputies import as_actor
from identity.joining import Way, join
from identity.refusals import Expired
from notifications.refusals import NotFound
from notifications.transactions import transaction
from tests.api.applications.test_roles import as_role
from tests.api.offices.test_staffing import CENTRE, WHY, R, a_seat, place, roles_of, security
from tests.conftest import Hall
from tests.makers import a_county, query


async def test_who_left_meanwhile_gets_no_seat(hall: Hall) -> None:
    county = await a_county(hall)
    one, other = await security(county), await security(county, "钱安全")
    window = county.staff["window"].actor
    await staffing.grant(one, window.me, await a_seat(R.DEPARTMENT_ADMIN), WHY)
    (request,) = await desk.requests(other, "zh-CN")
    await staffing.leave(one, window.me, "调离")
    with pytest.raises(NotFound):
        await desk.confirm(other, request.id)
    assert await roles_of(window.me) == []


async def test_a_request_falls_with_the_power_of_who_asked(hall: Hall) -> None:
    """Nobody leaves behind them what a tired colleague confirms a week later."""
    county = await a_county(hall)
    one, other = await security(county), await security(county, "钱安全")
    await security(county, "孙安全")
    window = county.staff["window"].actor
    await staffing.grant(one, window.me, await a_seat(R.DEPARTMENT_ADMIN), WHY)
    (request,) = await desk.requests(other, "zh-CN")
    await staffing.leave(other, one.me, "调离")
    with pytest.raises(Expired):
        await desk.confirm(other, request.id)
    assert R.DEPARTMENT_ADMIN not in await roles_of(window.me)


async def test_whoever_is_hired_meanwhile_does_not_touch_their_own_case(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.SUBMITTED)
    who, boss = walk.citizen.who, await security(county)
    hall_of_all = county.staff["window"].actor.seats[0].site_id
    seat = NewSeat(R.WINDOW, await place(CENTRE), hall_of_all)
    async with as_role(hall.urls, "desk"):
        me = await staffing.enrol(boss, "周小新", "13712345678", who.id_number, seat, WHY)
    with pytest.raises(NotFound):
        await accepting.claim(await as_actor(me.id), walk.id)
    await accepting.claim(county.staff["window"].actor, walk.id)


async def test_accounts_that_turn_out_to_be_one_are_both_kept_off_their_cases(hall: Hall) -> None:
    county = await a_county(hall)
    walk, other = await county.a_case(Status.SUBMITTED), await county.citizen()
    window, boss = county.staff["window"].actor, await security(county)
    await query(
        "UPDATE staff SET id_number_index = (SELECT id_number_index FROM person WHERE id = $2)"
        " WHERE id = $1",
        *(window.me, other.actor.me),
    )
    async with transaction():
        await join(boss, other.actor.me, walk.citizen.actor.me, Way.TWO_PEOPLE, "同一人")
    async with as_role(hall.urls, "worker"):
        await county.work()
    with pytest.raises(NotFound):
        await accepting.claim(window, walk.id)
