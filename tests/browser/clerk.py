"""A clerk at the desk, 1280 × 800."""

import asyncio
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import asyncpg
from playwright.sync_api import expect

from api.embedded.home import database_url
from tests.browser.hands import SOON, Hands


@dataclass
class Clerk(Hands):
    """Window, reviewer or approver: who it is follows from the phone."""

    desk: str = ""
    home: Path = Path()

    def sign_in(self, room: str | None = None) -> None:
        """Phone, code, then the key (the sandbox's software one). ``room``: what opens for who does
        not work on cases.
        """
        self.page.context.clear_cookies()
        self.page.goto("about:blank")
        self.page.goto(self.desk)
        self.page.get_by_label("手机号").fill(self.phone)
        self.tap("获取验证码")
        self.sees("验证码已发到")
        self.page.get_by_label("短信验证码").fill(self.code())
        self.tap("下一步")
        self.tap("用演示密钥")
        shown = self.page.get_by_role("heading", name=room) if room else None
        expect(shown or self.page.get_by_role("searchbox")).to_be_visible(timeout=SOON)

    def open(self, reference: str) -> None:
        """Find the case and open it."""
        self.page.get_by_role("searchbox").fill(reference)
        self.tap("查找")
        self.page.get_by_text(reference).first.click()
        self.sees("申请内容")

    def lay_out(self, where: str) -> None:
        """The finished result goes on the shelf; only now its owner is told to come."""
        self.tap("已上架")
        sheet = self.page.get_by_role("dialog")
        sheet.get_by_label("放在哪里").fill(where)
        self.picture("lay-out")
        sheet.get_by_role("button", name="已上架，通知来领", exact=True).click()
        self.sees("已通知申请人来领")
        self.sees(f"放在：{where}")

    def hand_over(self, code: str) -> None:
        """To the applicant, who stands at the window; a wrong code first."""
        self.tap("当面交付")
        sheet = self.page.get_by_role("dialog")
        for shown in (f"{(int(code) + 1) % 10**6:06d}", code):
            sheet.get_by_label("取件码（6 位）").fill(shown)
            sheet.get_by_text("申请人本人", exact=True).click()
            sheet.get_by_role("button", name="已交付", exact=True).click()
            self.sees("取件码不对" if shown != code else "已交付，办结")
            self.picture("handed-over" if shown == code else "wrong-code")

    def claim(self) -> None:
        """Take it."""
        self.tap("领取")
        held = self.page.get_by_role("button", name="领取", exact=True)
        expect(held).to_have_count(0, timeout=SOON)

    def claim_again(self) -> None:
        """The case came back from the citizen: the page shows it by itself."""
        self.claim()

    def look_at_photos(self) -> None:
        """Say why, and look."""
        self.page.get_by_role("button", name=re.compile("^看照片")).first.click()
        sheet = self.page.get_by_role("dialog")
        sheet.get_by_role("button", name="看照片", exact=True).click()
        expect(self.page.get_by_role("dialog").get_by_role("img").first).to_be_visible(timeout=SOON)
        self.picture("photo")
        self.page.keyboard.press("Escape")

    def ask_once(self, material: str) -> None:
        """Everything that is missing, at once, from the list."""
        self.tap("一次性告知补正")
        sheet = self.page.get_by_role("dialog")
        sheet.get_by_label(material).check()
        sheet.get_by_label("请说明原因").fill("契税凭证拍一张更快，省得等税务推送。")
        self.picture("ask-once")
        sheet.get_by_role("button", name="告知申请人").click()
        self.sees("已告知申请人")

    def call_for_originals(self) -> None:
        """Ask to see the paper itself."""
        self.tap("要求核验原件")
        sheet = self.page.get_by_role("dialog")
        for box in sheet.get_by_role("checkbox").all():
            box.check()
        sheet.get_by_role("button", name=re.compile("请申请人核验")).click()
        self.sees("已请申请人核验原件")

    def originals_agree(self) -> None:
        """Each was compared at the door."""
        self.tap("登记核对结果")
        sheet = self.page.get_by_role("dialog")
        for choice in sheet.get_by_text("一致", exact=True).all():
            choice.click()
        sheet.get_by_role("button", name="登记核对结果", exact=True).click()
        self.sees("核对结果已登记")

    def accept(self) -> None:
        """Accept with an opinion."""
        self.tap("受理")
        sheet = self.page.get_by_role("dialog")
        for box in sheet.get_by_role("checkbox").all():
            box.check()
        self.picture("accept")
        sheet.get_by_role("button", name="受理", exact=True).click()
        self.sees("已受理")

    def accept_in_person(self) -> None:
        """They stand there with the paper: compare it, then accept."""
        self.call_for_originals()
        self.claim()
        self.originals_agree()
        self.accept()

    def finish(self) -> None:
        """This office is done with its stage: what it found, and on to the next."""
        self.tap("本环节办完")
        sheet = self.page.get_by_role("dialog")
        for box in sheet.get_by_role("checkbox").all():
            box.check()
        sheet.get_by_label("见到了谁").fill("本人和邻居")
        sheet.get_by_label("查到的情况").fill("去家里看过，问过邻居，和写的一样。")
        self.picture("finish")
        sheet.get_by_role("button", name="办完，转下一环节").click()
        self.sees("已转下一环节")

    def notice_over(self) -> None:
        """A notice hangs in the village; its days are over, and it ends without anybody."""
        self.sees(re.compile("期满自动转到下一个环节"))
        self.picture("notice-hangs")
        _owner_does(self.home, _DAYS_OVER)
        over = self.page.get_by_text(re.compile("^公示已在"))
        expect(over).to_be_visible(timeout=3 * SOON)
        self.picture("notice-over")

    def pass_up(self) -> None:
        """Every point of the checklist, an opinion, and up."""
        self.tap("审核通过，报批")
        sheet = self.page.get_by_role("dialog")
        for box in sheet.get_by_role("checkbox").all():
            box.check()
        self.picture("pass-up")
        sheet.get_by_role("button", name="报批", exact=True).click()
        self.sees("已报批")

    def approve(self) -> None:
        """Draw the decision up, read it, sign it with the key."""
        self.tap("作出决定")
        sheet = self.page.get_by_role("dialog")
        sheet.get_by_role("button", name="生成决定书").click()
        expect(sheet.get_by_text("SHA-256")).to_be_visible(timeout=SOON)
        self.picture("decision")
        sheet.get_by_role("button", name="用演示密钥").click()
        self.sees("决定已签署")

    def answer_why(self, words: str) -> None:
        """Tell a citizen why somebody looked."""
        self.picture("questions")
        self.page.get_by_role("button", name="答复", exact=True).first.click()
        sheet = self.page.get_by_role("dialog")
        sheet.get_by_role("textbox").fill(words)
        sheet.get_by_role("button", name="发送答复").click()
        self.sees("没有这样的提问")

    def looks_up(self, reference: str) -> None:
        """Who opened something of a case: each entry can be asked to be kept back for a while."""
        self.page.get_by_label("办件编号").fill(reference)
        self.tap("查")
        entry = self.page.get_by_role("button", name="申请封存这一条")
        expect(entry.first).to_be_visible(timeout=SOON)
        self.picture("looks")


def by_day(home: Path) -> None:
    """At night nothing ends by itself: go on to the morning. Whoever is signed in may be out."""
    _owner_does(home, _MORNING)


def _owner_does(home: Path, statement: str) -> None:
    async def done() -> None:
        owner = await asyncpg.connect(database_url(home, "owner"))
        try:
            await owner.execute(statement)
        finally:
            await owner.close()

    with ThreadPoolExecutor(1) as aside:  # this thread has a loop already
        aside.submit(asyncio.run, done()).result()


# The notices that hang have hung for their days.
_DAYS_OVER = """
UPDATE stage_run SET due_on = doorstep_now()::date - 2
WHERE kind = 'publicise' AND state = 'running'
"""
_MORNING = """
UPDATE development_clock SET shift = shift + 11 * 3600 * 1000000::bigint
WHERE extract(hour FROM doorstep_now() AT TIME ZONE 'Asia/Shanghai') NOT BETWEEN 7 AND 19
"""
