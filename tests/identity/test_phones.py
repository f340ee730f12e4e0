"""Another phone number: with proof of the person, and never with somebody else's things."""

from datetime import timedelta

import pytest

from identity import phones_changing as changing
from identity.actor import Actor, ActorKind
from identity.codes import request_code
from identity.people import known, person_by_phone, profile, verify_identity
from identity.phone_keeping import finish_due
from identity.refusals import (
    ChangeWaiting,
    CodeWrong,
    IdentityMismatch,
    IdentityTaken,
    PhoneInUse,
    ProofInvalid,
)
from identity.sessions import actor_of, open_session
from notifications.now import shift_clock
from notifications.refusals import NotFound
from tests.conftest import Hall
from tests.identity.making import (
    Pocket,
    Register,
    a_phone,
    a_softkey_of,
    an_id_number,
    signed_in,
    sql,
)

NAME, NUMBER = "张桂芳", an_id_number(7)
REGISTER = Register({NUMBER: NAME, an_id_number(9): "李建国"})
DAY = timedelta(hours=24, minutes=1)


async def somebody(phone: str, *, verified: bool = True) -> Actor:
    person = await person_by_phone(phone)
    actor = await signed_in(ActorKind.CITIZEN, person.id)
    if verified:
        await verify_identity(actor, NAME, NUMBER, REGISTER)
    return actor


async def the_code(pocket: Pocket, phone: str, purpose: str) -> str:
    await request_code(phone, purpose, client="x", sms=pocket)
    return pocket.code


async def test_the_old_phones_code_and_the_new_ones_change_the_number(
    county: Hall, pocket: Pocket
) -> None:
    old, new = a_phone(), a_phone()
    actor = await somebody(old)
    elsewhere, _ = await open_session(ActorKind.CITIZEN, actor.me, device="x", amr=("sms",))
    code = await the_code(pocket, new, changing.NEW)
    old_code = await the_code(pocket, old, changing.OLD)
    await changing.with_old_code(actor, new, code, old_code)
    assert (await known(actor))["phone"] == new
    assert (await person_by_phone(new)).id == actor.id
    assert (await person_by_phone(old)).id != actor.id
    assert await actor_of(elsewhere) is None
    facts = await sql("SELECT name, citizen_id FROM fact ORDER BY happened_at")
    assert [fact["name"] for fact in facts] == ["phone.changed", "phone.left"]


async def test_a_wrong_old_code_changes_nothing(county: Hall, pocket: Pocket) -> None:
    old, new = a_phone(), a_phone()
    actor = await somebody(old)
    code = await the_code(pocket, new, changing.NEW)
    right = await the_code(pocket, old, changing.OLD)
    wrong = "000000" if right != "000000" else "111111"
    with pytest.raises(CodeWrong):
        await changing.with_old_code(actor, new, code, wrong)
    assert (await known(actor))["phone"] == old
    assert await sql("SELECT 1 FROM phone_change") == []


async def test_a_passkey_stands_for_the_old_phone_but_only_for_the_number_it_signed(
    county: Hall, pocket: Pocket
) -> None:
    old, new, other = a_phone(), a_phone(), a_phone()
    actor = await somebody(old)
    key = await a_softkey_of(actor)
    asked = await changing.ask_passkey(actor, new)
    code = await the_code(pocket, other, changing.NEW)
    with pytest.raises(ProofInvalid):
        await changing.with_passkey(actor, other, code, asked.id, key.get(asked.options))
    assert (await known(actor))["phone"] == old
    asked = await changing.ask_passkey(actor, new)
    code = await the_code(pocket, new, changing.NEW)
    await changing.with_passkey(actor, new, code, asked.id, key.get(asked.options))
    assert (await known(actor))["phone"] == new


async def test_another_verified_persons_number_is_not_taken_away(
    county: Hall, pocket: Pocket
) -> None:
    old, theirs = a_phone(), a_phone()
    actor = await somebody(old)
    other = await somebody(theirs, verified=False)
    await verify_identity(other, "李建国", an_id_number(9), REGISTER)
    code = await the_code(pocket, theirs, changing.NEW)
    old_code = await the_code(pocket, old, changing.OLD)
    with pytest.raises(PhoneInUse):
        await changing.with_old_code(actor, theirs, code, old_code)
    assert (await known(other))["phone"] == theirs


async def test_a_lost_phone_is_replaced_after_a_day_by_name_and_number(county: Hall) -> None:
    old, new = a_phone(), a_phone()
    actor = await somebody(old)
    key = await a_softkey_of(actor)
    anew = await somebody(new, verified=False)
    with pytest.raises(IdentityTaken):
        await verify_identity(anew, NAME, NUMBER, REGISTER)
    await changing.recover(anew, NAME, NUMBER, REGISTER)
    await changing.recover(anew, NAME, NUMBER, REGISTER)
    waits = await changing.waiting(actor)
    assert waits is not None
    assert waits.phone == (await profile(anew)).phone_masked
    assert await finish_due() == 0
    await shift_clock(DAY)
    assert await finish_due() == 1
    assert await finish_due() == 0
    assert (await person_by_phone(new)).id == actor.id
    assert (await person_by_phone(old)).id != actor.id
    (row,) = await sql("SELECT revoked_at FROM passkey")
    assert row["revoked_at"] is not None
    assert key is not None
    assert await sql("SELECT 1 FROM session WHERE revoked_at IS NULL") == []
    told = [row["name"] for row in await sql("SELECT name FROM fact ORDER BY happened_at")]
    assert told == ["phone.change_asked", "phone.changed", "phone.left"]


async def test_who_holds_the_old_phone_objects_and_nothing_changes(county: Hall) -> None:
    old, new = a_phone(), a_phone()
    actor, thief = await somebody(old), await somebody(new, verified=False)
    await changing.recover(thief, NAME, NUMBER, REGISTER)
    await changing.object_to(actor)
    with pytest.raises(NotFound):
        await changing.object_to(actor)
    await shift_clock(DAY)
    assert await finish_due() == 0
    assert (await person_by_phone(old)).id == actor.id
    assert (await person_by_phone(new)).id == thief.id


async def test_only_name_and_number_together_ask_for_an_account(county: Hall) -> None:
    actor, anew = await somebody(a_phone()), await somebody(a_phone(), verified=False)
    with pytest.raises(IdentityMismatch):
        await changing.recover(anew, "李建国", NUMBER, REGISTER)
    with pytest.raises(NotFound):
        await changing.recover(anew, "李建国", an_id_number(9), REGISTER)
    assert await changing.waiting(actor) is None


async def test_a_second_claimant_waits(county: Hall) -> None:
    await somebody(a_phone())
    first = await somebody(a_phone(), verified=False)
    second = await somebody(a_phone(), verified=False)
    await changing.recover(first, NAME, NUMBER, REGISTER)
    with pytest.raises(ChangeWaiting):
        await changing.recover(second, NAME, NUMBER, REGISTER)
