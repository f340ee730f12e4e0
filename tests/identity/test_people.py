"""People: found by phone, verified once, one person per number; offices and addresses."""

import asyncio
from uuid import uuid4

import pytest

from identity.actor import ANYBODY, THE_SYSTEM, Actor, ActorKind, Level, Role
from identity.idnumbers import read_id_number
from identity.models import Person, Staff, TrailRow
from identity.offices import (
    Place,
    found_department,
    found_region,
    found_site,
    hire,
    offices,
    staff_by_phone,
    staff_ids_of,
    staff_in,
    take_seat,
)
from identity.people import ids_of, known, person_by_phone, profile, reveal, verify_identity
from identity.refusals import (
    IdentityMismatch,
    IdentityTaken,
    IdNumberInvalid,
    NameInvalid,
    PhoneInvalid,
)
from identity.sealing import Access
from notifications.now import now
from notifications.refusals import NotFound, SignInNeeded, TooManyRequests, Unavailable
from tests.conftest import Hall
from tests.identity.making import (
    Register,
    a_citizen,
    a_clerk,
    a_phone,
    an_id_number,
    count,
    person_row,
    sql,
)

NUMBER = an_id_number(7)
NAME = "张桂芳"


def a_register() -> Register:
    return Register({NUMBER: NAME, an_id_number(8): "李建国"})


async def test_a_new_phone_is_a_new_person_and_the_same_phone_the_same(county: Hall) -> None:
    first = await person_by_phone("138 1234 5678")
    again = await person_by_phone("+8613812345678")
    other = await person_by_phone(a_phone())
    assert first.id == again.id != other.id
    assert (first.identity_level, first.phone_masked) == (Level.PHONE, "138****5678")
    assert first.name_sealed is None


async def test_eight_first_sign_ins_at_once_make_one_person_and_one_key(county: Hall) -> None:
    phone = a_phone()
    people = await asyncio.gather(*(person_by_phone(phone) for _ in range(8)))
    assert len({person.id for person in people}) == 1
    assert await count("person") == await count("owner_key") == 1


async def test_an_invalid_phone_enters_nobody(county: Hall) -> None:
    with pytest.raises(PhoneInvalid):
        await person_by_phone("12345")
    assert await count("person") == await count("owner_key") == 0


async def test_name_and_number_that_belong_together_make_level_two(county: Hall) -> None:
    actor = await a_citizen()
    person = await verify_identity(actor, " 张桂芳 ", NUMBER.lower(), a_register())
    assert (person.identity_level, person.name_masked) == (Level.REAL_NAME, "张**")
    assert person.id_number_masked == f"320826********{NUMBER[-4:]}"
    assert (await profile(actor)).verified_at is not None
    assert await TrailRow.filter(action="identity.verified", citizen_id=actor.id).count() == 1


async def test_what_is_known_fills_the_own_form_and_leaves_a_trace(county: Hall) -> None:
    actor = await a_citizen()
    phone_only = await known(actor)
    assert list(phone_only) == ["phone"]
    await verify_identity(actor, NAME, NUMBER, a_register())
    before = await TrailRow.filter(action="unseal").count()
    read = read_id_number(NUMBER)
    assert await known(actor) == {
        "name": NAME,
        "idNumber": NUMBER,
        "phone": phone_only["phone"],
        "birthDate": read.birth_date.isoformat(),
        "sex": read.sex,
    }
    opened = await TrailRow.filter(action="unseal").order_by("id").offset(before)
    assert {(row.subject_kind, row.purpose, row.actor_id) for row in opened} == {
        (f"person.{column}", "prefill", actor.id) for column in ("phone", "name", "id_number")
    }


