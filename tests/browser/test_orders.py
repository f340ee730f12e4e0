"""督办单: given on a case, answered on a phone, closed; and who looked at the case."""

import re
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.clerk import Clerk
from tests.browser.hands import SOON
from tests.browser.watching import Watch
from tests.serving import Served

ASKED, ANSWERED = (
    "这件已经第八天，请说明卡在哪里、什么时候办好",
    "缺消防意见，今天已经发函催办，周五前办好",
)


def test_an_order_is_given_answered_and_closed(
    served: Served, wide: BrowserContext, phone_page: Page, pictures: Path, watch: Watch
) -> None:
    desk = wide.new_page()

    def clerk(role: str, page: Page) -> Clerk:
        watch.over(page)
        phone = served.people[role]["phone"]
        return Clerk(page, served.citizen, phone, pictures / f"orders-{role}", desk=served.desk)

    above = clerk("discipline", desk)
    above.sign_in()
    desk.get_by_role("button", name=re.compile("^全部")).first.click()
    card = desk.get_by_role("link", name=re.compile("个体工商户设立登记.*审核中")).first
    reference = re.search(r"QH\w+", card.inner_text())
    assert reference is not None
    above.open(reference[0])
    above.tap("看查看记录")
    above.tap("发督办单")
    desk.get_by_label("要求说明或办理的事").fill(ASKED)
    desk.get_by_label("几个工作日内答复").select_option("2")
    above.picture("give")
    above.tap("发出")
    expect(desk.get_by_text(ASKED)).to_be_visible(timeout=SOON)
    above.picture("given")

    office = clerk("reviewer", phone_page)
    office.sign_in()
    phone_page.goto(f"{served.desk}#/orders")
    expect(phone_page.get_by_text(ASKED)).to_be_visible(timeout=SOON)
    office.picture("waiting")
    office.tap("答复")
    phone_page.get_by_label("怎么处理").fill(ANSWERED)
    office.tap("发出")
    expect(phone_page.get_by_text(ANSWERED)).to_be_visible(timeout=SOON)
    office.picture("answered")
    _looks(office)
    assert phone_page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    desk.goto(f"{served.desk}#/orders")
    expect(desk.get_by_text(ANSWERED)).to_be_visible(timeout=SOON)
    above.picture("orders")
    above.tap("看办件", role="link")
    above.tap("看查看记录")
    above.sees(re.compile("审核人员"))
    above.picture("seen")
    desk.go_back()
    above.tap("了结")
    desk.get_by_role("dialog").get_by_role("button", name="了结").click()
    expect(desk.get_by_text("没有督办单")).to_be_visible(timeout=SOON)
    desk.get_by_role("button", name="已了结").click()
    expect(desk.get_by_text(ANSWERED)).to_be_visible(timeout=SOON)
    above.picture("closed")
    assert watch.complaints == []


def _looks(office: Clerk) -> None:
    """Opens the case from the order, looks at a photo and puts the case back."""
    office.tap("看办件", role="link")
    office.sees("申请内容")
    office.claim()
    office.look_at_photos()
    office.tap("更多")
    office.tap("放回")
    again = office.page.get_by_role("button", name="领取", exact=True)
    expect(again).to_be_visible(timeout=SOON)
