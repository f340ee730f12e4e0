"""Pictures at the counter in one session, and pictures that outlive the network and the page."""

import re
from pathlib import Path

from playwright.sync_api import BrowserContext, FilePayload, Page, expect

from tests.browser.citizen import Citizen
from tests.browser.hands import SOON, a_phone_number, a_photo, an_id_number
from tests.browser.test_camera import CONTRACT, HOUSE
from tests.browser.test_counter import NAME, Window
from tests.browser.watching import Watch
from tests.serving import Served


def test_the_window_takes_the_person_and_the_papers(
    served: Served, desk_page: Page, pictures: Path, watch: Watch
) -> None:
    watch.over(desk_page)
    phone = served.people["window"]["phone"]
    window = Window(desk_page, served.citizen, phone, pictures / "capture", desk=served.desk)
    window.sign_in()
    window.tap("收件", role="link")
    window.look_for("不动产转移登记", "不动产")
    desk_page.locator(".counter-item").first.get_by_role("button").first.click()
    window.begin(an_id_number(), NAME)
    window.sees("这位群众还没有账号")
    window.give_account(a_phone_number())
    window.sees("已经开好")
    window.tap("拍本人和材料")
    sheet = desk_page.get_by_role("dialog", name=re.compile("现场采集"))
    face = sheet.get_by_label("选图片 现场人像")
    expect(face).to_be_disabled(timeout=SOON)  # before the person agreed
    sheet.get_by_label(re.compile("本人同意拍人像")).check()
    face.set_input_files(_file("FACE"))
    _use(desk_page)
    expect(sheet.get_by_text("已拍 1 张")).to_have_count(1, timeout=SOON)
    expect(face).to_be_disabled()
    sheet.get_by_label(re.compile("^选图片 房屋买卖合同")).set_input_files(_file("PAGE"))
    _use(desk_page, "拍好了，共 1 页")
    expect(sheet.get_by_text("已拍 1 张")).to_have_count(2, timeout=SOON)
    window.picture("taken")
    sheet.get_by_role("button", name="拍好了").click()
    expect(desk_page.get_by_role("button", name="好，下一位")).to_be_visible()
    assert watch.complaints == []


def test_photos_wait_for_the_network_and_go_on_after_the_page_was_closed(
    served: Served, phone: BrowserContext, pictures: Path
) -> None:
    page = phone.new_page()
    citizen = Citizen(page, served.citizen, a_phone_number(), pictures / "waiting")
    citizen.come_in_from(HOUSE)
    citizen.fill_house_transfer()
    citizen.sees("拍材料")
    address = page.url
    phone.set_offline(True)
    album = page.get_by_label(f"从相册选：{CONTRACT}")
    album.set_input_files([_file("ONE"), _file("TWO")])
    citizen.sees("2 张照片等待网络")
    citizen.picture("queue")
    page.close()
    phone.set_offline(False)
    later = phone.new_page()
    with later.expect_response(re.compile("/uploads/.*/finish"), timeout=SOON) as finished:
        later.goto(served.citizen)  # not even the application is opened
    assert finished.value.ok
    later.goto(address)
    expect(later.get_by_role("button", name=f"查看{CONTRACT}第 2 页")).to_be_attached(timeout=SOON)
    expect(later.get_by_text("张照片等待网络")).to_have_count(0)


def _use(page: Page, done: str | None = None) -> None:
    """Whatever the camera thinks of the test's picture. ``done``: where there is room for more."""
    camera = page.locator(".film")
    camera.get_by_role("button", name=re.compile("^(用这张|仍要用)$")).click(timeout=SOON)
    if done:
        camera.get_by_role("button", name=done).click(timeout=SOON)
    expect(camera).to_have_count(0, timeout=SOON)


def _file(words: str) -> FilePayload:
    return {"name": "photo.jpg", "mimeType": "image/jpeg", "buffer": a_photo(words)}
