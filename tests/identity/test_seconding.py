"""What one asks for and another confirms."""

import asyncio
from datetime import timedelta
from uuid import uuid4

import asyncpg
import pytest
from tortoise import connections
from tortoise.exceptions import IntegrityError

from identity import seconding
from identity.actor import Actor
from identity.refusals import AlreadySettled, Expired, ReasonNeeded, SamePerson
from identity.seconding import RequestState, SecondRequest
from notifications.now import shift_clock
from notifications.refusals import NotFound
from notifications.transactions import transaction
from tests.conftest import Hall
from tests.makers import a_county

STATES = RequestState


async def two(hall: Hall) -> tuple[Actor, Actor]:
    county = await a_county(hall)
    return county.staff["reviewer"].actor, county.staff["approver"].actor


async def asked(actor: Actor, **payload: str) -> SecondRequest:
    async with transaction():
        return await seconding.ask(actor, "seat.admin", actor.me, payload, "因工作需要")


async def settled(actor: Actor, request: SecondRequest, **how: object) -> SecondRequest:
    async with transaction():
        return await seconding.settle(actor, request.id, **how)  # type: ignore[arg-type]


async def state_of(request: SecondRequest) -> str:
    rows = await connections.get("default").execute_query_dict(
        "SELECT state FROM second_request WHERE id = $1", [request.id]
    )
    return str(rows[0]["state"])


async def test_another_person_confirms(hall: Hall) -> None:
    one, other = await two(hall)
    request = await asked(one, role="approver")
    assert request.state is STATES.WAITING
    done = await settled(other, request, confirm=True)
    assert (done.state, done.settled_by, done.payload) == (
        STATES.CONFIRMED,
        other.me,
        {"role": "approver"},
    )


async def test_nobody_confirms_what_they_asked_for(hall: Hall) -> None:
    one, _ = await two(hall)
    request = await asked(one)
    with pytest.raises(SamePerson):
        await settled(one, request, confirm=True)
    assert await state_of(request) == "waiting"


async def test_the_database_itself_wants_two_people(hall: Hall) -> None:
    """Also of one who writes SQL."""
    one, _ = await two(hall)
    request = await asked(one)
    with pytest.raises(IntegrityError):
        await connections.get("default").execute_query(
            "UPDATE second_request SET state = 'confirmed', settled_by = asked_by,"
            " settled_at = doorstep_now() WHERE id = $1",
            [request.id],
        )
    assert await state_of(request) == "waiting"


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE second_request SET payload = '{}' WHERE id = $1",
        "UPDATE second_request SET asked_by = gen_random_uuid() WHERE id = $1",
        "DELETE FROM second_request WHERE id = $1",
    ],
)
async def test_what_was_asked_stands_as_it_was_asked(hall: Hall, change: str) -> None:
    one, _ = await two(hall)
    request = await asked(one, role="approver")
    with pytest.raises(asyncpg.RaiseError, match="stands as it was asked"):
        await connections.get("default").execute_query(change, [request.id])
    assert await state_of(request) == "waiting"


async def test_of_two_who_settle_at_once_one_does(hall: Hall) -> None:
    county = await a_county(hall)
    request = await asked(county.staff["reviewer"].actor)
    others = [county.staff[name].actor for name in ("approver", "approver2", "window", "window2")]
    answers = await asyncio.gather(
        *(settled(other, request, confirm=True) for other in others), return_exceptions=True
    )
    assert [type(answer) for answer in answers].count(AlreadySettled) == 3
    assert await state_of(request) == "confirmed"


async def test_to_refuse_says_why_and_to_take_back_needs_no_reason(hall: Hall) -> None:
    one, other = await two(hall)
    request, mine = await asked(one, n="1"), await asked(one, n="2")
    with pytest.raises(ReasonNeeded):
        await settled(other, request, confirm=False)
    refused = await settled(other, request, confirm=False, because="材料不全")
    assert (refused.state, refused.settled_because) == (STATES.REFUSED, "材料不全")
    assert (await settled(one, mine, confirm=False)).state is STATES.WITHDRAWN


async def test_after_a_week_nobody_can_confirm_any_more(hall: Hall) -> None:
    one, other = await two(hall)
    request = await asked(one)
    await shift_clock(timedelta(days=7, minutes=1))
    with pytest.raises(Expired):
        await settled(other, request, confirm=True)
    assert await seconding.waiting(other, ["seat.admin"], []) == ()
    await seconding.expire()
    assert await state_of(request) == "expired"


async def test_the_same_question_waits_once(hall: Hall) -> None:
    one, other = await two(hall)
    first, again = await asked(one, role="approver"), await asked(one, role="approver")
    assert first.id == again.id
    assert (await asked(one, role="reviewer")).id != first.id
    assert [r.payload["role"] for r in await seconding.waiting(other, ["seat.admin"], [])] == [
        "approver",
        "reviewer",
    ]
    assert await seconding.waiting(one, ["seat.admin"], []) == ()
    assert len(await seconding.asked(one)) == 2


async def test_no_reason_and_no_request_are_told_apart(hall: Hall) -> None:
    one, other = await two(hall)
    with pytest.raises(ReasonNeeded):
        async with transaction():
            await seconding.ask(one, "seat.admin", one.me, {}, "  ")
    with pytest.raises(NotFound):
        async with transaction():
            await seconding.settle(other, uuid4(), confirm=True)
