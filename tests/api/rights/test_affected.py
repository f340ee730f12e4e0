"""Whom a breach touches is read from the trail: exactly those whose data was opened."""

from datetime import timedelta

import pytest

from api.commands.breach_report import _read_out
from api.rights.affected import affected
from identity.models import Staff
from identity.offices import staff_label
from identity.people import reveal
from identity.sealing import Access, unseal
from notifications.now import now
from tests.conftest import Hall
from tests.makers import County, a_county


@pytest.fixture
async def county(hall: Hall) -> County:
    return await a_county(hall)


async def test_exactly_those_are_listed_whom_the_misused_account_opened(county: County) -> None:
    people = [await county.citizen() for _ in range(4)]
    clerk, other = county.staff["window"].actor, county.staff["window2"].actor
    began = await now()
    for one in people[:2]:
        await reveal(one.actor.me, "idNumber", Access(clerk, "核对"))
    await reveal(people[2].actor.me, "name", Access(other, "核对"))
    until = await now() + timedelta(seconds=1)
    by_one = await affected(began, until, actor=clerk.me)
    assert {one.citizen_id for one in by_one} == {one.actor.me for one in people[:2]}
    assert {tuple(one.what) for one in by_one} == {("person.id_number",)}
    assert all(one.times == 1 and one.reachable for one in by_one)
    everybody = await affected(began, until)
    assert {one.citizen_id for one in everybody} == {one.actor.me for one in people[:3]}
    assert await affected(until, until + timedelta(days=1)) == ()


async def test_a_report_holds_no_name_and_no_number_in_clear(county: County) -> None:
    who, clerk = await county.citizen(), county.staff["window"].actor
    began = await now()
    await reveal(who.actor.me, "idNumber", Access(clerk, "核对"))
    told = str(await affected(began, await now() + timedelta(seconds=1)))
    assert who.who.id_number not in told
    assert who.who.phone not in told
    assert who.who.name not in told


async def test_a_colleague_whose_own_data_was_opened_is_named_as_one(county: County) -> None:
    """Their phone, and what they were asked to sign: not a citizen without a name."""
    clerk, other = county.staff["window"].actor, county.staff["window2"].actor
    began = await now()
    row = await Staff.get(id=other.me)
    await unseal(other.me, staff_label(other.me), row.phone_sealed, Access(clerk, "核对"))
    (found,) = await affected(began, await now() + timedelta(seconds=1), actor=clerk.me)
    assert (found.name, found.colleague, found.reachable) == (row.name, True, True)
    assert "（工作人员）" in _read_out((found,))
