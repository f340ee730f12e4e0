"""What was signed beside a village agent without a network, and that it was not me (C49)."""

import asyncio
import hashlib
from base64 import b64decode, b64encode
from datetime import timedelta
from typing import Any

import orjson
import pytest

from api.applications.bringing import statements
from api.applications.own_word import word_of
from api.seed import content
from api.seed.staff import LAND, MARKET
from api.worker import work_until_quiet
from identity.actor import Role
from notifications.now import now
from tests.api.doors.acting import (
    ADDRESS,
    CHANCE,
    DELIVER,
    NEIGHBOUR,
    SAVE,
    SUBMIT,
    WHO,
    upload,
    verified,
)
from tests.api.doors.conftest import Browser, Doors
from tests.api.doors.test_villages import DONGGUAN, STRANGER, XINGHUA, appointed, the_desk
from tests.api.materials import pictures
from tests.makers import SHOP, a_county, query

SAID = "__typename ... on Refusal { code message }"
BRING = f"""mutation($c: String!, $d: String!, $s: [[Int!]!]!, $p: String!, $a: DateTime!,
  $b: DateTime!, $k: String!) {{ bringConsent(content: $c, digest: $d, signature: $s, picture: $p,
  signedAt: $a, picturedAt: $b, key: $k) {{
    {SAID} ... on NeighbourDraft {{ id mandateId }} ... on ConsentRefused {{ reason }} }} }}"""
LOOK = """query($id: UUID!, $w: String!) { filedForMe(id: $id, word: $w) {
  item reference agent filedAt disownedAt } }"""
DISOWN = f"""mutation($id: UUID!, $w: String!) {{ disown(id: $id, word: $w) {{
  {SAID} ... on FiledForMe {{ item disownedAt }} }} }}"""
DRAFT = "query($id: UUID!) { application(id: $id) { id version status answers } }"
MAY_OPEN = "query($id: UUID!) { case(id: $id) { mayOpenConsent } }"
OPEN = f"""mutation($id: UUID!, $b: String!) {{ openConsent(id: $id, because: $b) {{
  {SAID} ... on ConsentProof {{ name idNumber said path picture intact }} }} }}"""
LOOKS = "{ looks { edges { what why } } }"
STROKES = [[10, 10, 200, 40, 320, 300], [40, 200, 300, 210]]
PICTURE = b64encode(pictures.photo(seed=11)).decode()
PAPERS = tuple(
    (spec, content.photo(f"{spec} {page}", CHANCE))
    for spec, page in (("id_card", 1), ("id_card", 2), ("premises", 1))
)


def signed(**changes: Any) -> str:
    """What WHO signs for a shop, in 杏花村."""
    told = {
        "item": SHOP,
        "village": XINGHUA,
        "name": WHO.name,
        "idNumber": WHO.id_number,
        "answers": content.answers(SHOP, CHANCE, NEIGHBOUR),
        "papers": [
            {"spec": spec, "sha256": hashlib.sha256(photo).hexdigest()} for spec, photo in PAPERS
        ],
        "delivery": ADDRESS,
        "said": statements()[0],
    }
    return orjson.dumps({**told, **changes}).decode()


async def bring(agent: Browser, said: str, key: str = "one-offline", **changes: Any) -> Any:
    at = await now()
    usual = {
        "c": said,
        "d": hashlib.sha256(said.encode()).hexdigest(),
        "s": STROKES,
        "p": PICTURE,
        "a": (at - timedelta(hours=3)).isoformat(),
        "b": (at - timedelta(hours=3, minutes=2)).isoformat(),
        "k": key,
    }
    return await agent.do(BRING, **{**usual, **changes})


@pytest.fixture
async def village(doors: Doors) -> tuple[Browser, Browser, Browser]:
    """A villager with an account, the agent of 杏花村, and the department's desk."""
    county = await a_county(doors.hall)
    villager = await verified(doors.browser())
    agent = await verified(doors.browser(), NEIGHBOUR)
    desk = await the_desk(doors, (Role.DEPARTMENT_ADMIN, "11", False), county=county)
    await appointed(desk)
    return villager, agent, desk


async def handed_in(
    agent: Browser, brought: Any, papers: Any = PAPERS, delivery: Any = ADDRESS
) -> Any:
    """Papers and delivery under the mandate, then filed."""
    agent.http.headers["x-doorstep-mandate"] = brought["mandateId"]
    for spec, photo in papers:
        assert (await upload(agent, brought["id"], spec, photo)).status_code == 200
    await agent.do(DELIVER, id=brought["id"], delivery=delivery)
    return await filed(agent, brought["id"])


