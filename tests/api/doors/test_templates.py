"""意见模板 through the door: kept by the administrator, offered to the department's clerks."""

from typing import Any

import pytest

from api.seed.staff import LAND, MARKET
from identity.actor import Role
from tests.api.doors.acting import SAID, at_the_desk
from tests.api.doors.conftest import Browser, Doors
from tests.makers import County, a_county, query

KEPT = f"""{SAID} ... on KeptTemplates {{ departments {{ key }}
  templates {{ id name text uses removed }} }}"""
KEEP = f"""mutation($d: UUID!, $t: TemplateInput!) {{
  keepTemplate(departmentId: $d, template: $t) {{ {KEPT} }} }}"""
CHANGE = f"""mutation($id: UUID!, $t: TemplateInput!) {{
  changeTemplate(id: $id, template: $t) {{ {KEPT} }} }}"""
REMOVE = f"mutation($id: UUID!) {{ removeTemplate(id: $id) {{ {KEPT} }} }}"
RESTORE = f"mutation($id: UUID!) {{ restoreTemplate(id: $id) {{ {KEPT} }} }}"
OFFERED = "query { opinionTemplates { name text uses removed } }"
COMPLETE = {"name": "齐全", "text": "材料齐全，同意受理。", "uses": ["ACCEPT"]}


async def a_desk(doors: Doors, county: County, name: str, role: Role, department: str) -> Browser:
    desk = doors.browser("desk")
    await at_the_desk(desk, await county.hire(name, (role, department, False)))
    return desk


@pytest.fixture
async def keeping(doors: Doors) -> tuple[County, Browser, str]:
    county = await a_county(doors.hall)
    desk = await a_desk(doors, county, "方志远", Role.DEPARTMENT_ADMIN, MARKET)
    (row,) = await query("SELECT id FROM department WHERE code = $1", MARKET)
    return county, desk, str(row["id"])


async def rows() -> list[dict[str, Any]]:
    return await query("SELECT * FROM opinion_template ORDER BY id")


async def test_what_the_administrator_keeps_is_offered_to_the_own_clerks_only(
    doors: Doors, keeping: tuple[County, Browser, str]
) -> None:
    county, admin, department = keeping
    clerk = await a_desk(doors, county, "林小禾", Role.WINDOW, MARKET)
    stranger = await a_desk(doors, county, "古月", Role.WINDOW, LAND)
    assert await clerk.do(OFFERED) == []
    kept = await admin.do(KEEP, d=department, t=COMPLETE)
    assert kept["__typename"] == "KeptTemplates", kept
    assert [one["name"] for one in kept["templates"]] == ["齐全"]
    assert await clerk.do(OFFERED) == [{**COMPLETE, "removed": False}]
    assert await stranger.do(OFFERED) == []
    again = await admin.do(KEEP, d=department, t=COMPLETE)
    assert again["templates"] == kept["templates"]


async def test_what_is_changed_or_taken_away_is_so_for_the_clerks_and_can_be_put_back(
    doors: Doors, keeping: tuple[County, Browser, str]
) -> None:
    county, admin, department = keeping
    clerk = await a_desk(doors, county, "林小禾", Role.REVIEWER, MARKET)
    kept = await admin.do(KEEP, d=department, t=COMPLETE)
    one = kept["templates"][0]["id"]
    other = {"name": "核过", "text": "经核，符合条件。", "uses": ["REVIEW", "DECIDE"]}
    await admin.do(CHANGE, id=one, t=other)
    assert await clerk.do(OFFERED) == [{**other, "removed": False}]
    gone = await admin.do(REMOVE, id=one)
    assert [t["removed"] for t in gone["templates"]] == [True]
    assert await clerk.do(OFFERED) == []
    await admin.do(KEEP, d=department, t={**other, "text": "另一个"})
    taken = await admin.do(RESTORE, id=one)
    assert taken["__typename"] == "TemplateInvalid"
    fresh = (await admin.do(KEEP, d=department, t=COMPLETE))["templates"]
    await admin.do(REMOVE, id=next(t["id"] for t in fresh if t["name"] == "齐全"))
    back = await admin.do(RESTORE, id=next(t["id"] for t in fresh if t["name"] == "齐全"))
    assert "齐全" in {t["name"] for t in back["templates"] if not t["removed"]}
    trail = await query("SELECT action FROM trail_row WHERE subject_kind = 'opinion_template'")
    assert {row["action"].split(".")[1] for row in trail} == {
        *("kept", "changed", "removed", "restored")
    }


@pytest.mark.parametrize(
    ("bent", "why"),
    [
        ({"name": " "}, "名字"),
        ({"name": "长" * 17}, "名字"),
        ({"text": ""}, "内容"),
        ({"text": "长" * 501}, "内容"),
        ({"text": "请打 138 0013 8000 联系申请人"}, "个人信息"),
        ({"text": "身份证 11010519491231002X 已核"}, "个人信息"),
        ({"uses": []}, "用在哪里"),
        ({"text": "同名不同文"}, "同名"),
    ],
)
async def test_a_template_that_cannot_be_is_refused_with_its_reason(
    keeping: tuple[County, Browser, str], bent: dict[str, Any], why: str
) -> None:
    _, admin, department = keeping
    await admin.do(KEEP, d=department, t=COMPLETE)
    before = await rows()
    refused = await admin.do(KEEP, d=department, t={**COMPLETE, **bent})
    assert refused["__typename"] == "TemplateInvalid"
    assert why in refused["message"]
    assert await rows() == before


async def test_a_department_keeps_at_most_forty(keeping: tuple[County, Browser, str]) -> None:
    _, admin, department = keeping
    for n in range(40):
        await admin.do(KEEP, d=department, t={**COMPLETE, "name": f"第{n}个"})
    refused = await admin.do(KEEP, d=department, t=COMPLETE)
    assert "40" in refused["message"]
    assert len(await rows()) == 40


async def test_nobody_keeps_templates_of_another_department(
    doors: Doors, keeping: tuple[County, Browser, str]
) -> None:
    county, admin, department = keeping
    stranger = await a_desk(doors, county, "古月", Role.DEPARTMENT_ADMIN, LAND)
    one = (await admin.do(KEEP, d=department, t=COMPLETE))["templates"][0]["id"]
    before = await rows()
    tried = [
        await stranger.do(KEEP, d=department, t={**COMPLETE, "name": "别人的"}),
        await stranger.do(CHANGE, id=one, t=COMPLETE),
        await stranger.do(REMOVE, id=one),
        await stranger.do(RESTORE, id=one),
    ]
    assert {answer["__typename"] for answer in tried} == {"NotFound"}
    assert await rows() == before
