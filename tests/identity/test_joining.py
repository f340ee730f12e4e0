"""Two accounts of one person: found, agreed to, read as one, taken back."""

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID

import pytest
from asyncpg.exceptions import RaiseError

from identity.account_refusals import IdentityElsewhere, JoinImpossible, JoinOver
from identity.acting import acting
from identity.actor import Actor, ActorKind
from identity.addresses import Addresses
from identity.codes import request_code
from identity.erasing import erase
from identity.joining import (
    CODE,
    Way,
    fold,
    join,
    join_own,
    joins_of,
    other_phone,
    verify_or_propose,
)
from identity.mandates import Relation, Scope, accept, give
from identity.models import Person
from identity.parting import undo
from identity.people import ids_of, person_by_number, person_by_phone, profile, verify_identity
from identity.refusals import CodeWrong, IdentityTaken, PersonErased
from identity.sealing import KeyWithheld, seal
from identity.sessions import actor_of, open_session
from notifications.now import now
from notifications.refusals import NotFound
from notifications.transactions import transaction
from tests.conftest import Hall
from tests.identity.making import (
    Pocket,
    Register,
    a_citizen,
    a_phone,
    an_id_number,
    count,
    person_row,
    signed_in,
    sql,
)

NUMBER, OTHER = an_id_number(17), an_id_number(18)
NAME = "张桂芳"


def a_register() -> Register:
    return Register({NUMBER: NAME, OTHER: NAME})


@dataclass
class Two:
    """One person with two accounts: ``old`` is verified, ``new`` just found that out."""

    old: Actor
    new: Actor
    old_phone: str
    token: str
    pocket: Pocket = field(default_factory=Pocket)

    async def agree(self) -> UUID:
        phone = await other_phone(self.new)
        await request_code(phone, CODE, client="test", sms=self.pocket, template="join_code")
        return await join_own(self.new, self.pocket.code)

    async def nowsigned_in_as(self) -> Actor:
        actor = await actor_of(self.token)
        assert actor is not None
        return actor


async def two() -> Two:
    phone = a_phone()
    old = await signed_in_as((await person_by_phone(phone)).id)
    await verify_identity(old[0], NAME, NUMBER, a_register())
    new, token = await signed_in_as((await person_by_phone(a_phone())).id)
    with pytest.raises(IdentityElsewhere) as refused:
        await verify_or_propose(new, NAME, NUMBER, a_register())
    assert refused.value.phone == phone[-2:]
    return Two(old[0], new, phone, token)


async def signed_in_as(person_id: UUID) -> tuple[Actor, str]:
    token, _ = await open_session(ActorKind.CITIZEN, person_id, device="test", amr=("sms",))
    actor = await actor_of(token)
    assert actor is not None
    return actor, token


async def test_the_other_phone_agrees_and_two_accounts_are_one(county: Hall) -> None:
    both = await two()
    await both.agree()
    me = await both.nowsigned_in_as()
    assert (me.id, me.mine) == (both.old.id, frozenset({both.old.me, both.new.me}))
    assert (await profile(me)).identity_level == 2
    assert await ids_of(both.old.me) == {both.old.me, both.new.me}
    assert both.pocket.messages[0].to == both.old_phone
    assert "不是您" in both.pocket.messages[0].text


async def test_both_phones_sign_in_to_the_one_account_and_both_are_told(county: Hall) -> None:
    both = await two()
    join_id = await both.agree()
    assert (await person_by_phone(both.old_phone)).id == both.old.id
    duplicate = await Person.get(id=both.new.me)
    to_the_new = await Addresses().addresses(join_id, "sms")
    assert to_the_new[0].to.endswith(duplicate.phone_masked[-4:])
    told = await sql("SELECT name, citizen_id FROM fact WHERE name LIKE 'person.joined%'")
    assert {row["name"] for row in told} == {"person.joined", "person.joined_away"}


