"""In WeChat's web-view: the page, with a stand-in for the bridge and the native pages around it.

What the native pages do with what they are given is in ``pwa/tests/miniprogram.test.ts``.
"""

import re
import secrets
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser.citizen import Citizen
from tests.browser.hands import SOON, a_phone_number
from tests.browser.watching import Watch
from tests.serving import Served

AGENT = (
    "Mozilla/5.0 (Linux; Android 14; V2307A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0"
    " Chrome/130.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.60 MiniProgramEnv/android"
    " miniProgram"
)
PAYER = "13800000031"  # of the demo: a house that waits for its fee
BRIDGE = """window.WeixinJSBridge = { invoke(name, given) {
  if (name === 'invokeMiniProgramAPI') window.wentTo = given.name + ' ' + given.arg.url } }"""


@pytest.fixture
def in_wechat(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(
        viewport={"width": 360, "height": 780}, locale="zh-CN", user_agent=AGENT, has_touch=True
    )
    context.add_init_script(BRIDGE)
    yield context
    context.close()


def through_the_mini_program(hands: Citizen, served: Served, who: str) -> str:
    """Tap, and do what the native page does; answers with the ticket that came back."""
    hands.tap("用微信进入")
    hands.page.wait_for_function("() => window.wentTo")
    went = hands.page.evaluate("window.wentTo")
    assert went.startswith("redirectTo /pages/login/login?"), went
    given = {k: v[0] for k, v in parse_qs(urlsplit(went.removeprefix("redirectTo ")).query).items()}
    code = f"wx-{who}-{secrets.token_hex(4)}"
    asked = {"code": code, "challenge": given["challenge"]}
    ticket: str = httpx.post(f"{served.citizen}/wechat/ticket", json=asked, timeout=20).json()[
        "ticket"
    ]
    then = quote(given["then"], safe="")
    hands.page.goto(f"{served.citizen}/enter?t={quote(ticket)}&then={then}")
    return ticket


def test_a_citizen_comes_in_from_wechat_binds_it_and_comes_again(
    served: Served, in_wechat: BrowserContext, pictures: Path, watch: Watch
) -> None:
    who, page = secrets.token_hex(4), in_wechat.new_page()
    hands = Citizen(page, served.citizen, a_phone_number(), pictures / "wechat", name="张桂芳")
    watch.over(page)
    page.goto(f"{served.citizen}/enter?then=/me")
    hands.sees("绑定过的微信")
    hands.picture("before")
    ticket = through_the_mini_program(hands, served, who)
    hands.sees("这个微信是第一次来")
    hands.picture("first-time")
    assert ticket not in page.url
    assert page.get_by_role("button", name="用通行密钥登录").count() == 0
    page.get_by_label("手机号").fill(hands.phone)
    hands.tap("获取验证码")
    box = page.get_by_label("短信验证码")
    expect(box).to_be_visible(timeout=SOON)
    box.fill(hands.code())
    page.get_by_label("姓名").fill(hands.name)
    page.get_by_label("身份证号").fill(hands.id_number)
    hands.tap("核对身份")
    hands.sees("下次用微信直接进入")
    hands.picture("binding")
    hands.tap("绑定这个微信")
    hands.sees("已实名")
    assert "微信" in str([told["text"] for told in wait_told(hands)])
    page.context.clear_cookies(name="sid")
    page.goto(f"{served.citizen}/enter?then=/me/devices")
    through_the_mini_program(hands, served, who)
    hands.sees("已绑定微信")
    hands.picture("devices")
    hands.tap("解除绑定")
    hands.page.get_by_role("dialog").get_by_role("button", name="解除绑定").click()
    expect(page.get_by_text("已绑定微信")).to_have_count(0, timeout=SOON)
    page.goto(f"{served.citizen}/enter?t=forged&then=//elsewhere.example")
    hands.sees("这次从微信进来没有成功")
    hands.picture("forged")
    assert "elsewhere" not in page.url
    assert watch.complaints == []


def test_a_fee_is_paid_by_the_wallet_and_stands_at_the_timeline(
    served: Served, in_wechat: BrowserContext, pictures: Path, watch: Watch
) -> None:
    page = in_wechat.new_page()
    hands = Citizen(page, served.citizen, PAYER, pictures / "wechat-pay")
    watch.over(page)
    page.goto(f"{served.citizen}/enter?then=/applications")
    through_the_mini_program(hands, served, secrets.token_hex(4))
    page.get_by_label("手机号").fill(hands.phone)
    hands.tap("获取验证码")
    box = page.get_by_label("短信验证码")
    expect(box).to_be_visible(timeout=SOON)
    box.fill(hands.code())
    hands.tap("暂不绑定")
    page.get_by_text("待缴费").first.click()
    hands.tap("去缴费", role="link")
    hands.sees("合计")
    hands.picture("bill")
    gone = by_the_wallet(hands, served)
    page.goto(f"{served.citizen}{gone}")
    hands.sees("已缴清", within=3 * SOON)
    hands.picture("paid")
    page.goto(f"{served.citizen}{gone.removesuffix('/pay')}")
    expect(page.get_by_text("待缴费")).to_have_count(0, timeout=3 * SOON)
    hands.sees(re.compile("缴费"))
    hands.picture("timeline")
    assert watch.complaints == []


def by_the_wallet(hands: Citizen, served: Served) -> str:
    """What the native page does, and the person with it; answers where it goes back to."""
    hands.page.get_by_role("button", name=re.compile("缴")).last.click()
    hands.page.wait_for_function("() => window.wentTo")
    went = hands.page.evaluate("window.wentTo")
    assert " /pages/pay/pay?" in went, went
    given = {k: v[0] for k, v in parse_qs(urlsplit(went.partition(" ")[2]).query).items()}
    code = f"wx-payer-{secrets.token_hex(4)}"
    asked = {"ticket": given["ticket"], "code": code}
    call = httpx.post(f"{served.citizen}/wechat/pay", json=asked, timeout=20).json()
    order = call["package"].removeprefix("prepay_id=")
    cashier = f"{served.citizen}/sandbox/cashier/{order}"
    assert httpx.post(cashier, data={"act": "pay"}, timeout=20).status_code == 303
    back: str = given["then"]
    return back


def wait_told(hands: Citizen) -> list[dict[str, str]]:
    """What the phone heard, once it heard of the binding."""
    for _ in range(40):
        told = hands.told()
        if any("绑定" in message["text"] for message in told):
            return told
        hands.page.wait_for_timeout(250)
    return hands.told()
