"""A village's agent where there is no network: filled in, signed and pictured beside the neighbour,
sent when the line is back, and stopped by a word of theirs (C49).
"""

import re
from pathlib import Path

from playwright.sync_api import Browser, Page, Route, ViewportSize, expect

from tests.browser.citizen import Citizen
from tests.browser.clerk import Clerk
from tests.browser.hands import SOON, a_file, an_id_number
from tests.browser.test_accounts import entered
from tests.browser.test_form_fields import write_name
from tests.browser.test_without_network import installed
from tests.browser.watching import Watch
from tests.serving import Served

LONG = "阿卜杜热合曼·买买提依明"
PENSION = "住房公积金提取（退休）"
ROOM_IS_HERE = """async () =>
  (await (await caches.open('opened')).keys()).some(({ url }) => url.includes('/village-'))"""
SIZE: ViewportSize = {"width": 360, "height": 780}


def test_what_is_signed_in_the_valley_is_sent_and_can_be_stopped(
    served: Served, browser: Browser, pictures: Path, watch: Watch
) -> None:
    phones = [browser.new_context(viewport=SIZE, locale="zh-CN") for _ in range(3)]
    villager = entered(phones[0].new_page(), served, LONG, pictures)
    agent = the_agent(phones[1].new_page(), served, pictures)
    watch.over(agent.page)
    agent.picture("room-empty")
    agent.sees("没有网络也能填", within=3 * SOON)  # the forms are on the phone
    agent.page.goto(served.citizen)
    installed(agent.page)
    agent.page.wait_for_function(ROOM_IS_HERE)  # brought by whatever page is opened
    phones[1].set_offline(True)
    comes_in_without_network(agent)
    beside(agent, villager.name, villager.id_number)
    beside(agent, "从没来过", an_id_number())
    agent.page.reload()
    expect(agent.page.get_by_text("等网络发送")).to_have_count(2, timeout=SOON)
    agent.sees("没有网络，下面是上次看到的")
    agent.picture("waiting")
    agent.tap("发送 2 件")
    agent.sees(re.compile("走到有信号的地方再发|网络断了"))
    expect(agent.page.get_by_text("等网络发送")).to_have_count(2)
    phones[1].set_offline(False)
    killed_while_sending(agent)
    agent.page.get_by_role("button", name=re.compile("^发送")).dblclick()
    agent.sees(re.compile("这位乡亲还没有在家门口登记过"), within=3 * SOON)
    agent.sees(re.compile("已告诉本人"), within=3 * SOON)
    agent.sees("已提交，待预审", within=2 * SOON)
    agent.picture("sent")
    assert len(re.findall("住房公积金", agent.page.locator("article.neighbour").inner_text())) == 1
    agent.page.get_by_role("button", name=re.compile("已提交，待预审")).click()
    agent.sees(re.compile(r"您正在替 阿\*+ 办理"))
    agent.picture("whose-it-is")
    agent.tap("回到自己")
    agent.sees("今天帮过的人")
    assert any("请回复“不是我办的”" in one["text"] for one in villager.told())
    links = [one["link"] for one in villager.told() if one["link"].startswith("/not-mine/")]
    link = served.citizen + links[0]
    stops(phones[2].new_page(), link, villager, watch)
    agent.page.reload()
    agent.sees("您是杏花村的代办员")
    expect(agent.page.locator("article.neighbour")).to_have_count(0, timeout=SOON)
    wide = browser.new_context(viewport={"width": 1280, "height": 800}, locale="zh-CN")
    overseen(wide.new_page(), served, villager, watch)
    wide.close()
    assert [one for one in watch.complaints if "ERR_" not in one] == []
    for context in phones:
        context.close()


def the_agent(page: Page, served: Served, pictures: Path) -> Citizen:
    """The demo's own, in their room."""
    phone = served.people["agent"]["phone"]
    agent = Citizen(page, served.citizen, phone, pictures / "neighbours", name="赵有福")
    page.goto(f"{served.citizen}/enter?then=/me/village")
    page.get_by_label("手机号").fill(phone)
    agent.tap("获取验证码")
    box = page.get_by_label("短信验证码")
    expect(box).to_be_visible(timeout=SOON)
    box.fill(agent.code())
    agent.tap("以后再说")
    agent.sees("您是杏花村的代办员")
    return agent


def comes_in_without_network(agent: Citizen) -> None:
    """The page is opened anew in the valley: the front page and 我的 lead to the room."""
    agent.page.goto(f"{agent.sandbox}/me")
    agent.sees("没有连上")
    agent.sees("退出登录")
    agent.picture("me-without")
    agent.page.goto(agent.sandbox)
    agent.tap("帮乡亲办事", role="link")
    agent.sees("您是杏花村的代办员")


