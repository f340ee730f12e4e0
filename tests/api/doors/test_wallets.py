"""Paying from inside WeChat and from the mini-program, through the door."""

import secrets
from dataclasses import replace
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx

from api.applications.lifecycle import Status
from api.seed.walking import Walk
from api.timers import sweep
from identity.actor import ActorKind
from identity.miniprogram.absent import NoPages
from identity.sessions import open_session
from notifications.now import shift_clock
from tests.api.doors.conftest import Browser, Doors
from tests.makers import HOME, a_county, query

PAY = """mutation($id: UUID!, $key: String!, $via: PayFrom!, $code: String!) {
  payApplication(id: $id, key: $key, via: $via, code: $code) {
    __typename ... on Refusal { code message }
    ... on CashierOpened { url ticket
      call { appId timeStamp nonceStr package signType paySign } } } }"""


async def a_payer(doors: Doors) -> tuple[Walk, Browser]:
    """A case that waits for its fee, and its owner's page."""
    county = await a_county(doors.hall)
    walk = await county.a_case(Status.AWAITING_PAYMENT, HOME)
    token, _ = await open_session(
        ActorKind.CITIZEN, walk.citizen.actor.me, device="phone", amr=("sms",)
    )
    browser = doors.browser()
    browser.http.cookies.set("sid", token)
    return walk, browser


async def paying(browser: Browser, walk: Walk, via: str, code: str = "", key: str = "") -> Any:
    named = key or secrets.token_hex(8)
    return await browser.do(PAY, id=str(walk.id), key=named, via=via, code=code)


async def native(browser: Browser, ticket: object, code: object) -> httpx.Response:
    """What the native page asks: no cookie, no origin of ours."""
    bare = httpx.AsyncClient(transport=browser.http._transport, base_url=browser.origin)
    return await bare.post("/wechat/pay", json={"ticket": ticket, "code": code})


def logged_in(who: str = "guifang") -> str:
    return f"wx-{who}-{secrets.token_hex(4)}"


async def settled(doors: Doors, walk: Walk) -> bool:
    """The payer put in the password; nobody told us, we ask."""
    (order,) = (x for x in doors.hall.sandbox.orders.values() if x.state == "open")
    order.state = "paid"
    await shift_clock(timedelta(seconds=31))
    await sweep(doors.hall.gateways)
    return (await walk.screen()).status is not Status.AWAITING_PAYMENT


async def test_a_page_inside_wechat_asks_who_pays_and_calls_the_wallet(doors: Doors) -> None:
    walk, page = await a_payer(doors)
    first = await paying(page, walk, "WECHAT", key="3f2a-77b0")
    assert first["call"] is None
    assert await query("SELECT 1 FROM attempt") == [], "nothing is ordered before that"
    asked = parse_qs(urlsplit(first["url"]).query)
    assert asked == {"back": [f"/applications/{walk.id}/pay"], "state": ["3f2a77b0"]}
    call = await paying(page, walk, "WECHAT", logged_in("page"), key="3f2a-77b0")
    (order,) = doors.hall.sandbox.orders.values()
    assert (order.amount, call["call"]["package"]) == (8000, f"prepay_id={order.gateway_id}")
    spent = logged_in("page")
    await paying(page, walk, "WECHAT", spent)
    again = await paying(page, walk, "WECHAT", spent)
    assert again["code"] == "PayerUnknown"
    assert len(doors.hall.sandbox.orders) == 1


async def test_the_mini_programs_own_page_pays_with_a_ticket_of_that_bill(doors: Doors) -> None:
    walk, page = await a_payer(doors)
    given = await paying(page, walk, "MINIPROGRAM")
    answer = await native(page, given["ticket"], logged_in())
    assert answer.status_code == 200, answer.text
    (order,) = doors.hall.sandbox.orders.values()
    assert answer.json()["package"] == f"prepay_id={order.gateway_id}"
    assert set(answer.json()) == {
        *("appId", "timeStamp", "nonceStr", "package", "signType", "paySign")
    }
    lost = await native(page, given["ticket"], logged_in())
    assert lost.json()["package"] == answer.json()["package"], "asking again is the same order"
    kept = await query("SELECT to_jsonb(t)::text AS text FROM attempt t")
    assert given["ticket"] not in kept[0]["text"]
    assert "o-sandbox" not in kept[0]["text"], "who paid is kept nowhere"
    assert await settled(doors, walk)
    over = await native(page, given["ticket"], logged_in())
    assert (over.status_code, over.json()["code"]) == (404, "NotFound")


async def test_no_ticket_and_no_code_opens_nothing(doors: Doors) -> None:
    walk, page = await a_payer(doors)
    given = await paying(page, walk, "MINIPROGRAM")
    for ticket, code, said in (
        (given["ticket"], "nobody", "PayerUnknown"),
        (secrets.token_urlsafe(32), logged_in(), "NotFound"),
        (given["ticket"], None, "BAD_REQUEST"),
        ("x" * 129, logged_in(), "BAD_REQUEST"),
        (given["ticket"], logged_in("away"), "VendorUnavailable"),
    ):
        answer = await native(page, ticket, code)
        assert answer.json()["code"] == said, answer.text
    assert doors.hall.sandbox.orders == {}
    await shift_clock(timedelta(minutes=11))
    late = await native(page, given["ticket"], logged_in())
    assert late.json()["code"] == "NotFound"


async def test_another_way_of_paying_replaces_the_order_before(doors: Doors) -> None:
    walk, page = await a_payer(doors)
    await paying(page, walk, "BROWSER")
    given = await paying(page, walk, "MINIPROGRAM")
    await native(page, given["ticket"], logged_in())
    first, second = doors.hall.sandbox.orders.values()
    assert (first.state, second.state) == ("closed", "open")
    assert await settled(doors, walk)


async def test_without_an_official_account_the_page_says_where_one_can_pay(doors: Doors) -> None:
    walk, page = await a_payer(doors)
    vendors = replace(doors.hall.gateways, wechat_pages=NoPages())
    bare = Doors(replace(doors.hall, gateways=vendors)).browser()
    bare.http.cookies = page.http.cookies
    told = await paying(bare, walk, "WECHAT")
    assert (told["code"], "浏览器" in told["message"]) == ("PayElsewhere", True)
    assert await query("SELECT 1 FROM attempt") == []
    await bare.http.aclose()
