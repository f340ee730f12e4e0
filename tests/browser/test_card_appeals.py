"""A clerk sees the limits of a case and its cards, says a word against one; another answers."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.clerk import Clerk
from tests.browser.hands import SOON
from tests.browser.watching import Watch
from tests.serving import Served, fresh_folder, serving

WHY = "那几天系统停机，窗口都没法受理"
LATE = 120  # seconds: the worker comes by within a minute


@pytest.fixture(scope="module")
def served() -> Iterator[Served]:
    """A county of its own: its clock goes on by days, and other journeys live by theirs."""
    home = fresh_folder()
    try:
        with serving(home) as everything:
            yield everything
    finally:
        shutil.rmtree(home, ignore_errors=True)


def test_a_card_is_seen_appealed_and_answered(
    served: Served, wide: BrowserContext, phone_page: Page, pictures: Path, watch: Watch
) -> None:
    desk = wide.new_page()
    watch.over(desk)

    def clerk(role: str, page: Page) -> Clerk:
        phone = served.people[role]["phone"]
        return Clerk(page, served.citizen, phone, pictures / f"cards-{role}", desk=served.desk)

    window = clerk("window", desk)
    window.sign_in()
    card = desk.get_by_role("link", name=re.compile("个体工商户设立登记.*已提交")).first
    reference = re.search(r"QH\w+", card.inner_text())
    assert reference is not None
    httpx.post(f"{served.citizen}/development/clock", json={"workingDays": 3}).raise_for_status()
    shown = desk.get_by_role("heading", name="黄牌、红牌")
    for _ in range(LATE // 10):
        window.open(reference[0])
        expect(desk.get_by_role("heading", name="时限")).to_be_visible(timeout=SOON)
        if shown.count():
            break
        desk.wait_for_timeout(10_000)
        desk.goto(served.desk)
    expect(shown).to_be_visible()
    window.picture("limits")
    desk.get_by_role("button", name="申诉").first.click()
    desk.get_by_label("为什么不该算您的").fill(WHY)
    window.picture("appeal")
    window.tap("提交申诉")
    expect(desk.get_by_text(WHY)).to_be_visible(timeout=SOON)

    watch.over(phone_page)
    keeper = clerk("catalogue", phone_page)
    keeper.sign_in("事项目录")
    phone_page.goto(f"{served.desk}#/cards")
    expect(phone_page.get_by_text(WHY)).to_be_visible(timeout=SOON)
    keeper.picture("waiting")
    keeper.tap("撤回此牌")
    phone_page.get_by_label("理由").fill("情况属实")
    phone_page.get_by_role("dialog").get_by_role("button", name="撤回此牌").click()
    expect(phone_page.get_by_text("情况属实")).to_be_visible(timeout=SOON)
    keeper.picture("answered")
    assert phone_page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert watch.complaints == []
