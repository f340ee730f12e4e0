"""长辈版: large type, few choices, a page that reads itself aloud; and every page for everybody."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.accessible import barriers
from tests.browser.hands import SOON
from tests.browser.test_accounts import entered
from tests.browser.watching import Watch
from tests.serving import Served

OPEN = (
    *("/", "/browse", "/lists/online", "/life/aging", "/figures", "/public-notices", "/enter"),
    *("/items/990511004002", "/items/990714001001", "/line", "/check", "/nowhere"),
)
OWN = (
    *("/applications", "/me", "/me/messages", "/me/channels", "/me/materials", "/me/looks"),
    *("/me/privacy", "/me/mandates", "/me/organisations", "/me/phone", "/me/devices", "/me/joined"),
)
# No voice is installed where tests run: this one says nothing and is always done at once.
VOICE = """
window.heard = []
Object.defineProperty(window, 'speechSynthesis', {value: {
  speak(one) { window.heard.push(one.text); setTimeout(() => one.onend(), 5) }, cancel() {},
}})
"""


def test_an_elder_finds_few_things_and_large(
    served: Served, phone_page: Page, pictures: Path, watch: Watch
) -> None:
    page = phone_page
    watch.over(page)
    page.add_init_script(VOICE)
    elder = entered(page, served, "欧阳娜娜·买买提", pictures / "elder")
    page.goto(served.citizen)
    elder.tap("长辈版")
    elder.sees("请人帮我办")
    elder.picture("home")
    page.get_by_label("您要办什么事？").fill("老年证")
    elder.tap("找一找")
    page.get_by_role("link", name="老年人优待证").first.click()
    elder.sees("要准备的材料")
    elder.picture("guide")
    elder.tap("读给我听")
    page.wait_for_function("() => window.heard.some(text => text.includes('老年人优待证'))")
    expect(page.get_by_role("button", name="读给我听")).to_be_visible(timeout=SOON)  # at its end
    page.goto(f"{served.citizen}/me")  # it stays on this device
    elder.tap("再大些")
    elder.sees("谁看过我的资料")
    elder.picture("larger")
    elder.tap("标准版")
    expect(page.get_by_role("button", name="再大些")).to_have_count(0, timeout=SOON)
    assert watch.complaints == []


@pytest.mark.parametrize(
    ("width", "size", "scheme"),
    [(360, "", "dark"), (320, "", "light"), (360, "larger", "light")],  # 320: 400 % of a desk's
)
def test_nobody_is_kept_out_of_any_page(
    served: Served, browser: Browser, pictures: Path, width: int, size: str, scheme: str
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 640},
        locale="zh-CN",
        timezone_id="Asia/Shanghai",
        color_scheme=scheme,  # type: ignore[arg-type]
    )
    page = context.new_page()
    page.add_init_script(f"localStorage.setItem('size', '{size}')")
    found = {path: _wrong(page, served.citizen + path) for path in OPEN}
    entered(page, served, "欧阳娜娜·买买提", pictures)
    found |= {path: _wrong(page, served.citizen + path) for path in OWN}
    context.close()
    assert {path: wrong for path, wrong in found.items() if wrong} == {}


def _wrong(page: Page, address: str) -> list[str]:
    """What bars somebody, and whether the page must be pushed sideways."""
    page.goto(address)
    expect(page.locator("h1").first).to_be_visible(timeout=SOON)
    expect(page.locator("[aria-busy=true], .bone")).to_have_count(0, timeout=SOON)
    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    return [*barriers(page), *(["wider than the screen"] if wide else [])]
