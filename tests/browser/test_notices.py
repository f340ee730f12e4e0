"""What was told in writing is read on the phone, kept as PDF, checked without script, printed."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.citizen import Citizen
from tests.browser.clerk import Clerk
from tests.browser.hands import SOON, a_phone_number
from tests.browser.watching import Watch
from tests.serving import Served

HOUSE = "990715001001"


def test_a_receipt_is_read_kept_checked_and_printed(
    served: Served, phone_page: Page, desk_page: Page, pictures: Path, watch: Watch
) -> None:
    watch.over(phone_page)
    watch.over(desk_page)
    citizen = Citizen(phone_page, served.citizen, a_phone_number(), pictures / "notices-citizen")
    citizen.come_in_from(HOUSE)
    citizen.fill_house_transfer()
    citizen.photograph("不动产权证书")
    citizen.photograph("房屋买卖合同")
    citizen.next_step()
    citizen.say_where_to()
    reference = citizen.submit()

    line = phone_page.get_by_role("link", name=re.compile("收件凭证"))
    expect(line).to_be_visible(timeout=SOON)  # it comes by itself
    line.scroll_into_view_if_needed()
    citizen.picture("list")
    line.click()
    citizen.sees(re.compile("最晚答复是否受理"))
    citizen.sees(re.compile("欧阳娜娜"))
    citizen.picture("words")
    assert phone_page.evaluate("document.documentElement.scrollWidth") <= 360
    pdf = phone_page.get_by_role("link", name=re.compile("打开 PDF")).get_attribute("href")
    paper = phone_page.request.get(f"{served.citizen}{pdf}")
    assert (paper.status, paper.body()[:5]) == (200, b"%PDF-")
    phone_page.get_by_role("link", name="核验真伪的页面").click()
    citizen.sees("是本平台出具的文书")
    citizen.picture("checked")
    assert phone_page.locator("script").count() == 0
    assert phone_page.evaluate("document.documentElement.scrollWidth") <= 360

    phone = served.people["window"]["phone"]
    window = Clerk(desk_page, served.citizen, phone, pictures / "notices-desk", desk=served.desk)
    window.sign_in()
    window.open(reference)
    shown = desk_page.get_by_role("link", name="收件凭证")
    expect(shown).to_be_visible(timeout=SOON)
    shown.scroll_into_view_if_needed()
    window.picture("case")
    printed = desk_page.request.get(f"{served.desk}{shown.get_attribute('href')}")
    assert (printed.status, printed.body()) == (200, paper.body())
    desk_page.set_viewport_size({"width": 360, "height": 780})
    shown.scroll_into_view_if_needed()
    window.picture("case-narrow")
    assert watch.complaints == []
