"""The clerks' door: two factors, only one's own seats, masks, and a key for the decision."""

from uuid import uuid4

import pytest

from api.applications.lifecycle import Status
from tests.api.doors.acting import (
    ACCEPT,
    CLAIM,
    DECIDE,
    PASS_UP,
    PREPARE,
    QUEUE,
    READ_CASE,
    REVEAL,
    STAFF_SIGN_IN,
    WITH_KEY,
    at_the_desk,
)
from tests.api.doors.conftest import REQUEST_CODE, Browser, Doors, codes_of
from tests.makers import SHOP, County, a_county, everything_of, query


@pytest.fixture
async def county(doors: Doors) -> County:
    return await a_county(doors.hall)


async def seated(doors: Doors, county: County, role: str) -> Browser:
    browser = doors.browser("desk")
    await at_the_desk(browser, county.staff[role])
    return browser


async def test_a_clerk_enters_with_a_code_and_a_key(doors: Doors, county: County) -> None:
    browser = doors.browser("desk")
    me = await at_the_desk(browser, county.staff["reviewer"])
    assert {seat["role"] for seat in me["seats"]} == {"reviewer"}
    assert me["seats"][0]["roleText"] == "审核"
    assert (await browser.do("{ me { name counts { mine open } } }"))["counts"] == {
        "mine": 0,
        "open": 0,
    }


async def test_the_code_alone_opens_nothing(doors: Doors, county: County) -> None:
    browser = doors.browser("desk")
    phone = county.staff["window"].post.phone
    await browser.do(REQUEST_CODE, phone=phone)
    code = doors.hall.sandbox.sms[-1].params["code"]
    asked = await browser.do(STAFF_SIGN_IN, phone=phone, code=code)
    half = browser.http.cookies["desk_sid"]
    assert await browser.do("{ me { id } }") is None
    assert codes_of(await browser.post({"query": "{ queue { hasMore } }"})) == ["NOT_SIGNED_IN"]
    refused = await browser.do(CLAIM, id=str(uuid4()))
    assert refused["__typename"] == "SignInNeeded"
    await browser.do(WITH_KEY, credential=county.staff["window"].key.get(asked["options"]))
    assert browser.http.cookies["desk_sid"] != half
    browser.http.cookies.set("desk_sid", half)
    assert codes_of(await browser.post({"query": "{ queue { hasMore } }"})) == ["NOT_SIGNED_IN"]


async def test_another_persons_key_opens_nothing(doors: Doors, county: County) -> None:
    browser = doors.browser("desk")
    phone = county.staff["window"].post.phone
    await browser.do(REQUEST_CODE, phone=phone)
    code = doors.hall.sandbox.sms[-1].params["code"]
    asked = await browser.do(STAFF_SIGN_IN, phone=phone, code=code)
    other = doors.browser("desk")
    forged = await other.do(WITH_KEY, credential={"id": "x"})
    assert forged["__typename"] == "SignInNeeded"
    for credential in ({}, {"id": "x", "rawId": "x", "response": {}}, {"response": None}):
        answer = await browser.do(WITH_KEY, credential=credential)
        assert answer["__typename"] == "ProofInvalid", credential
    assert asked["options"]["challenge"]


async def test_who_does_not_work_here_is_answered_alike(doors: Doors, county: County) -> None:
    browser = doors.browser("desk")
    sent = await browser.do(
        'mutation { requestCode(phone: "13912345678") { __typename ... on CodeSent { phone } } }'
    )
    assert sent == {"__typename": "CodeSent", "phone": "139****5678"}
    code = doors.hall.sandbox.sms[-1].params["code"]
    refused = await browser.do(STAFF_SIGN_IN, phone="13912345678", code=code)
    assert refused["__typename"] == "KeyMissing"
    assert len(county.staff) > 1


