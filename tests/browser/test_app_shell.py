"""In a county's own app: the page finds its line, hands over the registration and lets go of it.

How each call is spoken is in ``pwa/tests/hosts.test.ts`` and ``docs/app-shell.md``.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.hands import SOON
from tests.browser.test_accounts import entered
from tests.browser.watching import Watch
from tests.serving import Served

APP = """{
  const hears = []
  const keep = (name, value) =>
    localStorage.setItem(name, JSON.stringify([...JSON.parse(localStorage.getItem(name) ?? '[]'), value]))
  window.doorstepApp = {
    addEventListener: (_, hear) => hears.push(hear),
    postMessage(text) {
      const { id, call, ...given } = JSON.parse(text)
      keep('app-was-asked', [call, given])
      const registration = { registration: '1a0018970a8f9d9c1e5', allowed: true }
      const ok = { share: 'shared', badge: true }[call] ?? registration
      setTimeout(() => hears.forEach((hear) => hear({ data: JSON.stringify({ id, ok }) })))
    },
  }
}"""  # noqa: E501


@pytest.fixture
def in_app(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(
        viewport={"width": 360, "height": 780}, locale="zh-CN", has_touch=True
    )
    context.add_init_script(APP)
    yield context
    context.close()


def pull(page: Page) -> None:
    """A finger from the top down, as the screen tells of it."""
    devtools = page.context.new_cdp_session(page)
    page.evaluate("scrollTo(0, 0)")
    for kind, y in (("touchStart", 80), ("touchMove", 160), ("touchMove", 320), ("touchEnd", 0)):
        points = [] if kind == "touchEnd" else [{"x": 180, "y": y}]
        devtools.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


def test_an_app_rings_its_phone_shares_and_is_let_go(
    served: Served, in_app: BrowserContext, pictures: Path, watch: Watch
) -> None:
    page = in_app.new_page()
    watch.over(page)
    citizen = entered(page, served, "阿卜杜热合曼·买买提依明", pictures)
    page.goto(f"{served.citizen}/me/channels")
    citizen.sees("这部手机的推送")
    expect(page.get_by_role("status").filter(has_text="已开启")).to_be_visible(timeout=SOON)
    citizen.picture("app-channels")
    citizen.tap("关闭推送")
    citizen.sees("没有开启")
    page.reload()
    citizen.tap("开启推送")
    expect(page.get_by_role("status").filter(has_text="已开启")).to_be_visible(timeout=SOON)
    page.goto(f"{served.citizen}/items/990715001001")
    citizen.tap("转给家里人")
    page.wait_for_function("() => /share/.test(localStorage.getItem('app-was-asked'))")
    asked = page.evaluate("JSON.parse(localStorage.getItem('app-was-asked'))")
    (shared,) = [given for call, given in asked if call == "share"]
    assert shared["url"] == f"{served.citizen}/items/990715001001"
    assert "push.allow" in [call for call, _ in asked]
    page.goto(f"{served.citizen}/me")
    citizen.sees("退出登录")
    pull(page)
    citizen.sees("已刷新")
    citizen.tap("退出登录")
    page.get_by_role("button", name="退出", exact=True).last.click()
    citizen.sees("已退出")
    assert watch.complaints == []
