"""A page that cannot be read comes back alone: ringed at the desk, taken again in three taps."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.citizen import Citizen
from tests.browser.clerk import Clerk
from tests.browser.hands import SOON, a_phone_number, a_photo
from tests.browser.watching import Watch
from tests.serving import Served

HOUSE = "990715001001"
TITLE = "不动产权证书"


def test_one_page_is_ringed_and_only_that_page_is_taken_again(
    served: Served, phone_page: Page, desk_page: Page, pictures: Path, watch: Watch
) -> None:
    watch.over(phone_page)
    watch.over(desk_page)
    citizen = Citizen(phone_page, served.citizen, a_phone_number(), pictures / "ringed-citizen")
    citizen.come_in_from(HOUSE)
    citizen.fill_house_transfer()
    citizen.photograph(TITLE)
    citizen.photograph("房屋买卖合同")
    citizen.next_step()
    citizen.say_where_to()
    reference = citizen.submit()

    phone = served.people["window"]["phone"]
    window = Clerk(desk_page, served.citizen, phone, pictures / "ringed-desk", desk=served.desk)
    window.sign_in()
    window.open(reference)
    window.claim()
    _ring_with_the_mouse(window)
    _ring_with_keys(window)
    _tick_and_compare(window)
    desk_page.get_by_role("button", name="去告知补正").click()
    sheet = desk_page.get_by_role("dialog")
    expect(sheet.get_by_label(TITLE)).to_be_checked(timeout=SOON)
    expect(sheet.get_by_text("已圈 2 处（第 1 张）").first).to_be_visible()
    window.picture("ask-ringed")
    sheet.get_by_role("button", name=re.compile("告知申请人")).click()
    window.sees("已告知申请人")

    citizen.sees("待补正")
    phone_page.goto(citizen.link_in_sms("补齐材料"))
    ringed = phone_page.get_by_role("img", name=re.compile("圈出的地方"))
    expect(ringed).to_be_visible(timeout=SOON)
    assert phone_page.locator(".marked span").count() == 2
    assert phone_page.get_by_label(re.compile("^重拍：")).count() == 1
    citizen.picture("ringed")
    _take_again(phone_page)  # the first tap, and the shutter
    expect(phone_page.get_by_text("已补")).to_be_visible(timeout=SOON)
    citizen.picture("taken-again")
    citizen.tap("提交补正")  # the third
    citizen.sees("已提交，待预审")
    assert watch.complaints == []


def _take_again(page: Page) -> None:
    page.get_by_label(f"重拍：{TITLE}第 1 张").set_input_files(
        {"name": "photo.jpg", "mimeType": "image/jpeg", "buffer": a_photo("SHARP")}
    )


def _ring_with_the_mouse(window: Clerk) -> None:
    """Open the title, enlarge and turn it, draw a box."""
    page = window.page
    page.get_by_role("button", name=f"看照片 {TITLE}").click()
    page.get_by_role("dialog").get_by_role("button", name="看照片", exact=True).click()
    shown = page.get_by_role("dialog").get_by_role("img", name=re.compile(TITLE)).first
    expect(shown).to_be_visible(timeout=SOON)
    window.picture("room")
    page.keyboard.press("r")
    page.keyboard.press("+")
    window.tap("圈出问题")
    box = page.locator(".pane").first.bounding_box()
    assert box is not None
    left, top = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(left - 60, top - 40)
    page.mouse.down()
    page.mouse.move(left + 60, top + 40, steps=4)
    page.mouse.up()
    expect(page.get_by_role("img", name="圈出第 1 处")).to_be_visible()
    window.picture("ringed")


def _ring_with_keys(window: Clerk) -> None:
    page = window.page
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Enter")
    expect(page.get_by_role("img", name="圈出第 2 处")).to_be_visible()
    page.keyboard.press("Escape")  # no longer drawing; the room stays
    expect(page.get_by_role("button", name="圈出问题")).to_be_visible()


def _tick_and_compare(window: Clerk) -> None:
    """The points are ticked beside the picture; two papers side by side."""
    page = window.page
    page.get_by_label("请说明原因").fill("反光，印章看不清，请避开灯光重拍")
    page.get_by_role("button", name="并排比对").click()
    expect(page.get_by_role("dialog").get_by_role("img", name=re.compile("第 1 张"))).to_have_count(
        2, timeout=SOON
    )
    window.picture("side-by-side")
    points = page.locator(".viewing-side .tick input")
    if points.count():
        points.first.check()
    window.picture("ticked")
