"""Two phones with one draft, a thin line, a newer page: nothing overwritten, sent twice or lost."""

import io
import re
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, BrowserContext, CDPSession, Request, expect

from tests.browser.citizen import Citizen
from tests.browser.hands import SOON, a_phone_number
from tests.browser.test_without_network import CUT_OFF, HOUSE, installed
from tests.browser.watching import Watch
from tests.serving import Served

THIN = {"downloadThroughput": 50_000, "uploadThroughput": 50_000, "latency": 400}
# The same worker under another address is a newer one to the browser.
NEWER = """
const register = navigator.serviceWorker.register.bind(navigator.serviceWorker)
navigator.serviceWorker.register = (at) => register(localStorage.newer ? `${at}?newer` : at)
"""
CONTRACT = "房屋买卖合同"


def test_two_phones_show_both_versions_and_the_person_chooses(
    served: Served, browser: Browser, phone: BrowserContext, pictures: Path, watch: Watch
) -> None:
    here = Citizen(phone.new_page(), served.citizen, a_phone_number(), pictures / "two-phones")
    watch.over(here.page)
    here.come_in_from(HOUSE)
    _seller(here, "王建国")
    here.sees("已保存")
    size = {"width": 320, "height": 700}
    second = browser.new_context(
        viewport=size,  # type: ignore[arg-type]
        locale="zh-CN",
        storage_state=phone.storage_state(),
    )
    there = Citizen(second.new_page(), served.citizen, here.phone, pictures / "two-phones-320")
    watch.over(there.page)
    there.page.goto(here.page.url)
    expect(there.page.get_by_label("姓名")).to_have_value("王建国", timeout=SOON)
    for kept, button in (("王建设", "用另一台上的"), ("王建业", "用这台手机上的")):
        _differ(here, there, kept)
        here.picture("both")
        here.tap(button)
        here.sees("已保存")
        expect(here.page.get_by_label("姓名")).to_have_value(kept)
        there.page.reload()
        expect(there.page.get_by_label("姓名")).to_have_value(kept, timeout=SOON)
    _differ(there, here, "王建华")
    there.picture("both")
    there.tap("用另一台上的")
    second.close()
    assert [one for one in watch.complaints if not any(why in one for why in CUT_OFF)] == []


def _seller(citizen: Citizen, name: str) -> None:
    """Up to the second page of the form."""
    citizen.page.get_by_text("我一个人").click()
    citizen.next_step()
    citizen.page.get_by_text("卖方", exact=True).click()
    citizen.page.get_by_label("姓名").fill(name)


def _differ(cut: Citizen, other: Citizen, kept: str) -> None:
    """One writes without a network what the other writes with one: ``kept`` will be chosen."""
    mine, theirs = ("王建军", kept) if kept != "王建业" else (kept, "王建军")
    cut.page.context.set_offline(True)
    cut.page.get_by_label("姓名").fill(mine)
    cut.sees("已存本机")
    other.page.get_by_label("姓名").fill(theirs)
    other.sees("已保存")
    cut.page.context.set_offline(False)
    sheet = cut.page.get_by_role("dialog", name="另一台设备上也改过")
    for side, said in (("这台手机", mine), ("另一台", theirs)):
        version = sheet.get_by_text(re.compile(f"{side}.*{said}", re.DOTALL))
        expect(version).to_be_visible(timeout=SOON)
    cut.page.keyboard.press("Escape")
    expect(sheet).to_be_visible()  # nobody chooses by closing
    expect(sheet.get_by_role("button", name="关闭")).to_have_count(0)


def test_a_newer_page_loses_nothing_of_an_open_draft(
    served: Served, browser: Browser, pictures: Path, watch: Watch
) -> None:
    size = {"width": 360, "height": 780}
    phone = browser.new_context(viewport=size, locale="zh-CN", bypass_csp=True)  # type: ignore[arg-type]
    phone.add_init_script(NEWER)
    citizen = Citizen(phone.new_page(), served.citizen, a_phone_number(), pictures / "newer")
    page = citizen.page
    watch.over(page)
    citizen.come_in_from(HOUSE)
    installed(page)
    _seller(citizen, "王建国")
    page.evaluate("localStorage.setItem('newer', 1); navigator.serviceWorker.register('/sw.js')")
    citizen.sees("有新版本")
    citizen.picture("offered")
    page.get_by_label("身份证号").fill("1101051965")
    with page.expect_navigation():
        citizen.tap("更新")
    expect(page.get_by_label("身份证号")).to_have_value("1101051965", timeout=SOON)
    expect(page.get_by_label("姓名")).to_have_value("王建国")
    expect(page.get_by_text("有新版本")).to_have_count(0)
    assert page.evaluate("navigator.serviceWorker.controller.scriptURL").endswith("?newer")
    phone.set_offline(True)
    page.reload()
    expect(page.get_by_label("姓名")).to_have_value("王建国", timeout=SOON)
    phone.close()
    assert [one for one in watch.complaints if not any(why in one for why in CUT_OFF)] == []


def test_on_a_thin_line_nothing_is_sent_twice_and_an_upload_goes_on(
    served: Served, phone: BrowserContext, pictures: Path, watch: Watch
) -> None:
    citizen = Citizen(phone.new_page(), served.citizen, a_phone_number(), pictures / "thin")
    page = citizen.page
    watch.over(page)
    citizen.come_in_from(HOUSE)
    line = phone.new_cdp_session(page)
    line.send("Network.enable")
    _line(line)
    sent: list[Request] = []
    page.on("request", lambda asked: sent.append(asked))  # noqa: PLW0108 — no builtin is taken
    citizen.fill_house_transfer()
    citizen.photograph("不动产权证书")
    _sends_in_two_goes(citizen, line)
    citizen.next_step()
    citizen.say_where_to()
    citizen.submit()
    parts = [one for one in sent if one.method == "PUT" and "/parts/" in one.url]
    arrived = [one.url for one in parts if (got := one.response()) and got.ok]
    assert len(arrived) == len(set(arrived)), "a part that arrived was sent again"
    declared = [one for one in sent if '"declared":true' in (one.post_data or "")]
    assert len(declared) == 1
    assert [one for one in watch.complaints if not any(why in one for why in CUT_OFF)] == []


def _line(line: CDPSession, *, cut: bool = False) -> None:
    line.send("Network.emulateNetworkConditions", {"offline": cut, **THIN})


def _sends_in_two_goes(citizen: Citizen, line: CDPSession) -> None:
    """The bar is seen to move; the line breaks in the middle and the rest follows."""
    page = citizen.page
    album = page.get_by_label(f"从相册选：{CONTRACT}")
    with page.expect_response(re.compile("/parts/0$"), timeout=3 * SOON):
        album.set_input_files({"name": "photo.jpg", "mimeType": "image/jpeg", "buffer": _heavy()})
    citizen.sees(re.compile(r"正在上传 [1-9]\d?%"))
    citizen.picture("sending")
    _line(line, cut=True)
    citizen.sees("1 张照片等待网络")
    citizen.sees("等网络恢复，会自动继续")
    citizen.picture("waiting")
    _line(line)
    page.get_by_role("button", name=f"查看{CONTRACT}").first.wait_for(timeout=4 * SOON)


def _heavy() -> bytes:
    """A picture that stays heavy however it is pressed."""
    file = io.BytesIO()
    Image.effect_noise((1600, 1200), 70).convert("RGB").save(file, "JPEG", quality=70)
    return file.getvalue()