async def test_nothing_personal_stands_in_any_table_in_any_form(county: Hall) -> None:
    actor = await a_citizen()
    await verify_identity(actor, NAME, NUMBER, a_register())
    phone = (await known(actor))["phone"]
    tables = await sql(
        "SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public'"
    )
    for table in tables:
        rows = await sql(f"SELECT t::text AS line FROM {table['name']} t")
        text = "\n".join(row["line"] for row in rows)
        for secret in (NAME, NUMBER, phone, phone[3:]):
            assert secret not in text
            assert secret.encode().hex() not in text
            assert secret[::-1] not in text


@pytest.mark.parametrize(
    ("name", "number", "refusal", "asked"),
    [
        ("张3", NUMBER, NameInvalid, 0),
        (NAME, NUMBER[:-1] + "1", IdNumberInvalid, 0),
        (NAME, an_id_number(7, born="20991231"), IdNumberInvalid, 0),
        ("李建国", NUMBER, IdentityMismatch, 1),
        (NAME, an_id_number(9), IdentityMismatch, 1),
    ],
)
async def test_what_does_not_fit_is_refused_and_changes_nothing(
    county: Hall, name: str, number: str, refusal: type[Exception], asked: int
) -> None:
    actor, register = await a_citizen(), a_register()
    before, trail = await person_row(actor.me), await count("trail_row")
    with pytest.raises(refusal):
        await verify_identity(actor, name, number, register)
    assert await person_row(actor.me) == before
    assert await count("trail_row") == trail
    assert register.asked == asked


async def test_a_silent_register_changes_nothing(county: Hall) -> None:
    actor, register = await a_citizen(), Register({}, answers=False)
    before = await person_row(actor.me)
    with pytest.raises(Unavailable):
        await verify_identity(actor, NAME, NUMBER, register)
    assert await person_row(actor.me) == before


async def test_a_number_belongs_to_one_account(county: Hall) -> None:
    first, second = await a_citizen(), await a_citizen()
    await verify_identity(first, NAME, NUMBER, a_register())
    before = await person_row(second.me)
    with pytest.raises(IdentityTaken):
        await verify_identity(second, NAME, NUMBER, a_register())
    assert await person_row(second.me) == before


async def test_whether_a_number_is_taken_is_told_only_to_who_knows_the_name(county: Hall) -> None:
    first, stranger = await a_citizen(), await a_citizen()
    await verify_identity(first, NAME, NUMBER, a_register())
    with pytest.raises(IdentityMismatch):
        await verify_identity(stranger, "李建国", NUMBER, a_register())


async def test_an_account_belongs_to_one_number(county: Hall) -> None:
    actor, register = await a_citizen(), a_register()
    await verify_identity(actor, NAME, NUMBER, register)
    before = await person_row(actor.me)
    with pytest.raises(IdentityTaken):
        await verify_identity(actor, "李建国", an_id_number(8), register)
    await verify_identity(actor, NAME, NUMBER, register)
    assert await person_row(actor.me) == before
    assert register.asked == 1


async def test_many_accounts_verifying_one_number_at_once_make_one_person(county: Hall) -> None:
    actors = [await a_citizen() for _ in range(6)]
    answers = await asyncio.gather(
        *(verify_identity(actor, NAME, NUMBER, a_register()) for actor in actors),
        return_exceptions=True,
    )
    assert [type(a) for a in answers].count(IdentityTaken) == 5
    assert [type(a) for a in answers].count(Person) == 1
    assert await Person.filter(identity_level=Level.REAL_NAME).count() == 1
    assert await TrailRow.filter(action="identity.verified").count() == 1


async def test_the_register_is_asked_five_times_a_day_per_person(county: Hall) -> None:
    actor, register = await a_citizen(), a_register()
    for _ in range(5):
        with pytest.raises(IdentityMismatch):
            await verify_identity(actor, "李建国", NUMBER, register)
    with pytest.raises(TooManyRequests):
        await verify_identity(actor, NAME, NUMBER, register)
    assert register.asked == 5


