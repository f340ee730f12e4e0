"""A citizen with a phone, 360 × 780."""

import re
from dataclasses import dataclass, field

from playwright.sync_api import expect

from tests.browser.hands import SOON, Hands, a_file, an_id_number


@dataclass
class Citizen(Hands):
    """Someone who has something to apply for."""

    name: str = "欧阳娜娜·买买提"
    id_number: str = field(default_factory=an_id_number)

    def come_in_from(self, item: str) -> None:
        """From an item's guide: sign in by code, say once who one is, arrive in the form."""
        self.page.goto(f"{self.sandbox}/items/{item}")
        self.sees("要准备的材料")
        self.picture("guide")
        self.tap("开始办理")
        self.page.get_by_label("手机号").fill(self.phone)
        self.tap("获取验证码")
        box = self.page.get_by_label("短信验证码")
        expect(box).to_be_visible(timeout=SOON)
        self.picture("code")
        box.fill(self.code())
        self.say_who()
        self.tap("以后再说")  # no passkey for now
        self.sees(re.compile("第 1 步"))

    def own_case(self) -> str:
        """By code, to the one application they have; answers with its number."""
        page = self.page
        page.goto(f"{self.sandbox}/enter?then=/applications")
        page.get_by_label("手机号").fill(self.phone)
        self.tap("获取验证码")
        box = page.get_by_label("短信验证码")
        expect(box).to_be_visible(timeout=SOON)
        box.fill(self.code())
        self.tap("以后再说")  # no passkey for now
        page.get_by_text("已提交").first.click()
        return self.sees(re.compile(r"^QH\w+$")).inner_text()

    def say_who(self) -> None:
        """Name and number, once; a wrong digit is told at the field and loses nothing."""
        wrong = self.id_number[:-1] + ("1" if self.id_number[-1] != "1" else "2")
        self.page.get_by_label("姓名").fill(self.name)
        self.page.get_by_label("身份证号").fill(wrong)
        self.tap("核对身份")
        self.sees(re.compile("校验位"))
        expect(self.page.get_by_label("姓名")).to_have_value(self.name)
        self.picture("wrong-number")
        self.page.get_by_label("身份证号").fill(self.id_number)
        self.tap("核对身份")
        self.sees("下次不用等短信")

    def link_in_sms(self, words: str) -> str:
        """The address in the newest text message that says so; it may still be on its way."""
        for _ in range(60):
            told = [one for one in self.told() if words in one["text"] and "http" in one["text"]]
            if told:
                newest = max(told, key=lambda one: one["at"])["text"]
                return newest[newest.index("http") :].split()[0]
            self.page.wait_for_timeout(500)
        raise AssertionError(f"nobody was told {words}: {self.told()}")

    def next_step(self) -> None:
        """On to the next page of the form."""
        self.tap("下一步")

    def photograph(self, title: str) -> None:
        """Take one photo of the material of that title and wait until it is up."""
        self.page.get_by_label(f"拍照：{title}").set_input_files(a_file("PAGE"))
        self.page.get_by_role("button", name=f"查看{title}").first.wait_for(timeout=SOON)

    def fill_house_transfer(self) -> None:
        """The form of 不动产转移登记, page by page."""
        page = self.page
        page.get_by_text("我一个人").click()
        self.picture("buyer")
        self.next_step()
        page.get_by_text("卖方", exact=True).click()
        page.get_by_label("姓名").fill("王建国")
        page.get_by_label("身份证号").fill("110105196503151231")
        self.picture("parties")
        self.next_step()
        page.get_by_label("房产证号").fill("青(2020)青禾县不动产权第0074219号")
        page.get_by_label(re.compile("坐落")).fill("青禾县城关街道杏林路 8 号 2 幢 301 室")
        page.get_by_label("成交价").fill("386000")
        page.get_by_text("否", exact=True).click()
        self.picture("house")
        self.next_step()

    def say_where_to(self) -> None:
        """Name and phone stand ready; the address is typed once."""
        expect(self.page.get_by_label("收件人", exact=True)).to_have_value(self.name)
        self.page.get_by_role("button", name=re.compile("^所在地区")).click()
        self.tap("柳林镇")
        self.tap("上柳村")
        expect(self.page.get_by_role("button", name=re.compile("柳林镇上柳村"))).to_be_visible()
        self.page.get_by_label("详细地址").fill("柳林村 12 号")
        self.picture("delivery")
        self.next_step()

    def submit(self) -> str:
        """Check, declare, file, with an impatient second tap. Returns the reference number."""
        self.sees("检查并提交")
        self.picture("check")
        self.page.get_by_role("checkbox").check()
        self.page.get_by_role("button", name=re.compile("^提交")).dblclick()
        self.sees("已提交，待预审")
        self.picture("filed")
        reference: str = self.sees(re.compile(r"^QH\w+$")).inner_text()
        return reference

    def supply(self, title: str) -> None:
        """Answer the one-time supplement: exactly what was asked."""
        self.tap("去补正", role="link")
        self.photograph(title)
        self.picture("supplement")
        self.tap("提交补正")
        self.sees("已提交，待预审")

    def book_home_visit(self) -> None:
        """Have the original looked at on one's own doorstep."""
        self.page.get_by_role("link", name=re.compile("预约|约")).first.click()
        self.page.get_by_text(re.compile("^请人上门")).click()
        self.page.get_by_text("09:00").first.click()
        self.picture("booking")
        self.page.get_by_role("button", name=re.compile("约")).last.click()
        self.sees("核验已约好")

    def pay(self) -> None:
        """At the cashier, and back to the application."""
        self.tap("去缴费", role="link")
        self.sees("合计")
        self.picture("bill")
        self.page.get_by_role("button", name=re.compile("缴")).last.click()
        self.page.wait_for_url(re.compile("/sandbox/cashier/"))
        self.picture("cashier")
        self.tap("支付成功")
        self.page.wait_for_url(re.compile("/applications/"))

    def confirm_address(self) -> None:
        """It stands there already; one tap."""
        self.tap("确认怎么拿结果", role="link")
        expect(self.page.get_by_label("详细地址")).to_have_value("柳林村 12 号", timeout=SOON)
        self.picture("address")
        self.tap("确认")
        self.page.wait_for_url(re.compile("/applications/[^/]+$"))

    def say_they_come(self) -> None:
        """It shall wait at the window instead."""
        self.tap("确认怎么拿结果", role="link")
        self.page.get_by_text("自己去窗口取").first.click()
        self.picture("way")
        self.tap("确认")
        self.page.wait_for_url(re.compile("/applications/[^/]+$"))

    def pickup_code(self) -> str:
        """It lies at the window: the code that is shown there."""
        self.sees("取件码，和身份证一起出示")
        self.picture("pickup")
        return self.sees(re.compile(r"^\d{6}$")).inner_text()

    def ask_why(self) -> None:
        """One tap beside the look."""
        self.picture("looked-at")
        self.tap("问一问为什么")
        self.sees("审计人员会答复您")

    def reads_the_answer(self, words: str) -> None:
        """Under 我的, 谁看过我的资料."""
        here = self.page.url
        self.page.goto(f"{self.sandbox}/me/looks")
        self.sees(re.compile(words))
        self.picture("answered")
        self.page.goto(here)
