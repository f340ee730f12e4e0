"""A department appoints a village agent, a villager chooses them, the desk ends it."""

import re
from pathlib import Path

from playwright.sync_api import Browser, Locator, ViewportSize, expect

from tests.browser.citizen import Citizen
from tests.browser.clerk import Clerk
from tests.browser.hands import SOON
from tests.browser.test_accounts import entered
from tests.browser.watching import Watch
from tests.serving import Served


def test_an_agent_is_appointed_chosen_and_dismissed(
    served: Served, browser: Browser, pictures: Path, watch: Watch
) -> None:
    size: ViewportSize = {"width": 360, "height": 780}
    phones = [browser.new_context(viewport=size, locale="zh-CN") for _ in range(2)]
    villager = entered(phones[0].new_page(), served, "张桂芳", pictures)
    agent = entered(phones[1].new_page(), served, "欧阳建国·买买提江", pictures)
    wide = browser.new_context(viewport={"width": 1280, "height": 800}, locale="zh-CN")
    keeper = served.people["catalogue"]["phone"]
    desk = Clerk(wide.new_page(), served.citizen, keeper, None, desk=served.desk)
    desk.sign_in("事项目录")
    for hands in (villager, agent, desk):
        watch.over(hands.page)
        hands.pictures, hands.taken = pictures / "villages", 0
    desk.tap("村级代办员", role="link")
    desk.sees(re.compile("杏花村 · 赵"))  # the demo's own
    desk.tap("聘一位代办员")
    sheet = desk.page.get_by_role("dialog")
    sheet.get_by_label("乡镇（街道）").select_option(label="青禾镇")
    sheet.get_by_label("村（社区）").select_option(label="东关村")
    sheet.get_by_label("姓名").fill(agent.name)
    sheet.get_by_label("手机号").fill(agent.phone)
    desk.picture("desk-appointing")
    sheet.get_by_role("button", name="聘一位代办员").click()
    desk.sees(re.compile("东关村 · 欧"))
    villager.tap("代办委托", role="link")
    villager.page.get_by_text("委托一个人").click()
    villager.page.get_by_label("村（社区）代办员").check()
    villager.page.get_by_label("乡镇（街道）").select_option(label="青禾镇")
    villager.page.get_by_label("村（社区）", exact=True).select_option(label="西渠村")
    villager.sees("这个村还没有聘代办员")
    villager.picture("no-agent")
    villager.page.get_by_label("村（社区）", exact=True).select_option(label="东关村")
    expect(villager.page.get_by_role("radio", name=re.compile("^欧"))).to_be_checked(timeout=SOON)
    villager.tap("发验证码到我的手机")
    villager.page.get_by_label("我的手机收到的验证码").fill(villager.code())
    villager.tap("同意委托")
    villager.sees("等对方接受")
    agent.page.goto(f"{served.citizen}/me/mandates")
    agent.tap("接受")
    agent.tap(re.compile("^替张"))
    agent.sees(re.compile("您正在替 张.* 办理"))
    desk.page.reload()
    desk.sees("1 位乡亲委托")
    ours = desk.page.get_by_role("listitem").filter(has_text="东关村")
    scanned(served, desk, villager)
    ours.get_by_role("button", name="解聘").click()
    desk.page.get_by_role("dialog").get_by_role("button", name="本人不再担任").click()
    desk.page.get_by_role("dialog").get_by_role("button", name="解聘", exact=True).click()
    expect(ours).to_have_count(0, timeout=SOON)
    villager.page.goto(f"{served.citizen}/me/mandates")
    villager.sees("还没有")
    assert watch.complaints == []
    for context in (*phones, wide):
        context.close()


def scanned(served: Served, desk: Clerk, villager: Citizen) -> None:
    """The village's poster: its code opens the item, and what is begun there is of the village."""
    page = desk.page
    desk.picture("desk-entrusted")
    page.get_by_role("listitem").filter(has_text="东关村").get_by_text("村里的海报").click()
    desk.sees("东关村 · 村里的海报")
    page.get_by_label("代办员姓名").fill("欧阳建国")
    expect(page.locator(".poster")).to_contain_text("欧阳建国")
    codes = page.locator(".poster img")
    expect(codes).to_have_count(6)
    assert codes.last.evaluate("it => it.decode().then(() => it.naturalWidth > 0)")
    desk.picture("poster")
    page.emulate_media(media="print")
    expect(page.get_by_label("代办员姓名")).to_be_hidden()
    expect(page.get_by_role("heading", name="扫一扫，在家就能办")).to_be_visible()
    page.emulate_media(media="screen")
    found = re.fullmatch(r"/api(/items/\w+)/qr\.svg(\?village=(\d{12}))", _src(codes.first))
    assert found is not None
    villager.page.goto(f"{served.citizen}{found[1]}{found[2]}")
    told = f'"region":"{found[3]}"'
    with villager.page.expect_request(lambda sent: told in (sent.post_data or "")):
        villager.tap("开始办理")
    villager.page.wait_for_url(re.compile("/applications/.*/file"))
    page.go_back()


def _src(image: Locator) -> str:
    return image.get_attribute("src") or ""
