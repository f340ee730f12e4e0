"""A child grows up: at 14 the own record under an own phone, at 18 nobody acts as a guardian."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest

from identity import growing_up
from identity import phones_changing as changing
from identity.account_refusals import UnderAge
from identity.acting import acting
from identity.actor import Actor, ActorKind, Level
from identity.children import enter_child
from identity.mandates import end, mandates_of
from identity.people import person_by_phone
from identity.phone_keeping import finish_due
from notifications.now import SHANGHAI, now, shift_clock
from notifications.refusals import NotFound
from tests.conftest import Hall
from tests.identity.making import a_phone, signed_in, sql
from tests.identity.test_mandates import CHILD, REGISTER, verified

DAY, YEAR = timedelta(days=1, minutes=1), timedelta(days=366)
NAME = "李小满"  # born 2020-02-29


async def a_family() -> tuple[Actor, UUID]:
    guardian = await verified("李建国", a_phone())
    return guardian, await enter_child(guardian, NAME, CHILD, REGISTER)


async def again(actor: Actor) -> Actor:
    """The same person, signed in anew after years."""
    return await signed_in(ActorKind.CITIZEN, actor.me)


async def asks() -> tuple[Actor, str]:
    """Somebody new asks for the child's record."""
    phone = a_phone()
    person = await person_by_phone(phone)
    actor = await signed_in(ActorKind.CITIZEN, person.id)
    await changing.recover(actor, NAME, CHILD, REGISTER)
    return actor, phone


async def told() -> list[str]:
    rows = await sql(
        "SELECT name FROM fact WHERE name ~ '^(child|phone|mandate[.]came)' ORDER BY 1"
    )
    return [row["name"] for row in rows]


async def test_nobody_takes_the_record_of_a_child_under_14(county: Hall) -> None:
    await a_family()
    with pytest.raises(UnderAge):
        await asks()
    assert await sql("SELECT 1 FROM phone_change") == []
    assert await told() == []


async def test_from_14_the_record_comes_to_the_own_phone_and_the_guardian_is_told(
    county: Hall,
) -> None:
    guardian, mandate = await a_family()
    await shift_clock(8 * YEAR)
    _, phone = await asks()
    guardian = await again(guardian)
    (seen,) = await mandates_of(guardian)
    assert seen.taken_over_at is not None
    await shift_clock(DAY)
    assert await finish_due() == 1
    assert await told() == [
        *("child.takes_over", "child.took_over", "phone.change_asked", "phone.changed"),
        "phone.left",
    ]
    person = await person_by_phone(phone)
    assert (person.identity_level, person.name_masked) == (Level.REAL_NAME, "李**")
    young, guardian = await signed_in(ActorKind.CITIZEN, person.id), await again(guardian)
    assert (await acting(guardian, mandate)).on_behalf_of == young.me
    (given,) = await mandates_of(young)
    assert given.given
    await end(young, mandate)
    assert (await acting(guardian, mandate)).covers == frozenset()


async def test_the_guardian_says_it_is_somebody_else_and_nothing_changes(county: Hall) -> None:
    guardian, mandate = await a_family()
    await shift_clock(8 * YEAR)
    thief, phone = await asks()
    other, guardian = await verified("张桂芳", a_phone()), await again(guardian)
    with pytest.raises(NotFound):
        await growing_up.object_for(other, mandate)
    await growing_up.object_for(guardian, mandate)
    with pytest.raises(NotFound):
        await growing_up.object_for(guardian, mandate)
    await shift_clock(DAY)
    assert await finish_due() == 0
    assert (await person_by_phone(phone)).id == thief.me
    assert (await acting(await again(guardian), mandate)).covers is None
    rows = await sql("SELECT citizen_id FROM fact WHERE name = 'phone.change_objected'")
    assert [row["citizen_id"] for row in rows] == [thief.me]


async def test_on_the_14th_birthday_the_guardian_is_told_once(county: Hall) -> None:
    await a_family()
    assert await growing_up.tell_of_fourteen() == 0
    born = datetime(2034, 3, 1, tzinfo=SHANGHAI)  # 29 February has no 14th birthday but this
    await shift_clock(born - timedelta(minutes=1) - await now())
    assert await growing_up.tell_of_fourteen() == 0
    assert await told() == []
    await shift_clock(timedelta(minutes=2))
    assert [await growing_up.tell_of_fourteen(), await growing_up.tell_of_fourteen()] == [1, 0]
    assert await told() == ["child.turned_fourteen"]


async def test_who_gave_the_mandate_back_is_told_of_the_take_over_all_the_same(
    county: Hall,
) -> None:
    guardian, mandate = await a_family()
    await end(guardian, mandate)
    await shift_clock(8 * YEAR)
    await asks()
    rows = await sql("SELECT name, citizen_id FROM fact WHERE name LIKE 'child.%'")
    assert [(row["name"], row["citizen_id"]) for row in rows] == [("child.leaves", guardian.me)]
    await shift_clock(DAY)
    assert await finish_due() == 1
    assert [one for one in await told() if one.startswith("child")] == [
        *("child.leaves", "child.took_over")
    ]


async def test_at_18_the_guardian_acts_no_more_and_both_are_told_once(county: Hall) -> None:
    guardian, mandate = await a_family()
    assert await growing_up.end_of_age() == 0
    await shift_clock(12 * YEAR)
    assert (await acting(await again(guardian), mandate)).covers == frozenset()
    assert [await growing_up.end_of_age(), await growing_up.end_of_age()] == [1, 0]
    assert await told() == ["mandate.came_of_age"]
    (row,) = await sql("SELECT ended_by FROM mandate WHERE ended_at IS NOT NULL")
    assert row["ended_by"] is None
