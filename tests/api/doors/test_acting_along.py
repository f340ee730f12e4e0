"""What an agent has of a case they filed: the desk's word, messages, live changes, the paper."""

import asyncio
from typing import Any
from uuid import UUID

import pytest

from api.endpoints import events
from api.subscribers import WHEN, tell_agent, tell_citizen
from api.worker import work_until_quiet
from identity.acting import acting
from identity.actor import Role
from notifications import inbox
from tests.api.doors.acting import NEIGHBOUR, SUBMIT, WHO, a_draft, at_the_desk, verified
from tests.api.doors.conftest import Browser, Doors
from tests.api.doors.test_agents import END, agreed
from tests.api.doors.test_events import heard_by
from tests.api.doors.test_papers import form_of
from tests.api.doors.test_villages import XINGHUA, appointed, entrusted
from tests.makers import SHOP, a_county, query
from tests.paper_text import text_of

FILED_BY = """query($id: UUID!) { case(id: $id) {
  applicant { name } filedBy { name relation since until live } } }"""
TOLD = """SELECT channel, template, params, link FROM message
  WHERE recipient_id = $1 AND subject_id = $2 ORDER BY channel, created_at"""


async def mother_and_daughter(doors: Doors) -> tuple[Browser, Browser, str]:
    mother = await verified(doors.browser())
    daughter = await verified(doors.browser(), NEIGHBOUR)
    return mother, daughter, await agreed(mother, daughter)


async def filed(agent: Browser) -> dict[str, Any]:
    draft = await a_draft(agent)
    sent: dict[str, Any] = await agent.do(
        SUBMIT, id=draft["id"], version=draft["version"], declared=True, key="sent-by-agent"
    )
    assert sent["__typename"] == "Application", sent
    return sent


async def test_the_desk_reads_who_filed_for_whom_and_since_when(doors: Doors) -> None:
    county = await a_county(doors.hall)
    mother, daughter, mandate = await mother_and_daughter(doors)
    case = await filed(daughter)
    desk = doors.browser("desk")
    await at_the_desk(desk, county.staff["window"])
    shown = await desk.do(FILED_BY, id=case["id"])
    (given,) = await query("SELECT accepted_at FROM mandate WHERE id = $1", mandate)
    agent = shown["filedBy"]
    assert (agent["relation"], agent["live"]) == ("RELATIVE", True)
    assert agent["since"][:19] == given["accepted_at"].isoformat()[:19]
    assert agent["name"][0] == NEIGHBOUR.name[0]
    assert NEIGHBOUR.name not in str(shown)
    assert shown["applicant"]["name"][0] == WHO.name[0]
    await mother.do(END, id=mandate)
    assert (await desk.do(FILED_BY, id=case["id"]))["filedBy"]["live"] is False
    await query("UPDATE application SET mandate_id = NULL, filed_by_agent_id = NULL")
    assert (await desk.do(FILED_BY, id=case["id"]))["filedBy"] is None


async def test_the_desk_reads_a_village_agent_as_one(doors: Doors) -> None:
    county = await a_county(doors.hall)
    villager = await verified(doors.browser())
    agent = await verified(doors.browser(), NEIGHBOUR)
    keeper = doors.browser("desk")
    hired = await county.hire("乡镇", (Role.DEPARTMENT_ADMIN, "11", False))
    await at_the_desk(keeper, hired)
    await appointed(keeper, XINGHUA)
    await entrusted(villager, agent)
    case = await filed(agent)
    desk = doors.browser("desk")
    await at_the_desk(desk, county.staff["window"])
    assert (await desk.do(FILED_BY, id=case["id"]))["filedBy"]["relation"] == "VILLAGE_AGENT"


def test_whatever_a_citizen_hears_of_a_case_the_agent_hears_too() -> None:
    told = {fact for fact, all_of in WHEN.items() if tell_citizen in all_of}
    assert told == {fact for fact, all_of in WHEN.items() if tell_agent in all_of}
    assert len(told) > 30