def beside(agent: Citizen, name: str, id_number: str) -> None:
    """From who it is to both consents; nothing of it wants a network."""
    page = agent.page
    agent.tap("给下一位乡亲办")
    agent.sees("没有网络也能填")
    agent.tap("下一步")
    agent.sees("请选办什么事")
    agent.picture("who-missing")
    page.get_by_label("办什么事").select_option(label=PENSION)
    page.get_by_label("乡亲的姓名").fill(name)
    page.get_by_label("乡亲的身份证号").fill(id_number)
    agent.tap("下一步")
    page.get_by_label("公积金账号").fill("990126000246")
    page.get_by_label("交公积金的单位").fill("青禾县第一中学")
    agent.picture("form")
    agent.tap("下一步")
    page.get_by_text("到年龄退休").click()
    for part, number in (("年", "2026"), ("月", "10"), ("日", "31")):
        page.get_by_label(part, exact=True).fill(number)
    page.get_by_text("否", exact=True).click()
    agent.tap("下一步")
    page.get_by_label("账户里有多少").fill("86300")
    page.get_by_label("开户银行").fill("青禾县农村商业银行")
    page.get_by_label("银行卡号").fill("6222029901260000245")
    page.get_by_role("checkbox").check()
    agent.tap("下一步")
    page.locator("input[type=file]").first.set_input_files(a_file("CARD"))
    agent.sees("1 张")
    agent.picture("papers")
    agent.tap("下一步")
    agent.sees("请本人看一遍，签名，再拍合影")
    agent.tap("存好，等网络发送")
    agent.sees("签名和合影要一起有")
    agent.tap("请本人签名")
    write_name(page)
    agent.tap("签好了")
    page.locator("input[type=file]").last.set_input_files(a_file("BOTH"))
    agent.sees(re.compile("已拍合影"))
    agent.picture("both")
    agent.tap("存好，等网络发送")
    agent.sees("存在这台手机上的")


def killed_while_sending(agent: Citizen) -> None:
    """A paper arrives, the answer does not, and the page is closed on it."""
    page, arrived = agent.page, list[str]()

    def cut(route: Route) -> None:
        route.fetch()
        arrived.append(route.request.url)
        route.abort()

    page.route("**/uploads/*/finish", cut)
    agent.tap("发送 2 件")
    for _ in range(300):
        if arrived:
            break
        page.wait_for_timeout(200)
    assert arrived
    page.unroute("**/uploads/*/finish")
    page.reload()
    agent.sees("存在这台手机上的")


def stops(page: Page, link: str, villager: Citizen, watch: Watch) -> None:
    """Whoever holds the phone, without signing in."""
    watch.over(page)
    hands = Citizen(page, villager.sandbox, villager.phone, villager.pictures, name=villager.name)
    page.goto(link)
    hands.sees("是您让办的吗？")
    hands.picture("asked")
    hands.tap("不是我办的")
    hands.sees("按您说的停办了")
    hands.picture("stopped")
    page.goto(re.sub(r"/not-mine/[^?]+", "/not-mine/forged", link))
    hands.sees("这个链接打不开")
    hands.picture("forged")
    told = villager.page
    told.goto(f"{villager.sandbox}/applications")
    villager.sees("已撤回")


def overseen(page: Page, served: Served, villager: Citizen, watch: Watch) -> None:
    """Whoever oversees it compares name and picture; the neighbour reads that, and why."""
    watch.over(page)
    villager.page.get_by_text("已撤回").first.click()
    reference = villager.sees(re.compile(r"^QH\w+$")).inner_text()
    phone, pictures = served.people["discipline"]["phone"], villager.pictures
    above = Clerk(page, served.citizen, phone, pictures, taken=90, desk=served.desk)
    above.sign_in()
    page.get_by_role("button", name=re.compile("^全部")).first.click()
    above.open(reference)
    above.picture("disowned-case")
    above.tap("看签名和合影")
    page.get_by_role("dialog").get_by_role("textbox").fill("核实代办是否属实")
    page.get_by_role("dialog").get_by_role("button", name="查看").click()
    above.sees(re.compile("本人在 .* 说：不是我办的"))
    expect(page.get_by_role("img", name="本人的手写签名")).to_be_visible()
    both = page.get_by_role("img", name="乡亲和代办员的合影")
    expect(both).to_be_visible()
    assert both.evaluate("it => it.complete && it.naturalWidth > 100")
    above.sees("和签名时一字不差")
    above.picture("proof")
    above.tap("收起")
    expect(both).to_have_count(0)
    villager.page.goto(f"{villager.sandbox}/me/looks")
    villager.sees("核实代办是否属实")
    villager.picture("who-looked")