async def test_a_wrong_code_joins_nobody(county: Hall) -> None:
    both = await two()
    await request_code(await other_phone(both.new), CODE, client="test", sms=both.pocket)
    wrong = f"{(int(both.pocket.code) + 1) % 10**6:06d}"
    with pytest.raises(CodeWrong):
        await join_own(both.new, wrong)
    assert await ids_of(both.old.me) == {both.old.me}


async def test_whoever_proved_nothing_finds_no_proposal(county: Hall) -> None:
    both, stranger = await two(), await a_citizen()
    with pytest.raises(NotFound):
        await other_phone(stranger)
    with pytest.raises(NotFound):
        await join_own(stranger, "123456")
    assert await ids_of(both.old.me) == {both.old.me}


async def test_a_proposal_is_forgotten_after_half_an_hour(county: Hall) -> None:
    both = await two()
    await sql("UPDATE person_join SET proposed_at = proposed_at - interval '31 minutes'")
    with pytest.raises(NotFound):
        await other_phone(both.new)
    assert await ids_of(both.old.me) == {both.old.me}


async def test_an_account_with_a_number_of_its_own_is_for_two_people_to_join(county: Hall) -> None:
    both = await two()
    await verify_identity(both.new, NAME, OTHER, a_register())
    with pytest.raises(IdentityTaken):
        await verify_or_propose(both.new, NAME, NUMBER, a_register())
    with pytest.raises(JoinImpossible):
        await both.agree()
    async with transaction():
        await join(both.new, both.new.me, both.old.me, Way.TWO_PEOPLE, "同一人的两个号码")
    for number in (NUMBER, OTHER):
        found = await person_by_number(number)
        assert found is not None
        assert found.id == both.old.id


async def test_what_was_joined_before_follows_and_comes_back(county: Hall) -> None:
    both, third = await two(), await a_citizen()
    async with transaction():
        await join(third, third.me, both.new.me, Way.TWO_PEOPLE, "同一人")
    join_id = await both.agree()
    assert await ids_of(both.old.me) == {both.old.me, both.new.me, third.me}
    await undo(both.old, join_id)
    assert await ids_of(both.old.me) == {both.old.me}
    assert await ids_of(both.new.me) == {both.new.me, third.me}


async def test_within_a_week_it_is_taken_back_and_nothing_is_lost(county: Hall) -> None:
    both = await two()
    before = [await person_row(one) for one in (both.old.me, both.new.me)]
    join_id = await both.agree()
    (shown,) = await joins_of(await both.nowsigned_in_as())
    assert shown.until is not None
    await undo(await both.nowsigned_in_as(), join_id)
    after = [await person_row(one) for one in (both.old.me, both.new.me)]
    assert after == before
    assert (await both.nowsigned_in_as()).id == both.new.id
    trail = await sql("SELECT citizen_id FROM trail_row WHERE action = 'person.parted'")
    assert {row["citizen_id"] for row in trail} == {both.old.id, both.new.id}
    with pytest.raises(JoinOver):
        await undo(both.old, join_id)


async def test_after_a_week_and_for_strangers_it_stays(county: Hall) -> None:
    both, stranger = await two(), await a_citizen()
    join_id = await both.agree()
    with pytest.raises(NotFound):
        await undo(stranger, join_id)
    await sql("UPDATE person_join SET joined_at = joined_at - interval '7 days'")
    with pytest.raises(JoinOver):
        await undo(await both.nowsigned_in_as(), join_id)
    (shown,) = await joins_of(await both.nowsigned_in_as())
    assert shown.until is None
    assert await ids_of(both.old.me) == {both.old.me, both.new.me}