async def test_both_hear_of_each_step_and_the_agent_until_the_mandate_ends(doors: Doors) -> None:
    await a_county(doors.hall)
    mother, daughter, mandate = await mother_and_daughter(doors)
    case = await filed(daughter)
    await work_until_quiet(doors.hall.gateways)
    (row,) = await query("SELECT * FROM application WHERE id = $1", case["id"])
    agent_id, citizen_id = row["filed_by_agent_id"], row["citizen_id"]
    agents = await query(TOLD, agent_id, row["id"])
    citizens = await query(TOLD, citizen_id, row["id"])
    assert [one["channel"] for one in agents] == ["inbox", "push", "sms"]
    assert {one["template"] for one in agents} == {"agent.step"}
    assert {one["template"] for one in citizens} == {"application.submitted"}
    assert agents[0]["link"] == f"/me/mandates?as={mandate}&case={case['id']}"
    assert not {WHO.name, WHO.phone, NEIGHBOUR.name} & set(str(agents).split("'"))
    page = await inbox.page(frozenset({agent_id}), 20)
    assert "有进展：申请已提交" in str(page)
    await mother.do(END, id=mandate)
    withdrawn = await mother.do(
        'mutation($id: UUID!) { withdrawApplication(id: $id, because: "不办了", key: "withdrawn-1")'
        " { __typename } }",
        id=case["id"],
    )
    assert withdrawn["__typename"] == "Application"
    await work_until_quiet(doors.hall.gateways)
    assert len(await query(TOLD, agent_id, row["id"])) == 3
    assert len(await query(TOLD, citizen_id, row["id"])) == 6


@pytest.mark.parametrize("items", [None, [SHOP], ["990717002001"]])
async def test_an_agents_page_moves_by_itself_within_the_mandate(
    doors: Doors, items: list[str] | None
) -> None:
    county = await a_county(doors.hall)
    mother, daughter = await county.citizen(), await county.citizen()
    walk = await county.a_draft(SHOP, mother)
    await query(
        "INSERT INTO mandate (id, principal_id, agent_id, relation, items, until, given_at,"
        " accepted_at) SELECT $1, $2, $3, 'relative', $4::text[], t + interval '9 days', t, t"
        " FROM doorstep_now() AS t",
        walk.id,
        mother.actor.me,
        daughter.actor.me,
        items,
    )
    agent = await acting(daughter.actor, walk.id)
    async with events.listening(doors.hall.urls["owner"]), heard_by(agent) as ear:
        await asyncio.sleep(0.2)
        await walk.submit()
        if items == ["990717002001"]:
            assert await ear.silence()
        else:
            heard = await ear.next()
            assert UUID(heard["application"]) == walk.id
            assert heard["fact"] == "application.submitted"


async def test_an_agent_prints_the_form_while_the_mandate_lives(doors: Doors) -> None:
    await a_county(doors.hall)
    mother, daughter, mandate = await mother_and_daughter(doors)
    draft = await a_draft(daughter)
    bare = {"x-doorstep-mandate": ""}  # a link sends no headers: its address names the mandate
    address = f"{form_of(draft['id'])}?mandate={mandate}"
    paper = await daughter.http.get(address, headers=bare)
    assert paper.status_code == 200
    assert "草稿" in text_of(paper.content)
    rows = await query(
        "SELECT actor_id, details FROM trail_row WHERE purpose = 'printing the own form'"
    )
    (agent,) = await query("SELECT agent_id AS id FROM mandate")
    assert {row["actor_id"] for row in rows} == {agent["id"]}
    assert all(str(mandate) in str(row["details"]) for row in rows)
    assert (await daughter.http.get(form_of(draft["id"]), headers=bare)).status_code == 404
    await mother.do(END, id=mandate)
    assert (await daughter.http.get(address, headers=bare)).status_code == 404
