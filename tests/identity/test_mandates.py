"""Mandates: given with a code, accepted by the other, ended at once by either; both are told."""

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest

from identity import mandates
from identity.acting import acting
from identity.actor import Actor, ActorKind, Role
from identity.agreeing import PURPOSE
from identity.children import enter_child
from identity.codes import request_code
from identity.mandates import Relation, Scope, accept, end, give, mandates_of
from identity.people import known, person_by_phone, verify_identity
from identity.refusals import (
    AgentUnknown,
    CodeWrong,
    IdentityNeeded,
    IdentityTaken,
    MandateInvalid,
)
from notifications.now import SHANGHAI, now, shift_clock
from notifications.refusals import NotFound
from tests.conftest import Hall
from tests.identity.making import Pocket, Register, a_phone, an_id_number, signed_in, sql

CHILD = an_id_number(21, born="20200229")
GROWN = an_id_number(22, born="20050101")
NUMBERS = {an_id_number(order): name for order, name in ((31, "张桂芳"), (32, "李建国"))}
REGISTER = Register({**NUMBERS, CHILD: "李小满", GROWN: "李大满"})


async def verified(name: str, phone: str) -> Actor:
    person = await person_by_phone(phone)
    actor = await signed_in(ActorKind.CITIZEN, person.id)
    number = next(number for number, known_as in NUMBERS.items() if known_as == name)
    await verify_identity(actor, name, number, REGISTER)
    return await signed_in(ActorKind.CITIZEN, person.id)


async def scope(*items: str, days: int = 30) -> Scope:
    return Scope(items or None, await now() + timedelta(days=days))


async def appointed(pocket: Pocket, *items: str) -> tuple[Actor, Actor, UUID]:
    """张桂芳 appointed 李建国, who has not answered yet."""
    phone, other = a_phone(), a_phone()
    principal, agent = await verified("张桂芳", phone), await verified("李建国", other)
    await request_code(phone, PURPOSE, client="x", sms=pocket)
    given = await give(
        principal, "李建国", other, Relation.RELATIVE, await scope(*items), pocket.code
    )
    return principal, agent, given


async def test_a_mandate_counts_once_it_is_accepted_and_not_longer_than_agreed(
    county: Hall, pocket: Pocket
) -> None:
    principal, agent, given = await appointed(pocket, "item-1")
    assert (await acting(agent, given)).covers == frozenset()
    with pytest.raises(NotFound):
        await accept(principal, given)
    await accept(agent, given)
    acts = await acting(agent, given)
    assert (acts.on_behalf_of, acts.covers) == (principal.me, frozenset({"item-1"}))
    assert acts.roles == {Role.AGENT}
    assert acts.me == agent.me
    (mine,), (theirs,) = await mandates_of(principal), await mandates_of(agent)
    assert (mine.given, mine.name, theirs.given, theirs.name) == (True, "李**", False, "张**")
    facts = await sql("SELECT name, params FROM fact ORDER BY happened_at")
    assert [fact["name"] for fact in facts] == ["mandate.given", "mandate.accepted"]
    assert all(str(agent.me) in str(fact["params"]) for fact in facts)
    await shift_clock(timedelta(days=31))
    assert (await acting(agent, given)).covers == frozenset()
    assert await mandates_of(agent) == ()


@pytest.mark.parametrize("by_agent", [False, True])
async def test_either_ends_it_at_once(county: Hall, pocket: Pocket, *, by_agent: bool) -> None:
    principal, agent, given = await appointed(pocket)
    await accept(agent, given)
    await end(agent if by_agent else principal, given)
    assert (await acting(agent, given)).covers == frozenset()
    with pytest.raises(NotFound):
        await end(principal, given)
    with pytest.raises(NotFound):
        await accept(agent, given)


async def test_nobody_else_ends_accepts_or_uses_it(county: Hall, pocket: Pocket) -> None:
    _, agent, given = await appointed(pocket)
    person = await person_by_phone(a_phone())
    stranger = await signed_in(ActorKind.CITIZEN, person.id)
    with pytest.raises(NotFound):
        await end(stranger, given)
    with pytest.raises(IdentityNeeded):
        await accept(stranger, given)
    await accept(agent, given)
    for nothing in (given, uuid4(), None):
        assert (await acting(stranger, nothing)).covers == frozenset()


async def test_without_the_code_nothing_is_entrusted(county: Hall, pocket: Pocket) -> None:
    phone, other = a_phone(), a_phone()
    principal, _ = await verified("张桂芳", phone), await verified("李建国", other)
    await request_code(phone, PURPOSE, client="x", sms=pocket)
    wrong = "000000" if pocket.code != "000000" else "111111"
    with pytest.raises(CodeWrong):
        await give(principal, "李建国", other, Relation.RELATIVE, await scope(), wrong)
    assert await mandates_of(principal) == ()


async def test_a_phone_is_known_only_to_who_knows_its_name(county: Hall, pocket: Pocket) -> None:
    phone, other = a_phone(), a_phone()
    principal, _ = await verified("张桂芳", phone), await verified("李建国", other)
    for name, number in (("王大明", other), ("李建国", a_phone())):
        with pytest.raises(AgentUnknown):
            await give(principal, name, number, Relation.RELATIVE, await scope(), "1")


async def test_what_cannot_be_entrusted_is_refused(county: Hall, pocket: Pocket) -> None:
    phone = a_phone()
    principal = await verified("张桂芳", phone)
    for wrong in (await scope(days=-1), await scope(days=4000), Scope((), await now())):
        with pytest.raises(MandateInvalid):
            await give(principal, "李建国", a_phone(), Relation.RELATIVE, wrong, "1")
    with pytest.raises(MandateInvalid):
        await give(principal, "张桂芳", phone, Relation.RELATIVE, await scope(), "1")


async def test_a_child_without_account_stands_under_a_guardian_until_eighteen(
    county: Hall,
) -> None:
    guardian = await verified("李建国", a_phone())
    given = await enter_child(guardian, "李小满", CHILD, REGISTER)
    acts = await acting(guardian, given)
    assert acts.covers is None
    assert acts.on_behalf_of not in {None, guardian.me}
    filled = await known(acts)
    assert (filled["idNumber"], filled["phone"]) == (CHILD, (await known(guardian))["phone"])
    (mandate,) = await mandates_of(guardian)
    assert mandate.until.astimezone(SHANGHAI).date() == date(2038, 3, 1)
    with pytest.raises(IdentityTaken):
        await enter_child(guardian, "李小满", CHILD, REGISTER)
    with pytest.raises(MandateInvalid):
        await enter_child(guardian, "李大满", GROWN, REGISTER)
    assert len(mandates.Relation) == 3
