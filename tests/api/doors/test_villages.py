"""Village agents through both doors: appointed, chosen, acting in their own village only (C49)."""

from collections.abc import Iterable
from typing import Any

from api.applications.lifecycle import Status
from api.seed.people import invented
from identity.actor import Role
from tests.api.doors.acting import ADDRESS, NEIGHBOUR, START, WHO, a_draft, at_the_desk, verified
from tests.api.doors.conftest import Browser, Doors
from tests.api.materials import pictures
from tests.makers import CARD, SHOP, a_county, query

SAID = "__typename ... on Refusal { code message }"
AGENTS = "agents { id name phone village until people { id name items } }"
APPOINT = f"""mutation($n: String!, $p: String!, $v: String!, $u: DateTime!) {{
  appointAgent(name: $n, phone: $p, village: $v, until: $u) {{
    {SAID} ... on AgentsChanged {{ {AGENTS} }} }} }}"""
DISMISS = f"""mutation($id: UUID!, $b: String!) {{ dismissAgent(id: $id, because: $b) {{
    {SAID} ... on AgentsChanged {{ {AGENTS} }} }} }}"""
REVOKE = f"""mutation($id: UUID!, $b: String!) {{ revokeMandate(id: $id, because: $b) {{
    {SAID} ... on AgentsChanged {{ {AGENTS} }} }} }}"""
LISTED = "{ appointedAgents { id name village villageCode people { id name } } }"
OF_VILLAGE = "query($v: String!) { villageAgents(village: $v) { id name phone } }"
CODE = "mutation { requestMandateCode { __typename } }"
GIVE = f"""mutation($a: UUID!, $u: DateTime!, $c: String!, $i: [String!], $t: Boolean = false) {{
  giveVillageMandate(agent: $a, until: $u, code: $c, items: $i, together: $t) {{
    {SAID} ... on MandatesChanged {{ mandates {{ id name relation accepted }} }} }} }}"""
CONSENT = "mutation { giveConsent(purpose: PORTRAIT, version: 1) { __typename } }"
ACCEPT = "mutation($id: UUID!) { acceptMandate(id: $id) { __typename } }"
LIST = "{ applications { edges { id } } }"
XINGHUA, DONGGUAN = "990126101201", "990126101202"
UNTIL, LATER = "2027-06-01T00:00:00+08:00", "2027-07-01T00:00:00+08:00"
STRANGER = invented(21, 3)[2]


async def the_desk(doors: Doors, *seats: tuple[Role, str, bool], county: Any) -> Browser:
    desk = doors.browser("desk")
    await at_the_desk(desk, await county.hire("乡镇", *seats))
    return desk


async def appointed(desk: Browser, village: str = XINGHUA, who: Any = NEIGHBOUR) -> Any:
    answer = await desk.do(APPOINT, n=who.name, p=who.phone, v=village, u=LATER)
    assert answer["__typename"] == "AgentsChanged", answer
    return next(one for one in answer["agents"] if one["village"] in {"杏花村", "东关村"})


async def entrusted(villager: Browser, agent: Browser, items: Iterable[str] | None = None) -> str:
    """The villager chose the agent of 杏花村, who accepted and acts under it from here on."""
    (choice,) = await villager.do(OF_VILLAGE, v=XINGHUA)
    await villager.do(CODE)
    code = villager.hall.sandbox.sms[-1].params["code"]
    chosen = None if items is None else list(items)
    given = await villager.do(GIVE, a=choice["id"], u=UNTIL, c=code, i=chosen)
    assert given["__typename"] == "MandatesChanged", given
    (mandate,) = given["mandates"]
    assert mandate["relation"] == "VILLAGE_AGENT"
    assert (await agent.do(ACCEPT, id=mandate["id"]))["__typename"] == "MandatesChanged"
    agent.http.headers["x-doorstep-mandate"] = mandate["id"]
    return str(mandate["id"])


async def test_a_villager_chooses_the_agent_of_the_own_village_who_files(doors: Doors) -> None:
    county = await a_county(doors.hall)
    villager = await verified(doors.browser())
    agent = await verified(doors.browser(), NEIGHBOUR)
    desk = await the_desk(doors, (Role.DEPARTMENT_ADMIN, "11", False), county=county)
    await appointed(desk)
    assert await villager.do(OF_VILLAGE, v=DONGGUAN) == []
    mandate = await entrusted(villager, agent)
    draft = await a_draft(agent)
    (row,) = await query("SELECT citizen_id FROM application WHERE id = $1", draft["id"])
    assert str(row["citizen_id"]) == (await villager.do("{ me { id } }"))["id"]
    (shown,) = await desk.do(LISTED)
    assert [one["id"] for one in shown["people"]] == [mandate]
    assert (shown["village"], shown["villageCode"]) == ("杏花村", XINGHUA)
    assert WHO.name not in str(shown)
    assert ADDRESS["receiver"] == WHO.name
    told = {row["name"] for row in await query("SELECT name FROM fact")}
    assert {"village_agent.appointed", "mandate.given", "mandate.accepted"} <= told