async def test_joining_at_once_from_both_sides_makes_one_join(county: Hall) -> None:
    one, other = await a_citizen(), await a_citizen()

    async def joined(duplicate: Actor, stays: Actor) -> UUID:
        async with transaction():
            return await join(one, duplicate.me, stays.me, Way.TWO_PEOPLE, "同一人")

    answers = await asyncio.gather(
        *(joined(one, other) if n % 2 else joined(other, one) for n in range(8)),
        return_exceptions=True,
    )
    assert sum(isinstance(answer, UUID) for answer in answers) == 1
    assert sum(isinstance(answer, JoinImpossible) for answer in answers) == 7
    assert await count("person_join") == 1


async def test_the_database_knows_no_chains(county: Hall) -> None:
    one, other, third = await a_citizen(), await a_citizen(), await a_citizen()
    await Person.filter(id=other.id).update(merged_into=one.id)
    with pytest.raises(RaiseError):
        await Person.filter(id=third.id).update(merged_into=other.id)
    with pytest.raises(RaiseError):
        await Person.filter(id=one.id).update(merged_into=third.id)
    assert await ids_of(one.me) == {one.me, other.me}


async def test_an_agent_acts_for_all_that_the_one_they_act_for_has(county: Hall) -> None:
    both, agent = await two(), await a_citizen()
    await verify_identity(agent, "李建国", an_id_number(19), Register({an_id_number(19): "李建国"}))
    pocket, until = Pocket(), await now() + timedelta(days=9)
    await request_code(both.old_phone, "mandate.give", client="test", sms=pocket)
    number = (await Addresses().addresses(agent.me, "sms"))[0].to
    scope = Scope(None, until)
    mandate = await give(both.old, "李建国", number, Relation.RELATIVE, scope, pocket.code)
    await accept(agent, mandate)
    await both.agree()
    agent = await signed_in(ActorKind.CITIZEN, agent.me)
    assert (await acting(agent, mandate)).selves == {both.old.me, both.new.me}


async def test_erasing_erases_every_account_of_the_person(county: Hall) -> None:
    both = await two()
    await both.agree()
    await erase(both.old, both.old.me, "本人要求")
    for one in (both.old.me, both.new.me):
        with pytest.raises(KeyWithheld):
            await seal(one, f"person.phone:{one}", "x")
    assert await sql("SELECT 1 FROM owner_key WHERE state <> 'erased' LIMIT 1") == []


async def test_who_is_restricted_is_joined_with_nobody(county: Hall) -> None:
    both = await two()
    await sql("UPDATE owner_key SET state = 'restricted' WHERE owner_id = $1", both.old.id)
    with pytest.raises((JoinImpossible, KeyWithheld, PersonErased)):
        async with transaction():
            await join(both.new, both.new.me, both.old.me, Way.COUNTER)
    assert await ids_of(both.old.me) == {both.old.me}


async def test_who_was_parted_stays_apart_when_a_later_join_is_taken_back(county: Hall) -> None:
    """A → B → C, then A is parted: taking back B → C must not give A to B again."""
    first, second, third = await a_citizen(), await a_citizen(), await a_citizen()
    async with transaction():
        early = await join(third, first.me, second.me, Way.TWO_PEOPLE, "同一人")
    async with transaction():
        late = await join(third, second.me, third.me, Way.TWO_PEOPLE, "同一人")
    await undo(third, early, "不是同一人", own=False)
    await undo(third, late, "不是同一人", own=False)
    assert [await ids_of(one.me) for one in (first, second, third)] == [
        frozenset({one.me}) for one in (first, second, third)
    ]


async def test_who_came_along_with_a_phone_goes_back_with_it(county: Hall) -> None:
    """An account that gave up its phone points to another without a join of its own."""
    first, second, third = await a_citizen(), await a_citizen(), await a_citizen()
    async with transaction():
        await fold(first.me, second.me)
        late = await join(third, second.me, third.me, Way.TWO_PEOPLE, "同一人")
    await undo(third, late, "不是同一人", own=False)
    assert await ids_of(second.me) == {first.me, second.me}
    assert await ids_of(third.me) == {third.me}
