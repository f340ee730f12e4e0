"""Graded sharing (C117): every field has an owner and a grade, and the grade decides."""

from dataclasses import dataclass
from datetime import timedelta

import pytest
from tortoise.exceptions import IntegrityError

from api import seconding
from api.applications import accepting, look_reading
from api.applications.lifecycle import Status
from api.applications.refusals import ClaimedByOther, NotClaimed
from api.catalog import published
from api.catalog.forms import field_at
from api.exchange import granting, using
from api.exchange.fields import ShareGrade, shared_fields
from api.exchange.granting import GrantState, ShareGrant, ShareWish
from api.exchange.refusals import GrantAsked, GrantNotNeeded, GrantTermInvalid, NotShared
from api.seed.staff import ELDERLY, LAND, MARKET, Colleague
from api.seed.walking import Walk
from identity.actor import Actor, Role
from identity.offices import offices
from identity.refusals import AlreadySettled, ReasonNeeded, SamePerson
from identity.seconding import asked
from notifications.now import SHANGHAI, now
from notifications.refusals import NotAllowed, NotFound
from tests.conftest import Hall
from tests.makers import CARD, HOME, SHOP, County, a_county, everything_of, query

POLICE, ADMIN, BECAUSE = "17", Role.DEPARTMENT_ADMIN, "核对申请人年龄"


@dataclass
class Table:
    """Who sits around it: the one who asks, two of the owner's, and a clerk with a case."""

    county: County
    asker: Actor
    first: Actor
    second: Actor
    clerk: Actor
    walk: Walk

    async def wish(self, **changes: object) -> ShareWish:
        today = (await now()).astimezone(SHANGHAI).date()
        usual = {
            "field": "person.birth_date",
            "department": (await offices()).department_ids[LAND],
            "item_code": HOME,
            "purpose": "核实转让人是否成年",
            "basis": "不动产登记暂行条例",
            "until": today + timedelta(days=90),
        }
        return ShareWish(**{**usual, **changes})  # type: ignore[arg-type]

    async def asked(self, **changes: object) -> ShareGrant:
        return await granting.ask(self.asker, await self.wish(**changes))

    async def granted(self, **changes: object) -> ShareGrant:
        one = await self.asked(**changes)
        await granting.grant(self.first, one.id, "符合条例")
        await self.confirm()
        return next(found for found in await granting.grants(self.first) if found.id == one.id)

    async def confirm(self) -> None:
        (newest, *_) = await asked(self.first)
        await seconding.confirm(self.second, newest.id)

    async def use(self, key: str = "person.birth_date") -> str | None:
        return (await using.use(self.clerk, self.walk.id, key, BECAUSE)).value


@pytest.fixture
async def table(hall: Hall) -> Table:
    county = await a_county(hall)
    asker, *owners = [
        (await county.hire(name, (ADMIN, code, False))).actor
        for name, code in (("何问", LAND), ("公一", POLICE), ("公二", POLICE))
    ]
    walk = await county.a_case(Status.IN_REVIEW, HOME)
    clerk: Colleague = county.staff["reviewer"]
    await accepting.claim(clerk.actor, walk.id)
    return Table(county, asker, owners[0], owners[1], clerk.actor, walk)


async def test_every_field_has_an_owner_a_grade_and_a_source_that_exists(hall: Hall) -> None:
    await a_county(hall)
    departments = (await offices()).department_ids
    items = {item.code: item for item in await published.every()}
    fields = shared_fields().values()
    assert {field.grade for field in fields} == set(ShareGrade)
    for field in fields:
        assert field.owner in departments, field.key
        for said in (field.title, field.purpose, field.format, field.guide):
            assert said.zh, field.key
            assert said.en, field.key
        assert field.basis, field.key
        origin = dict(field.origin)
        if "answers" in origin:
            assert field_at(items[origin["answers"]].form, origin["pointer"]), field.key
        if "certificate" in origin:
            assert origin["certificate"] in items | {CARD: None}, field.key