async def test_a_dismissed_agent_sees_nothing_with_the_next_request(doors: Doors) -> None:
    county = await a_county(doors.hall)
    villager = await verified(doors.browser())
    agent = await verified(doors.browser(), NEIGHBOUR)
    desk = await the_desk(doors, (Role.DEPARTMENT_ADMIN, "11", False), county=county)
    one = await appointed(desk)
    await entrusted(villager, agent)
    draft = await agent.do(START, item=SHOP, key="for-a-villager")
    assert (await desk.do(DISMISS, id=one["id"], b=" "))["code"] == "ReasonNeeded"
    assert [edge["id"] for edge in (await agent.do(LIST))["edges"]] == [draft["id"]]
    assert (await desk.do(DISMISS, id=one["id"], b="调离"))["agents"] == []
    assert (await agent.do(LIST))["edges"] == []
    assert (await agent.do(START, item=SHOP, key="too-late-now"))["__typename"] == "NotFound"
    assert [edge["id"] for edge in (await villager.do(LIST))["edges"]] == [draft["id"]]
    facts = await query("SELECT name, params FROM fact WHERE name LIKE '%revoked'")
    assert len(facts) == 1
    assert (await desk.do(DISMISS, id=one["id"], b="again"))["code"] == "NotFound"


async def test_an_agent_acts_in_the_own_village_only(doors: Doors) -> None:
    """Moved on to another village, an old mandate opens nothing; nor does one without a village."""
    county = await a_county(doors.hall)
    villager = await verified(doors.browser())
    agent = await verified(doors.browser(), NEIGHBOUR)
    desk = await the_desk(doors, (Role.DEPARTMENT_ADMIN, "11", False), county=county)
    await appointed(desk)
    await entrusted(villager, agent)
    await agent.do(START, item=SHOP, key="own-village")
    assert len((await agent.do(LIST))["edges"]) == 1
    for elsewhere in (DONGGUAN, None):
        await query("UPDATE mandate SET village = $1", elsewhere)
        assert (await agent.do(LIST))["edges"] == []
    await query("UPDATE mandate SET village = $1", XINGHUA)
    assert len((await agent.do(LIST))["edges"]) == 1
    await query("UPDATE village_agent SET until = since + interval '1 second', since = since")
    await query("SELECT pg_sleep(1)")
    assert (await agent.do(LIST))["edges"] == []


async def test_a_department_keeps_its_own_agents_and_ends_their_mandates_only(
    doors: Doors,
) -> None:
    county = await a_county(doors.hall)
    villager = await verified(doors.browser())
    agent = await verified(doors.browser(), NEIGHBOUR)
    ours = await the_desk(doors, (Role.DEPARTMENT_ADMIN, "11", False), county=county)
    theirs = await the_desk(doors, (Role.DEPARTMENT_ADMIN, "12", False), county=county)
    auditor = await the_desk(doors, (Role.AUDITOR, "10", False), county=county)
    one = await appointed(ours)
    mandate = await entrusted(villager, agent)
    assert await theirs.do(LISTED) == []
    for other in (theirs, auditor):
        for act, thing in ((DISMISS, one["id"]), (REVOKE, mandate)):
            answer = await other.do(act, id=thing, b="x")
            assert answer["__typename"] in {"NotFound", "NotAllowed"}, answer
    assert (await ours.do(REVOKE, id=mandate, b=""))["code"] == "ReasonNeeded"
    revoked = await ours.do(REVOKE, id=mandate, b="乡亲来电说不是本人意思")
    assert [agent["people"] for agent in revoked["agents"]] == [[]]
    assert (await agent.do(START, item=SHOP, key="revoked-now"))["__typename"] == "NotFound"
    (row,) = await query("SELECT purpose FROM trail_row WHERE action = 'mandate.revoked'")
    assert row["purpose"] == "乡亲来电说不是本人意思"


async def test_a_supervisor_ends_a_mandate_that_cases_here_were_filed_under(doors: Doors) -> None:
    county = await a_county(doors.hall)
    mother, daughter = await county.citizen(), await county.citizen()
    walk = await county.a_draft(SHOP, mother)
    await walk.submit()
    await query(
        "INSERT INTO mandate (id, principal_id, agent_id, relation, until, given_at, accepted_at)"
        " SELECT $1, $2, $3, 'relative', t + interval '9 days', t, t FROM doorstep_now() AS t",
        walk.id,
        mother.actor.me,
        daughter.actor.me,
    )
    await query("UPDATE application SET mandate_id = $1", walk.id)
    elsewhere = await the_desk(doors, (Role.SUPERVISOR, "12", False), county=county)
    assert (await elsewhere.do(REVOKE, id=walk.id, b="x"))["code"] == "NotFound"
    here = await the_desk(doors, (Role.SUPERVISOR, "14", False), county=county)
    answer = await here.post({"query": REVOKE, "variables": {"id": str(walk.id), "b": "投诉"}})
    (row,) = await query("SELECT ended_because FROM mandate")
    assert row["ended_because"] == "投诉", answer.text


