"""Shared data at the doors: open to read for everybody, to use only for whoever holds the case."""

from api.applications.lifecycle import Status
from api.exchange.fields import shared_fields
from api.seed.staff import LAND
from identity.actor import Role
from tests.api.doors.acting import CLAIM, SAID, at_the_desk
from tests.api.doors.conftest import Browser, Doors
from tests.makers import HOME, a_county

USABLE = "query($id: UUID!) { usableFields(id: $id) { key owner until } }"
USE = f"""mutation($id: UUID!, $field: String!, $why: String!) {{
  useShared(id: $id, field: $field, because: $why) {{ {SAID} ... on SharedValue {{ value }} }} }}"""
ROOM = "{ sharedFields { key grade mine } shareGrants { id state } shareChoices { itemCode } }"
ASK = f"""mutation($wish: ShareInput!) {{
  requestShare(wish: $wish) {{ {SAID} ... on ShareGrant {{ id state actions waiting }} }} }}"""


async def test_anybody_reads_the_catalogue_in_both_languages_and_as_data(citizen: Browser) -> None:
    chinese = await citizen.call("GET", "/sharing?language=zh-CN")
    assert chinese.status_code == 200
    assert "不予共享" in chinese.text
    assert "default-src 'none'" in chinese.headers["content-security-policy"]
    english = await citizen.call("GET", "/sharing?language=en")
    assert "Shared on condition" in english.text
    data = (await citizen.call("GET", "/api/sharing.json")).json()["fields"]
    assert {field["key"] for field in data} == set(shared_fields())
    for field in data:
        assert field["owner"]["code"], field
        assert field["grade"] in {"unconditional", "conditional", "none"}
        assert field["title"]["zh"] in chinese.text
        assert field["title"]["en"] in english.text


async def test_a_clerk_uses_what_is_shared_on_the_case_in_hand(doors: Doors) -> None:
    county = await a_county(doors.hall)
    walk = await county.a_case(Status.IN_REVIEW, HOME)
    desk = doors.browser("desk")
    await at_the_desk(desk, county.staff["reviewer"])
    assert await desk.do(USABLE, id=str(walk.id)) is None  # not in hand
    refused = await desk.do(USE, id=str(walk.id), field="person.adult", why="核对")
    assert refused["code"] == "NotClaimed"
    await desk.do(CLAIM, id=str(walk.id))
    listed = await desk.do(USABLE, id=str(walk.id))
    assert "person.adult" in {one["key"] for one in listed}
    read = await desk.do(USE, id=str(walk.id), field="person.adult", why="核对")
    assert read["value"] == "是"
    for field, code in (("welfare.income", "NotShared"), ("nothing", "NotFound")):
        assert (await desk.do(USE, id=str(walk.id), field=field, why="核对"))["code"] == code


async def test_the_room_is_for_those_who_answer_for_a_department(doors: Doors) -> None:
    county = await a_county(doors.hall)
    keeper = await county.hire("何问", (Role.DEPARTMENT_ADMIN, LAND, False))
    desk = doors.browser("desk")
    await at_the_desk(desk, keeper)
    room = await desk.ask(ROOM)
    assert {one["itemCode"] for one in room["shareChoices"]} == {HOME}
    assert [one["key"] for one in room["sharedFields"] if one["mine"]] == ["certificate.property"]
    wish = {
        "field": "person.birth_date",
        "departmentId": str(keeper.actor.seats[0].department_id),
        "itemCode": HOME,
        "purpose": "核实是否成年",
        "basis": "不动产登记暂行条例",
        "until": "2027-06-30",
    }
    asked = await desk.do(ASK, wish=wish)
    assert (asked["state"], asked["actions"], asked["waiting"]) == ("ASKED", [], False)
    again = await desk.do(ASK, wish=wish)
    assert (again["code"], again["message"]) == (
        "GrantAsked",
        "已经申请过或者授权过了，不用再申请。",
    )
    clerk = doors.browser("desk")
    await at_the_desk(clerk, county.staff["window"])
    answer = await clerk.post({"query": ROOM})
    assert answer.json()["errors"][0]["extensions"]["code"] == "NOT_ALLOWED"
