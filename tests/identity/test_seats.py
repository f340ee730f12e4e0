"""Seats are sealed, given by somebody else, and never two of the three administrations."""

from uuid import UUID

import asyncpg
import pytest
from tortoise import connections

from identity.actor import Actor, ActorKind, Role
from identity.offices import offices
from identity.refusals import SeatTaken
from identity.seats import ONE_OF_THREE, end_seat, seal_what_was_before, take_seat
from identity.sessions import actor_of, open_session, promote
from tests.conftest import Hall
from tests.makers import County, a_county

R = Role


async def seats_now(staff_id: UUID) -> list[tuple[Role, UUID]]:
    token, session = await open_session(ActorKind.STAFF, staff_id, device="t", amr=("sms",))
    await promote(session)
    actor = await actor_of(token)
    assert actor is not None
    return [(seat.role, seat.department_id) for seat in actor.seats]


async def altered(county: County, statement: str, *values: object) -> list[tuple[Role, UUID]]:
    """What the reviewer holds after a superuser wrote in the table."""
    me = county.staff["reviewer"].actor
    await connections.get("default").execute_query(statement, [me.me, *values])
    return await seats_now(me.me)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE seat SET role = 'approver' WHERE staff_id = $1",
        "UPDATE seat SET lead = true WHERE staff_id = $1",
        "UPDATE seat SET since = since - interval '1 day' WHERE staff_id = $1",
        """UPDATE seat SET department_id = (SELECT id FROM department WHERE code = '17')
        WHERE id = (SELECT min(id::text)::uuid FROM seat WHERE staff_id = $1)""",
        "UPDATE seat SET seal = NULL WHERE staff_id = $1",
        "UPDATE seat SET seal = decode(repeat('00', 32), 'hex') WHERE staff_id = $1",
    ],
)
async def test_a_seat_altered_in_the_table_is_not_held(hall: Hall, statement: str) -> None:
    county = await a_county(hall)
    before = await seats_now(county.staff["reviewer"].actor.me)
    after = await altered(county, statement)
    assert len(before) == 2
    assert set(after) < set(before)


async def test_a_seat_copied_to_another_person_is_not_held(hall: Hall) -> None:
    """With its seal, as a superuser would."""
    county = await a_county(hall)
    window = county.staff["window"].actor
    before = await seats_now(window.me)
    await connections.get("default").execute_query(
        "INSERT INTO seat (id, staff_id, role, department_id, site_id, lead, since, seal)"
        " SELECT DISTINCT ON (department_id) gen_random_uuid(), $1, role, department_id, site_id,"
        " lead, since, seal"
        " FROM seat WHERE role = 'approver'",
        [window.me],
    )
    assert await seats_now(window.me) == before


async def test_a_seat_counts_until_it_is_ended(hall: Hall) -> None:
    county = await a_county(hall)
    window, other = county.staff["window"].actor, county.staff["approver"].actor
    department = (await offices()).department_ids["14"]
    seat = await take_seat(window.me, R.REVIEWER, department, given_by=other.me)
    assert (R.REVIEWER, department) in await seats_now(window.me)
    assert not await end_seat(seat.id, window.me)
    assert await end_seat(seat.id, other.me)
    assert not await end_seat(seat.id, other.me)
    assert (R.REVIEWER, department) not in await seats_now(window.me)


async def test_nobody_is_two_of_the_three_administrations(hall: Hall) -> None:
    county = await a_county(hall)
    someone = county.staff["window"].actor
    centre = (await offices()).department_ids["10"]
    for role in ONE_OF_THREE:
        seat = await take_seat(someone.me, role, centre)
        for other in ONE_OF_THREE:
            with pytest.raises(SeatTaken):
                await take_seat(someone.me, other, centre)
        await end_seat(seat.id, county.staff["approver"].actor.me)


@pytest.mark.parametrize("role", ["window", "security_admin"])
async def test_the_desk_process_gives_no_seat_to_its_giver_and_no_administrators_alone(
    hall: Hall, role: str
) -> None:
    county = await a_county(hall)
    one, other = county.staff["window"].actor, county.staff["approver"].actor
    centre = (await offices()).department_ids["11"]
    giver = one if role == "window" else other
    desk = await asyncpg.connect(hall.urls["desk"])
    try:
        with pytest.raises(asyncpg.InsufficientPrivilegeError, match="row-level"):
            await desk.execute(
                "INSERT INTO seat (id, staff_id, role, department_id, lead, since, given_by, seal)"
                " VALUES (gen_random_uuid(), $1, $2, $3, false, doorstep_now(), $4, 'x')",
                *(one.me, role, centre, giver.me),
            )
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await desk.execute("UPDATE seat SET ended_at = NULL")
    finally:
        await desk.close()
    assert (R(role), centre) not in await seats_now(one.me)


async def test_seats_from_before_there_were_seals_are_sealed_once(hall: Hall) -> None:
    county = await a_county(hall)
    me: Actor = county.staff["reviewer"].actor
    before = await seats_now(me.me)
    assert await altered(county, "UPDATE seat SET seal = NULL WHERE staff_id = $1") == []
    assert await seal_what_was_before() == len(before)
    assert await seats_now(me.me) == before
    assert await seal_what_was_before() == 0
