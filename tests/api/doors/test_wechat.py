"""From a login code of WeChat to a session of the page that asked, through the door (G43b)."""

import secrets

import httpx

from tests.api.doors.acting import START, SUBMIT, verified
from tests.api.doors.conftest import Browser, Doors
from tests.conftest import Hall
from tests.makers import SHOP, a_county

SAID = "__typename ... on Refusal { code message }"
ASK = f"mutation {{ askWeChat {{ {SAID} ... on WeChatAsked {{ challenge }} }} }}"
ENTER = f"""mutation($ticket: String!) {{ enterByWeChat(ticket: $ticket) {{
  {SAID} ... on SignedIn {{ me {{ id }} }} }} }}"""
BIND = f"mutation {{ bindWeChat {{ {SAID} ... on WeChat {{ since }} }} }}"
UNBIND = f"mutation {{ unbindWeChat {{ {SAID} ... on WeChat {{ since }} }} }}"
ME = "{ me { id } }"


def logged_in(who: str = "guifang") -> str:
    """What ``wx.login`` gives."""
    return f"wx-{who}-{secrets.token_hex(4)}"


async def trade(browser: Browser, code: str, challenge: str) -> httpx.Response:
    """What the native page asks: no cookie, no origin of ours."""
    bare = httpx.AsyncClient(transport=browser.http._transport, base_url=browser.origin)
    headers = {"referer": "https://servicewechat.com/wx1234567890abcdef/7/page-frame.html"}
    return await bare.post(
        "/wechat/ticket", json={"code": code, "challenge": challenge}, headers=headers
    )


async def a_ticket(browser: Browser, who: str = "guifang") -> str:
    asked = await browser.do(ASK)
    answer = await trade(browser, logged_in(who), asked["challenge"])
    assert answer.status_code == 200, answer.text
    assert answer.json()["expiresInSeconds"] == 60
    ticket: str = answer.json()["ticket"]
    return ticket


async def bound(browser: Browser) -> str:
    """Came by WeChat the first time, signed in by phone, bound it. Whose account."""
    first = await browser.do(ENTER, ticket=await a_ticket(browser))
    assert first["code"] == "WeChatUnbound"
    await verified(browser)
    assert (await browser.do(BIND))["since"]
    me: str = (await browser.do(ME))["id"]
    return me


async def test_the_second_time_wechat_is_enough_to_read_and_acts_ask_for_a_code(
    doors: Doors,
) -> None:
    await a_county(doors.hall)
    me = await bound(doors.browser())
    phone = doors.browser()
    assert await phone.do(ME) is None
    entered = await phone.do(ENTER, ticket=await a_ticket(phone))
    assert entered["me"]["id"] == me
    assert (await phone.do(ME))["id"] == me
    draft = await phone.do(START, item=SHOP, key="from-wechat")
    sent = {"id": draft["id"], "version": draft["version"], "declared": True, "key": "sent-at-once"}
    assert (await phone.do(SUBMIT, **sent))["__typename"] == "FreshProofNeeded"


async def test_the_cookie_of_the_page_is_for_nobody_to_read(citizen: Browser) -> None:
    answer = await citizen.post({"query": ASK})
    (cookie,) = [c for c in answer.headers.get_list("set-cookie") if c.startswith("wechat=")]
    assert {"HttpOnly", "SameSite=strict", "Path=/"} <= {p.strip() for p in cookie.split(";")}
    assert cookie.split(";")[0].removeprefix("wechat=") not in answer.text


async def test_a_ticket_slipped_to_somebody_else_signs_nobody_in(doors: Doors) -> None:
    """Login by a stranger's ticket is how one would type one's data into their account."""
    attacker, victim = doors.browser(), doors.browser()
    await bound(attacker)
    slipped = await a_ticket(attacker)
    assert (await victim.do(ENTER, ticket=slipped))["code"] == "WeChatInvalid"
    await victim.do(ASK)
    assert (await victim.do(ENTER, ticket=await a_ticket(attacker)))["code"] == "WeChatInvalid"
    assert await victim.do(ME) is None


async def test_no_code_no_ticket(citizen: Browser, hall: Hall) -> None:
    challenge = (await citizen.do(ASK))["challenge"]
    used = logged_in()
    assert (await trade(citizen, used, challenge)).status_code == 200
    for code in (used, "nonsense", "", "wx--"):
        answer = await trade(citizen, code, challenge)
        assert (answer.status_code, answer.json()["code"]) == (422, "WeChatInvalid"), code
    assert (await trade(citizen, logged_in("away"), challenge)).status_code == 503
    for odd in (b"[]", b"{}", b'{"code": 1, "challenge": "x"}', b"\xff", b"{" * 5000):
        answer = await citizen.http.post(
            "/wechat/ticket", content=odd, headers={"content-type": "application/json"}
        )
        assert answer.status_code in {400, 413}
    assert not hall.sandbox.sms


async def test_unbound_it_lets_nobody_in(doors: Doors) -> None:
    browser, phone = doors.browser(), doors.browser()
    await bound(browser)
    await phone.do(ENTER, ticket=await a_ticket(phone))
    assert (await browser.do(UNBIND))["__typename"] == "WeChat"
    assert await phone.do(ME) is None
    assert (await phone.do(ENTER, ticket=await a_ticket(phone)))["code"] == "WeChatUnbound"
    assert (await browser.do(UNBIND))["code"] == "NotFound"


async def test_wechat_finds_the_file_that_shows_whose_domain_it_is(doors: Doors) -> None:
    known = doors.browser(wechat_domain_check="MP_verify_ab12.txt=ab12")
    assert (await known.http.get("/MP_verify_ab12.txt")).text == "ab12"
    assert (await doors.browser().http.get("/MP_verify_ab12.txt")).status_code == 404
    assert (await known.http.get("/wechat/ticket")).status_code in {404, 405}
