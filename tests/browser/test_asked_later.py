"""After acceptance a reviewer asks, a leader allows from afar, the citizen answers; it is approved.

The leader is anywhere, with a phone: the link in the SMS opens the case, the key is in their hand.
"""

import re
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Page, ViewportSize, expect

from tests.browser.citizen import Citizen
from tests.browser.clerk import Clerk
from tests.browser.hands import SOON, a_phone_number, a_photo
from tests.browser.story import HOUSE
from tests.browser.watching import Watch
from tests.serving import Served

SMALL: ViewportSize = {"width": 360, "height": 780}
WIDE: ViewportSize = {"width": 1280, "height": 800}
WHY, BECAUSE = "合同缺最后一页，请补拍", "审查中发现合同不完整，影响权属认定"


@pytest.mark.timeout(400)
def test_more_is_asked_after_acceptance_and_allowed_from_afar(
    served: Served, phone_page: Page, desk_page: Page, pictures: Path, watch: Watch
) -> None:
    watch.over(phone_page)
    watch.over(desk_page)
    citizen = Citizen(phone_page, served.citizen, a_phone_number(), pictures / "later")
    reference = _files(citizen)

    def clerk(role: str) -> Clerk:
        phone = served.people[role]["phone"]
        folder = pictures / f"later-{role}"
        found = Clerk(desk_page, served.citizen, phone, folder, desk=served.desk)
        found.sign_in()
        return found

    window = clerk("window")
    window.open(reference)
    window.claim()
    window.accept_in_person()
    reviewer = clerk("reviewer")
    reviewer.open(reference)
    reviewer.claim()
    _asks(reviewer)
    desk_page.set_viewport_size(SMALL)
    leader = clerk("approver")
    _follows_the_link(leader, reference)
    leader.picture("asked")
    leader.tap("准许或不准许")
    sheet = desk_page.get_by_role("dialog")
    expect(sheet.get_by_text(WHY)).to_be_visible(timeout=SOON)
    expect(sheet.get_by_role("button", name="先选一项")).to_be_disabled()
    sheet.get_by_text("准许", exact=True).click()  # nothing is chosen for a leader
    leader.picture("allow")
    sheet.get_by_role("button", name="准许", exact=True).click()
    leader.sees("特别程序中")
    leader.picture("allowed")
    citizen.sees("特别程序中")  # the page moves by itself
    citizen.picture("asked")
    _answers(citizen)
    desk_page.set_viewport_size(WIDE)
    again = clerk("reviewer")
    again.open(reference)
    again.picture("answered")
    again.claim()
    again.pass_up()
    desk_page.set_viewport_size(SMALL)
    far = clerk("approver")
    _follows_the_link(far, reference)
    far.claim()
    far.approve()
    assert desk_page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    citizen.sees("待缴费")
    citizen.picture("granted")
    assert watch.complaints == []


def _files(citizen: Citizen) -> str:
    citizen.come_in_from(HOUSE)
    citizen.fill_house_transfer()
    citizen.photograph("不动产权证书")
    citizen.photograph("房屋买卖合同")
    citizen.next_step()
    citizen.say_where_to()
    return citizen.submit()


def _asks(reviewer: Clerk) -> None:
    reviewer.picture("case")
    reviewer.tap("受理后请补充材料")
    sheet = reviewer.page.get_by_role("dialog")
    sheet.get_by_label("房屋买卖合同").check()
    sheet.get_by_label("请说明原因").fill(WHY)
    sheet.get_by_label("受理时没有要，为什么现在要").fill(BECAUSE)
    reviewer.picture("ask-more")
    sheet.get_by_role("button", name="提请准许（1 项）").click()
    reviewer.sees("已提请部门负责人准许")
    reviewer.picture("waits")


def _follows_the_link(leader: Clerk, reference: str) -> None:
    """The newest SMS about the case: its link opens it, wherever they are."""
    links = [
        found[0]
        for one in leader.told()
        if reference in one["text"] and (found := re.search(r"https?://\S+", one["text"]))
    ]
    assert links, leader.told()
    leader.page.goto("about:blank")
    leader.page.goto(links[-1])
    leader.sees("申请内容")
    leader.sees(reference)


def _answers(citizen: Citizen) -> None:
    citizen.tap("去补正", role="link")
    citizen.sees(re.compile("您的申请已经受理"))
    citizen.sees(WHY)
    citizen.picture("supplement")
    last: FilePayload = {
        "name": "last.jpg",
        "mimeType": "image/jpeg",
        "buffer": a_photo("LAST PAGE"),
    }
    citizen.page.get_by_label("拍照：房屋买卖合同").set_input_files(last)
    citizen.page.get_by_role("button", name="查看房屋买卖合同第 2 页").wait_for(timeout=SOON)
    citizen.tap("提交补正")
    citizen.sees("审核中")
    citizen.picture("supplied")
