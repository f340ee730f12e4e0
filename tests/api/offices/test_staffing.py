"""Who may enter people and give seats, whom a second person must confirm, and what leaving ends."""

from uuid import UUID

import pytest
from tortoise.exceptions import IntegrityError

from api import seconding as desk
from api.applications import accepting
from api.applications.lifecycle import Status
from api.offices import reading, staffing
from api.offices.staffing import NewSeat
from api.seed.staff import Colleague
from identity import seconding
from identity import staffing as members
from identity.actor import Actor, Role
from identity.offices import hire, offices
from identity.refusals import LastOfItsKind, ReasonNeeded, SamePerson, SeatTaken, StaffKnown
from notifications.refusals import NotAllowed, NotFound
from notifications.transactions import transaction
from tests.api.applications.test_roles import as_role
from tests.conftest import Hall
from tests.identity.making import an_id_number
from tests.makers import County, a_county, query

R = Role
WHY = "因工作需要"
CENTRE, ELDERLY, MARKET = "10", "11", "14"


async def security(county: County, name: str = "赵安全") -> Actor:
    return (await county.hire(name, (R.SECURITY_ADMIN, CENTRE, False))).actor


async def keeper(county: County, code: str = MARKET) -> Colleague:
    return await county.hire("部门管理员", (R.DEPARTMENT_ADMIN, code, False))


async def place(code: str) -> UUID:
    return (await offices()).department_ids[code]


async def a_seat(role: Role, code: str = MARKET) -> NewSeat:
    return NewSeat(role, await place(code))


async def roles_of(staff_id: UUID) -> list[Role]:
    return sorted(seat.role for seat in (await members.member(staff_id)).seats)


async def test_a_departments_administrator_enters_somebody_for_the_own_department(
    hall: Hall,
) -> None:
    county = await a_county(hall)
    admin = (await keeper(county)).actor
    async with as_role(hall.urls, "desk"):
        entered = await staffing.enrol(
            admin, "周小新", "13712345678", an_id_number(5), await a_seat(R.REVIEWER), WHY
        )
        assert (entered.name, entered.phone, entered.keys) == ("周小新", "137****5678", 0)
        assert await roles_of(entered.id) == [R.REVIEWER]
        with pytest.raises(StaffKnown):
            await staffing.enrol(
                admin, "别人", "13712345678", an_id_number(6), await a_seat(R.WINDOW), WHY
            )
    (row,) = await query("SELECT given_by, seal IS NOT NULL AS sealed FROM seat WHERE id = $1",
                         entered.seats[0].id)  # fmt: skip
    assert row == {"given_by": admin.me, "sealed": True}


@pytest.mark.parametrize(
    ("role", "code", "refusal"),
    [
        (R.REVIEWER, ELDERLY, NotFound),  # another department's
        (R.SUPERVISOR, MARKET, NotAllowed),  # who looks on is not theirs to name
        (R.DEPARTMENT_ADMIN, MARKET, NotAllowed),
        (R.SECURITY_ADMIN, MARKET, NotAllowed),
        (R.AUDITOR, MARKET, NotAllowed),
    ],
)
async def test_a_departments_administrator_gives_working_seats_of_the_own_department_only(
    hall: Hall, role: Role, code: str, refusal: type[Exception]
) -> None:
    county = await a_county(hall)
    admin, window = (await keeper(county)).actor, county.staff["window"].actor
    before = await roles_of(window.me)
    with pytest.raises(refusal):
        await staffing.grant(admin, window.me, await a_seat(role, code), WHY)
    assert await roles_of(window.me) == before
    assert await desk.requests(admin, "zh-CN") == ()


@pytest.mark.parametrize("role", [R.APPROVER, R.REVIEWER, R.SECURITY_ADMIN])
async def test_nobody_gives_themselves_a_seat(hall: Hall, role: Role) -> None:
    county = await a_county(hall)
    for actor in ((await keeper(county)).actor, await security(county)):
        before = await roles_of(actor.me)
        with pytest.raises((NotAllowed, NotFound)):
            await staffing.grant(actor, actor.me, await a_seat(role), WHY)
        assert await roles_of(actor.me) == before


@pytest.mark.parametrize("name", ["window", "reviewer", "approver", "supervisor"])
async def test_who_administers_nobody_sees_nobody(hall: Hall, name: str) -> None:
    county = await a_county(hall)
    actor = county.staff[name].actor
    with pytest.raises(NotAllowed):
        await reading.people(actor, "")
    with pytest.raises(NotFound):
        await staffing.grant(actor, county.staff["window"].actor.me, await a_seat(R.WINDOW), WHY)


