"""Acting for somebody at the door: the page names the mandate with everything it asks."""

from typing import Any

from api.seed.people import invented
from tests.api.doors.acting import NEIGHBOUR, START, WHO, a_draft, verified
from tests.api.doors.conftest import Browser, Doors, codes_of
from tests.makers import a_county, query

CODE = "mutation { requestMandateCode { __typename } }"
GIVE = """mutation($n: String!, $p: String!, $u: DateTime!, $c: String!, $i: [String!]) {
  giveMandate(name: $n, phone: $p, relation: RELATIVE, until: $u, code: $c, items: $i) {
    __typename ... on MandatesChanged { mandates { id name accepted } }
    ... on Refusal { message } } }"""
ACCEPT = "mutation($id: UUID!) { acceptMandate(id: $id) { __typename } }"
END = "mutation($id: UUID!) { endMandate(id: $id) { __typename } }"
LIST = "{ applications { edges { id } } }"
FILES = "query($id: UUID!) { application(id: $id) { materials { files { previewUrl } } } }"
STRANGER = invented(21, 3)[2]
UNTIL = "2027-06-01T00:00:00+08:00"


async def agreed(principal: Browser, agent: Browser, items: list[str] | None = None) -> str:
    """The agent's page acts under a mandate from here on. Returns its id."""
    await principal.do(CODE)
    code = principal.hall.sandbox.sms[-1].params["code"]
    given = await principal.do(GIVE, n=NEIGHBOUR.name, p=NEIGHBOUR.phone, u=UNTIL, c=code, i=items)
    assert given["__typename"] == "MandatesChanged", given
    mandate = str(given["mandates"][0]["id"])
    assert (await agent.do(ACCEPT, id=mandate))["__typename"] == "MandatesChanged"
    agent.http.headers["x-doorstep-mandate"] = mandate
    return mandate


async def test_a_relative_files_for_another_and_sees_nothing_else(doors: Doors) -> None:
    await a_county(doors.hall)
    mother = await verified(doors.browser())
    daughter = await verified(doors.browser(), NEIGHBOUR)
    own: Any = await daughter.do(START, item="990715001001", key="mine-alone")
    mandate = await agreed(mother, daughter)
    draft = await a_draft(daughter)
    (row,) = await query("SELECT citizen_id FROM application WHERE id = $1", draft["id"])
    assert str(row["citizen_id"]) == (await mother.do("{ me { id } }"))["id"]
    assert [edge["id"] for edge in (await daughter.do(LIST))["edges"]] == [draft["id"]]
    seen = await daughter.do(FILES, id=draft["id"])
    urls = [file["previewUrl"] for line in seen["materials"] for file in line["files"]]
    assert urls
    assert all(url.endswith(f"?mandate={mandate}") for url in urls)
    bare = {"x-doorstep-mandate": ""}  # a picture's address is all that is sent for it
    assert (await daughter.http.get(urls[0], headers=bare)).status_code == 200
    assert (await daughter.http.get(urls[0].split("?")[0], headers=bare)).status_code == 404
    await mother.do(END, id=mandate)
    assert (await daughter.do(LIST))["edges"] == []
    assert (await daughter.http.get(urls[0], headers=bare)).status_code == 404
    del daughter.http.headers["x-doorstep-mandate"]
    assert [edge["id"] for edge in (await daughter.do(LIST))["edges"]] == [own["id"]]


async def test_an_agent_reads_no_messages_and_appoints_no_agents(doors: Doors) -> None:
    await a_county(doors.hall)
    mother = await verified(doors.browser())
    daughter = await verified(doors.browser(), NEIGHBOUR)
    mandate = await agreed(mother, daughter, ["990715001001"])
    for closed in ("{ inbox { unread } }", "{ looks { hasMore } }", "{ mandates { id } }"):
        assert codes_of(await daughter.post({"query": closed})) != [], closed
    assert WHO.id_number not in str(await daughter.ask("{ me { known name idNumber } }"))
    begun = await daughter.do(START, item="992011004001", key="outside-it")
    assert begun["__typename"] == "NotFound", begun
    stranger = await verified(doors.browser(), STRANGER)
    stranger.http.headers["x-doorstep-mandate"] = mandate
    assert (await stranger.do(LIST))["edges"] == []
    assert (await stranger.do(START, item="990715001001", key="stranger-1"))[
        "__typename"
    ] == "NotFound"
