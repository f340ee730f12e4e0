"""Somebody else's identity card, photographed instead of typed: offered, checked, taken over."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.citizen import Citizen
from tests.browser.hands import SOON, a_phone_number, an_id_number
from tests.browser.watching import Watch
from tests.cards import Drawn, front, photographed
from tests.makers import HOME
from tests.serving import Served

SLOWLY = 40_000  # milliseconds: the models are loaded first


def test_a_card_is_read_into_the_form_and_never_over_what_was_typed(
    models: None, served: Served, phone_page: Page, pictures: Path, watch: Watch
) -> None:
    citizen = Citizen(phone_page, served.citizen, a_phone_number(), pictures / "cards")
    watch.over(phone_page)
    citizen.come_in_from(HOME)
    phone_page.get_by_text("我一个人").click()
    citizen.next_step()
    phone_page.get_by_text("卖方", exact=True).click()
    number = an_id_number("19650315")
    sex = "男" if int(number[16]) % 2 else "女"
    card = front(Drawn("王建国", sex, "汉", (1965, 3, 15), number=number))
    photo = {"name": "card.jpg", "mimeType": "image/jpeg", "buffer": photographed(card, turned=2)}

    phone_page.get_by_label("姓名", exact=True).fill("王建")
    phone_page.get_by_label("拍照：身份证", exact=True).set_input_files(photo)  # type: ignore[arg-type]
    citizen.tap("用这张")  # its corners were found
    expect(phone_page.get_by_text("从照片读出，请核对")).to_be_visible(timeout=SLOWLY)
    citizen.picture("offered")
    expect(phone_page.get_by_text("您填过了，没有改")).to_be_visible()
    citizen.tap(f"填入身份证号：{number}")
    expect(phone_page.get_by_label("身份证号", exact=True)).to_have_value(number, timeout=SOON)
    expect(phone_page.get_by_label("姓名", exact=True)).to_have_value("王建")

    phone_page.get_by_label("姓名", exact=True).fill("")
    citizen.tap("填入姓名：王建国")
    expect(phone_page.get_by_label("姓名", exact=True)).to_have_value("王建国")
    expect(phone_page.get_by_text("已填入")).to_have_count(2)
    citizen.picture("taken")
    citizen.next_step()
    citizen.sees("房产证号")
    assert watch.complaints == []
