"""The main screens look as they did when somebody last agreed to them."""

import re

import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import Page, expect

from tests.browser.citizen import Citizen
from tests.browser.clerk import Clerk
from tests.browser.filed_cards import filed, whose
from tests.browser.hands import SOON
from tests.browser.kept_pictures import Looks, is_same
from tests.browser.story import HOUSE
from tests.browser.watching import Watch
from tests.serving import Served

PLACE = 60
_MOVED = """() => new Promise((told) => {
  new PerformanceObserver((list) => {
    const unasked = list.getEntries().filter((one) => !one.hadRecentInput)
    told(unasked.reduce((sum, { value }) => sum + value, 0))
  }).observe({ type: 'layout-shift', buffered: true })
  setTimeout(() => told(0), 500)
})"""


def a_screen(button: int = 600, shift: float = 0, colour: str = "#17624f") -> Image.Image:
    """Such as a phone shows: a head, lines, a card, a button."""
    picture = Image.new("RGB", (360, 780), "#f3f5ef")
    pen = ImageDraw.Draw(picture)
    for line in range(12):
        for word in range(20):
            at = 20 + word * 16 + shift, 80 + line * 26
            pen.line((*at, at[0] + 7, at[1] + 9), fill="#1b2824", width=2)
    pen.rounded_rectangle((16, 420, 344, 540), 12, fill="#ffffff", outline="#d5dbd0")
    pen.rounded_rectangle((16, button, 344, button + 48), 12, fill=colour)
    return picture


def test_other_letters_are_the_same_screen() -> None:
    assert is_same(a_screen(), a_screen())
    assert is_same(a_screen(), a_screen(shift=3))  # strokes elsewhere
    assert is_same(a_screen(), a_screen(button=601))  # rounded otherwise
    assert is_same(a_screen(), a_screen().quantize(48))  # as it is kept


@pytest.mark.parametrize("other", [{"button": 620}, {"button": 900}, {"colour": "#b0241c"}])
def test_what_moved_vanished_or_changed_its_colour_is_not(other: dict[str, int]) -> None:
    assert not is_same(a_screen(), a_screen(**other))  # type: ignore[arg-type]


def test_another_size_is_another_screen() -> None:
    assert not is_same(a_screen(), a_screen().resize((320, 780)))


def test_the_main_screens_look_as_they_did(
    served: Served, phone_page: Page, desk_page: Page, watch: Watch
) -> None:
    (reference,) = filed(served, 1, PLACE)
    looks = Looks()
    for page in (phone_page, desk_page):
        watch.over(page)
    _as_a_citizen(served, phone_page, looks)
    _as_a_clerk(served, desk_page, looks, reference)
    looks.conclude()
    assert watch.complaints == []


def _as_a_citizen(served: Served, page: Page, looks: Looks) -> None:
    citizen = Citizen(page, served.citizen, whose(PLACE))
    page.goto(f"{served.citizen}/check")
    expect(page.get_by_role("heading").first).to_be_visible(timeout=SOON)
    looks.at(page, "certificate-check", hidden=["input[type=file]"])  # in the browser's words
    citizen.own_case()
    expect(page.locator("details.given")).to_be_visible(timeout=SOON)
    looks.at(page, "timeline")
    for _ in range(2):  # the second time it knows how high the list will be
        page.goto(served.citizen)
        expect(page.locator(".going a")).to_have_count(1, timeout=SOON)
        expect(page.locator(".item-summary").first).to_be_visible(timeout=SOON)
    moved = page.evaluate(_MOVED)
    assert moved <= 0.01, moved
    looks.at(page, "home", hidden=[".front .items-list"])  # what is popular, neighbours decide
    page.goto(f"{served.citizen}/?q=买房")
    expect(page.locator("#found .item-summary").first).to_be_visible(timeout=SOON)
    looks.at(page, "search", hidden=["#found li:nth-child(n+2)"])
    page.goto(f"{served.citizen}/me")
    citizen.sees("退出登录")
    looks.at(page, "me")
    page.goto(f"{served.citizen}/items/{HOUSE}")
    citizen.sees("为单位或别人办")  # it is known who is here
    looks.at(page, "guide")
    page.reload()
    citizen.tap("开始办理")
    citizen.sees(re.compile("第 1 步"))
    looks.at(page, "form")


def _as_a_clerk(served: Served, page: Page, looks: Looks, reference: str) -> None:
    clerk = Clerk(page, served.citizen, served.people["window"]["phone"], desk=served.desk)
    clerk.sign_in()
    for width, height, which in ((1280, 800, ""), (360, 780, "-phone")):
        page.set_viewport_size({"width": width, "height": height})
        page.goto(served.desk)
        page.get_by_role("searchbox").fill(reference)
        clerk.tap("查找")
        clerk.sees(reference)
        looks.at(page, f"desk-queue{which}")
        page.reload()
        clerk.open(reference)
        looks.at(page, f"desk-case{which}")
