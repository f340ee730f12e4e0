"""Changing the phone and coming back after long, as the pages do it; both numbers are told."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from api.worker import work_until_quiet
from identity.codes import Pace, bind_pace
from notifications.now import shift_clock
from tests.api.doors.acting import NEIGHBOUR, WHO, verified
from tests.api.doors.conftest import REQUEST_CODE, Browser, Doors

NEW = "mutation($p: String!) { requestNewPhoneCode(phone: $p) { __typename } }"
OLD = "mutation { requestOldPhoneCode { __typename } }"
CHANGE = """mutation($p: String!, $c: String!, $o: String) { changePhone(phone: $p, code: $c,
  oldCode: $o) { __typename ... on Me { phone } ... on Refusal { code } } }"""
TELL = """mutation($p: String!, $c: String!) { signIn(phone: $p, code: $c) { __typename
  ... on IdTailNeeded { ticket message } } }"""
TAIL = """mutation($p: String!, $t: String!, $tail: String!) {
  signInWithTail(phone: $p, ticket: $t, tail: $tail) { __typename ... on Refusal { message } } }"""
ANEW = """mutation($p: String!, $t: String!, $n: String!, $i: String!) {
  signInAnew(phone: $p, ticket: $t, name: $n, idNumber: $i) {
    __typename ... on SignedIn { me { id level name } } ... on Refusal { message } } }"""
RECOVER = """mutation($n: String!, $i: String!) { recoverAccount(name: $n, idNumber: $i) {
  __typename ... on Refusal { message } } }"""
OBJECT = "mutation { objectToPhoneChange { __typename } }"
FRESH = "13700137001"


@pytest.fixture(autouse=True)
def no_waiting(doors: Doors) -> Iterator[None]:
    """Several codes within a minute."""
    bind_pace(Pace(apart=timedelta(0), a_day=50))
    yield
    bind_pace(Pace())


def code(browser: Browser) -> str:
    return str(browser.hall.sandbox.sms[-1].params["code"])


async def told(browser: Browser) -> set[tuple[str, str]]:
    """Last digits and template of every message that is no code."""
    await work_until_quiet(browser.hall.gateways)
    sent = [sms for sms in browser.hall.sandbox.sms if sms.template != "code"]
    return {(sms.to[-4:], sms.template) for sms in sent}


async def test_both_numbers_hear_of_a_change(doors: Doors) -> None:
    browser = await verified(doors.browser())
    await browser.do(NEW, p=FRESH)
    fresh = code(browser)
    await browser.do(OLD)
    changed = await browser.do(CHANGE, p=FRESH, c=fresh, o=code(browser))
    assert changed["__typename"] == "Me", changed
    assert changed["phone"] == "137****7001"
    assert await told(browser) == {("7001", "phone.changed"), (WHO.phone[-4:], "phone.left")}


async def test_the_old_number_is_asked_and_objects(doors: Doors) -> None:
    owner, finder = await verified(doors.browser()), doors.browser()
    await finder.enter(FRESH)
    asked = await finder.do(RECOVER, n=WHO.name, i=WHO.id_number)
    assert asked["__typename"] == "PhoneChangeAsked", asked
    waits = await owner.do("{ phoneChange { phone } }")
    assert waits == {"phone": "137****7001"}
    assert (await owner.do(OBJECT))["__typename"] == "PhoneChangeObjected"
    assert await owner.do("{ phoneChange { phone } }") is None
    assert await told(owner) == {
        (WHO.phone[-4:], "phone.change_asked"),
        ("7001", "phone.change_objected"),
    }


async def test_a_recycled_number_opens_nothing_of_its_last_owner(doors: Doors) -> None:
    first = await verified(doors.browser())
    old = await first.do("{ me { id } }")
    await shift_clock(timedelta(days=200))
    browser = doors.browser()
    await browser.do(REQUEST_CODE, phone=WHO.phone)
    asked = await browser.do(TELL, p=WHO.phone, c=code(browser))
    assert asked["__typename"] == "IdTailNeeded", asked
    assert await browser.do("{ me { id } }") is None
    ticket = asked["ticket"]
    wrong = await browser.do(TAIL, p=WHO.phone, t=ticket, tail="000000")
    assert wrong["__typename"] == "IdTailWrong", wrong
    entered = await browser.do(ANEW, p=WHO.phone, t=ticket, n=NEIGHBOUR.name, i=NEIGHBOUR.id_number)
    assert entered["__typename"] == "SignedIn", entered
    assert entered["me"]["id"] != old["id"]
    assert (entered["me"]["level"], entered["me"]["name"]) == (1, None)
    assert (await browser.do("{ applications { edges { id } } }"))["edges"] == []
    assert (await browser.do("{ inbox { edges { id } } }"))["edges"] == []
