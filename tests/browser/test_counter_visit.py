"""One visit at the counter, by keyboard: card, papers, questions, decision, receipt (C27).

Hands-on time is counted in keys, never by the clock of a busy machine: the Keystroke-Level Model of
Card, Moran and Newell (Communications of the ACM 23(7), 1980) gives 0.28 s a key to somebody who
types 40 words a minute, and 1.35 s to each new thing that is thought of before.
"""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.hands import SOON, a_file, a_phone_number, an_id_number
from tests.browser.test_counter import NAME, Window
from tests.browser.watching import Watch
from tests.serving import Served

HANDS_ON_SECONDS = 90
SECONDS_A_KEY = 0.28
SECONDS_A_THOUGHT = 1.35
KEYS_A_CHARACTER = 4  # three letters of pinyin, and the choice
TABS = 60  # nobody presses more to get to a button
_USE = "^(用这张|仍要用|拍好了，共 . 页)$"


class Keyboard:
    """Hands that never leave the keys, and how much they did."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._pressed = 0
        self._thought = 0

    @property
    def seconds(self) -> float:
        """What it takes of a person."""
        return self._pressed * SECONDS_A_KEY + self._thought * SECONDS_A_THOUGHT

    def press(self, *keys: str) -> None:
        """One after the other."""
        for key in keys:
            self._page.keyboard.press(key)
            self._pressed += key.count("+") + 1

    def type(self, words: str) -> None:
        """Into whatever has the focus."""
        self._page.keyboard.type(words)
        self._thought += 1
        self._pressed += sum(1 if one.isascii() else KEYS_A_CHARACTER for one in words)

    def shoots(self, pages: int) -> None:
        """The camera's own button."""
        self._pressed += pages
        self._thought += pages

    def to(self, name: str, by: str = "Tab") -> None:
        """On to what is named so."""
        self._thought += 1
        for _ in range(TABS):
            here = self._page.evaluate(
                "() => { const e = document.activeElement; if (e === document.body) return '';"
                " return [e.getAttribute('aria-label'), e.innerText,"
                " e.labels?.[0]?.innerText].filter(Boolean).join(' ') }"
            )
            if re.search(name, here):
                return
            self.press(by)
        raise AssertionError(f"no key leads to {name}")


def test_an_instant_item_is_done_in_one_visit_by_keyboard(
    served: Served, desk_page: Page, pictures: Path, watch: Watch
) -> None:
    watch.over(desk_page)
    page, number = desk_page, an_id_number("19520412")
    phone = served.people["instant"]["phone"]
    window = Window(page, served.citizen, phone, pictures / "visit", desk=served.desk)
    window.sign_in()
    window.tap("收件", role="link")
    window.look_for("优待证", "优待")  # the person's first visit, another day
    page.locator(".counter-begin").first.click()
    window.begin(number, NAME)
    window.give_account(a_phone_number())
    window.sees("已经开好")
    page.get_by_role("button", name="好，下一位").click()

    keys = Keyboard(page)
    _begin(window, keys, number)
    _photograph(window, keys)
    _fill_in(window, keys)
    _decide(window, keys)
    receipt = page.locator(".receipt")
    expect(receipt).to_contain_text(re.compile("QH[0-9]"), timeout=SOON)
    expect(receipt.get_by_role("img", name=re.compile("扫一扫"))).to_be_visible()
    expect(page.get_by_role("button", name="打印回执")).to_be_focused()
    window.picture("receipt")
    assert keys.seconds <= HANDS_ON_SECONDS
    keys.to("好，下一位", by="Shift+Tab")
    keys.press("Enter")
    expect(page.get_by_role("searchbox", name="群众要办什么事")).to_have_value("")
    assert watch.complaints == []


def _begin(window: Window, keys: Keyboard, number: str) -> None:
    """Search in their words; number and name as the reader or the clerk types them."""
    window.page.locator("h1").click()
    keys.press("/")
    keys.type("优待证")
    window.finds("优待")
    keys.press("ArrowDown", "Enter")
    expect(window.page.get_by_label("身份证号")).to_be_focused(timeout=SOON)
    keys.type(number)
    keys.press("Tab")
    keys.type(NAME)
    keys.press("Enter")
    window.sees("已经开好")
    expect(window.page.get_by_role("button", name="好，下一位")).to_be_focused(timeout=SOON)
    keys.to("现场替他办完", by="Shift+Tab")
    keys.press("Enter")


def _photograph(window: Window, keys: Keyboard) -> None:
    """Portrait and papers: the camera's own button hands the pictures over."""
    sheet = window.page.get_by_role("dialog", name=re.compile("现场采集"))
    keys.to("本人同意拍人像")
    keys.press("Space")
    for line, pages in (("现场人像", 1), ("老人的身份证", 2), ("老人的近照", 1)):
        box = sheet.get_by_label(re.compile(f"^选图片 {line}"))
        files = [a_file(f"{line}{n}") for n in range(pages)]
        box.set_input_files(files if pages > 1 else files[0])
        keys.shoots(pages)
        _use(window.page, keys)
    window.picture("taken")
    keys.to("^拍好了")
    keys.press("Enter")


def _fill_in(window: Window, keys: Keyboard) -> None:
    """What is asked, where the card goes, and that it is true."""
    title = window.page.get_by_role("heading", name=re.compile("替他填好"))
    expect(title).to_be_visible(timeout=SOON)
    keys.to("户口在本县")
    keys.press("Space", "Tab")
    keys.to("是|否")
    keys.press("ArrowDown")
    keys.to("省、市、县")
    keys.type("青禾县青禾镇杏花村")
    keys.press("Tab")
    keys.type("一组 12 号")
    keys.to("本人说属实")
    keys.press("Space")
    window.picture("filled")
    keys.press("Control+Enter")


def _decide(window: Window, keys: Keyboard) -> None:
    """Accept, decide and sign in one sheet."""
    title = window.page.get_by_role("heading", name="受理并当场决定")
    expect(title).to_be_visible(timeout=SOON)
    keys.to("照片清楚")
    keys.press("Space")
    keys.to("受理，并生成决定书")
    keys.press("Enter")
    signs = window.page.get_by_role("button", name="用演示密钥签署")
    expect(signs).to_be_visible(timeout=SOON)
    keys.to("用演示密钥签署")
    keys.press("Enter")


def _use(page: Page, keys: Keyboard) -> None:
    """Whatever the camera thinks of the test's pictures."""
    camera = page.locator(".film")
    expect(camera).to_be_visible(timeout=SOON)  # its script may still be on the way
    for _ in range(4):
        use = camera.get_by_role("button", name=re.compile(_USE))
        if use.count() == 0 and camera.count() == 0:
            return
        expect(use.first).to_be_visible(timeout=SOON)
        keys.to(_USE)
        keys.press("Enter")
        page.wait_for_timeout(300)
    expect(camera).to_have_count(0, timeout=SOON)
