"""When a place receives whom: kept by the administrator, and what the citizen can book (C123)."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.clerk import Clerk
from tests.browser.hands import SOON
from tests.browser.watching import Watch
from tests.serving import Served


def test_the_times_of_a_place_are_read_tried_out_and_kept(
    served: Served, desk_page: Page, pictures: Path, watch: Watch
) -> None:
    watch.over(desk_page)
    page, phone = desk_page, served.people["system"]["phone"]
    clerk = Clerk(page, served.citizen, phone, pictures / "times", desk=served.desk)
    clerk.sign_in("机构")
    page.get_by_role("button", name=re.compile("城关派出所")).first.click()
    clerk.tap("接待时间")
    sheet = page.get_by_role("dialog", name=re.compile("^接待时间"))
    sheet.get_by_label("办什么").select_option(label="上门")
    expect(sheet.get_by_text("没有单独写，用通常的时间")).to_be_visible(timeout=SOON)
    expect(sheet.get_by_text(re.compile("以后两周可约 [0-9]+ 格"))).to_be_visible(timeout=SOON)
    clerk.picture("as-usual")

    first = sheet.get_by_role("group", name="第 1 段")
    first.get_by_label("到", exact=True).fill("09:10")
    saves = sheet.get_by_role("button", name="就用这些时间")
    expect(sheet.get_by_text(re.compile("^结束时间要比开始时间晚"))).to_be_visible(timeout=SOON)
    expect(saves).to_have_attribute("aria-disabled", "true")
    clerk.picture("too-short")
    while sheet.get_by_role("button", name=re.compile("去掉第")).count() > 1:
        sheet.get_by_role("button", name=re.compile("去掉第")).last.click()
    for day in "一二三四五":
        first.get_by_text(day, exact=True).click()
    expect(sheet.get_by_text("每段都要选星期、写从几点到几点。")).to_be_visible()
    for day in "二四":
        first.get_by_text(day, exact=True).click()
    first.get_by_label("到", exact=True).fill("11:00")
    first.get_by_label("每位几分钟").fill("60")
    expect(sheet.get_by_text(re.compile("以后两周可约 [0-9]+ 格"))).to_be_visible(timeout=SOON)
    clerk.picture("two-mornings")
    saves.click()
    clerk.sees("接待时间已改")

    page.get_by_role("button", name=re.compile("城关派出所")).first.click()
    clerk.tap("接待时间")
    sheet.get_by_label("办什么").select_option(label="上门")
    expect(first.get_by_label("周二")).to_be_checked(timeout=SOON)
    expect(first.get_by_label("周三")).not_to_be_checked()
    expect(first.get_by_label("每位几分钟")).to_have_value("60")
    expect(sheet.get_by_role("group", name="第 2 段")).to_have_count(0)
    sheet.get_by_role("button", name="恢复通常的时间").click()
    expect(sheet.get_by_text("没有单独写，用通常的时间")).to_be_visible()
    saves.click()
    clerk.sees("接待时间已改")
    assert watch.complaints == []
