"""Several instant cases granted by one touch of the key, each with its own result (C27)."""

import re
from pathlib import Path

from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.clerk import Clerk
from tests.browser.filed_cards import filed
from tests.browser.hands import SOON
from tests.browser.watching import Watch
from tests.serving import Served

PHONE: ViewportSize = {"width": 360, "height": 780}
DESK: ViewportSize = {"width": 1280, "height": 800}
CASES = 2


def test_ticked_cases_are_granted_by_one_signature(
    served: Served, desk_page: Page, pictures: Path, watch: Watch
) -> None:
    watch.over(desk_page)
    page, phone = desk_page, served.people["instant"]["phone"]
    clerk = Clerk(page, served.citizen, phone, pictures / "together", desk=served.desk)
    clerk.sign_in()
    for reference in filed(served, CASES, 0):
        clerk.open(reference)
        clerk.claim()
        _accept(clerk)
    ticks = page.get_by_role("checkbox", name=re.compile("一起准予"))
    page.set_viewport_size(PHONE)
    page.get_by_role("button", name=re.compile("^我的")).click()
    expect(ticks.nth(CASES - 1)).to_be_visible(timeout=SOON)
    count = ticks.count()  # other journeys may have left some
    assert count >= CASES
    for tick in ticks.all():
        tick.check()
    clerk.picture("ticked")
    clerk.tap(f"一起准予（{count} 件）")
    sheet = page.get_by_role("dialog", name="一起准予")
    expect(sheet.get_by_text(f"共 {count} 件")).to_be_visible(timeout=SOON)
    clerk.picture("opinion")
    for size in (DESK, PHONE):  # the list moves beside the case and back; the sheet stays
        page.set_viewport_size(size)
        expect(sheet.get_by_text(f"共 {count} 件")).to_be_visible()
    sheet.get_by_role("button", name="生成决定书").click()
    expect(sheet.get_by_text("看原文")).to_be_visible(timeout=SOON)
    clerk.picture("document")
    sheet.get_by_role("button", name="用演示密钥签署").click()
    expect(sheet.get_by_text(f"办完了：{count} 件已准予")).to_be_visible(timeout=SOON)
    clerk.picture("results")
    sheet.get_by_role("button", name="关闭", exact=True).last.click()
    page.get_by_role("button", name=re.compile("^我的")).click()  # the list began anew
    expect(ticks).to_have_count(0, timeout=SOON)
    assert watch.complaints == []


def _accept(clerk: Clerk) -> None:
    """Every point looked at, and taken in: what is instant stays with who took it."""
    clerk.tap("受理")
    sheet = clerk.page.get_by_role("dialog")
    for box in sheet.get_by_role("checkbox").all():
        box.check()
    sheet.get_by_role("button", name="受理", exact=True).click()
    clerk.sees("已受理")
    clerk.page.goto(f"{clerk.desk}#/")