async def filed(agent: Browser, draft: str) -> Any:
    version = (await agent.do(DRAFT, id=draft))["version"]
    try:
        return await agent.do(SUBMIT, id=draft, version=version, declared=True, key=f"file-{draft}")
    finally:
        agent.http.headers.pop("x-doorstep-mandate", None)


async def test_what_was_signed_is_filed_once_and_can_be_disowned(
    doors: Doors, village: tuple[Browser, Browser, Browser]
) -> None:
    villager, agent, _ = village
    said = signed()
    both = await asyncio.gather(*(bring(agent, said) for _ in range(2)))
    assert both[0] == both[1]
    brought = both[0]
    assert brought["__typename"] == "NeighbourDraft", brought
    (row,) = await query("SELECT * FROM neighbour_consent")
    assert str(row["application_id"]) == brought["id"]
    assert WHO.name.encode() not in bytes(row["content_sealed"])
    sent = await handed_in(agent, brought)
    assert sent["__typename"] == "Application", sent
    await work_until_quiet(doors.hall.gateways)
    (link,) = await query(
        "SELECT link FROM message WHERE channel = 'sms' AND template = 'application.filed_for'"
    )
    word = word_of(row["application_id"])
    assert link["link"] == f"/not-mine/{word}?case={brought['id']}"
    stranger = doors.browser()
    assert await stranger.do(LOOK, id=brought["id"], w="wrong-word-of-22-chars") is None
    assert (await stranger.do(DISOWN, id=brought["id"], w="x"))["__typename"] == "NotFound"
    shown = await stranger.do(LOOK, id=brought["id"], w=word)
    assert (shown["reference"], shown["disownedAt"]) == (sent["reference"], None)
    assert NEIGHBOUR.name not in shown["agent"]
    for _ in range(2):
        said_so = await stranger.do(DISOWN, id=brought["id"], w=word)
        assert said_so["disownedAt"] is not None
    (case,) = await query("SELECT status FROM application WHERE id = $1", brought["id"])
    assert case["status"] == "withdrawn"
    assert len(await query("SELECT FROM fact WHERE name = 'case.disowned'")) == 1
    (mandate,) = await query("SELECT ended_at FROM mandate")
    assert mandate["ended_at"] is not None
    again = await bring(agent, signed(), "another-one")
    assert (again["__typename"], again["reason"]) == ("ConsentRefused", "objected")
    await work_until_quiet(doors.hall.gateways)
    told = await query("SELECT FROM message WHERE template = 'desk.disowned' AND channel = 'sms'")
    assert told
    assert (await villager.do(DRAFT, id=brought["id"]))["status"] == "WITHDRAWN"


async def test_an_agent_files_what_was_signed_and_nothing_else(
    village: tuple[Browser, Browser, Browser],
) -> None:
    villager, agent, _ = village
    brought = await bring(agent, signed())
    agent.http.headers["x-doorstep-mandate"] = brought["mandateId"]
    draft = await agent.do(DRAFT, id=brought["id"])
    changed = draft["answers"]
    changed["business"]["funds"] = 1_234_567
    saved = await agent.do(SAVE, id=draft["id"], version=draft["version"], answers=changed)
    assert saved["__typename"] == "Application", saved
    assert (await handed_in(agent, brought))["__typename"] == "DraftConflict"
    version = (await villager.do(DRAFT, id=draft["id"]))["version"]
    own = await villager.do(
        SUBMIT, id=draft["id"], version=version, declared=True, key="mine-after-all"
    )
    assert own["__typename"] == "Application", own  # whose it is may


async def test_another_paper_and_another_place_were_not_signed(
    village: tuple[Browser, Browser, Browser],
) -> None:
    _, agent, _ = village
    other = ("premises", content.photo("another lease", CHANCE))
    for key, changes in (
        ("another-paper", {"papers": (*PAPERS, other)}),
        ("fewer-papers", {"papers": PAPERS[:2]}),
        ("another-street", {"delivery": {**ADDRESS, "street": "迎春路 9 号"}}),
        ("another-phone", {"delivery": {**ADDRESS, "phone": NEIGHBOUR.phone}}),
        ("on-the-phone", {"delivery": {"way": "ELECTRONIC"}}),
    ):
        brought = await bring(agent, signed(), key)
        refused = await handed_in(agent, brought, **changes)
        assert refused["__typename"] == "DraftConflict", (key, refused)
    sent = await handed_in(agent, await bring(agent, signed(), "as-it-was-signed"))
    assert sent["__typename"] == "Application", sent