async def test_what_is_shared_without_condition_needs_a_case_in_hand_and_a_reason(
    table: Table,
) -> None:
    assert "已核验" in (await table.use("person.verified") or "")
    assert await table.use("person.adult") == "是"
    with pytest.raises(ReasonNeeded):
        await using.use(table.clerk, table.walk.id, "person.adult", "  ")
    await accepting.release(table.clerk, table.walk.id)
    with pytest.raises(NotClaimed):
        await table.use("person.adult")
    other = (await table.county.hire("李别", (Role.REVIEWER, LAND, False))).actor
    await accepting.claim(other, table.walk.id)
    with pytest.raises(ClaimedByOther):
        await table.use("person.adult")
    stranger = (await table.county.hire("赵远", (Role.REVIEWER, ELDERLY, False))).actor
    with pytest.raises(NotFound):
        await using.use(stranger, table.walk.id, "person.adult", BECAUSE)
    with pytest.raises(NotAllowed):
        await using.use(table.county.staff["supervisor"].actor, table.walk.id, "person.adult", "x")


async def test_without_a_grant_there_is_no_access(table: Table) -> None:
    before = await everything_of(table.walk.id)
    with pytest.raises(NotShared):
        await table.use()
    one = await table.asked()
    with pytest.raises(NotShared):
        await table.use()
    await granting.grant(table.first, one.id, "符合条例")  # one of the two is not enough
    with pytest.raises(NotShared):
        await table.use()
    await table.confirm()
    born = table.walk.citizen.who.id_number[6:14]
    assert await table.use() == f"{born[:4]}-{born[4:6]}-{born[6:]}"
    assert await everything_of(table.walk.id) == before


async def test_a_grant_opens_one_field_for_one_department_one_item_until_its_day(
    table: Table,
) -> None:
    one = await table.granted()
    assert (one.state, one.waiting) == (GrantState.GRANTED, None)
    assert await table.use() is not None
    with pytest.raises(NotShared):
        await table.use("certificate.marriage")  # another field
    shop = await table.county.a_case(Status.IN_REVIEW, SHOP)  # another department's item
    await accepting.claim(table.clerk, shop.id)
    with pytest.raises(NotShared):
        await using.use(table.clerk, shop.id, "person.birth_date", BECAUSE)
    await query("UPDATE share_grant SET until = (doorstep_now())::date - 2")
    with pytest.raises(NotShared):
        await table.use()
    (over,) = await granting.grants(table.asker)
    assert over.state is GrantState.EXPIRED


async def test_what_is_taken_back_by_two_opens_nothing_any_more(table: Table) -> None:
    one = await table.granted()
    await granting.revoke(table.first, one.id, "不再需要")
    assert await table.use() is not None  # until the second person confirms
    await table.confirm()
    with pytest.raises(NotShared):
        await table.use()
    with pytest.raises(AlreadySettled):
        await granting.revoke(table.first, one.id, "再收一次")
    assert (await table.asked()).state is GrantState.ASKED  # and may be asked for again


async def test_what_is_never_shared_opens_for_nobody(table: Table) -> None:
    for key, field in shared_fields().items():
        if field.grade is ShareGrade.NONE:
            with pytest.raises(NotShared):
                await table.use(key)
            with pytest.raises(GrantNotNeeded):
                await table.asked(field=key)


async def test_who_asks_who_grants_and_who_confirms_are_three(table: Table) -> None:
    hall = await offices()
    both = await table.county.hire("两头", (ADMIN, LAND, False), (ADMIN, POLICE, False))
    one = await granting.ask(both.actor, await table.wish())
    with pytest.raises(SamePerson):
        await granting.grant(both.actor, one.id, "自己批自己")
    await granting.grant(table.first, one.id, "符合条例")
    (request,) = await asked(table.first)
    for language, name in (("zh-CN", "“出生日期”"), ("en", "2")):
        (shown,) = await seconding.requests(table.second, language)
        assert name in shown.text
        assert shown.may_confirm
    for wrong in (table.first, both.actor):
        with pytest.raises(SamePerson):
            await seconding.confirm(wrong, request.id)
    with pytest.raises((NotFound, NotAllowed)):
        await seconding.confirm(table.asker, request.id)  # not of the owner's
    (row,) = await query("SELECT state FROM share_grant")
    assert row["state"] == "asked"
    with pytest.raises(IntegrityError):  # nor past the program
        await query(
            "UPDATE share_grant SET state = 'granted', granted_by = $1, confirmed_by = $1,"
            " granted_at = doorstep_now()",
            table.first.me,
        )
    assert hall.department_ids[POLICE] == one.owner_id


