"""Two accounts that were one part again: nothing of the one opens the other (G50)."""

from uuid import uuid4

import pytest

from identity import phones_changing, rights
from identity.actor import Actor, ActorKind
from identity.addresses import Addresses
from identity.codes import request_code
from identity.models import Person
from identity.parting import undo
from identity.passkeys import register, registration_options
from identity.people import person_by_number, person_by_phone, verify_identity
from identity.sessions import actor_of
from identity.softkey import SoftKey
from tests.conftest import Hall
from tests.identity.making import (
    ORIGIN,
    Pocket,
    Register,
    a_citizen,
    a_phone,
    an_id_number,
    sql,
)
from tests.identity.test_doors_roles import through
from tests.identity.test_joining import NUMBER, signed_in_as, two


async def changed_to(actor: Actor, phone: str, key: SoftKey) -> None:
    """Another number, with a passkey and the new phone's code."""
    pocket = Pocket()
    await request_code(phone, phones_changing.NEW, client="test", sms=pocket)
    request = await phones_changing.ask_passkey(actor, phone)
    answer = key.get(dict(request.options))
    await phones_changing.with_passkey(actor, phone, pocket.code, request.id, answer)


async def a_passkey(actor: Actor) -> SoftKey:
    key = SoftKey(ORIGIN)
    await register(actor, key.create(dict(await registration_options(actor))), "手机")
    return key


@pytest.mark.parametrize("door", ["citizen", "desk"])
async def test_whoever_was_joined_wrongly_keeps_no_way_into_the_others_account(
    county: Hall, door: str
) -> None:
    """A stranger came as the other: new number, new passkey, bound WeChat, mandate, sessions."""
    both = await two()
    own, theirs = both.old_phone, (await Addresses().addresses(both.new.me, "sms"))[0].to
    join_id = await both.agree()
    came, token = await signed_in_as(both.old.me)  # with whichever of the two phones
    key, late = await a_passkey(came), a_phone()
    await changed_to(came, late, key)
    await sql(
        "INSERT INTO wechat_binding (id, person_id, openid_index, openid_sealed, bound_at)"
        " VALUES ($1, $1, 'x', 'x', doorstep_now())", both.old.me)  # fmt: skip
    await sql(
        "INSERT INTO mandate (id, principal_id, agent_id, relation, until, given_at)"
        " VALUES ($1, $1, $2, 'relative', doorstep_now() + interval '1 day', doorstep_now())",
        both.old.me, (await a_citizen()).me)  # fmt: skip
    async with through(county, door):
        if door == "citizen":
            await undo(came, join_id)
        else:
            await undo(Actor(ActorKind.STAFF, uuid4()), join_id, "不是同一人", own=False)
    assert await actor_of(token) is None
    assert (await person_by_phone(own)).id == both.old.id
    assert (await person_by_phone(theirs)).id == both.new.id
    assert (await person_by_phone(late)).id not in {both.old.id, both.new.id}
    for table, ended in (("passkey", "revoked_at"), ("wechat_binding", "ended_at"),
                         ("mandate", "ended_at")):  # fmt: skip
        open_ = f"SELECT count(*) AS n FROM {table} WHERE {ended} IS NULL"
        assert await sql(open_) == [{"n": 0}], table
    told = await sql("SELECT name FROM fact WHERE name IN ('phone.changed', 'mandate.ended')")
    assert [row["name"] for row in told].count("mandate.ended") == 1


async def test_the_number_that_went_over_comes_back_to_whose_it_was(county: Hall) -> None:
    """Who stays took the duplicate's own number: parted, each has theirs again."""
    both = await two()
    theirs = (await Addresses().addresses(both.new.me, "sms"))[0].to
    join_id = await both.agree()
    came, _ = await signed_in_as(both.old.me)
    await changed_to(came, theirs, await a_passkey(came))
    meanwhile = await person_by_phone(both.old_phone)  # its owner came, and found nothing
    await undo(Actor(ActorKind.STAFF, uuid4()), join_id, "不是同一人", own=False)
    assert (await person_by_phone(both.old_phone)).id == both.old.id
    assert (await person_by_phone(theirs)).id == both.new.id
    assert (await Person.get(id=meanwhile.id)).phone_sealed == b""


async def test_a_number_that_a_verified_stranger_has_by_now_is_not_taken_from_them(
    county: Hall,
) -> None:
    both = await two()
    join_id = await both.agree()
    came, _ = await signed_in_as(both.old.me)
    await changed_to(came, a_phone(), await a_passkey(came))
    stranger, _ = await signed_in_as((await person_by_phone(both.old_phone)).id)
    third = an_id_number(21)
    await verify_identity(stranger, "孙小玲", third, Register({third: "孙小玲"}))
    await undo(Actor(ActorKind.STAFF, uuid4()), join_id, "不是同一人", own=False)
    assert (await person_by_phone(both.old_phone)).id == stranger.id
    assert (await Person.get(id=both.old.me)).phone_sealed == b""
    found = await person_by_number(NUMBER)
    assert found is not None
    assert found.id == both.old.id


async def test_a_copy_made_while_two_were_one_is_for_neither(county: Hall) -> None:
    """One from before holds only one's own; it stays."""
    both = await two()
    before = await rights.ask_copy(both.new)
    made = (
        "UPDATE rights_request SET state = 'ready', due_at = doorstep_now() + interval '7 days'"
        " WHERE id = $1"
    )
    await sql(made, before.id)
    join_id = await both.agree()
    since = uuid4()
    await sql(
        "INSERT INTO rights_request (id, person_id, kind, state, asked_at, due_at)"
        " VALUES ($1, $2, 'copy', 'waiting', doorstep_now(), doorstep_now())",
        *(since, both.old.me),
    )
    await sql(made, since)
    await undo(Actor(ActorKind.STAFF, uuid4()), join_id, "不是同一人", own=False)
    rows = await sql("SELECT id, state FROM rights_request")
    assert {row["id"]: row["state"] for row in rows} == {before.id: "ready", since: "undone"}
    void = await sql("SELECT subject_id, citizen_id FROM fact WHERE name = 'rights.copy_void'")
    assert void == [{"subject_id": since, "citizen_id": both.old.me}]
