"""What identity does through the doors' own database roles, and what those roles cannot do (R8)."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from uuid import uuid4

import pytest
from tortoise.context import TortoiseContext
from tortoise.exceptions import OperationalError

from api.database import tortoise_config
from identity.actor import ActorKind
from identity.codes import check_code, request_code
from identity.forgetting import forget_what_ended
from identity.offices import staff_by_phone
from identity.passkeys import (
    ask_proof,
    check_proof,
    register,
    registration_options,
    sign_in,
    sign_in_options,
)
from identity.people import known, person_by_phone, verify_identity
from identity.sealing import Access, unseal
from identity.sessions import actor_of, close, open_session, promote
from identity.softkey import SoftKey
from tests.conftest import Hall
from tests.identity.making import (
    ORIGIN,
    Pocket,
    Register,
    a_phone,
    a_softkey_of,
    an_approver,
    an_id_number,
    count,
    sql,
)

_SEAT = (
    "INSERT INTO seat (id, staff_id, role, department_id, lead, since) SELECT one, one, 'approver',"
    " one, true, doorstep_now() FROM (SELECT '00000000-0000-0000-0000-000000000000'::uuid AS one) t"
)


@asynccontextmanager
async def through(county: Hall, role: str) -> AsyncIterator[None]:
    """Everything inside connects as that door's or the worker's role."""
    async with TortoiseContext() as context:
        await context.init(config=tortoise_config(county.urls[role], pool=2))
        (row,) = await sql("SELECT current_user AS name")
        assert row["name"] == f"doorstep_{role}"
        yield


async def test_a_citizen_signs_in_is_verified_and_gets_a_passkey_through_the_outer_door(
    county: Hall, pocket: Pocket
) -> None:
    phone, number = a_phone(), an_id_number(3)
    async with through(county, "citizen"):
        await request_code(phone, "sign_in", client="x", sms=pocket)
        await check_code(phone, "sign_in", pocket.code)
        person = await person_by_phone(phone)
        token, _ = await open_session(ActorKind.CITIZEN, person.id, device="phone", amr=("sms",))
        actor = await actor_of(token)
        assert actor is not None
        await verify_identity(actor, "张桂芳", number, Register({number: "张桂芳"}))
        assert (await known(actor))["idNumber"] == number
        key = SoftKey(ORIGIN)
        await register(actor, key.create(await registration_options(actor)), "手机")
        assert (await sign_in(key.get(await sign_in_options()))).id == person.id
        assert actor.session_id is not None
        await close(actor.session_id)


async def test_a_clerk_signs_in_with_code_and_key_and_proves_through_the_inner_door(
    county: Hall,
) -> None:
    approver, key = await an_approver()
    (row,) = await sql("SELECT phone_sealed FROM staff WHERE id = $1", approver.id)
    why = Access(approver, "test")
    phone = await unseal(approver.me, f"staff.phone:{approver.id}", row["phone_sealed"], why)
    async with through(county, "desk"):
        staff = await staff_by_phone(phone)
        assert staff is not None
        token, session_id = await open_session(ActorKind.STAFF, staff.id, device="pc", amr=("sms",))
        half = await actor_of(token)
        assert half is not None
        await sign_in(key.get(await sign_in_options(half)), half)
        await promote(session_id)
        actor = await actor_of(token)
        assert actor is not None
        assert actor.seats == approver.seats
        request = await ask_proof(actor, purpose="decide", payload=b"{}")
        answer = key.get(request.options)
        assert (await check_proof(actor, request.id, answer, purpose="decide")).payload == b"{}"


async def test_the_worker_forgets_what_ended(county: Hall) -> None:
    async with through(county, "worker"):
        assert set((await forget_what_ended()).values()) == {0}


@pytest.mark.parametrize("role", ["citizen", "desk", "worker"])
@pytest.mark.parametrize(
    "attempt",
    [
        "UPDATE trail_row SET action = 'nothing'",
        "DELETE FROM trail_row",
        "TRUNCATE trail_row",
        "DELETE FROM owner_key",
        "DELETE FROM person",
        _SEAT,
        "UPDATE seat SET role = 'approver'",
        "UPDATE staff SET left_at = NULL",
        "ALTER TABLE trail_row DISABLE TRIGGER ALL",
        "DROP TRIGGER trail_row_append_only ON trail_row",
    ],
)
async def test_no_process_rewrites_the_trail_or_gives_itself_a_seat(
    county: Hall, role: str, attempt: str
) -> None:
    await open_session(ActorKind.CITIZEN, uuid4(), device="x", amr=("sms",))
    async with through(county, role):
        with pytest.raises(OperationalError, match=r"permission denied|must be owner|row-level"):
            await sql(attempt)
    (row,) = await sql("SELECT count(*) AS n FROM trail_row WHERE action = 'session.opened'")
    assert row["n"] == 1


async def test_the_outer_door_cannot_make_or_see_a_clerks_session_or_key(county: Hall) -> None:
    approver, _ = await an_approver()
    token, session_id = await open_session(ActorKind.STAFF, approver.me, device="pc", amr=("sms",))
    await promote(session_id)
    async with through(county, "citizen"):
        assert await actor_of(token) is None
        assert await sql("SELECT id FROM session") == await sql("SELECT id FROM passkey") == []
        await sql("UPDATE session SET owner_id = $1", uuid4())
        await sql("DELETE FROM passkey")
        with pytest.raises(OperationalError, match="row-level security"):
            await open_session(ActorKind.STAFF, approver.me, device="pc", amr=("sms", "hwk"))
        with pytest.raises(OperationalError, match="row-level security"):
            await a_softkey_of(approver)
    assert await actor_of(token) is not None
    assert await count("session") == 2
    assert await count("passkey") == 1


async def test_a_citizens_own_session_does_not_become_a_clerks(county: Hall) -> None:
    person = await person_by_phone(a_phone())
    await open_session(ActorKind.CITIZEN, person.id, device="phone", amr=("sms",))
    async with through(county, "citizen"):
        with pytest.raises(OperationalError, match="row-level security"):
            await sql(
                "UPDATE session SET kind = 'staff', amr = 'sms hwk', promoted_at = doorstep_now()"
            )
    (row,) = await sql("SELECT kind FROM session")
    assert row["kind"] == "citizen"


async def test_the_inner_door_cannot_be_a_citizen(county: Hall) -> None:
    person = await person_by_phone(a_phone())
    token, _ = await open_session(ActorKind.CITIZEN, person.id, device="phone", amr=("sms",))
    async with through(county, "desk"):
        assert await actor_of(token) is None
        with pytest.raises(OperationalError, match="row-level security"):
            await open_session(ActorKind.CITIZEN, person.id, device="pc", amr=("sms",))
    assert await count("session") == 1