async def test_an_administrators_seat_takes_two_security_administrators(hall: Hall) -> None:
    county = await a_county(hall)
    one, other = await security(county), await security(county, "钱安全")
    window = county.staff["window"].actor
    async with as_role(hall.urls, "desk"):
        await staffing.grant(one, window.me, await a_seat(R.DEPARTMENT_ADMIN), WHY)
        assert R.DEPARTMENT_ADMIN not in await roles_of(window.me)
        (mine,) = await desk.requests(one, "zh-CN")
        assert mine.text == "请王小燕担任青禾县市场监督管理局的“部门管理”。"
        assert (mine.mine, mine.may_confirm) == (True, False)
        with pytest.raises(SamePerson):
            await desk.confirm(one, mine.id)
        (theirs,) = await desk.requests(other, "zh-CN")
        assert (theirs.id, theirs.mine, theirs.may_confirm) == (mine.id, False, True)
        await desk.confirm(other, mine.id)
    assert R.DEPARTMENT_ADMIN in await roles_of(window.me)
    (after,) = await desk.requests(one, "zh-CN")
    assert (after.state, after.settled_by) == (seconding.RequestState.CONFIRMED, "钱安全")


async def test_who_is_to_become_administrator_does_not_confirm_it(hall: Hall) -> None:
    county = await a_county(hall)
    one, other = await security(county), await security(county, "钱安全")
    await staffing.grant(one, other.me, await a_seat(R.DEPARTMENT_ADMIN), WHY)
    (request,) = await desk.requests(one, "zh-CN")
    assert await desk.requests(other, "zh-CN") == ()
    with pytest.raises(NotFound):
        await desk.confirm(other, request.id)
    assert R.DEPARTMENT_ADMIN not in await roles_of(other.me)


async def test_nobody_becomes_two_of_the_three_also_with_two_people(hall: Hall) -> None:
    county = await a_county(hall)
    one, other = await security(county), await security(county, "钱安全")
    auditor = (await county.hire("秦审计", (R.AUDITOR, CENTRE, False))).actor
    await staffing.grant(one, auditor.me, await a_seat(R.SYSTEM_ADMIN, CENTRE), WHY)
    (request,) = await desk.requests(other, "zh-CN")
    with pytest.raises(SeatTaken):
        await desk.confirm(other, request.id)
    assert await roles_of(auditor.me) == [R.AUDITOR]
    (still,) = await desk.requests(other, "zh-CN")
    assert still.may_confirm  # nothing happened: it waits on


async def test_a_refused_request_gives_nothing(hall: Hall) -> None:
    county = await a_county(hall)
    one, other = await security(county), await security(county, "钱安全")
    window = county.staff["window"].actor
    await staffing.grant(one, window.me, await a_seat(R.SYSTEM_ADMIN, CENTRE), WHY)
    (request,) = await desk.requests(other, "zh-CN")
    await desk.refuse(other, request.id, "人选还要再商量")
    assert await desk.requests(other, "zh-CN") == ()
    assert R.SYSTEM_ADMIN not in await roles_of(window.me)


async def test_who_leaves_holds_nothing_and_what_they_held_is_free(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.IN_REVIEW)
    reviewer, boss = county.staff["reviewer"].actor, await security(county)
    await accepting.claim(reviewer, walk.id)
    async with as_role(hall.urls, "desk"):
        gone = await staffing.leave(boss, reviewer.me, "调离")
    assert (gone.seats, gone.keys, gone.left_at is not None) == ((), 0, True)
    rows = await query("SELECT claimed_by FROM application WHERE id = $1", walk.id)
    assert rows == [{"claimed_by": None}]
    live = "SELECT 1 FROM session WHERE owner_id = $1 AND revoked_at IS NULL"
    assert await query(live, reviewer.me) == []


async def test_power_never_ends_with_its_last_holder(hall: Hall) -> None:
    county = await a_county(hall)
    one, other = await security(county), await security(county, "钱安全")
    with pytest.raises(LastOfItsKind):
        await staffing.leave(one, other.me, "调离")
    assert await roles_of(other.me) == [R.SECURITY_ADMIN]
    third = await security(county, "孙安全")
    await staffing.leave(one, third.me, "调离")
    assert await roles_of(third.me) == []


