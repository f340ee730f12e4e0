"""What people say: how it went, told on from a picture, and what they ask an office (C72, C106)."""

import base64
import io
import re
from pathlib import Path

from PIL import Image
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.citizen import Citizen
from tests.browser.clerk import Clerk
from tests.browser.filed_cards import filed, whose
from tests.browser.hands import SOON
from tests.browser.watching import Watch
from tests.serving import Served

CARD = "992011004001"
PLACE = 40  # of the person who files: nobody else's
# A phone with a sheet of its own for sharing; what was handed to it can be looked at.
SHEET = """navigator.canShare = () => true
navigator.share = async ({ text, files }) => {
  const reader = new FileReader()
  await new Promise((read) => { reader.onload = read; reader.readAsDataURL(files[0]) })
  window.handedOn = { text, picture: reader.result }
}"""
ASKED = "我妈妈的户口在外县，人住在青禾镇，能在这里办吗？"
ANSWERED = "可以。带户口本、身份证和居住证明。"
OPEN = "老人户口不在本县，住在本县，能办优待证吗？"
OPENER = "老人户口不在本县，人住在本县，能办优待证吗？"


def test_a_low_score_is_made_good_and_a_question_answered(
    served: Served, phone: BrowserContext, desk_page: Page, pictures: Path, watch: Watch
) -> None:
    phone.add_init_script(SHEET)
    page, at = phone.new_page(), served
    (reference,) = filed(served, 1, PLACE)
    citizen = Citizen(page, served.citizen, whose(PLACE), pictures / "saying")
    clerk = Clerk(desk_page, at.citizen, "", pictures / "saying-desk", desk=at.desk)
    for each in (page, desk_page):
        watch.over(each)
    becomes(clerk, served, "instant")
    grants(clerk, reference)
    comes_in(citizen)
    asks(citizen)
    clerk.tap("咨询", role="link")
    answers(clerk)
    rates(citizen, reference)
    hands_on(citizen)
    becomes(clerk, served, "catalogue", "事项目录")
    makes_good(clerk, reference)
    citizen.page.reload()
    citizen.sees("窗口已经学过新的办法")
    citizen.picture("made-good")
    opens_and_takes_down(clerk, citizen)
    assert watch.complaints == []


def becomes(clerk: Clerk, served: Served, role: str, room: str | None = None) -> None:
    """Somebody else sits down at the desk."""
    clerk.phone = served.people[role]["phone"]
    clerk.sign_in(room)


def grants(clerk: Clerk, reference: str) -> None:
    """At once, by one person; the rest goes by itself."""
    clerk.open(reference)
    clerk.claim()
    clerk.accept()
    clerk.approve()


def comes_in(citizen: Citizen) -> None:
    """From the guide to asking about it; who one is, is asked when it is sent."""
    page = citizen.page
    page.goto(f"{citizen.sandbox}/items/{CARD}")
    citizen.tap("写下来问单位", role="link")
    citizen.sees("问的是：老年人优待证")
    citizen.tap("发出")
    citizen.sees("请写下想问的事")
    page.get_by_label("想问什么").fill(ASKED)
    citizen.tap("发出")
    page.get_by_label("手机号").fill(citizen.phone)
    citizen.tap("获取验证码")
    box = page.get_by_label("短信验证码")
    expect(box).to_be_visible(timeout=SOON)
    box.fill(citizen.code())
    citizen.tap("以后再说")


def asks(citizen: Citizen) -> None:
    """It stands below, with the day of the answer."""
    citizen.sees("我问过的")
    citizen.sees(re.compile("日周.前答复"))
    citizen.picture("asked")
    expect(citizen.page.get_by_label("想问什么")).to_have_value("")


def answers(clerk: Clerk) -> None:
    """Whoever works on cases there; who asked stays out."""
    mine = asked(clerk)
    expect(mine).to_be_visible(timeout=SOON)
    clerk.picture("questions")
    mine.get_by_role("button", name="答复").click()
    clerk.page.get_by_role("dialog").get_by_role("textbox").fill(ANSWERED)
    clerk.page.get_by_role("dialog").get_by_role("button", name="发出").click()
    clerk.sees("已发出")
    clerk.tap("已答复")
    expect(mine.get_by_text(re.compile(r"\d 已答复$"))).to_be_visible(timeout=SOON)


def asked(clerk: Clerk) -> Locator:
    """The question among others'."""
    return clerk.page.locator("article.question").filter(has_text=ASKED).first