async def test_what_does_not_count_leaves_nothing(
    village: tuple[Browser, Browser, Browser],
) -> None:
    villager, agent, _ = village
    at = await now()
    long_ago, later = (at - timedelta(days=9)).isoformat(), (at + timedelta(hours=2)).isoformat()
    for name, said, changes, reason in (
        ("village", signed(village=DONGGUAN), {}, "agent"),
        ("person", signed(name=STRANGER.name, idNumber=STRANGER.id_number), {}, "unknown"),
        ("self", signed(name=NEIGHBOUR.name, idNumber=NEIGHBOUR.id_number), {}, "unknown"),
        ("changed", signed(), {"d": "0" * 64}, "changed"),
        ("words", signed(said="随便"), {}, "changed"),
        ("no json", "{", {}, "changed"),
        ("no papers", signed(papers=None), {}, "changed"),
        ("odd papers", signed(papers=[1]), {}, "changed"),
        ("odd place", signed(delivery="x"), {}, "changed"),
        ("old", signed(), {"a": long_ago, "b": long_ago}, "times"),
        ("ahead", signed(), {"a": later, "b": later}, "times"),
        ("apart", signed(), {"b": (at - timedelta(hours=9)).isoformat()}, "times"),
        ("gif", signed(), {"p": b64encode(b"GIF89a").decode()}, "picture"),
    ):
        answer = await bring(agent, said, f"refused-{name}", **changes)
        assert answer.get("reason") == reason, (name, answer)
    unsigned = await bring(agent, signed(), "unsigned-one", s=[[1, 1, 2, 2]])
    assert unsigned["__typename"] == "SignatureMissing"
    nobody = await bring(villager, signed(), "not-an-agent")
    assert nobody["reason"] == "agent"
    for table in ("application", "mandate", "neighbour_consent"):
        assert await query(f"SELECT FROM {table}") == []


async def test_who_is_known_to_live_elsewhere_is_another_agents(
    village: tuple[Browser, Browser, Browser],
) -> None:
    villager, agent, _ = village
    own = (await villager.do("{ me { id } }"))["id"]
    brought = await bring(agent, signed())
    assert brought["__typename"] == "NeighbourDraft"
    await query(
        "UPDATE application SET region = $1, mandate_id = NULL, submitted_at = doorstep_now()"
        " WHERE citizen_id = $2",
        DONGGUAN,
        own,
    )
    assert (await bring(agent, signed(), "lives-elsewhere"))["reason"] == "village"
    tried = "SELECT details FROM trail_row WHERE action = 'application.bring_refused'"
    assert [orjson.loads(row["details"])["reason"] for row in await query(tried)] == ["village"]


async def test_who_oversees_it_looks_at_what_was_signed_and_the_person_reads_it(
    doors: Doors, village: tuple[Browser, Browser, Browser]
) -> None:
    villager, agent, _ = village
    brought = await bring(agent, signed())
    await handed_in(agent, brought)
    county = await a_county(doors.hall)
    await county.hire("乡镇", (Role.DEPARTMENT_ADMIN, "11", False))  # who appointed the agent
    seats = {
        "above": (Role.SUPERVISOR, MARKET, False),
        "elsewhere": (Role.SUPERVISOR, LAND, False),
        "window": (Role.WINDOW, MARKET, False),
        "admin": (Role.DEPARTMENT_ADMIN, MARKET, False),
    }
    desks = {who: await the_desk(doors, seat, county=county) for who, seat in seats.items()}
    for who, desk in desks.items():
        if who != "admin":  # has no page of a case
            shown = await desk.do(MAY_OPEN, id=brought["id"])
            assert (shown or {}).get("mayOpenConsent", False) is (who == "above")
        if who != "above":
            told = await desk.do(OPEN, id=brought["id"], b="看看")
            assert told["__typename"] in {"NotAllowed", "NotFound"}, who
    above = desks["above"]
    assert (await above.do(OPEN, id=brought["id"], b=" "))["__typename"] == "ReasonMissing"
    looks = """SELECT FROM trail_row
        WHERE actor_kind = 'staff' AND subject_kind LIKE 'neighbour_consent.%'"""
    assert await query(looks) == []
    proof = await above.do(OPEN, id=brought["id"], b="核实代办是否属实")
    assert (proof["name"], proof["said"], proof["intact"]) == (WHO.name, statements()[0], True)
    assert WHO.id_number not in str(proof)
    assert proof["path"].startswith("M10 10 200 40")
    assert b64decode(proof["picture"]).startswith(b"\xff\xd8")
    assert len(await query(looks)) == 3
    (look,) = (await villager.do(LOOKS))["edges"]
    assert look["why"] == "核实代办是否属实"
    assert set(look["what"]) == {
        "您当面签名同意的内容",
        "您当面的手写签名",
        "签名时您和代办员的合影",
    }
    await query("UPDATE neighbour_consent SET content_hash = repeat('0', 64)")
    assert (await above.do(OPEN, id=brought["id"], b="再核实"))["intact"] is False
