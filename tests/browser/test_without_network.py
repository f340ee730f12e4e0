"""The network is cut in the middle of everything: what was opened stays readable, what is typed and
photographed stays on the phone and says so, and one tap files once when the line is back.
"""

import re
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.citizen import Citizen
from tests.browser.hands import SOON, a_file, a_phone_number
from tests.browser.watching import Watch
from tests.serving import Served

HOUSE = "990715001001"
CUT = re.compile("没有网络。填的内容存在这台手机上")
MINE = """query($id: UUID!) {
  applications { edges { id reference } }
  application(id: $id) { delivery { given { street } } } }"""
CUT_OFF = ("ERR_INTERNET_DISCONNECTED", "ERR_FAILED")


def test_the_network_is_cut_everywhere_and_one_case_is_filed(
    served: Served, phone: BrowserContext, pictures: Path, watch: Watch
) -> None:
    page = phone.new_page()
    watch.over(page)
    citizen = Citizen(page, served.citizen, a_phone_number(), pictures / "cut")
    page.goto(f"{served.citizen}/browse")
    citizen.sees("按单子看")
    citizen.come_in_from(HOUSE)
    installed(page)
    _reads(citizen, phone)
    _answers(citizen, phone)
    _photographs(citizen, phone)
    _says_where_to(citizen, phone)
    _files(citizen, phone)
    assert [one for one in watch.complaints if not any(why in one for why in CUT_OFF)] == []


def installed(page: Page) -> None:
    """The page lies on the phone and opens by itself."""
    page.evaluate("async () => { await navigator.serviceWorker.ready }")
    page.reload()
    page.wait_for_function("() => navigator.serviceWorker.controller !== null")


def _reads(citizen: Citizen, phone: BrowserContext) -> None:
    """Catalogue and guide as they were last seen; and the draft is offered."""
    page = citizen.page
    page.goto(citizen.sandbox)
    citizen.sees("大家常办")
    citizen.sees("不动产转移登记")
    phone.set_offline(True)
    page.goto(f"{citizen.sandbox}/browse")
    citizen.sees("按单子看")
    page.goto(f"{citizen.sandbox}/items/{HOUSE}")
    citizen.sees("要准备的材料")
    citizen.picture("guide-kept")
    page.goto(f"{citizen.sandbox}/items/990511004002")
    citizen.sees("没有连上")
    page.goto(citizen.sandbox)
    citizen.sees("这台设备上的草稿")
    citizen.picture("home-cut")
    page.get_by_role("link", name=re.compile("不动产")).first.click()
    citizen.sees(re.compile("第 1 步"))


def _answers(citizen: Citizen, phone: BrowserContext) -> None:
    """Every page of the form; a reload in the middle loses no letter."""
    page = citizen.page
    cut(phone)
    page.get_by_text("我一个人").click()
    citizen.sees(CUT)
    citizen.sees("已存本机")
    citizen.picture("answering")
    citizen.next_step()
    page.get_by_text("卖方", exact=True).click()
    page.get_by_label("姓名").fill("王建国")
    page.get_by_label("身份证号").fill("110105196503")  # half of it, and then the page is lost
    citizen.sees("已存本机")
    page.reload()
    expect(page.get_by_label("身份证号")).to_have_value("110105196503", timeout=SOON)
    expect(page.get_by_label("姓名")).to_have_value("王建国")
    page.get_by_label("身份证号").fill("110105196503151231")
    phone.set_offline(False)
    citizen.sees("已保存")  # by itself
    expect(page.get_by_text(CUT)).to_have_count(0)
    phone.set_offline(True)
    citizen.next_step()
    page.get_by_label("房产证号").fill("青(2020)青禾县不动产权第0074219号")
    page.get_by_label(re.compile("坐落")).fill("青禾县城关街道杏林路 8 号 2 幢 301 室")
    page.get_by_label("成交价").fill("386000")
    page.get_by_text("否", exact=True).click()
    citizen.next_step()


def _photographs(citizen: Citizen, phone: BrowserContext) -> None:
    """Two wait, through a reload; the line comes and goes, and they go up by themselves."""
    page = citizen.page
    for title in ("不动产权证书", "房屋买卖合同"):
        page.get_by_label(f"拍照：{title}").set_input_files(a_file(title[:1] + "PAGE"))
    citizen.sees("2 张照片等待网络，连上就继续传")
    citizen.sees("等网络恢复，会自动继续")
    citizen.picture("photographing")
    page.reload()
    citizen.sees("2 张照片等待网络，连上就继续传")
    citizen.picture("photographs-after-reload")
    phone.set_offline(False)
    for title in ("不动产权证书", "房屋买卖合同"):
        page.get_by_role("button", name=f"查看{title}").first.wait_for(timeout=2 * SOON)
    citizen.next_step()


def _says_where_to(citizen: Citizen, phone: BrowserContext) -> None:
    """The hall has an address; without a network another is chosen, of places that lie on the
    phone, and that one counts.
    """
    page = citizen.page
    citizen.say_where_to()
    citizen.tap("上一步")
    cut(phone)
    page.get_by_role("button", name=re.compile("^所在地区")).click()
    citizen.tap("白石乡")
    citizen.picture("places")
    page.locator(".region-stop").click()
    expect(page.get_by_role("button", name=re.compile("白石乡"))).to_be_visible()
    page.get_by_label("详细地址").fill("白石街 5 号")
    citizen.sees(CUT)
    page.reload()
    expect(page.get_by_label("详细地址")).to_have_value("白石街 5 号", timeout=SOON)
    citizen.picture("where-to")
    citizen.next_step()


def _files(citizen: Citizen, phone: BrowserContext) -> None:
    """Not without a network; then the answer is lost after the hall has it; then once more."""
    page = citizen.page
    citizen.sees("检查并提交")
    cut(phone)
    page.get_by_role("checkbox").check()
    citizen.tap("提交")
    expect(page.get_by_role("alert").get_by_text("提交需要网络。填的内容都在")).to_be_visible()
    citizen.picture("not-without")
    page.reload()
    citizen.sees(re.compile("白石街 5 号"))
    phone.set_offline(False)
    page.get_by_role("checkbox").check()
    filed = _loses_the_answer(page)
    citizen.tap("提交")
    citizen.sees(re.compile("不会交两次"))
    citizen.picture("answer-lost")
    assert len(filed) == 1
    citizen.tap("提交")
    citizen.sees("已提交，待预审")
    case = page.url.split("/")[-1].split("?")[0]
    answer = page.request.post(
        f"{citizen.sandbox}/graphql",
        data={"query": MINE, "variables": {"id": case}},
        headers={"x-doorstep": "1", "origin": citizen.sandbox},
    )
    found = answer.json()["data"]
    assert [one["id"] for one in found["applications"]["edges"] if one["reference"]] == [case]
    assert found["application"]["delivery"]["given"]["street"] == "白石街 5 号"


def cut(phone: BrowserContext) -> None:
    """Where a page was opened without a network, this browser tells it of none that goes."""
    phone.set_offline(False)
    phone.set_offline(True)


def _loses_the_answer(page: Page) -> list[str]:
    """The hall files, and nobody hears of it: once."""
    handled: list[str] = []

    def lost(route: Route) -> None:
        asked = route.request.post_data or ""
        if handled or '"declared":true' not in asked:
            return route.fallback()
        handled.append(route.fetch().text())
        return route.abort()

    page.route("**/graphql", lost)
    return handled
