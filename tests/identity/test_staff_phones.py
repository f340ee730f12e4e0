"""A colleague's own new phone: key, the new phone's code, and the old one's or a second person."""

from datetime import timedelta
from uuid import UUID

import pytest

from identity import seconding, sessions, staff_phones
from identity.actor import THE_SYSTEM, Actor, ActorKind
from identity.codes import request_code
from identity.models import Staff
from identity.offices import staff_by_phone, staff_label
from identity.refusals import CodeWrong, PhoneInUse, ReasonNeeded, SamePerson
from identity.sealing import Access, unseal
from identity.staff_phones import KIND, NEW, OLD, ask, confirmed, with_old_code
from notifications.now import shift_clock
from notifications.refusals import SignInNeeded
from notifications.transactions import transaction
from tests.conftest import Hall
from tests.identity.making import Pocket, a_clerk, a_phone, an_approver, signed_in, sql

STATES = seconding.RequestState


async def code_for(pocket: Pocket, phone: str, purpose: str) -> str:
    await request_code(phone, purpose, client="x", sms=pocket)
    return pocket.code


async def settle(by: Actor, request_id: UUID) -> None:
    """As ``api.seconding.confirm`` does it."""
    async with transaction():
        await confirmed(by, await seconding.settle(by, request_id, confirm=True))


async def number_kept(staff_id: UUID) -> str:
    staff = await Staff.get(id=staff_id)
    access = Access(THE_SYSTEM, "test")
    return await unseal(staff_id, staff_label(staff_id), staff.phone_sealed, access)


async def facts() -> list[str]:
    rows = await sql(
        "SELECT name FROM fact WHERE name LIKE 'staff_phone.%' ORDER BY happened_at, id"
    )
    return [row["name"] for row in rows]


async def test_with_both_codes_it_is_changed_at_once(county: Hall, pocket: Pocket) -> None:
    actor, _ = await an_approver()
    old, new = await staff_phones.number_of(actor), a_phone()
    other, _ = await sessions.open_session(
        ActorKind.STAFF, actor.me, device="another", amr=("sms",)
    )
    was = await code_for(pocket, old, OLD)
    await with_old_code(actor, new, await code_for(pocket, new, NEW), was)
    assert await staff_phones.number_of(actor) == new
    found = await staff_by_phone(new)
    assert found is not None
    assert (found.id, await staff_by_phone(old)) == (actor.me, None)
    assert await sessions.actor_of(other) is None
    (row,) = await sql("SELECT * FROM trail_row WHERE action = 'staff.phone_changed'")
    assert (row["actor_id"], row["subject_id"]) == (actor.me, actor.me)
    assert await facts() == ["staff_phone.changed"]


@pytest.mark.parametrize("wrong", ["new", "old"])
async def test_with_one_code_alone_nothing_changes(
    county: Hall, pocket: Pocket, wrong: str
) -> None:
    actor, _ = await an_approver()
    old, new = await staff_phones.number_of(actor), a_phone()
    codes = {
        "old": await code_for(pocket, old, OLD),
        "new": await code_for(pocket, new, NEW),
    }
    codes[wrong] = "000000" if codes[wrong] != "000000" else "111111"
    with pytest.raises(CodeWrong):
        await with_old_code(actor, new, codes["new"], codes["old"])
    assert await staff_phones.number_of(actor) == old
    assert await facts() == []


async def test_without_the_old_phone_a_second_person_agrees(county: Hall, pocket: Pocket) -> None:
    actor, _ = await an_approver()
    admin, _ = await an_approver()
    old, new = await staff_phones.number_of(actor), a_phone()
    asked = await ask(actor, new, await code_for(pocket, new, NEW), "手机掉水里了")
    assert (asked.kind, asked.subject_id, asked.state) == (KIND, actor.me, STATES.WAITING)
    assert new.removeprefix("+86") not in str(asked.payload)
    assert await staff_phones.number_of(actor) == old
    with pytest.raises(SamePerson):
        await settle(actor, asked.id)
    await settle(admin, asked.id)
    assert await number_kept(actor.me) == new
    (row,) = await sql("SELECT * FROM trail_row WHERE action = 'staff.phone_changed'")
    assert (row["actor_id"], row["subject_id"]) == (admin.me, actor.me)
    told = await facts()
    assert sorted(told) == ["staff_phone.asked", "staff_phone.changed", "staff_phone.waiting"]


async def test_who_asks_again_takes_back_what_waited(county: Hall, pocket: Pocket) -> None:
    actor, _ = await an_approver()
    phones = [a_phone(), a_phone()]
    asked = [await ask(actor, one, await code_for(pocket, one, NEW), "丢了") for one in phones]
    states = {one.id: one.state for one in await seconding.asked(actor)}
    assert [states[one.id] for one in asked] == [STATES.WITHDRAWN, STATES.WAITING]


async def test_a_number_of_a_colleagues_is_nobody_elses(county: Hall, pocket: Pocket) -> None:
    actor, _ = await an_approver()
    colleague = await a_clerk()
    theirs = await number_kept(colleague.id)
    old = await staff_phones.number_of(actor)
    with pytest.raises(PhoneInUse):
        await ask(actor, theirs, await code_for(pocket, theirs, NEW), "丢了")
    await shift_clock(timedelta(minutes=2))  # another code for the same number
    was = await code_for(pocket, old, OLD)
    with pytest.raises(PhoneInUse):
        await with_old_code(actor, theirs, await code_for(pocket, theirs, NEW), was)
    assert await staff_phones.number_of(actor) == old
    assert await Staff.filter(id=colleague.id).count() == 1


async def test_without_the_key_or_a_reason_nobody_asks(county: Hall, pocket: Pocket) -> None:
    staff, new = await a_clerk(), a_phone()
    half = await signed_in(ActorKind.STAFF, staff.id)  # the code alone
    with pytest.raises(SignInNeeded):
        await ask(half, new, await code_for(pocket, new, NEW), "丢了")
    actor, _ = await an_approver()
    another = a_phone()
    with pytest.raises(ReasonNeeded):
        await ask(actor, another, await code_for(pocket, another, NEW), " ")
    assert await sql("SELECT id FROM second_request") == []