async def test_a_seat_is_taken_away_with_a_reason_and_only_by_whose_it_is(hall: Hall) -> None:
    county = await a_county(hall)
    reviewer, admin = county.staff["reviewer"].actor, (await keeper(county)).actor
    seats = {s.department_id: s.id for s in (await members.member(reviewer.me)).seats}
    mine, theirs = seats[await place(MARKET)], seats[await place("15")]
    with pytest.raises(ReasonNeeded):
        await staffing.take_away(admin, mine, reviewer.me, " ")
    with pytest.raises(NotFound):
        await staffing.take_away(admin, theirs, reviewer.me, WHY)
    left = await staffing.take_away(admin, mine, reviewer.me, WHY)
    assert [seat.id for seat in left.seats] == [theirs]


async def test_every_change_of_who_may_what_stands_in_the_trail(hall: Hall) -> None:
    """By whom, of whom, which seat and why (C120)."""
    county = await a_county(hall)
    admin, reviewer = (await keeper(county)).actor, county.staff["reviewer"].actor
    given = await staffing.grant(admin, reviewer.me, await a_seat(R.WINDOW), WHY)
    (seat,) = [one for one in given.seats if one.role is R.WINDOW]
    await staffing.take_away(admin, seat.id, reviewer.me, "轮岗")
    rows = await query(
        "SELECT action, actor_id, purpose, details ->> 'staff' AS who, details ->> 'role' AS role"
        " FROM trail_row WHERE subject_id = $1 ORDER BY id",
        seat.id,
    )
    assert [(row["action"], row["purpose"]) for row in rows] == [
        *(("seat.given", WHY), ("seat.ended", "轮岗"))
    ]
    assert {(row["actor_id"], row["who"], row["role"]) for row in rows} == {
        (admin.me, str(reviewer.me), "window")
    }


async def test_a_department_sees_its_own_people(hall: Hall) -> None:
    county = await a_county(hall)
    admin, boss = (await keeper(county)).actor, await security(county)
    mine = {one.name for one in await reading.people(admin, "")}
    everybody = {one.name for one in await reading.people(boss, "")}
    assert mine == {"李建国", "周敏", "吴涛", "郑芳", "部门管理员"}
    assert mine < everybody
    assert [one.name for one in await reading.people(boss, "建国")] == ["李建国"]


async def test_nobody_stands_at_the_desk_twice(hall: Hall) -> None:
    """With two phones one person would be both of two."""
    county = await a_county(hall)
    boss = await security(county)
    who = ("周小新", "13712345678", an_id_number(5), await a_seat(R.REVIEWER), WHY)
    entered = await staffing.enrol(boss, *who)
    with pytest.raises(StaffKnown):
        await staffing.enrol(boss, who[0], "13712345679", *who[2:])
    await staffing.leave(boss, entered.id, "调离")
    with pytest.raises(StaffKnown):  # the phone is another's by now, of the same name
        await staffing.enrol(boss, *who[:2], an_id_number(6), *who[3:])
    assert (await staffing.enrol(boss, *who)).id == entered.id


async def test_the_database_itself_lets_nobody_work_here_twice(hall: Hall) -> None:
    """Also past our own look: two doors at the same moment, or a seed."""
    await a_county(hall)
    number = an_id_number(7)
    async with transaction():
        first = await hire("周小新", "13712345601", id_number=number)
    with pytest.raises(IntegrityError):
        async with transaction():
            await hire("周大新", "13712345602", id_number=number)
    await query("UPDATE staff SET left_at = doorstep_now() WHERE id = $1", first.id)
    async with transaction():
        again = await hire("周大新", "13712345602", id_number=number)
    with pytest.raises(IntegrityError):
        await query("UPDATE staff SET left_at = NULL WHERE id = $1", first.id)
    at_work = await query("SELECT id FROM staff WHERE left_at IS NULL AND name LIKE '周%新'")
    assert [row["id"] for row in at_work] == [again.id]


async def test_a_page_offers_to_end_what_the_door_would_end_and_nothing_else(hall: Hall) -> None:
    county = await a_county(hall)
    admin, boss = (await keeper(county)).actor, await security(county)
    for name, role, code in (
        ("钱督导", R.SUPERVISOR, MARKET), ("另一位", R.DEPARTMENT_ADMIN, MARKET),
        ("外单位", R.REVIEWER, ELDERLY),
    ):  # fmt: skip
        await county.hire(name, (role, code, False))
    for actor in (admin, boss):
        for them in await reading.people(boss, ""):
            for seat in them.seats:
                offered = staffing.may_take(actor, them.id, seat)
                try:
                    await staffing.take_away(actor, seat.id, them.id, WHY)
                except (NotAllowed, NotFound):
                    assert not offered, (them.name, seat.role)
                except LastOfItsKind:
                    assert offered
                else:
                    assert offered, (them.name, seat.role)
    assert not any(staffing.may_leave(admin, one) for one in await reading.people(boss, "安全"))