async def test_only_the_owner_decides_and_only_for_an_item_of_ones_own(table: Table) -> None:
    hall, one = await offices(), await table.asked()
    for stranger in (table.asker, table.county.staff["supervisor"].actor, table.clerk):
        for verb in (granting.grant, granting.refuse, granting.revoke):
            with pytest.raises((NotFound, NotAllowed)):
                await verb(stranger, one.id, "越权")
    with pytest.raises(NotFound):
        await table.asked(item_code=SHOP)
    with pytest.raises((NotFound, NotAllowed)):
        await table.asked(department=hall.department_ids[MARKET], item_code=SHOP)
    with pytest.raises(NotFound):
        await table.asked(field="person.salary")
    with pytest.raises(GrantAsked):
        await table.asked()
    with pytest.raises(ReasonNeeded):
        await table.asked(field="certificate.marriage", purpose=" ")
    today = (await now()).astimezone(SHANGHAI).date()
    for until in (today, today + timedelta(days=4000)):
        with pytest.raises(GrantTermInvalid):
            await table.asked(field="certificate.marriage", until=until)
    with pytest.raises(GrantNotNeeded):
        await table.asked(field="person.adult")
    refused = await granting.refuse(table.first, one.id, "依据不足")
    assert (refused.state, refused.ended_because) == (GrantState.REFUSED, "依据不足")


async def test_each_department_sees_what_it_asked_and_was_asked_and_no_others(
    table: Table,
) -> None:
    one = await table.asked()
    third = (await table.county.hire("张三", (ADMIN, ELDERLY, False))).actor
    seen = [[found.id for found in await granting.grants(who)] for who in (table.asker, third)]
    assert seen == [[one.id], []]
    assert [found.id for found in await granting.grants(table.second)] == [one.id]
    with pytest.raises(NotAllowed):
        await granting.grants(table.clerk)


async def test_the_citizen_reads_each_use_with_office_field_reason_and_case(table: Table) -> None:
    await table.granted()
    await table.use()
    (look,) = await look_reading.looks(table.walk.citizen.actor)
    assert look.what == ("出生日期",)
    assert (look.office, look.role, look.why) == ("青禾县自然资源局", "审核人员", BECAUSE)
    assert look.case_id == table.walk.id
    (english,) = await look_reading.looks(table.walk.citizen.actor, language="en")
    assert english.what == ("Day of birth",)
    with pytest.raises(NotShared):
        await table.use("certificate.marriage")
    assert (
        len(await look_reading.looks(table.walk.citizen.actor)) == 1
    )  # nothing read, nothing said


async def test_what_was_granted_here_is_lent_from_the_decision_and_the_result(
    table: Table,
) -> None:
    citizen = table.walk.citizen
    assert await table.use("certificate.senior_card") is None
    card = await table.county.a_draft(CARD, citizen)
    await table.county.walk_to(card, Status.CLOSED)
    told = await table.use("certificate.senior_card")
    assert told is not None
    assert told.startswith("有效，编号 ")
    assert "年" in told  # a paper's days are said with their year
    shop = await table.county.a_draft(SHOP, citizen)
    await table.county.walk_to(shop, Status.APPROVED)
    owners = [
        (await table.county.hire(name, (ADMIN, MARKET, False))).actor for name in ("市一", "市二")
    ]
    one = await table.asked(field="business.premises")
    await granting.grant(owners[0], one.id, "符合条例")
    (request,) = await asked(owners[0])
    await seconding.confirm(owners[1], request.id)
    assert "准予" in (await table.use("business.premises") or "")


async def test_the_list_on_a_case_is_what_opens_there(table: Table) -> None:
    await table.granted()
    listed = {one.field.key for one in await using.usable(table.clerk, table.walk.id)}
    opens = set()
    for key in shared_fields():
        try:
            await table.use(key)
            opens.add(key)
        except NotShared:
            continue
    own = {key for key, field in shared_fields().items() if field.owner == LAND}
    assert listed == opens - own
    assert "person.birth_date" in listed
    assert await using.usable_or_none(table.county.staff["approver"].actor, table.walk.id) is None
