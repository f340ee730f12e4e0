"""The counter at the clerks' door: found as citizens find it, begun for who is present."""

from typing import Any

import pytest

from api.seed.people import Invented, invented
from tests.api.doors.acting import SAID, at_the_desk
from tests.api.doors.conftest import Browser, Doors, codes_of
from tests.makers import CARD, SHOP, County, a_county, query

SEARCH = """query($search: String!, $first: Int!) {
  catalogueSearch(search: $search, first: $first) {
  total nothing edges { code title what who department feeFen promisedDays unit trips } } }"""
START = f"""mutation($item: String!, $who: PresentInput!, $key: String!) {{
  startAtCounter(itemCode: $item, who: $who, key: $key) {{
    {SAID} ... on CounterStart {{ id item name phone }} }} }}"""
CODE = f"""mutation($phone: String!) {{ requestCounterCode(phone: $phone) {{
  {SAID} ... on CodeSent {{ phone }} }} }}"""
FOUND = """query($s: String!) { items(search: $s, first: 50) { edges { code } } }"""
MINE = "{ applications { edges { id itemTitle status } } }"
WHO = invented(41, 1)[0]


@pytest.fixture
async def county(doors: Doors) -> County:
    return await a_county(doors.hall)


async def seated(doors: Doors, county: County, role: str) -> Browser:
    browser = doors.browser("desk")
    await at_the_desk(browser, county.staff[role])
    return browser


def who(person: Invented = WHO, **more: Any) -> dict[str, Any]:
    return {"name": person.name, "idNumber": person.id_number, **more}


@pytest.mark.parametrize("words", ["娃娃上户口", "优待证", "开个店", "shanghukou"])
async def test_the_window_finds_what_citizens_find(
    doors: Doors, county: County, words: str
) -> None:
    window = await seated(doors, county, "window")
    theirs = (await doors.browser().do(FOUND, s=words))["edges"]
    found = await window.do(SEARCH, search=words, first=50)
    assert [card["code"] for card in found["edges"]] == [card["code"] for card in theirs] != []


async def test_without_words_every_departments_items_are_there(
    doors: Doors, county: County
) -> None:
    window = await seated(doors, county, "window")
    found = await window.do(SEARCH, search="", first=50)
    assert len({card["department"] for card in found["edges"]}) > 5
    assert found["total"] == len(found["edges"])
    few = await window.do(SEARCH, search="", first=2)
    assert (len(few["edges"]), few["total"]) == (2, found["total"])
    assert all(card["what"] and card["who"] for card in found["edges"])
    nothing = await window.do(SEARCH, search="qqqxxx", first=5)
    assert nothing["nothing"]


async def test_a_first_timer_reads_a_code_out_and_finds_the_draft_at_home(
    doors: Doors, county: County
) -> None:
    window = await seated(doors, county, "window")
    told = await window.do(START, item=CARD, who=who(), key="counter-1")
    assert told["__typename"] == "PhoneNeeded"
    sent = await window.do(CODE, phone=WHO.phone)
    assert sent["__typename"] == "CodeSent"
    sms = doors.hall.sandbox.sms[-1]
    assert "念给" in sms.text
    begun = await window.do(
        START, item=CARD, who=who(phone=WHO.phone, code=sms.params["code"]), key="counter-1"
    )
    assert begun["__typename"] == "CounterStart", begun
    assert WHO.name != begun["name"]
    citizen = doors.browser()
    await citizen.enter(WHO.phone)
    (card,) = (await citizen.do(MINE))["edges"]
    assert (card["id"], card["status"]) == (begun["id"], "DRAFT")


async def test_the_counters_code_signs_nobody_in(doors: Doors, county: County) -> None:
    window = await seated(doors, county, "window")
    await window.do(CODE, phone=WHO.phone)
    code = doors.hall.sandbox.sms[-1].params["code"]
    stolen = await doors.browser().do(
        "mutation($p: String!, $c: String!) { signIn(phone: $p, code: $c) { __typename } }",
        p=WHO.phone,
        c=code,
    )
    assert stolen["__typename"] == "CodeExpired"


async def test_a_wrong_number_is_told_in_plain_words(doors: Doors, county: County) -> None:
    window = await seated(doors, county, "window")
    wrong = who() | {"idNumber": WHO.id_number[:-1] + ("1" if WHO.id_number[-1] != "1" else "2")}
    told = await window.do(START, item=SHOP, who=wrong, key="counter-1")
    assert told["__typename"] == "IdNumberInvalid"
    assert "对照证件" in told["message"]
    assert await query("SELECT id FROM application") == []


@pytest.mark.parametrize("role", ["reviewer", "approver", "supervisor"])
async def test_other_seats_have_no_counter(doors: Doors, county: County, role: str) -> None:
    browser = await seated(doors, county, role)
    told = await browser.do(START, item=CARD, who=who(), key="counter-1")
    assert told["__typename"] == "NotAllowed"
    assert (await browser.do(CODE, phone=WHO.phone))["__typename"] == "NotAllowed"
    refused = await browser.post({"query": SEARCH, "variables": {"search": "", "first": 5}})
    assert len(codes_of(refused)) == 1
