"""Organisations: registered by who represents them, handled by who was named and accepted."""

from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from identity import handlers
from identity.actor import Actor, ActorKind, Level, Role
from identity.codes import request_code
from identity.creditcodes import ApplicantKind, read_credit_code
from identity.handlers import PURPOSE, accept, end, handling, invite
from identity.idnumbers import credit_check_character
from identity.mandates import Scope
from identity.organisations import memberships, people_of, reached_at, register
from identity.people import person_by_phone, reveal, verify_identity
from identity.realname.contract import Verdict
from identity.refusals import (
    AgentUnknown,
    CodeWrong,
    CreditCodeInvalid,
    HandlerInvalid,
    IdentityNeeded,
    OrganisationMismatch,
)
from identity.sealing import Access
from notifications.now import now, shift_clock
from notifications.refusals import FreshProofNeeded, NotFound
from tests.conftest import Hall
from tests.identity.making import Pocket, Register, a_phone, an_id_number, signed_in, sql

SHOP, CODE = "青禾县惠民小超市", "92990126MA0001173D"
NAMES = ("郑海燕", "李建国", "王小明")
NUMBERS = {name: an_id_number(order) for order, name in enumerate(NAMES, 41)}
REGISTER = Register({number: name for name, number in NUMBERS.items()})


@dataclass
class Bodies:
    """A register of organisations: code to name and who represents it."""

    known: dict[str, tuple[str, str]] = field(default_factory=dict)
    asked: int = 0

    async def check_organisation(
        self, *, credit_code: str, name: str, legal_name: str, legal_id_number: str
    ) -> Verdict:
        self.asked += 1
        if credit_code not in self.known:
            return Verdict.UNKNOWN_NUMBER
        fits = (name, legal_id_number) == self.known[credit_code]
        return (
            Verdict.MATCH if fits and NUMBERS[legal_name] == legal_id_number else Verdict.MISMATCH
        )


@pytest.fixture
def bodies() -> Bodies:
    return Bodies({CODE: (SHOP, NUMBERS["郑海燕"])})


async def verified(name: str, phone: str | None = None) -> Actor:
    person = await person_by_phone(phone or a_phone())
    actor = await signed_in(ActorKind.CITIZEN, person.id)
    await verify_identity(actor, name, NUMBERS[name], REGISTER)
    return await signed_in(ActorKind.CITIZEN, person.id)


async def scope(*items: str, days: int = 30) -> Scope:
    return Scope(items or None, await now() + timedelta(days=days))


async def named(pocket: Pocket, bodies: Bodies, *items: str) -> tuple[Actor, Actor, UUID, UUID]:
    """郑海燕's shop asked 李建国 to act for it; he has not answered yet."""
    phone, other = a_phone(), a_phone()
    owner, handler = await verified("郑海燕", phone), await verified("李建国", other)
    shop = await register(owner, SHOP, CODE, bodies)
    await request_code(phone, PURPOSE, client="x", sms=pocket)
    asked = await invite(owner, shop, "李建国", other, await scope(*items), pocket.code)
    return owner, handler, shop, asked


async def rows(table: str) -> list[dict[str, Any]]:
    return await sql(f"SELECT * FROM {table}")


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("92990126MA000117", "length"),
        ("92990126MAO001173D", "characters"),
        ("72990126MA0001173D", "check"),
        ("02990126MA0001173D", "body"),
        ("9299012XMA0001173D", "region"),
        ("92990126MA0001173E", "check"),
        ("", "length"),
    ],
)
def test_what_is_wrong_with_a_code_is_told_apart(typed: str, reason: str) -> None:
    with pytest.raises(CreditCodeInvalid) as refused:
        read_credit_code(typed)
    assert refused.value.reason == reason


@pytest.mark.parametrize("typed", [CODE, CODE.lower(), "９２９９ 0126 MA00 01173D", f" {CODE} "])
def test_a_code_is_understood_as_people_type_it(typed: str) -> None:
    assert read_credit_code(typed).code == CODE


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        ("91", ApplicantKind.ENTERPRISE),
        ("93", ApplicantKind.ENTERPRISE),
        ("12", ApplicantKind.PUBLIC_INSTITUTION),
        ("51", ApplicantKind.ASSOCIATION),
        ("11", ApplicantKind.GOVERNMENT_BODY),
        ("52", ApplicantKind.OTHER),
        ("N2", ApplicantKind.OTHER),
    ],
)
def test_the_code_says_what_kind_of_body_it_is(start: str, kind: ApplicantKind) -> None:
    body = f"{start}990126MA0001173"
    assert read_credit_code(body + credit_check_character(body + "0")).kind is kind