async def test_a_case_travels_from_the_window_to_the_decision(doors: Doors, county: County) -> None:
    walk = await county.a_case(Status.SUBMITTED, SHOP)
    case_id = str(walk.id)
    window = await seated(doors, county, "window")
    queue = await window.do(QUEUE, lane="OPEN")
    assert [card["id"] for card in queue["edges"]] == [case_id]
    assert "*" in queue["edges"][0]["applicant"]
    claimed = await window.do(CLAIM, id=case_id)
    assert claimed["claimedByMe"]
    assert "ACCEPT" in claimed["actions"]
    again = {"id": case_id, "version": claimed["version"], "opinion": "材料齐全", "key": "accept-1"}
    refused = await window.do(ACCEPT, **again)
    assert refused["__typename"] == "ChecklistIncomplete"
    assert refused["missing"] == [line["key"] for line in claimed["acceptChecklist"]] != []
    accepted = await window.do(ACCEPT, **again, points=refused["missing"])
    assert accepted["status"] == "IN_REVIEW"
    reviewer = await seated(doors, county, "reviewer")
    case = await reviewer.do(CLAIM, id=case_id)
    short = {"id": case_id, "version": case["version"], "opinion": "符合", "key": "pass-up-1"}
    told = await reviewer.do(PASS_UP, **short, points=[])
    assert told["__typename"] == "ChecklistIncomplete"
    points = [line["key"] for line in case["checklist"]]
    assert told["missing"] == points
    passed = await reviewer.do(PASS_UP, **short, points=points)
    assert passed["status"] == "PENDING_APPROVAL"
    approver = await seated(doors, county, "approver")
    case = await approver.do(CLAIM, id=case_id)
    decision = {"grant": True, "opinion": "同意"}
    prepared = await approver.do(PREPARE, id=case_id, version=case["version"], decision=decision)
    answer = county.staff["approver"].key.get(prepared["options"])
    forged = {**answer, "response": {**answer["response"], "signature": "AAAA"}}
    sent = {"preparation": prepared["id"], "key": "decide-it-1"}
    assert (await approver.do(DECIDE, **sent, credential=forged))["__typename"] == "ProofInvalid"
    prepared = await approver.do(PREPARE, id=case_id, version=case["version"], decision=decision)
    answer = county.staff["approver"].key.get(prepared["options"])
    decided = await approver.do(
        DECIDE, preparation=prepared["id"], key="decide-it-2", credential=answer
    )
    assert decided["status"] == "APPROVED", decided


async def test_a_case_of_other_seats_looks_absent(doors: Doors, county: County) -> None:
    walk = await county.a_case(Status.SUBMITTED, SHOP)
    before = await everything_of(walk.id)
    instant = await seated(doors, county, "instant")  # another department, the same hall
    reviewer = await seated(doors, county, "reviewer")
    absent = str(uuid4())
    assert (await reviewer.do(READ_CASE, id=str(walk.id)))["id"] == str(walk.id)
    assert await reviewer.do(READ_CASE, id=absent) is None
    supervisor = await seated(doors, county, "supervisor")
    for browser in (reviewer, supervisor):
        gone = await browser.do(ACCEPT, id=absent, version=1, opinion="x", key="not-my-case")
        assert gone["__typename"] in {"NotFound", "NotAllowed"}
    refused = await supervisor.do(CLAIM, id=str(walk.id))
    assert refused["__typename"] == "NotAllowed"
    assert await instant.do("{ me { name } }")
    assert await everything_of(walk.id) == before


async def test_what_is_masked_opens_for_a_reason_and_is_noted(doors: Doors, county: County) -> None:
    walk = await county.a_case(Status.SUBMITTED, SHOP)
    window = await seated(doors, county, "window")
    case = await window.do(READ_CASE, id=str(walk.id))
    shown = str(case)
    assert walk.citizen.who.id_number not in shown
    assert walk.citizen.who.phone not in shown
    asked = {"id": str(walk.id), "field": "applicant.idNumber", "because": "核对身份"}
    assert (await window.do(REVEAL, **asked))["__typename"] == "NotClaimed"
    await window.do(CLAIM, id=str(walk.id))
    assert (await window.do(REVEAL, **{**asked, "because": " "}))["__typename"] == "ReasonMissing"
    opened = await window.do(REVEAL, **asked)
    assert opened["value"] == walk.citizen.who.id_number
    noted = await query(
        "SELECT purpose FROM trail_row WHERE citizen_id = $1 AND purpose = '核对身份'",
        walk.citizen.actor.me,
    )
    assert len(noted) == 1


async def test_a_photo_is_shown_for_a_reason_only(doors: Doors, county: County) -> None:
    walk = await county.a_case(Status.SUBMITTED, SHOP)
    window = await seated(doors, county, "window")
    await window.do(CLAIM, id=str(walk.id))
    case = await window.do(READ_CASE, id=str(walk.id))
    url = case["materials"][0]["files"][0]["viewUrl"]
    bare = await window.call("GET", url)
    assert (bare.status_code, bare.json()["code"]) == (422, "ReasonMissing")
    shown = await window.call("GET", url, params={"because": "预审材料"})
    assert shown.headers["content-type"] == "image/jpeg"
    assert shown.headers["cache-control"] == "no-store"
    other = await seated(doors, county, "window2")
    refused = await other.call("GET", url, params={"because": "好奇"})
    assert (refused.status_code, refused.json()["code"]) == (409, "ClaimedByOther")
