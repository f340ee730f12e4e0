"""The room of a village's agent: whom they help, and what waits for each (C49)."""

from identity.actor import Role
from tests.api.doors.acting import NEIGHBOUR, START, SUBMIT, WHO, a_draft, verified
from tests.api.doors.conftest import Doors
from tests.api.doors.test_villages import DISMISS, XINGHUA, appointed, entrusted, the_desk
from tests.makers import SHOP, a_county, query

ROOM = """{ helping { villages { code name }
  people { mandateId name items today cases { id itemTitle status statusText reference } } } }"""
NOBODY: dict[str, list[object]] = {"villages": [], "people": []}


async def test_an_agents_room_shows_whom_they_help_and_what_waits(doors: Doors) -> None:
    county = await a_county(doors.hall)
    villager = await verified(doors.browser())
    agent = await verified(doors.browser(), NEIGHBOUR)
    assert await agent.do(ROOM) == NOBODY
    desk = await the_desk(doors, (Role.DEPARTMENT_ADMIN, "11", False), county=county)
    one = await appointed(desk)
    assert await agent.do(ROOM) == {"villages": [{"code": XINGHUA, "name": "杏花村"}], "people": []}
    mandate = await entrusted(villager, agent)
    draft = await a_draft(agent)
    del agent.http.headers["x-doorstep-mandate"]  # the room is the agent's own
    (shown,) = (await agent.do(ROOM))["people"]
    assert (shown["mandateId"], shown["items"], shown["today"]) == (mandate, None, True)
    assert WHO.name not in shown["name"]
    assert shown["name"].startswith(WHO.name[0])
    assert [(case["id"], case["status"]) for case in shown["cases"]] == [(draft["id"], "DRAFT")]
    agent.http.headers["x-doorstep-mandate"] = mandate
    sent = await agent.do(
        SUBMIT, id=draft["id"], version=draft["version"], declared=True, key="file-for-1"
    )
    assert sent["__typename"] == "Application", sent
    del agent.http.headers["x-doorstep-mandate"]
    (shown,) = (await agent.do(ROOM))["people"]
    assert shown["cases"][0]["reference"] == sent["reference"]
    assert await villager.do(ROOM) == NOBODY
    await query(
        "UPDATE mandate SET given_at = given_at - interval '9 days',"
        " accepted_at = accepted_at - interval '9 days'"
    )
    await query("UPDATE application SET updated_at = updated_at - interval '9 days'")
    (shown,) = (await agent.do(ROOM))["people"]
    assert (shown["today"], len(shown["cases"])) == (False, 1)
    assert (await desk.do(DISMISS, id=one["id"], b="调离"))["agents"] == []
    assert await agent.do(ROOM) == NOBODY


async def test_what_a_mandate_does_not_cover_stands_in_no_room(doors: Doors) -> None:
    county = await a_county(doors.hall)
    villager = await verified(doors.browser())
    agent = await verified(doors.browser(), NEIGHBOUR)
    desk = await the_desk(doors, (Role.DEPARTMENT_ADMIN, "11", False), county=county)
    await appointed(desk)
    await entrusted(villager, agent, items=["990715009009"])
    own = await villager.do(START, item=SHOP, key="my-own-one")
    assert own["__typename"] == "Application"
    del agent.http.headers["x-doorstep-mandate"]
    (shown,) = (await agent.do(ROOM))["people"]
    assert (shown["items"], shown["cases"]) == (["990715009009"], [])
