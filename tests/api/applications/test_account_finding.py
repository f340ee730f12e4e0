"""Two administrators join the accounts of one person; one of them can take it back."""

from uuid import UUID

import pytest

from api import seconding
from api.applications import account_finding
from api.applications.lifecycle import Status
from api.applications.look_reading import looks
from api.seed.staff import Colleague
from api.seed.walking import Citizen
from identity.account_refusals import JoinImpossible, JoinOver
from identity.actor import Role
from identity.people import ids_of, person
from identity.people import reveal as reveal_person
from identity.refusals import ReasonNeeded, SamePerson
from identity.sealing import Access
from notifications.refusals import NotAllowed, NotFound
from tests.conftest import Hall
from tests.makers import CARD, County, a_county, query

WHY = "本人到窗口要求合并"


async def admins(county: County) -> tuple[Colleague, Colleague]:
    seat = (Role.SECURITY_ADMIN, "10", False)
    return await county.hire("安全甲", seat), await county.hire("安全乙", seat)


async def phone_of(citizen: Citizen) -> str:
    me = citizen.actor
    return await reveal_person(me.me, "phone", Access(me, "test"))


async def number_of(citizen: Citizen) -> str:
    me = citizen.actor
    return await reveal_person(me.me, "idNumber", Access(me, "test"))


async def test_two_administrators_join_what_they_compared(hall: Hall) -> None:
    county = await a_county(hall)
    one, other = await admins(county)
    walk = await county.a_case(Status.CLOSED, CARD)
    stays = await county.citizen()
    first = await account_finding.find(one.actor, await phone_of(walk.citizen), WHY)
    second = await account_finding.find(one.actor, await number_of(stays), WHY)
    assert (first.cases, first.papers, second.cases) == (1, 1, 0)
    assert first.name is not None
    assert "*" in first.name
    asked = await account_finding.ask(one.actor, first.id, second.id, WHY)
    assert await ids_of(second.id) == {second.id}
    (shown,) = await seconding.requests(other.actor, "zh-CN")
    assert first.name in shown.text
    assert shown.may_confirm
    await seconding.confirm(other.actor, asked.id)
    assert await ids_of(second.id) == {first.id, second.id}
    assert (await account_finding.find(other.actor, await phone_of(stays), WHY)).cases == 1


async def test_nobody_confirms_what_they_asked_for(hall: Hall) -> None:
    county = await a_county(hall)
    one, _ = await admins(county)
    first, second = await county.citizen(), await county.citizen()
    asked = await account_finding.ask(one.actor, first.actor.me, second.actor.me, WHY)
    with pytest.raises(SamePerson):
        await seconding.confirm(one.actor, asked.id)
    assert await ids_of(second.actor.me) == {second.actor.me}


async def test_who_was_looked_up_reads_it_with_the_reason(hall: Hall) -> None:
    county = await a_county(hall)
    one, _ = await admins(county)
    citizen = await county.citizen()
    await account_finding.find(one.actor, await phone_of(citizen), WHY)
    (seen,) = await looks(citizen.actor)
    assert seen.why == WHY
    assert "政务服务中心" in seen.office


@pytest.mark.parametrize("because", ["", "  "])
async def test_without_a_reason_nothing_is_found_or_asked(hall: Hall, because: str) -> None:
    county = await a_county(hall)
    one, _ = await admins(county)
    first, second = await county.citizen(), await county.citizen()
    with pytest.raises(ReasonNeeded):
        await account_finding.find(one.actor, await phone_of(first), because)
    with pytest.raises(ReasonNeeded):
        await account_finding.ask(one.actor, first.actor.me, second.actor.me, because)
    assert await query("SELECT 1 FROM second_request") == []
    assert await query("SELECT 1 FROM trail_row WHERE action = 'search'") == []


async def test_others_than_security_administrators_find_nobody(hall: Hall) -> None:
    county = await a_county(hall)
    citizen = await county.citizen()
    phone = await phone_of(citizen)
    for colleague in county.staff.values():
        with pytest.raises(NotAllowed):
            await account_finding.find(colleague.actor, phone, WHY)
        with pytest.raises(NotAllowed):
            await account_finding.lately(colleague.actor)
    assert await query("SELECT 1 FROM trail_row WHERE action = 'search'") == []


async def test_one_account_is_not_joined_with_itself_and_unknown_ones_are_not_found(
    hall: Hall,
) -> None:
    county = await a_county(hall)
    one, _ = await admins(county)
    citizen = await county.citizen()
    with pytest.raises(JoinImpossible):
        await account_finding.ask(one.actor, citizen.actor.me, citizen.actor.me, WHY)
    with pytest.raises(NotFound):
        await account_finding.find(one.actor, "13999999999", WHY)
    with pytest.raises(NotFound):
        await account_finding.ask(one.actor, citizen.actor.me, UUID(int=5), WHY)
    assert await query("SELECT 1 FROM second_request") == []


async def test_a_mistake_is_taken_back_by_one_of_them_once(hall: Hall) -> None:
    county = await a_county(hall)
    one, other = await admins(county)
    first, second = await county.citizen(), await county.citizen()
    asked = await account_finding.ask(one.actor, first.actor.me, second.actor.me, WHY)
    await seconding.confirm(other.actor, asked.id)
    (recent,) = await account_finding.lately(one.actor)
    await account_finding.undo(one.actor, recent.id, "认错人了")
    assert (await person(first.actor.me)).id == first.actor.me
    with pytest.raises(JoinOver):
        await account_finding.undo(one.actor, recent.id, "再来一次")
    assert await account_finding.lately(one.actor) == ()


async def test_whoever_confirms_is_warned_that_two_numbers_are_two_people(hall: Hall) -> None:
    county = await a_county(hall)
    one, other = await admins(county)
    first, second = await county.citizen(), await county.citizen()
    await account_finding.ask(one.actor, first.actor.me, second.actor.me, WHY)
    (shown,) = await seconding.requests(other.actor, "zh-CN")
    assert shown.text.startswith("注意：两个账号的身份证号不同，很可能是两个人。")
    (english,) = await seconding.requests(other.actor, "en")
    assert english.text.startswith("Careful: the two accounts have different identity numbers")
    await query("UPDATE person SET id_number_index = NULL WHERE id = $1", first.actor.me)
    await query("UPDATE person SET name_masked = '欧**' WHERE id = $1", first.actor.me)
    (shown,) = await seconding.requests(other.actor, "zh-CN")
    assert shown.text.startswith("注意：两个账号的姓名不同")
    await query("UPDATE person SET name_masked = NULL WHERE id = $1", first.actor.me)
    (shown,) = await seconding.requests(other.actor, "zh-CN")
    assert shown.text.startswith("把 ")
