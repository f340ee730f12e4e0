"""A long form on a small phone: every kind of field, filled by hands, and what comes of it."""

import math
import re
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.browser.citizen import Citizen
from tests.browser.hands import SOON, a_phone_number, a_photo, an_id_number
from tests.browser.watching import Watch
from tests.serving import Served

ALLOWANCE = "990511001001"
CARD = "6222020000000000000"


def test_a_household_asks_for_the_allowance(
    served: Served, phone_page: Page, pictures: Path, watch: Watch
) -> None:
    watch.over(phone_page)
    citizen = Citizen(phone_page, served.citizen, a_phone_number(), pictures / "fields")
    citizen.come_in_from(ALLOWANCE)
    _oneself(citizen)
    _family(citizen)
    _income(citizen)
    _property(citizen)
    _tell(citizen, {"最主要的困难": "年纪大，干不动了", "家里有亲戚": "否"})
    citizen.next_step()
    _account(citizen)
    _papers(citizen)
    citizen.sees("只要电子证照").click()
    citizen.next_step()
    citizen.sees("检查并提交")
    citizen.picture("check")
    expect(phone_page.get_by_role("main")).to_contain_text("6222 0200 0000 0000 000")
    phone_page.locator("#declared").check()
    citizen.tap(re.compile("^提交"))
    citizen.sees("已提交，待预审")
    phone_page.get_by_text("我填的和交的").click()
    citizen.sees("青禾县柳林镇上柳村 3 组 12 号")
    given = phone_page.get_by_role("main").inner_text()
    assert "¥1,200" in given  # worked out by the door, from the list
    assert "新大街" not in given  # asked no more, it was not sent
    assert watch.complaints == []


def test_an_example_is_looked_at_and_never_copied(served: Served, phone_page: Page) -> None:
    citizen = Citizen(phone_page, served.citizen, a_phone_number())
    citizen.come_in_from(ALLOWANCE)
    citizen.tap("看看怎么填")
    assert phone_page.get_by_text(re.compile("^例：")).count() > 1
    citizen.next_step()
    citizen.sees(re.compile("处需要改"))
    citizen.tap("收起例子")
    expect(phone_page.get_by_text(re.compile("^例："))).to_have_count(0)


def _oneself(citizen: Citizen) -> None:
    page = citizen.page
    address = _asked(citizen, "户口上的地址")
    _choose_place(citizen, address)
    address.get_by_label(re.compile("门牌号")).fill("3 组 12 号")
    _tell(citizen, {"现在就住": "否"})
    away = _asked(citizen, "现在住哪里")
    away.get_by_label(re.compile("门牌号")).fill("新大街 8 号")
    _tell(citizen, {"现在就住": "是"})
    expect(away).to_have_count(0)  # hidden, and with it what was typed there
    _tell(citizen, {"婚姻情况": "已婚", "您的身体": "还好", "您现在做什么": "种地、养殖"})
    expect(page.get_by_text("残疾几级")).to_have_count(0)
    citizen.picture("oneself")
    citizen.next_step()


def _family(citizen: Citizen) -> None:
    page = citizen.page
    citizen.tap(re.compile("添加家人"))
    page.get_by_label("姓名").fill("张小宝")
    page.get_by_label("身份证号").fill(an_id_number("20100412"))
    _tell(citizen, {"是您的": "儿子、女儿", "婚姻情况": "没结过婚", "身体": "还好"})
    expect(page.get_by_label("在哪个学校、几年级")).to_have_count(0)
    _tell(citizen, {"现在做什么": "上学"})
    page.get_by_label("在哪个学校、几年级").fill("青禾一中高二")
    counted = page.locator("output")
    expect(counted).to_have_text([re.compile(r"^\d+$"), "1"])  # the child's age, and how many
    _tell(citizen, {"办了残疾证": "否"})
    citizen.picture("family")
    citizen.next_step()


def _income(citizen: Citizen) -> None:
    page = citizen.page
    _tell(citizen, {"每个月有收入": "是", "什么收入": "种地、养殖"})
    page.get_by_label("谁的收入").fill("我自己")
    page.get_by_label("每个月多少钱").fill("１,２００")
    expect(page.locator("output")).to_have_text("¥1,200")
    page.get_by_text("残疾人补贴").click()
    page.get_by_text("都没有", exact=True).click()
    expect(page.get_by_role("checkbox", name="残疾人补贴")).not_to_be_checked()
    citizen.picture("income")
    citizen.next_step()