async def test_whom_one_cannot_appoint_or_choose(doors: Doors) -> None:
    county = await a_county(doors.hall)
    villager = await verified(doors.browser())
    await verified(doors.browser(), NEIGHBOUR)
    desk = await the_desk(doors, (Role.DEPARTMENT_ADMIN, "11", False), county=county)
    for name, phone, village, until, code in (
        (NEIGHBOUR.name, NEIGHBOUR.phone, "990126101999", LATER, "VillageInvalid"),
        (NEIGHBOUR.name, NEIGHBOUR.phone, "990126101", LATER, "VillageInvalid"),
        (NEIGHBOUR.name, NEIGHBOUR.phone, "110101001001", LATER, "VillageInvalid"),
        (NEIGHBOUR.name, NEIGHBOUR.phone, XINGHUA, "2020-01-01T00:00:00Z", "MandateInvalid"),
        (NEIGHBOUR.name, NEIGHBOUR.phone, XINGHUA, "2046-01-01T00:00:00Z", "MandateInvalid"),
        (STRANGER.name, STRANGER.phone, XINGHUA, LATER, "AgentUnknown"),
        (WHO.name, NEIGHBOUR.phone, XINGHUA, LATER, "AgentUnknown"),
    ):
        answer = await desk.do(APPOINT, n=name, p=phone, v=village, u=until)
        assert answer["code"] == code, (name, village, until)
    await appointed(desk, who=WHO)  # oneself
    (own,) = await villager.do(OF_VILLAGE, v=XINGHUA)
    await villager.do(CODE)
    code = villager.hall.sandbox.sms[-1].params["code"]
    answer = await villager.do(GIVE, a=own["id"], u=UNTIL, c=code, i=None)
    assert answer["code"] == "MandateInvalid"
    by_phone = """mutation { giveMandate(name: "x", phone: "13900000001", relation: VILLAGE_AGENT,
      until: "2027-06-01T00:00:00Z", code: "1") { __typename } }"""
    assert (await villager.do(by_phone))["__typename"] == "MandateInvalid"


async def test_a_picture_of_both_stands_for_the_code(doors: Doors) -> None:
    county = await a_county(doors.hall)
    villager = await verified(doors.browser())
    agent = await verified(doors.browser(), NEIGHBOUR)
    await appointed(await the_desk(doors, (Role.DEPARTMENT_ADMIN, "11", False), county=county))
    (choice,) = await villager.do(OF_VILLAGE, v=XINGHUA)
    wanted = {"a": choice["id"], "u": UNTIL, "c": "", "t": True}
    assert (await villager.do(GIVE, **wanted))["__typename"] == "ConsentNeeded"
    await villager.do(CONSENT)
    (mandate,) = (await villager.do(GIVE, **wanted))["mandates"]
    assert (await agent.do(ACCEPT, id=mandate["id"]))["__typename"] == "PhotoMissing"
    address, raw = f"/mandates/{mandate['id']}/photo", {"content-type": "application/octet-stream"}
    assert (await villager.call("GET", address)).status_code == 404
    not_one = await agent.call("PUT", address, content=b"GIF89a", headers=raw)
    assert (not_one.status_code, not_one.json()["code"]) == (422, "NotAPhoto")
    photo = pictures.photo(seed=7)
    for who, status in ((villager, 404), (agent, 200), (agent, 404)):
        answer = await who.call("PUT", address, content=photo, headers=raw)
        assert answer.status_code == status, answer.text
    for who in (villager, agent):
        seen = await who.call("GET", address)
        assert seen.headers["content-type"] == "image/jpeg"
        assert seen.content.startswith(b"\xff\xd8")
        assert seen.content != photo  # redrawn and marked
    agent.http.headers["x-doorstep-mandate"] = mandate["id"]
    assert (await a_draft(agent))["id"]


async def test_a_poster_begins_with_what_the_county_files_most(doors: Doors) -> None:
    county = await a_county(doors.hall)
    for _ in range(2):
        await county.a_case(Status.SUBMITTED, CARD)
    await county.a_case(Status.SUBMITTED, SHOP)
    desk = await the_desk(doors, (Role.DEPARTMENT_ADMIN, "11", False), county=county)
    listed = [one["code"] for one in await desk.do("{ posterItems { code title } }")]
    assert listed[:2] == [CARD, SHOP]
    window = await the_desk(doors, (Role.WINDOW, "11", False), county=county)
    told = (await window.post({"query": "{ posterItems { code } }"})).json()
    assert [one["extensions"]["code"] for one in told["errors"]] == ["NOT_ALLOWED"]
