"""Several instant cases granted by one touch of the key, each with its own result (C27)."""

import re
from pathlib import Path

from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.clerk import Clerk
from tests.browser.hands import SOON
from tests.browser.watching import Watch
from tests.serving import Served

PHONE: ViewportSize = {"width": 360, "height": 780}


def test_ticked_cases_are_granted_by_one_signature(
    served: Served, desk_page: Page, pictures: Path, watch: Watch
) -> None:
    watch.over(desk_page)
    page, phone = desk_page, served.people["instant"]["phone"]
    clerk = Clerk(page, served.citizen, phone, pictures / "together", desk=served.desk)
    clerk.sign_in()
    page.get_by_role("button", name=re.compile("^全部")).click()
    waiting = page.get_by_role("link", name=re.compile("即办.*已提交"))
    expect(waiting.first).to_be_visible(timeout=SOON)
    waiting.first.click()
    clerk.sees("申请内容")
    clerk.claim()
    clerk.tap("受理")
    for box in page.get_by_role("dialog").get_by_role("checkbox").all():
        box.check()
    page.get_by_role("dialog").get_by_role("button", name="受理", exact=True).click()
    ticks = page.get_by_role("checkbox", name=re.compile("一起准予"))
    expect(ticks.first).to_be_visible(timeout=SOON)
    page.set_viewport_size(PHONE)
    clerk.tap(re.compile("返回列表"), role="link")
    page.get_by_role("button", name=re.compile("^我的")).click()
    expect(ticks.first).to_be_visible(timeout=SOON)
    count = ticks.count()
    for tick in ticks.all():
        tick.check()
    clerk.picture("ticked")
    clerk.tap(f"一起准予（{count} 件）")
    sheet = page.get_by_role("dialog", name="一起准予")
    expect(sheet.get_by_text(f"共 {count} 件")).to_be_visible(timeout=SOON)
    clerk.picture("opinion")
    sheet.get_by_role("button", name="生成决定书").click()
    expect(sheet.get_by_text("看原文")).to_be_visible(timeout=SOON)
    clerk.picture("document")
    sheet.get_by_role("button", name="用演示密钥签署").click()
    expect(sheet.get_by_text(f"办完了：{count} 件已准予")).to_be_visible(timeout=SOON)
    clerk.picture("results")
    sheet.get_by_role("button", name="关闭", exact=True).last.click()
    expect(ticks).to_have_count(0, timeout=SOON)
    assert watch.complaints == []
