"""Children without a number: entered by birth certificate, given a number, bound, never twice."""

import asyncio
from datetime import date
from uuid import UUID, uuid4

import pytest

from identity.account_refusals import (
    BirthInvalid,
    BirthMismatch,
    CertificateInvalid,
    ChildKnown,
    GuardianNeeded,
    NumberGiven,
)
from identity.acting import acting
from identity.actor import Actor, ActorKind, Level, Role
from identity.children import Birth, enter_child, enter_newborn
from identity.guardianship import Paper, guardianships, prove
from identity.mandates import mandates_of
from identity.number_giving import bind_at_counter, child_of, granted, write_down
from identity.people import ids_of, known_of, person, person_by_number, verify_identity
from identity.refusals import IdentityMismatch, IdentityNeeded
from identity.sealing import Access
from notifications.refusals import NotFound
from notifications.transactions import transaction
from tests.conftest import Hall
from tests.identity.making import (
    Register,
    a_citizen,
    a_clerk,
    an_id_number,
    count,
    signed_in,
    sql,
)

GUARDIAN, NUMBER = an_id_number(31), an_id_number(33, born="20260918")
BIRTH = Birth("李小满", date(2026, 9, 18), "男", "y 990126001")
REGISTER = Register({GUARDIAN: "李建国", NUMBER: "李小满", an_id_number(35): "王桂英"})


async def a_guardian(number: str = GUARDIAN, name: str = "李建国") -> Actor:
    actor = await a_citizen()
    await verify_identity(actor, name, number, REGISTER)
    return await signed_in(ActorKind.CITIZEN, actor.me)


async def a_window() -> Actor:
    return Actor(ActorKind.STAFF, (await a_clerk(Role.WINDOW)).id)


async def the_child(mandate: UUID) -> UUID:
    rows = await sql("SELECT principal_id FROM mandate WHERE id = $1", mandate)
    child: UUID = rows[0]["principal_id"]
    return child


async def written_down(child: UUID, number: str = NUMBER) -> UUID:
    case_id = uuid4()
    async with transaction():
        await write_down(await a_window(), child, number, case_id)
    return case_id


async def test_a_newborn_without_a_number_stands_under_its_guardian(county: Hall) -> None:
    guardian = await a_guardian()
    mandate = await enter_newborn(guardian, BIRTH)
    (seen,) = await mandates_of(guardian)
    assert (seen.name, seen.grade, seen.certificate) == ("李**", "D", "Y9******01")
    acts = await acting(guardian, mandate)
    child = await person(acts.whose)
    assert child.id_number_index is None
    told = await known_of(child, Access(guardian, "prefill"))
    assert told == {"name": "李小满", "birthDate": "2026-09-18", "sex": "男"}


async def test_nothing_of_the_child_stands_in_clear(county: Hall) -> None:
    await enter_newborn(await a_guardian(), BIRTH)
    rows = await sql("SELECT n::text || p::text AS line FROM newborn n, person p")
    text = "\n".join(row["line"] for row in rows)
    for secret in ("李小满", "990126001", "2026-09-18"):
        assert secret not in text
        assert secret.encode().hex() not in text


@pytest.mark.parametrize(
    ("birth", "refusal"),
    [
        (Birth("李小满", date(2012, 1, 1), "男", "Y990126001"), BirthInvalid),
        (Birth("李小满", date(2099, 1, 1), "男", "Y990126001"), BirthInvalid),
        (Birth("李小满", date(2026, 9, 18), "?", "Y990126001"), BirthInvalid),
        (Birth("李小满", date(2026, 9, 18), "女", "990126001"), CertificateInvalid),
        (Birth("李小满", date(2026, 9, 18), "女", "YY9012600١"), CertificateInvalid),
    ],
)
async def test_what_is_no_birth_enters_nobody(
    county: Hall, birth: Birth, refusal: type[Exception]
) -> None:
    guardian = await a_guardian()
    with pytest.raises(refusal):
        await enter_newborn(guardian, birth)
    assert await count("newborn") == await count("mandate") == 0


async def test_who_is_not_verified_enters_no_child(county: Hall) -> None:
    with pytest.raises(IdentityNeeded):
        await enter_newborn(await a_citizen(), BIRTH)
    assert await count("newborn") == 0