def rates(citizen: Citizen, reference: str) -> None:
    """One tap; a low one asks why, and what was wrong with the answer is said once."""
    page = citizen.page
    page.reload()
    citizen.sees(ANSWERED)
    citizen.picture("answer")
    page.goto(f"{citizen.sandbox}/to/{reference}")
    citizen.sees("这次办事，您满意吗？", within=3 * SOON)
    page.set_viewport_size({"width": 320, "height": 640})
    faces = page.locator(".face").all()
    assert len({round((face.bounding_box() or {"y": -1})["y"]) for face in faces}) == 1
    page.set_viewport_size({"width": 360, "height": 780})
    citizen.picture("closed")
    citizen.tap("非常不满意")
    citizen.tap("提交评价")
    citizen.sees("请选一个原因，或者写一句话")
    page.get_by_label("没说清楚").check()
    page.get_by_label(re.compile("^您想说的话")).fill("问了三次，每次说的都不一样。")
    citizen.picture("why")
    citizen.tap("提交评价")
    citizen.sees("您评的是：非常不满意")
    citizen.tap("改评价")
    expect(page.get_by_text("请选一个原因，或者写一句话")).to_have_count(0)
    page.reload()
    citizen.sees("您评的是：非常不满意")


def hands_on(citizen: Citizen) -> None:
    """The card as a picture: nobody's name and no number in the words, the door drawn."""
    citizen.tap("把办结小卡片发给别人")
    citizen.page.wait_for_function("() => window.handedOn")
    handed = citizen.page.evaluate("window.handedOn")
    assert re.fullmatch(r"“老年人优待证”在家门口办好了：.*（法定 5 个工作日）。", handed["text"])
    picture = base64.b64decode(handed["picture"].partition(",")[2])
    drawn = Image.open(io.BytesIO(picture)).convert("RGB")
    if citizen.pictures:
        drawn.save(citizen.pictures / "handed-on.png")
    assert drawn.size == (1080, 720)
    colours = {colour for _, colour in drawn.getcolors(1 << 20) or ()}
    assert {(0x17, 0x49, 0x3C), (0xA8, 0x40, 0x0C), (0xF6, 0xD5, 0x8C)} <= colours


def makes_good(clerk: Clerk, reference: str) -> None:
    """Somebody who did not work on it calls, and writes what was changed."""
    clerk.tap("差评整改", role="link")
    ours = clerk.page.locator("article.rating").filter(has_text=reference)
    expect(ours).to_contain_text("问了三次，每次说的都不一样。", timeout=SOON)
    clerk.picture("ratings")
    ours.get_by_role("button", name="看电话，联系本人").click()
    expect(ours.get_by_role("link", name=re.compile(r"^\+?[\d ]+$"))).to_be_visible(timeout=SOON)
    clerk.picture("called")
    ours.get_by_role("button", name="答复整改结果").click()
    sheet = clerk.page.get_by_role("dialog")
    sheet.get_by_role("textbox").fill("窗口已经学过新的办法，以后只说一种。")
    sheet.get_by_role("button", name="发给群众").click()
    expect(ours).to_have_count(0, timeout=SOON)


def opens_and_takes_down(clerk: Clerk, citizen: Citizen) -> None:
    """In other words and without names, put right once, and gone at once."""
    clerk.tap("咨询", role="link")
    clerk.tap("已答复")
    for button, words in (("公开问答", OPEN), ("改公开的问答", OPENER)):
        asked(clerk).get_by_role("button", name=button, exact=True).click()
        sheet = clerk.page.get_by_role("dialog")
        if words == OPENER:
            expect(sheet.get_by_label("问", exact=True)).to_have_value(OPEN)
            expect(sheet.get_by_label("答", exact=True)).to_have_value(ANSWERED)
        sheet.get_by_label("问", exact=True).fill(words)
        sheet.get_by_label("答", exact=True).fill(ANSWERED)
        sheet.get_by_role("button", name="公开问答").click()
        expect(sheet).to_have_count(0, timeout=SOON)
    clerk.picture("published")
    citizen.page.goto(f"{citizen.sandbox}/public/talk")
    citizen.sees(OPENER)
    expect(citizen.page.get_by_text(ASKED)).to_have_count(0)
    citizen.picture("public")
    asked(clerk).get_by_role("button", name="撤下").click()
    clerk.page.get_by_role("dialog").get_by_role("button", name="撤下").click()
    closed = asked(clerk).get_by_role("button", name="公开问答", exact=True)
    expect(closed).to_be_visible(timeout=SOON)
    citizen.page.reload()
    citizen.sees("大家问过的")
    expect(citizen.page.get_by_text(OPENER)).to_have_count(0)
