"""One's own account on a phone: acting for a mother, another number, a lost device."""

import re
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from tests.browser.citizen import Citizen
from tests.browser.hands import SOON, a_phone_number
from tests.browser.test_form_fields import write_name
from tests.browser.watching import Watch
from tests.serving import Served

PLATE = re.compile("您正在替 张.* 办理")


def entered(page: Page, served: Served, name: str, pictures: Path) -> Citizen:
    """Somebody who signed in and gave their name, on the page of their own."""
    citizen = Citizen(page, served.citizen, a_phone_number(), pictures / "accounts", name=name)
    page.goto(f"{served.citizen}/enter?then=/me")
    page.get_by_label("手机号").fill(citizen.phone)
    citizen.tap("获取验证码")
    box = page.get_by_label("短信验证码")
    expect(box).to_be_visible(timeout=SOON)
    box.fill(citizen.code())
    citizen.say_who()
    citizen.tap("以后再说")
    citizen.sees("已实名")
    return citizen


def signs(mother: Citizen) -> None:
    """Beside the code: the name drawn by hand, which the other may look at."""
    mother.tap("再手写签名同意")
    write_name(mother.page)
    mother.picture("signing")
    mother.tap("签好了")
    mother.sees("等对方接受")


def test_a_daughter_acts_for_her_mother_and_everybody_sees_for_whom(
    served: Served, browser: Browser, pictures: Path, watch: Watch
) -> None:
    size: ViewportSize = {"width": 360, "height": 780}
    phones = [browser.new_context(viewport=size, locale="zh-CN") for _ in range(2)]
    mother = entered(phones[0].new_page(), served, "张桂芳", pictures)
    daughter = entered(phones[1].new_page(), served, "李小满", pictures)
    for hands in (mother, daughter):
        watch.over(hands.page)
        hands.tap("代办委托", role="link")
    mother.page.get_by_text("委托一个人").click()
    mother.page.get_by_label("对方的姓名").fill(daughter.name)
    mother.page.get_by_label("对方的手机号").fill(daughter.phone)
    mother.tap("发验证码到我的手机")
    mother.page.get_by_label("我的手机收到的验证码").fill(mother.code())
    mother.picture("giving")
    signs(mother)
    daughter.page.reload()
    daughter.tap("接受")
    daughter.tap("手写签名")
    expect(daughter.page.get_by_role("img", name="手写签名")).to_be_visible(timeout=SOON)
    daughter.picture("accepted")
    daughter.tap(re.compile("^替张"))
    daughter.sees(PLATE)
    daughter.page.goto(f"{served.citizen}/items/990715001001")
    daughter.sees(PLATE)
    daughter.tap("开始办理")
    daughter.sees(re.compile("第 1 步"))
    daughter.sees(PLATE)
    daughter.picture("acting")
    mother.page.goto(f"{served.citizen}/applications")
    mother.sees("不动产")
    mother.page.goto(f"{served.citizen}/me/mandates")
    mother.tap("收回")
    mother.page.get_by_role("dialog").get_by_role("button", name="收回").click()
    mother.sees("已结束")
    daughter.page.goto(f"{served.citizen}/applications")
    daughter.sees(PLATE)
    expect(daughter.page.get_by_text("不动产")).to_have_count(0)
    daughter.tap("回到自己")
    expect(daughter.page.get_by_text(PLATE)).to_have_count(0, timeout=SOON)
    for context in phones:
        context.close()
    assert watch.complaints == []


def test_a_number_is_changed_and_other_devices_are_signed_out(
    served: Served, browser: Browser, phone_page: Page, pictures: Path, watch: Watch
) -> None:
    citizen = entered(phone_page, served, "王小明", pictures)
    watch.over(phone_page)
    citizen.tap("更换手机号", role="link")
    old, citizen.phone = citizen.phone, a_phone_number()
    phone_page.get_by_label("新手机号").fill(citizen.phone)
    citizen.tap("发验证码")
    phone_page.get_by_label("新号码收到的验证码").fill(citizen.code())
    new, citizen.phone = citizen.phone, old
    citizen.tap("给原来的号码发验证码")
    phone_page.get_by_label("原号码收到的验证码").fill(citizen.code())
    citizen.picture("changing")
    citizen.tap("换成新号码")
    citizen.sees(f"{new[:3]} **** {new[-4:]}")
    citizen.tap("登录的设备", role="link")
    citizen.sees("就是这台")
    citizen.picture("devices")
    assert watch.complaints == []


def test_a_passkey_is_set_up_and_called_by_a_name(
    served: Served, phone: BrowserContext, pictures: Path, watch: Watch
) -> None:
    citizen = entered(phone.new_page(), served, "欧阳桂兰", pictures)
    watch.over(citizen.page)
    phone.new_cdp_session(citizen.page).send("WebAuthn.enable")
    phone.new_cdp_session(citizen.page).send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
            }
        },
    )
    citizen.tap("在这台设备上设置")
    name = citizen.page.get_by_label("这把钥匙的名字，可以改")
    expect(name).not_to_have_value("", timeout=SOON)
    name.fill("女儿给我买的手机")
    name.press("Enter")
    citizen.sees("已改名")
    citizen.picture("passkey")
    citizen.page.reload()
    expect(name).to_have_value("女儿给我买的手机", timeout=SOON)
    assert watch.complaints == []