async def test_only_citizens_have_a_profile(county: Hall) -> None:
    for actor in (ANYBODY, THE_SYSTEM, Actor(ActorKind.STAFF, uuid4())):
        with pytest.raises(SignInNeeded):
            await profile(actor)
        with pytest.raises(SignInNeeded):
            await known(actor)


async def test_a_merged_duplicate_is_the_person_who_stays(county: Hall) -> None:
    phone = a_phone()
    duplicate, stays = await person_by_phone(phone), await person_by_phone(a_phone())
    await Person.filter(id=duplicate.id).update(merged_into=stays.id)
    assert (await person_by_phone(phone)).id == stays.id
    assert (await profile(Actor(ActorKind.CITIZEN, duplicate.id))).id == stays.id
    assert await ids_of(stays.id) == {stays.id, duplicate.id}


async def test_staff_are_found_by_phone_until_they_leave(county: Hall) -> None:
    phone = a_phone()
    staff = await hire("王芳", phone, id_number=NUMBER)
    found = await staff_by_phone(phone)
    assert found is not None
    assert found.id == staff.id
    assert await staff_by_phone(a_phone()) is None
    await Staff.filter(id=staff.id).update(left_at=await now())
    assert await staff_by_phone(phone) is None


async def test_a_clerk_who_is_the_applicant_is_recognised_by_number_or_phone(
    county: Hall,
) -> None:
    actor, phone = await a_citizen(), a_phone()
    await verify_identity(actor, NAME, NUMBER, a_register())
    by_number = await hire("张桂芳", a_phone(), id_number=NUMBER)
    by_phone = await hire("王芳", phone)
    assert await staff_ids_of(actor.me) == {by_number.id}
    assert await staff_ids_of((await person_by_phone(phone)).id) == {by_phone.id}
    assert await staff_ids_of((await a_citizen()).me) == frozenset()


async def test_offices_know_the_names_of_a_new_clerk_and_department(county: Hall) -> None:
    await offices()
    staff = await a_clerk(Role.WINDOW)
    known_offices = await offices()
    assert known_offices.staff[staff.id] == "王芳"
    assert "民政局" in known_offices.departments.values()


async def test_revealing_one_value_leaves_one_row_that_names_the_case(county: Hall) -> None:
    actor, clerk, case_id = await a_citizen(), Actor(ActorKind.STAFF, uuid4()), uuid4()
    access = Access(clerk, "核对身份", case_id=case_id)
    with pytest.raises(NotFound):
        await reveal(actor.me, "idNumber", access)
    await verify_identity(actor, NAME, NUMBER, a_register())
    assert await reveal(actor.me, "idNumber", access) == NUMBER
    row = await TrailRow.get(action="unseal")
    assert (row.actor_id, row.citizen_id, row.case_id) == (clerk.id, actor.id, case_id)
    assert (row.subject_kind, row.purpose) == ("person.id_number", "核对身份")


async def test_windows_of_a_site_serve_every_department_and_reviewers_their_own(
    county: Hall,
) -> None:
    region = await found_region("320826", "青禾县")
    home, other = [await found_department(code, code, region) for code in ("home", "other")]
    site = await found_site("hall", Place("政务服务中心", "人民路1号"), region)
    assert await found_department("home", "home", region) == home
    window, reviewer = await hire("王芳", a_phone()), await hire("李强", a_phone())
    await take_seat(window.id, Role.WINDOW, other, site_id=site)
    await take_seat(reviewer.id, Role.REVIEWER, home)
    assert await staff_in(Role.WINDOW, home, site) == (window.id,)
    assert await staff_in(Role.WINDOW, home) == ()
    assert await staff_in(Role.REVIEWER, home) == (reviewer.id,)
    assert await staff_in(Role.REVIEWER, home, site) == ()  # a station's work: nobody sits there
    assert await staff_in(Role.REVIEWER, other) == ()
    await Staff.filter(id=window.id).update(left_at=await now())
    assert await staff_in(Role.WINDOW, home, site) == ()
    assert (await offices()).sites[site].address == "人民路1号"
