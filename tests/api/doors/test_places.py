"""机构 through the door: the guide's places change with what is kept at the desk."""

from typing import Any

from identity.actor import Role
from tests.api.doors.acting import at_the_desk
from tests.api.doors.conftest import Browser, Doors, codes_of
from tests.makers import SHOP, a_county

SAID = "__typename ... on Refusal { code message }"
SITE = "id code name address kind hours phone region latitude longitude"
KEPT = f"regions {{ id code name within }} departments {{ id code name region }} sites {{ {SITE} }}"
READ = f"{{ keptOffices {{ {KEPT} kinds {{ key text }} }} }}"
REGION = f"""mutation($c: String!, $n: String!, $id: UUID) {{
  saveRegion(code: $c, name: $n, id: $id) {{ {SAID} ... on KeptOffices {{ {KEPT} }} }} }}"""
DEPARTMENT = f"""mutation($c: String!, $n: String!, $r: String!, $id: UUID) {{
  saveDepartment(code: $c, name: $n, region: $r, id: $id) {{ {SAID}
    ... on KeptOffices {{ {KEPT} }} }} }}"""
SAVE_SITE = f"""mutation($c: String!, $s: SiteInput!, $id: UUID) {{
  saveSite(code: $c, site: $s, id: $id) {{ {SAID} ... on KeptOffices {{ {KEPT} }} }} }}"""
GUIDE = "query($code: String!) { item(code: $code) { places { name address hours phone } } }"


async def the_system(doors: Doors, role: Role = Role.SYSTEM_ADMIN) -> Browser:
    county = await a_county(doors.hall)
    desk = doors.browser("desk")
    await at_the_desk(desk, await county.hire("方志远", (role, "10", False)))
    return desk


def input_of(site: dict[str, Any], **changes: Any) -> dict[str, Any]:
    return {key: value for key, value in site.items() if key not in {"id", "code"}} | changes


async def test_a_citizens_guide_shows_the_hours_that_the_desk_wrote(doors: Doors) -> None:
    desk, citizen = await the_system(doors), doors.browser()
    (site,) = [one for one in (await desk.do(READ))["sites"] if one["kind"] == "county_hall"][:1]
    shown = (await citizen.do(GUIDE, code=SHOP))["places"]
    assert site["address"] in {place["address"] for place in shown}
    hours, address = "工作日 8:30—12:00，13:30—17:30", "青禾镇新城路 2 号"
    saved = await desk.do(
        SAVE_SITE, c="", s=input_of(site, hours=hours, address=address), id=site["id"]
    )
    assert saved["__typename"] == "KeptOffices", saved
    shown = (await citizen.do(GUIDE, code=SHOP))["places"]
    assert (address, hours) in {(place["address"], place["hours"]) for place in shown}
    assert site["address"] not in {place["address"] for place in shown}


async def test_regions_and_departments_are_added_and_renamed(doors: Doors) -> None:
    desk = await the_system(doors)
    added = await desk.do(REGION, c="990126777", n="云岭乡")
    (town,) = [one for one in added["regions"] if one["code"] == "990126777"]
    assert (town["name"], town["within"]) == ("云岭乡", "990126")
    renamed = await desk.do(REGION, c="", n="云岭镇", id=town["id"])
    assert "云岭镇" in {one["name"] for one in renamed["regions"]}
    made = await desk.do(DEPARTMENT, c="77", n="云岭镇人民政府", r="990126777")
    (body,) = [one for one in made["departments"] if one["code"] == "77"]
    changed = await desk.do(DEPARTMENT, c="", n="云岭镇政府", r="990126", id=body["id"])
    assert [one for one in changed["departments"] if one["code"] == "77"] == [
        body | {"name": "云岭镇政府", "region": "990126"}
    ]


async def test_a_refusal_says_plainly_what_is_wrong(doors: Doors) -> None:
    desk = await the_system(doors)
    site = (await desk.do(READ))["sites"][0]
    refusals = [
        await desk.do(REGION, c="990126998201", n="没有乡的村"),
        await desk.do(DEPARTMENT, c="10", n="又一个中心", r="990126"),
        await desk.do(SAVE_SITE, c="x", s=input_of(site, hours="下午 5:00—1:30")),
        await desk.do(SAVE_SITE, c="x", s=input_of(site, phone="电话")),
    ]
    assert [one["code"] for one in refusals] == [
        *("RegionUnknown", "CodeTaken", "HoursInvalid", "PlaceInvalid"),
    ]
    assert [one["message"] for one in refusals] == [
        "本县没有编码为 990126998 的区划。请先添加它，或者再核对一下编码。",
        "这个编码已经给了“青禾县政务服务中心”，请换一个；要改它的内容，请在列表里点它。",
        "关门比开门还早。下午的时间请写“下午 1:30—5:00”，或者 13:30—17:00。",
        "电话号码不对，例如 0990-1260000 或 11 位手机号；没有可以不填。",
    ]


async def test_who_enrols_people_does_not_move_halls(doors: Doors) -> None:
    desk = await the_system(doors, Role.SECURITY_ADMIN)
    answer = (await desk.post({"query": READ})).json()
    assert answer["errors"][0]["extensions"]["code"] == "NOT_ALLOWED"
    assert (await desk.do(REGION, c="990126777", n="云岭乡"))["code"] == "NotAllowed"


async def test_an_opening_is_a_time_of_the_countys_day_without_an_offset(doors: Doors) -> None:
    desk = await the_system(doors)
    site = (await desk.do(READ))["sites"][0]["id"]
    ask = """query($id: UUID!, $o: [OpeningInput!]!) {
      timesOutlook(id: $id, pool: "", openings: $o) { times wrong } }"""
    one = {"weekday": 0, "opens": "09:00:00", "closes": "11:00:00", "minutes": 30, "capacity": 1}
    assert (await desk.do(ask, id=site, o=[one]))["times"] > 0
    for odd in ({"opens": "08:00:00+14:00"}, {"closes": "17:00:00Z"}):
        body = {"query": ask, "variables": {"id": site, "o": [one, one | odd]}}
        assert codes_of(await desk.post(body)) == ["BAD_REQUEST"], odd
