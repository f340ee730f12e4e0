"""Somebody who cannot come is visited: asked for on a phone, written down at the door without a
network, sent by itself, and read on the case for a reason (C44).
"""

import re
from datetime import datetime, timedelta
from pathlib import Path

import httpx
from playwright.sync_api import BrowserContext, Page, expect

from api.seed.outposts import ID_CARD
from api.seed.standing import STANDINGS, people
from tests.browser.citizen import Citizen
from tests.browser.clerk import Clerk
from tests.browser.hands import SOON, a_file
from tests.browser.watching import Watch
from tests.serving import Served

FOUND = "人在家，卧床；身份证原件和照片一致，手指能按指纹。"
HOME = "杏花村一组 12 号，村口大槐树往里第三家"


def test_a_visit_is_asked_for_written_down_offline_and_read(
    served: Served,
    phone_page: Page,
    wide: BrowserContext,
    pictures: Path,
    watch: Watch,
) -> None:
    watch.over(phone_page)
    assert STANDINGS[-1].item == ID_CARD  # the other one goes to the station: test_unlike_items
    whose = people()[-1]
    citizen = Citizen(phone_page, served.citizen, whose.phone, pictures / "home-visit")
    reference = citizen.own_case()
    _ask(citizen)
    phone = served.people["station-window"]["phone"]
    goes = Clerk(phone_page, served.citizen, phone, pictures / "home-visit-door", desk=served.desk)
    goes.sign_in()
    _plan(goes, whose.name)
    assert watch.complaints == []
    phone_page.context.set_offline(True)
    phone_page.reload()  # the camera needed the memory: the page comes back without a network
    goes.sees("到了，填写", within=2 * SOON)
    goes.picture("reopened")
    _write_down(goes)
    phone_page.reload()
    expect(phone_page.get_by_label("看到什么、核对了什么")).to_have_value(FOUND, timeout=2 * SOON)
    goes.sees("已签名，重签")
    goes.tap("完成")
    goes.sees("存在手机里，还没发")
    goes.picture("kept")
    phone_page.context.set_offline(False)
    goes.sees("已发送", within=3 * SOON)
    goes.picture("sent")
    _leave_nothing(goes, whose.name)
    assert [one for one in watch.complaints if "ERR_INTERNET_DISCONNECTED" not in one] == []
    watch.complaints.clear()

    page = wide.new_page()
    clerk = Clerk(page, served.citizen, phone, pictures / "home-visit-read", desk=served.desk)
    clerk.sign_in()
    clerk.open(reference)
    clerk.claim()
    page.get_by_role("button", name=re.compile("^看上门记录（2 张照片）")).click()
    sheet = page.get_by_role("dialog", name="看上门记录")
    sheet.get_by_role("textbox").fill("核对本人")
    sheet.get_by_role("button", name="查看", exact=True).click()
    clerk.sees(FOUND)
    expect(page.get_by_role("img", name="本人现场签名")).to_be_visible()
    expect(page.get_by_alt_text(re.compile("现场照片"))).to_have_count(2)
    clerk.picture("read")
    clerk.tap("放回")
    assert watch.complaints == []


def _plan(goes: Clerk, name: str) -> None:
    """When, on the phone; why and where are looked at, and the person can see that."""
    goes.tap("上门", role="link")
    goes.picture("list")
    goes.page.get_by_role("link", name=re.compile(f"^{name[0]}")).first.click()
    goes.tap("看原因和地址")
    goes.sees(re.compile(HOME))
    # Other journeys moved the clock of this house.
    told = httpx.get(f"{goes.sandbox}/development/clock", timeout=10).json()["now"]
    tomorrow = datetime.fromisoformat(told).date() + timedelta(days=1)
    goes.page.get_by_label("什么时候去").fill(f"{tomorrow}T10:30")
    goes.tap("定下，我去")
    goes.sees("到了，填写")
    goes.picture("planned")


def _ask(citizen: Citizen) -> None:
    """Why they cannot come, and where to."""
    citizen.tap("走不动？请人上门", role="link")
    citizen.tap("申请上门")
    citizen.sees("请写一句为什么去不了")
    citizen.picture("nothing-said")
    citizen.page.get_by_label("为什么去不了").fill("腿摔断了，下不了床。")
    citizen.page.get_by_label("到哪里").fill(HOME)
    citizen.tap("申请上门")
    citizen.sees("上门申请收到了")
    citizen.picture("asked")


def _leave_nothing(goes: Clerk, name: str) -> None:
    """Signed out: without a network the page says so, and nothing of whom they visited."""
    goes.tap("退出")
    goes.sees("登录")
    goes.page.context.set_offline(True)
    goes.page.reload()
    expect(goes.page.get_by_role("button", name="再试一次")).to_be_visible(timeout=SOON)
    expect(goes.page.get_by_text(re.compile(name[0]))).to_have_count(0)
    goes.page.context.set_offline(False)


def _write_down(goes: Clerk) -> None:
    """What was found, two photos, and the person's own hand: nothing of it wants a network."""
    page = goes.page
    page.get_by_label("看到什么、核对了什么").fill(FOUND)
    page.locator("input[type=file]").set_input_files([a_file(f"DOOR {n}") for n in range(2)])
    expect(page.get_by_role("button", name=re.compile("^去掉第"))).to_have_count(2, timeout=SOON)
    goes.tap("请本人签名")
    pad = page.locator("canvas").last
    expect(pad).to_be_visible(timeout=SOON)
    box = pad.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    for down, strokes in ((y - 150, (20, 80, 180)), (y + 20, (10, 80, 200))):
        page.mouse.move(x - 40, down)
        page.mouse.down()
        for at, along in enumerate(strokes):
            page.mouse.move(x + 30 - 40 * (at % 2), down + along, steps=4)
        page.mouse.up()
    goes.picture("signed")
    goes.tap("签好了")
    goes.sees("已签名，重签")