async def test_only_who_represents_it_registers_it(county: Hall, bodies: Bodies) -> None:
    owner, other = await verified("郑海燕"), await verified("李建国")
    with pytest.raises(OrganisationMismatch):
        await register(other, SHOP, CODE, bodies)
    with pytest.raises(OrganisationMismatch):
        await register(owner, "别家超市", CODE, bodies)
    assert await rows("organisation") == []
    shop = await register(owner, SHOP, CODE.lower(), bodies)
    assert await register(owner, f" {SHOP} ", CODE, bodies) == shop
    (row,) = await rows("organisation")
    assert (row["id"], row["name"], row["kind"]) == (shop, SHOP, 2)
    assert row["credit_code_masked"] == "9299**********173D"
    assert CODE.encode() not in bytes(row["credit_code_sealed"])
    (mine,) = await memberships(owner)
    assert (mine.represented, mine.own, mine.handlers) == (True, None, ())
    assert await memberships(other) == ()
    (key,) = await sql("SELECT 1 FROM owner_key WHERE owner_id = $1", shop)
    assert key
    actions = await sql("SELECT action FROM trail_row WHERE subject_kind = 'organisation'")
    assert [one["action"] for one in actions] == ["organisation.registered", "organisation.checked"]


async def test_who_is_not_verified_or_not_fresh_registers_nothing(
    county: Hall, bodies: Bodies
) -> None:
    owner = await verified("郑海燕")
    with pytest.raises(FreshProofNeeded):
        await register(replace(owner, fresh=False), SHOP, CODE, bodies)
    person = await person_by_phone(a_phone())
    with pytest.raises(IdentityNeeded):
        await register(await signed_in(ActorKind.CITIZEN, person.id), SHOP, CODE, bodies)
    assert (bodies.asked, await rows("organisation")) == (0, [])


async def test_a_new_representative_takes_over_handlers_stay_and_both_are_told(
    county: Hall, bodies: Bodies, pocket: Pocket
) -> None:
    owner, handler, shop, asked = await named(pocket, bodies)
    await accept(handler, asked)
    new = await verified("王小明")
    bodies.known[CODE] = (SHOP, NUMBERS["王小明"])
    assert await register(new, SHOP, CODE, bodies) == shop
    assert await memberships(owner) == ()
    assert (await handling(owner, shop)).covers == frozenset()
    (mine,) = await memberships(new)
    assert [one.name for one in mine.handlers] == ["李**"]
    assert await people_of(shop) == {new.me, handler.me}
    (fact,) = await sql("SELECT * FROM fact WHERE name = 'organisation.taken_over'")
    assert fact["citizen_id"] == new.me
    assert str(owner.me) in str(fact["params"])
    with pytest.raises(OrganisationMismatch):
        await register(owner, SHOP, CODE, bodies)


async def test_what_a_former_representative_offered_dies_with_the_post(
    county: Hall, bodies: Bodies, pocket: Pocket
) -> None:
    _, invited, shop, asked = await named(pocket, bodies)
    new, bodies.known[CODE] = await verified("王小明"), (SHOP, NUMBERS["王小明"])
    assert await register(new, SHOP, CODE, bodies) == shop
    with pytest.raises(NotFound):
        await accept(invited, asked)
    assert await people_of(shop) == {new.me}
    assert await sql("SELECT 1 FROM fact WHERE citizen_id = $1 AND name LIKE '%.ended'", invited.me)


async def test_a_handler_acts_once_they_accepted_in_what_was_agreed_and_until_then(
    county: Hall, bodies: Bodies, pocket: Pocket
) -> None:
    owner, handler, shop, asked = await named(pocket, bodies, "item-1")
    assert (await handling(handler, shop)).covers == frozenset()
    with pytest.raises(NotFound):
        await accept(owner, asked)
    await accept(handler, asked)
    acts = await handling(handler, shop)
    assert (acts.organisation_id, acts.covers) == (shop, frozenset({"item-1"}))
    assert (acts.me, acts.roles, acts.whose) == (handler.me, frozenset({Role.CITIZEN}), shop)
    (theirs,) = await memberships(handler)
    assert theirs.own is not None
    assert (theirs.represented, theirs.own.accepted, theirs.handlers) == (False, True, ())
    assert (await handling(owner, shop)).covers is None
    facts = await sql("SELECT name FROM fact WHERE name LIKE 'handler.%' ORDER BY happened_at")
    assert [fact["name"] for fact in facts] == ["handler.invited", "handler.accepted"]
    await shift_clock(timedelta(days=31))
    assert (await handling(handler, shop)).covers == frozenset()
    assert await memberships(handler) == ()
    assert await reached_at(shop, handler.me) == owner.me