def _property(citizen: Citizen) -> None:
    _tell(citizen, {"现在住的房子": "自己的房子", "家里有车": "没有"})
    for title, value in {"一共有几套": "1", "全家存款": "5000", "商业保险": "0"}.items():
        citizen.page.get_by_label(re.compile(title)).fill(value)
    expect(citizen.page.locator("output")).to_have_text("¥5,000")
    citizen.next_step()


def _account(citizen: Citizen) -> None:
    """A wrong digit is told and nothing is lost; a signature is written, then typed instead."""
    page = citizen.page
    _tell(citizen, {"哪家银行": "农商银行"})
    card = page.get_by_label("银行卡号")
    card.press_sequentially(CARD[:-1] + "1")
    card.blur()
    citizen.sees("卡号对不上，请对照银行卡逐位检查")
    expect(card).to_have_value("6222 0200 0000 0000 001")
    card.fill(" 6222-0200 0000 0000 000")
    citizen.tap(re.compile("^点这里签名"))
    write_name(page)
    citizen.picture("signature")
    citizen.tap("签好了")
    citizen.sees("已签名")
    citizen.tap(re.compile("^重新签"))
    citizen.tap("打字代替手写")
    page.get_by_label("您的姓名").fill("欧阳娜娜")
    page.get_by_text("这是我本人的意思").click()
    citizen.picture("typed-signature")
    citizen.tap("用这个签名")
    expect(page.get_by_label("您的姓名")).to_be_hidden(timeout=20_000)
    citizen.sees("已签名")
    citizen.next_step()
    citizen.sees("有 1 处需要改")
    page.get_by_text("我看过了，同意").click()
    citizen.picture("account")
    citizen.next_step()


def _papers(citizen: Citizen) -> None:
    """What the platform looks up, and what was signed in the form, is not asked for again."""
    page = citizen.page
    citizen.sees("拍材料")
    citizen.sees("平台去查：民政部门婚姻登记")
    expect(page.get_by_label(re.compile("^拍照：同意查"))).to_have_count(0)
    expect(page.get_by_label("拍照：看病花钱的单据")).to_have_count(0)
    for title, pages in {"身份证": 2, "户口本": 2, "收入情况说明": 1}.items():
        for number in range(pages):
            photo = a_photo(f"{title} {number}".encode("unicode_escape").decode())
            page.get_by_label(f"拍照：{title}").set_input_files(
                {"name": "photo.jpg", "mimeType": "image/jpeg", "buffer": photo}
            )
            seen = page.get_by_role("button", name=f"查看{title}第 {number + 1} 页")
            seen.wait_for(timeout=SOON)
    citizen.picture("papers")
    citizen.next_step()


def _choose_place(citizen: Citizen, within: Locator) -> None:
    """From the county down by taps: the sheet closes on the village."""
    within.get_by_role("button", name=re.compile("请选择")).click()
    citizen.tap("柳林镇")
    citizen.picture("region")
    citizen.tap("上柳村")
    expect(within.get_by_role("button", name=re.compile("青禾县柳林镇上柳村"))).to_be_visible()


def _asked(citizen: Citizen, title: str) -> Locator:
    """The question of that title, with its answers."""
    legend = citizen.page.locator("legend").filter(has_text=re.compile(f"^{title}"))
    return citizen.page.locator("fieldset").filter(has=legend).last


def _tell(citizen: Citizen, answers: dict[str, str]) -> None:
    """Choose, question by question."""
    for title, label in answers.items():
        legend = citizen.page.locator("legend").filter(has_text=title)
        asked = citizen.page.locator("fieldset").filter(has=legend).last
        asked.get_by_text(re.compile(f"^{label}")).click()


def write_name(page: Page) -> None:
    """Two waves on the sheet, with a finger."""
    sheet = page.locator("canvas").bounding_box()
    assert sheet is not None
    for start in (0.2, 0.55):
        places = [(0.5 + 0.2 * math.sin(step / 4), start + 0.006 * step) for step in range(40)]
        points = [
            (sheet["x"] + sheet["width"] * across, sheet["y"] + sheet["height"] * down)
            for across, down in places
        ]
        page.mouse.move(*points[0])
        page.mouse.down()
        for point in points[1:]:
            page.mouse.move(*point)
        page.mouse.up()
