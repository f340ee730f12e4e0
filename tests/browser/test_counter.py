"""The counter: somebody asks in their own words, the window begins it, they go on at home."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.clerk import Clerk
from tests.browser.hands import SOON, Hands, a_phone_number, an_id_number
from tests.browser.watching import Watch
from tests.serving import Served

NAME = "欧阳娜娜·买买提"


class Window(Clerk):
    """The clerk at the counter, by keyboard where there is one."""

    def look_for(self, words: str, title: str) -> None:
        """Ask in the person's words."""
        self.page.get_by_role("searchbox", name="群众要办什么事").fill(words)
        self.finds(title)

    def finds(self, title: str) -> None:
        """What is meant stands first."""
        first = self.page.locator(".counter-item").first
        expect(first).to_contain_text(title, timeout=SOON)
        expect(first).to_contain_text("谁能办")

    def begin(self, number: str, name: str) -> None:
        """Number and name as on the card, one digit wrong at first."""
        sheet = self.page.get_by_role("dialog")
        wrong = number[:-1] + ("1" if number[-1] != "1" else "2")
        expect(sheet.get_by_label("身份证号")).to_be_focused(timeout=SOON)
        sheet.get_by_label("身份证号").fill(wrong)
        sheet.get_by_label("姓名").fill(name)
        sheet.get_by_label("姓名").press("Enter")
        expect(sheet.get_by_text(re.compile("校验位"))).to_be_visible()
        self.picture("wrong-number")
        sheet.get_by_label("身份证号").fill(f" {number[:6]} {number[6:14]} {number[14:].lower()}")
        sheet.get_by_label("姓名").press("Enter")

    def give_account(self, phone: str, code: str | None = None) -> None:
        """A first-timer: the code goes to their phone, and they read it out."""
        sheet = self.page.get_by_role("dialog")
        sheet.get_by_label("本人手机号").fill(phone)
        sheet.get_by_role("button", name="发验证码").click()
        expect(sheet.get_by_text(re.compile("验证码已发到"))).to_be_visible(timeout=SOON)
        theirs = Hands(self.page, self.sandbox, phone)
        sheet.get_by_label("短信验证码").fill(code or theirs.code())
        self.picture("first-account")
        sheet.get_by_label("短信验证码").press("Enter")


@pytest.fixture
def window(served: Served, desk_page: Page, pictures: Path, watch: Watch) -> Window:
    watch.over(desk_page)
    phone = served.people["window"]["phone"]
    found = Window(desk_page, served.citizen, phone, pictures / "counter", desk=served.desk)
    found.sign_in()
    found.tap("收件", role="link")
    return found


def test_a_first_timer_goes_home_with_a_begun_application(
    served: Served, window: Window, phone_page: Page, watch: Watch
) -> None:
    page, phone, number = window.page, a_phone_number(), an_id_number()
    page.locator("h1").click()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox", name="群众要办什么事")).to_be_focused()
    window.look_for("娃娃上户口", "出生")
    window.picture("found")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    window.begin(number, NAME)
    window.sees("这位群众还没有账号")
    window.give_account(phone)
    window.sees("已经开好")
    window.sees(re.compile("接着填"))
    expect(page.get_by_role("button", name="好，下一位")).to_be_focused(timeout=SOON)
    window.picture("begun")
    page.keyboard.press("Enter")
    expect(page.get_by_role("searchbox", name="群众要办什么事")).to_have_value("")

    watch.over(phone_page)
    citizen = Hands(phone_page, served.citizen, phone, window.pictures)
    phone_page.goto(f"{served.citizen}/enter")
    phone_page.get_by_label("手机号").fill(phone)
    citizen.tap("获取验证码")
    box = phone_page.get_by_label("短信验证码")
    expect(box).to_be_visible(timeout=SOON)
    box.fill(citizen.code())
    citizen.tap("以后再说")  # no passkey for now
    phone_page.wait_for_url(re.compile("^(?!.*enter)"))
    phone_page.goto(f"{served.citizen}/applications")
    citizen.sees("还没提交，接着填")
    phone_page.get_by_text(re.compile("出生")).first.click()
    phone_page.wait_for_url(re.compile("/file"))
    citizen.sees(re.compile("第 1 步"))
    assert any("窗口为您开了" in one["text"] for one in citizen.told())
    assert watch.complaints == []


def test_the_counter_works_on_a_phone_too(
    served: Served, phone_page: Page, pictures: Path, watch: Watch
) -> None:
    watch.over(phone_page)
    window = Window(
        phone_page,
        served.citizen,
        served.people["window"]["phone"],
        pictures / "counter-phone",
        desk=served.desk,
    )
    window.sign_in()
    window.tap("收件", role="link")
    window.look_for("优待证", "优待")
    window.picture("found")
    assert phone_page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    phone_page.get_by_role("button", name=re.compile("为群众开件.*优待")).first.click()
    window.picture("sheet")
    assert phone_page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    phone_page.keyboard.press("Escape")
    window.tap("办件", role="link")
    expect(phone_page.get_by_text("事情走到哪了")).to_have_count(0)
    assert watch.complaints == []


@pytest.mark.parametrize("role", ["supervisor", "reviewer"])
def test_who_oversees_sees_where_work_waits(
    served: Served, desk_page: Page, pictures: Path, watch: Watch, role: str
) -> None:
    watch.over(desk_page)
    phone = served.people[role]["phone"]
    clerk = Clerk(desk_page, served.citizen, phone, pictures / f"stages-{role}", desk=served.desk)
    clerk.sign_in()
    bars = desk_page.get_by_role("region", name="事情走到哪了")
    expect(bars).to_be_visible(timeout=SOON)
    named = bars.get_by_role("listitem")
    expect(named).to_have_count(7)
    words = [re.split(r"\s+", line.inner_text().strip()) for line in named.all()]
    assert [one[0] for one in words] == ["收件", "受理", "调查", "公示", "审核", "审批", "出件"]
    assert sum(int(one[1]) for one in words) > 0
    expect(desk_page.get_by_role("link", name="收件", exact=True)).to_have_count(0)
    clerk.picture("bars")
    assert watch.complaints == []