async def test_one_certificate_is_one_child_however_often_it_is_entered(county: Hall) -> None:
    guardian, other = await a_guardian(), await a_guardian(an_id_number(35), "王桂英")
    answers = await asyncio.gather(
        *(enter_newborn(guardian, BIRTH) for _ in range(4)), return_exceptions=True
    )
    assert sum(isinstance(answer, UUID) for answer in answers) >= 1
    assert await enter_newborn(guardian, BIRTH) in answers
    with pytest.raises(ChildKnown):
        await enter_newborn(other, BIRTH)
    assert await count("newborn") == await count("mandate") == 1


async def test_a_granted_registration_binds_the_number_that_was_written_down(county: Hall) -> None:
    guardian = await a_guardian()
    mandate = await enter_newborn(guardian, BIRTH)
    child = await the_child(mandate)
    case_id = await written_down(child)
    assert (await person(child)).id_number_index is None
    assert await granted(case_id) == child
    bound = await person(child)
    assert bound.identity_level is Level.REAL_NAME
    assert (await person_by_number(NUMBER)) is not None
    told = await known_of(bound, Access(guardian, "prefill"))
    assert (told["idNumber"], told["name"]) == (NUMBER, "李小满")
    (seen,) = await mandates_of(guardian)
    assert seen.certificate is None
    facts = await sql("SELECT citizen_id FROM fact WHERE name = 'newborn.number_bound'")
    assert [row["citizen_id"] for row in facts] == [guardian.id]
    assert await granted(case_id) is None
    trail = await sql("SELECT actor_kind FROM trail_row WHERE action = 'newborn.number_bound'")
    assert [row["actor_kind"] for row in trail] == ["system"]


@pytest.mark.parametrize(
    "number", [an_id_number(33, born="20260917"), an_id_number(34, born="20260918")]
)
async def test_a_number_of_another_birthday_or_sex_is_refused(county: Hall, number: str) -> None:
    child = await the_child(await enter_newborn(await a_guardian(), BIRTH))
    with pytest.raises(BirthMismatch):
        await written_down(child, number)
    assert await sql("SELECT 1 FROM newborn WHERE number_sealed IS NOT NULL") == []


async def test_a_window_binds_it_from_papers_that_the_register_confirms(county: Hall) -> None:
    child = await the_child(await enter_newborn(await a_guardian(), BIRTH))
    clerk = await a_window()
    with pytest.raises(IdentityMismatch):
        await bind_at_counter(clerk, "Y990126001", NUMBER, "出生证原件", Register({}))
    assert (await person(child)).id_number_index is None
    bound = await bind_at_counter(clerk, "y990126001", NUMBER, "出生证原件", REGISTER)
    assert (bound.id, bound.bound, bound.number) == (child, True, "320826********" + NUMBER[-4:])
    with pytest.raises(NumberGiven):
        await bind_at_counter(clerk, "Y990126001", NUMBER, "再来一次", REGISTER)
    with pytest.raises(NotFound):
        await bind_at_counter(clerk, "Y990126002", NUMBER, "没有的", REGISTER)


async def test_a_record_made_by_the_other_parent_with_the_number_becomes_one_with_it(
    county: Hall,
) -> None:
    mother = await a_guardian(an_id_number(35), "王桂英")
    child = await the_child(await enter_newborn(await a_guardian(), BIRTH))
    case_id = await written_down(child)
    known = await the_child(await enter_child(mother, "李小满", NUMBER, REGISTER))
    await granted(case_id)
    assert await ids_of(known) == {known, child}
    assert await child_of("Y990126001") is not None


async def test_what_a_window_compared_is_worth_more_than_what_was_said(county: Hall) -> None:
    guardian, clerk = await a_guardian(), await a_window()
    mandate = await enter_newborn(guardian, BIRTH)
    (before,) = await guardianships(guardian.mine)
    assert (before.grade, before.paper) == ("D", None)
    await prove(clerk, mandate, Paper.BIRTH_CERTIFICATE)
    await prove(clerk, mandate, Paper.HOUSEHOLD_BOOK)
    (after,) = await guardianships(guardian.mine)
    assert (after.grade, after.paper) == ("B", Paper.BIRTH_CERTIFICATE)
    assert (await mandates_of(guardian))[0].grade == "B"
    assert await count("guardianship") == 1
    with pytest.raises(NotFound):
        await prove(clerk, uuid4(), Paper.COURT_PAPER)


async def test_a_child_under_14_has_no_account_of_its_own(county: Hall) -> None:
    actor = await a_citizen()
    with pytest.raises(GuardianNeeded):
        await verify_identity(actor, "李小满", NUMBER, REGISTER)
    assert (await person(actor.me)).id_number_index is None
