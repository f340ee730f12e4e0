"""A shop registers, names somebody, and that one files for it from her own phone."""

import re
from pathlib import Path

from playwright.sync_api import Browser, ViewportSize, expect

from tests.browser.citizen import Citizen
from tests.browser.hands import SOON
from tests.browser.test_accounts import entered
from tests.browser.watching import Watch
from tests.serving import Served

SHOP, CODE = "青禾县惠民小超市", "92990126MA0001173D"
LONG = "青禾县柳林镇红旗村股份经济合作联合社农副产品加工与冷链物流服务中心（分社）"
LONG_CODE = "93990126MA00011802"
RECORD = "991014002002"
PLATE = re.compile(f"您正在替 {SHOP} 办理")


def registers(owner: Citizen, name: str, code: str) -> None:
    """Under 我的单位: a wrong digit is told at the field."""
    owner.page.get_by_text("登记一个单位").click()
    owner.page.get_by_label("单位名称").fill(name)
    box = owner.page.get_by_label("统一社会信用代码")
    box.fill(code[:-1])
    box.blur()
    owner.sees("应为 18 位，现在是 17 位")
    box.fill(code.lower())
    owner.picture("registering")
    owner.tap("核对并登记")
    owner.sees("我是法定代表人")


def names(owner: Citizen, handler: Citizen) -> None:
    """By name and identity number, with the code at one's own phone; the other accepts."""
    owner.page.get_by_text("请一位经办人").click()
    owner.page.get_by_label("对方的姓名").fill(handler.name)
    owner.page.get_by_label("对方的手机号或身份证号").fill(handler.id_number.lower())
    owner.tap("发验证码到我的手机")
    owner.page.get_by_label("我的手机收到的验证码").fill(owner.code())
    owner.picture("inviting")
    owner.tap("同意邀请")
    owner.sees("等对方接受")
    handler.page.reload()
    handler.sees("请您做它的经办人")
    handler.picture("asked")
    handler.tap("接受")
    handler.sees("我是经办人")


def test_a_shop_names_somebody_who_files_for_it_until_it_ends(
    served: Served,
    browser: Browser,
    pictures: Path,
    watch: Watch,
) -> None:
    size: ViewportSize = {"width": 360, "height": 780}
    phones = [browser.new_context(viewport=size, locale="zh-CN") for _ in range(2)]
    owner = entered(phones[0].new_page(), served, "郑海燕", pictures)
    handler = entered(phones[1].new_page(), served, "李小满", pictures)
    for hands, room in ((owner, "shop"), (handler, "shop-handler")):
        watch.over(hands.page)
        hands.pictures = pictures / room
        hands.tap("我的单位", role="link")
        hands.sees("还没有单位")
        hands.picture("none")
    registers(owner, SHOP, CODE)
    names(owner, handler)
    handler.page.goto(f"{served.citizen}/items/{RECORD}")
    handler.tap("为单位或别人办")
    handler.sees("我自己")
    handler.picture("for-whom")
    handler.page.get_by_role("dialog").get_by_role("button", name=SHOP).click()
    handler.sees(PLATE)
    handler.tap("开始办理")
    handler.sees(re.compile("第 1 步"))
    handler.next_step()
    handler.sees("来自单位的登记信息")
    handler.sees(CODE)
    handler.picture("known")
    handler.page.get_by_text("自动售货机", exact=True).click()
    handler.page.goto(f"{served.citizen}/applications")
    handler.sees(SHOP)
    handler.picture("list")
    handler.tap("回到自己")
    handler.page.goto(f"{served.citizen}/applications")
    handler.sees("还没有办件")
    owner.tap("看它的办件")
    owner.sees("仅销售预包装食品备案")
    owner.picture("its-applications")
    owner.page.goto(f"{served.citizen}/me/organisations")
    owner.tap("收回")
    owner.page.get_by_role("dialog").get_by_role("button", name="收回").click()
    owner.sees("已结束")
    handler.page.goto(f"{served.citizen}/me/organisations")
    handler.sees("还没有单位")
    registers(owner, LONG, LONG_CODE)
    owner.sees(LONG)
    owner.picture("long-name")
    expect(owner.page.get_by_text("等对方接受")).to_have_count(0, timeout=SOON)
    for context in phones:
        context.close()
    assert watch.complaints == []