@pytest.mark.parametrize("by_handler", [False, True])
async def test_either_ends_it_at_once(
    county: Hall, bodies: Bodies, pocket: Pocket, *, by_handler: bool
) -> None:
    owner, handler, shop, asked = await named(pocket, bodies)
    await accept(handler, asked)
    assert await reached_at(shop, handler.me) == handler.me
    await end(handler if by_handler else owner, asked)
    assert (await handling(handler, shop)).covers == frozenset()
    assert await people_of(shop) == {owner.me}
    with pytest.raises(NotFound):
        await end(owner, asked)
    with pytest.raises(NotFound):
        await accept(handler, asked)


async def test_nobody_else_names_ends_or_acts(county: Hall, bodies: Bodies, pocket: Pocket) -> None:
    _, handler, shop, asked = await named(pocket, bodies)
    stranger = await verified("王小明")
    with pytest.raises(NotFound):
        await end(stranger, asked)
    with pytest.raises(NotFound):
        await invite(handler, shop, "王小明", "13800000000", await scope(), "000000")
    for organisation in (shop, uuid4(), None):
        acts = await handling(stranger, organisation)
        assert acts.covers == frozenset()
        assert acts.selves == {UUID(int=0)}
    weak = replace(handler, level=Level.PHONE)
    assert (await handling(weak, shop)).covers == frozenset()


async def test_a_handler_is_found_by_name_with_phone_or_number_and_not_otherwise(
    county: Hall, bodies: Bodies, pocket: Pocket
) -> None:
    phone, other = a_phone(), a_phone()
    owner, handler = await verified("郑海燕", phone), await verified("李建国", other)
    shop, agreed = await register(owner, SHOP, CODE, bodies), await scope()
    await request_code(phone, PURPOSE, client="x", sms=pocket)
    for name, contact in (
        ("李建军", other),
        ("李建国", a_phone()),
        ("李建国", NUMBERS["王小明"]),
    ):
        with pytest.raises(AgentUnknown):
            await invite(owner, shop, name, contact, agreed, pocket.code)
    with pytest.raises(HandlerInvalid):
        await invite(owner, shop, "郑海燕", phone, agreed, pocket.code)
    wrong = f"{(int(pocket.code) + 1) % 10**6:06d}"
    with pytest.raises(CodeWrong):
        await invite(owner, shop, "李建国", other, agreed, wrong)
    assert await rows("handler") == []
    await invite(owner, shop, "李建国", NUMBERS["李建国"].lower(), agreed, pocket.code)
    (row,) = await rows("handler")
    assert (row["person_id"], row["accepted_at"]) == (handler.me, None)


@pytest.mark.parametrize("days", [0, -1, 4 * 366])
async def test_nobody_is_named_for_longer_than_three_years_or_for_the_past(
    county: Hall, bodies: Bodies, days: int
) -> None:
    owner = await verified("郑海燕")
    shop = await register(owner, SHOP, CODE, bodies)
    with pytest.raises(HandlerInvalid):
        await invite(owner, shop, "李建国", a_phone(), await scope(days=days), "000000")
    with pytest.raises(HandlerInvalid):
        await invite(owner, shop, "李建国", a_phone(), Scope((), await now()), "000000")


async def test_who_was_named_before_can_be_named_again_after_it_ran_out(
    county: Hall, bodies: Bodies, pocket: Pocket
) -> None:
    owner, handler, shop, asked = await named(pocket, bodies)
    phone = await reveal(owner.me, "phone", Access(owner, "a test's own eyes"))
    other = await reveal(handler.me, "phone", Access(handler, "a test's own eyes"))
    await shift_clock(timedelta(minutes=2))
    await request_code(phone, PURPOSE, client="x", sms=pocket)
    with pytest.raises(HandlerInvalid):
        await invite(owner, shop, "李建国", other, await scope(), pocket.code)
    await shift_clock(timedelta(days=31))
    await request_code(phone, PURPOSE, client="x", sms=pocket)
    again = await handlers.invite(owner, shop, "李建国", other, await scope(), pocket.code)
    assert again != asked
    assert len(await rows("handler")) == 2
