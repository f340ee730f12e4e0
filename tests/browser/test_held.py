"""不用再拍: an old woman photographs her papers once, and files the next item in three taps."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.citizen import Citizen
from tests.browser.hands import SOON, a_phone_number, a_photo, an_id_number
from tests.browser.test_form_fields import CARD, _asked, _choose_place, _tell
from tests.browser.watching import Watch
from tests.serving import Served

OLD_AGE, CARE = "990511004002", "990511003002"
PAPERS = {"老人的身份证": 2, "老人的户口本": 2, "银行卡": 1}


def test_the_second_item_is_filed_in_three_taps_without_a_photograph(
    served: Served, phone_page: Page, pictures: Path, watch: Watch
) -> None:
    watch.over(phone_page)
    number = an_id_number("19400412")
    citizen = Citizen(
        phone_page, served.citizen, a_phone_number(), pictures / "held", id_number=number
    )
    _old_age_allowance(citizen)
    sent: list[str] = []
    _care_subsidy(citizen)
    phone_page.on("request", lambda asked: sent.append(asked.url))
    citizen.sees("需要 2 份，已有 2 份")
    expect(phone_page.get_by_text(re.compile("日办“高龄津贴申请”时交的"))).to_have_count(2)
    expect(phone_page.get_by_text("照片，没有核对过原件")).to_have_count(2)
    assert phone_page.evaluate(
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    )
    citizen.picture("here-already")
    citizen.next_step()  # one
    citizen.sees("检查并提交")
    citizen.picture("check")
    phone_page.get_by_role("checkbox").check()  # two
    citizen.tap(re.compile("^提交"))  # three
    citizen.sees("已提交，待预审")
    assert [url for url in sent if "/uploads" in url] == []
    assert watch.complaints == []


def test_what_is_held_may_be_put_aside_and_taken_back(
    served: Served, phone_page: Page, pictures: Path, watch: Watch
) -> None:
    watch.over(phone_page)
    citizen = Citizen(
        phone_page,
        served.citizen,
        a_phone_number(),
        pictures / "aside",
        id_number=an_id_number("19410412"),
    )
    _old_age_allowance(citizen)
    _care_subsidy(citizen)
    phone_page.get_by_label("不用这份：银行卡").click()
    citizen.sees("需要 2 份，已有 1 份")
    citizen.picture("one-aside")
    citizen.next_step()
    citizen.sees("请拍银行卡")
    citizen.tap("还是用以前交过的")
    citizen.sees("需要 2 份，已有 2 份")
    _photograph(citizen, "银行卡", 1, "重拍", "another card")
    expect(phone_page.get_by_text("不用再拍。")).to_have_count(1, timeout=SOON)
    citizen.picture("taken-anew")
    assert watch.complaints == []


def _old_age_allowance(citizen: Citizen) -> None:
    """The first item, with every photograph."""
    page = citizen.page
    citizen.come_in_from(OLD_AGE)
    _tell(citizen, {"您是": "老人自己"})
    citizen.next_step()
    _lives(citizen, "老人现在住哪里")
    _tell(citizen, {"老人和谁住": "一个人住", "在别的地方领过": "否"})
    citizen.next_step()
    _tell(citizen, {"另外留一个家里人的电话吗": "否"})
    citizen.next_step()
    _tell(citizen, {"打到谁的卡": "老人自己的卡"})
    _bank(citizen)
    for title, pages in PAPERS.items():
        for place in range(pages):
            _photograph(citizen, title, place + 1)
    _on_to_the_last_look(citizen)
    page.get_by_role("checkbox").check()
    citizen.tap(re.compile("^提交"))
    citizen.sees("已提交，待预审")


def _care_subsidy(citizen: Citizen) -> None:
    """The second, as far as the papers."""
    page = citizen.page
    page.goto(f"{citizen.sandbox}/items/{CARE}")
    citizen.tap("开始办理")
    citizen.sees(re.compile("第 1 步"))
    citizen.next_step()
    _tell(citizen, {"给您自己申请吗": "是"})
    page.get_by_label("残疾人证号").fill(f"{citizen.id_number}41")
    _tell(citizen, {"户口在青禾县吗": "是"})
    _lives(citizen, "残疾人现在住哪里")
    citizen.next_step()
    _tell(
        citizen,
        {
            "残疾类别": "肢体",
            "残疾等级": "一级",
            "哪些事要别人帮": "吃饭",
            "平时谁照顾": "家里人",
            "现在住在养老院": "否",
            "已经在领下面哪些": "都没有",
        },
    )
    citizen.next_step()
    _asked(citizen, "是残疾人自己的卡吗").get_by_text("是", exact=True).click()
    _bank(citizen)


def _lives(citizen: Citizen, title: str) -> None:
    address = _asked(citizen, title)
    _choose_place(citizen, address)
    address.get_by_label(re.compile("门牌号")).fill("3 组 12 号")


def _bank(citizen: Citizen) -> None:
    citizen.page.get_by_label("开户银行").fill("青禾县农村商业银行")
    citizen.page.get_by_label("银行卡号").fill(CARD)
    citizen.page.get_by_text("我看过了，同意").click()
    citizen.next_step()
    citizen.sees("拍材料")


def _photograph(
    citizen: Citizen, title: str, place: int, word: str = "拍照", words: str = ""
) -> None:
    photo = a_photo(words or f"{title} {place}".encode("unicode_escape").decode())
    citizen.page.get_by_label(f"{word}：{title}").set_input_files(
        {"name": "photo.jpg", "mimeType": "image/jpeg", "buffer": photo}
    )
    page = citizen.page.get_by_role("button", name=f"查看{title}第 {place} 页")
    page.wait_for(timeout=SOON)


def _on_to_the_last_look(citizen: Citizen) -> None:
    citizen.next_step()
    citizen.page.get_by_text(re.compile("只要电子证照|检查并提交")).first.wait_for(timeout=SOON)
    if citizen.page.get_by_text("只要电子证照").count():
        citizen.page.get_by_text("只要电子证照").click()
        citizen.next_step()
    citizen.sees("检查并提交")
