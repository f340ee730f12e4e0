"""Which version stands: the newest in force, here and today, that was not taken back."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tortoise import connections

from api.applications import filing
from api.applications.lifecycle import Status
from api.applications.reading import mine
from api.catalog import loading, published
from api.catalog.models import VersionAct
from api.catalog.refusals import (
    ItemCancelled,
    ItemWithdrawn,
    NotALeaf,
    NotYetOffered,
    PilotOnly,
    SecondPersonNeeded,
    VersionOver,
)
from api.catalog.withdrawing import withdraw
from api.seed.staff import LAND
from identity.actor import Role
from identity.refusals import ReasonNeeded
from notifications.now import SHANGHAI, now, shift_clock
from notifications.refusals import NotAllowed, NotFound
from notifications.wording import sentence
from tests.api.catalog.texts import CARD, HOUSE, NEXT, NOW, changed, elsewhere, folder_of
from tests.conftest import Hall
from tests.makers import County, a_county, query

TOWN, VILLAGE, OTHER_TOWN = "990126101", "990126101003", "990126102"
ADMIN = (Role.DEPARTMENT_ADMIN, LAND, False)


async def in_days(days: int) -> str:
    return str((await now()).astimezone(SHANGHAI).date() + timedelta(days=days))


async def stands(region: str | None = None) -> int:
    return (await published.published(HOUSE, region)).version


async def test_a_planned_version_stands_from_its_day_on(hall: Hall, tmp_path: Path) -> None:
    text = changed(version=NEXT, effective_from=await in_days(3))
    await loading.load(folder_of(tmp_path, text))
    assert await stands() == NOW
    await shift_clock(timedelta(days=3))
    published.forget()
    assert await stands() == NEXT


async def test_an_item_that_ended_does_not_come_back_as_it_was_before(
    hall: Hall, tmp_path: Path
) -> None:
    county = await a_county(hall)
    text = changed(version=NEXT, effective_from=await in_days(0), cancelled_on=await in_days(2))
    await loading.load(folder_of(tmp_path, text))
    citizen = (await county.citizen()).actor
    draft = await county.a_draft(HOUSE)
    case = await county.a_case(Status.SUBMITTED, HOUSE)
    await shift_clock(timedelta(days=2))
    published.forget()
    assert HOUSE not in {item.code for item in await published.every()}
    with pytest.raises(NotFound):
        await published.published(HOUSE)
    with pytest.raises(ItemCancelled) as refused:
        await filing.start(citizen, HOUSE, "key-ended-1")
    assert refused.value.since == await in_days(0)
    with pytest.raises(ItemCancelled):
        await draft.submit()
    names = {"title": "不动产转移登记（二手房）", "title_en": "", "since": await in_days(0)}
    assert (await draft.screen()).todo == sentence("zh-CN", "refusal.ItemCancelled", **names)
    assert (await draft.screen()).status is Status.DRAFT
    await county.walk_to(case, Status.ACCEPTED)
    assert (await case.screen()).status is Status.IN_REVIEW


async def test_a_trial_stands_where_it_is_tried_and_below(hall: Hall, tmp_path: Path) -> None:
    text = changed(version=NEXT, promise=2, pilot=[TOWN])
    await loading.load(folder_of(tmp_path, text))
    assert [await stands(place) for place in (None, TOWN, VILLAGE, OTHER_TOWN)] == [
        NOW,
        NEXT,
        NEXT,
        NOW,
    ]
    assert [item.version for item in await published.every(VILLAGE) if item.code == HOUSE] == [NEXT]
    assert [item.version for item in await published.every() if item.code == HOUSE] == [NOW]


async def test_a_trial_that_is_over_leaves_what_held_before(hall: Hall, tmp_path: Path) -> None:
    text = changed(version=NEXT, pilot=[TOWN], cancelled_on=await in_days(1))
    await loading.load(folder_of(tmp_path, text))
    assert await stands(TOWN) == NEXT
    await shift_clock(timedelta(days=1))
    published.forget()
    assert await stands(TOWN) == NOW


async def test_what_is_only_tried_out_refuses_elsewhere_and_says_where(
    hall: Hall, tmp_path: Path
) -> None:
    county = await a_county(hall)
    code = "990715009001"
    await loading.load(folder_of(tmp_path, elsewhere(code, pilot=[TOWN])))
    citizen = (await county.citizen()).actor
    for region in (None, OTHER_TOWN):
        with pytest.raises(PilotOnly):
            await filing.start(citizen, code, f"key-pilot-{region}", region)
    begun = await filing.start(citizen, code, "key-pilot-here", VILLAGE)
    (row,) = await query("SELECT region FROM application WHERE id = $1", begun)
    assert row["region"] == VILLAGE
    said = sentence("zh-CN", "refusal.PilotOnly", places="青禾镇")
    assert said == "这件事还在试办，目前只有 青禾镇 能办。您那里开办以后，这里就能直接申请。"


async def test_what_is_not_in_force_yet_says_from_when(hall: Hall, tmp_path: Path) -> None:
    county = await a_county(hall)
    code = "990715009002"
    day = await in_days(5)
    await loading.load(folder_of(tmp_path, elsewhere(code, effective_from=day)))
    with pytest.raises(NotYetOffered) as refused:
        await filing.start((await county.citizen()).actor, code, "key-early-1")
    assert refused.value.begins == day


async def test_only_a_leaf_can_be_applied_for(hall: Hall, tmp_path: Path) -> None:
    county = await a_county(hall)
    citizen = (await county.citizen()).actor
    with pytest.raises(NotALeaf) as refused:
        await filing.start(citizen, "990715001000", "key-branch-1")
    assert refused.value.codes == (HOUSE,)
    assert refused.value.names == "“不动产转移登记（二手房）”"
    with pytest.raises(NotALeaf) as refused:
        await filing.start(citizen, "9907150010", "key-branch-2")
    assert refused.value.names == "“不动产转移登记”"
    with pytest.raises(NotFound):
        await filing.start(citizen, "000000000000", "key-branch-3")
    rows = await query("SELECT code, kind, parent_code FROM item WHERE code LIKE '990715001%'")
    assert {tuple(row.values()) for row in rows} >= {
        ("990715001000", "item", "9907150010"),
        (HOUSE, "handling", "990715001000"),
    }


async def test_a_new_version_never_changes_an_open_case(hall: Hall, tmp_path: Path) -> None:
    county = await a_county(hall)
    old = await county.a_case(Status.ACCEPTED, HOUSE)
    before, desk = await old.screen(), await old.case(county.staff["reviewer"])
    text = changed(
        version=NEXT,
        promise=1,
        fees=[{"name": "登记费", "fen": 1, "basis": "新规定"}],
        checklist=[{"key": "other", "text": "别的"}],
    )
    await loading.load(folder_of(tmp_path, text))
    after, seen = await old.screen(), await old.case(county.staff["reviewer"])
    assert (await published.published(HOUSE)).promised_days == 1
    assert after.promised_on == before.promised_on
    assert after.definition == before.definition
    assert (seen.due_on, seen.checklist, seen.item_version) == (desk.due_on, desk.checklist, NOW)
    assert after.definition.fee_fen == 8000
    new = await county.a_case(Status.ACCEPTED, HOUSE)
    assert (await new.case(county.staff["reviewer"])).item_version == NEXT
    assert (await new.screen()).promised_on < after.promised_on  # type: ignore[operator]


async def two_keepers(county: County) -> list[str]:
    await county.hire("甲子", ADMIN)
    await county.hire("乙丑", ADMIN)
    return list(county.staff)[-2:]


async def test_withdrawing_takes_two_people_and_a_reason(hall: Hall, tmp_path: Path) -> None:
    county = await a_county(hall)
    first, second = [county.staff[name].actor for name in await two_keepers(county)]
    await loading.load(folder_of(tmp_path, changed(version=NEXT)))
    with pytest.raises(ReasonNeeded):
        await withdraw(first, HOUSE, NEXT, "  ")
    assert await withdraw(first, HOUSE, NEXT, "收费写错了") is VersionAct.WITHDRAWAL_ASKED
    assert await stands() == NEXT
    with pytest.raises(SecondPersonNeeded):
        await withdraw(first, HOUSE, NEXT, "收费写错了")
    assert await stands() == NEXT
    assert await withdraw(second, HOUSE, NEXT, "核对过，确实写错") is VersionAct.WITHDRAWN
    assert await stands() == NOW
    assert await withdraw(second, HOUSE, NEXT, "再一次") is VersionAct.WITHDRAWN
    rows = await query(
        "SELECT act, first_id, by_id FROM item_version_event e JOIN item_version v"
        " ON v.id = e.version_id WHERE v.code = $1 AND v.version = $2 ORDER BY at",
        HOUSE,
        NEXT,
    )
    assert [tuple(row.values()) for row in rows] == [
        ("published", None, None),
        ("withdrawal_asked", None, first.me),
        ("withdrawn", first.me, second.me),
    ]


async def test_what_is_withdrawn_takes_in_nothing_new_and_lets_go_on_what_is_filed(
    hall: Hall, tmp_path: Path
) -> None:
    county = await a_county(hall)
    code = "990715009003"
    await loading.load(folder_of(tmp_path, changed(version=NEXT), elsewhere(code)))
    draft, case = await county.a_draft(HOUSE), await county.a_case(Status.SUBMITTED, HOUSE)
    for name in await two_keepers(county):
        await withdraw(county.staff[name].actor, HOUSE, NEXT, "规定变了")
        await withdraw(county.staff[name].actor, code, 1, "规定变了")
    with pytest.raises(ItemWithdrawn):
        await filing.start((await county.citizen()).actor, code, "key-gone-1")
    with pytest.raises(VersionOver) as refused:
        await draft.submit()
    said = (
        "“不动产转移登记（二手房）”换了新的办法，这份草稿是按旧办法填的，不能再交。"
        "请重新开始一份，姓名、号码这些会自动带出来。"
    )
    assert (await draft.screen()).todo == said
    assert [card.todo for card in (await mine(draft.citizen.actor, 5)).edges] == [said]
    assert (await case.screen()).todo is None
    assert refused.value.title == "不动产转移登记（二手房）"
    await county.walk_to(case, Status.APPROVED)
    assert (await case.screen()).status is Status.APPROVED
    assert code not in {item.code for item in await published.every()}
    again = await county.a_draft(HOUSE)
    assert (await again.screen()).definition.version == NOW


async def test_other_departments_and_other_people_withdraw_nothing(hall: Hall) -> None:
    county = await a_county(hall)
    neighbour = await county.hire("邻居", (Role.DEPARTMENT_ADMIN, "12", False))
    with pytest.raises(NotFound):
        await withdraw(neighbour.actor, HOUSE, NOW, "不想办了")
    with pytest.raises((NotFound, NotAllowed)):
        await withdraw(county.staff["approver"].actor, HOUSE, NOW, "不想办了")
    assert await query("SELECT FROM item_version_event WHERE act <> 'published'") == []


async def test_the_database_lets_nobody_withdraw_alone(hall: Hall) -> None:
    connection = connections.get("default")
    me = (await query("SELECT id FROM item_version LIMIT 1"))[0]["id"]
    with pytest.raises(Exception, match="two_people"):
        await connection.execute_query(
            "INSERT INTO item_version_event (id, version_id, act, first_id, by_id, because, at)"
            " VALUES (gen_random_uuid(), $1, 'withdrawn', $1, $1, 'x', $2)",
            [me, datetime.now(UTC)],
        )
    with pytest.raises(Exception, match="never changed"):
        await connection.execute_query("UPDATE item_version_event SET because = 'x'")


async def test_card_stays_as_it_is(hall: Hall) -> None:
    assert (await published.offered(CARD)).code == CARD
