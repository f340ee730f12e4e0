"""The whole story, told once for everybody who looks at it: from a phone to the door."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import BrowserContext, BrowserType, expect

from tests.browser.citizen import Citizen
from tests.browser.clerk import Clerk
from tests.browser.hands import FLAGS, SOON, a_phone_number
from tests.browser.thief import overheard
from tests.browser.watching import Watch
from tests.serving import Served

HOUSE = "990715001001"
WHY = "要看清合同上的价款"
ANSWER = "受理时要看清合同和证书"


@dataclass
class Story:
    """What is left when it has ended: messages, a paper, and two browsers' folders."""

    citizen: Citizen
    profiles: tuple[Path, Path]
    heard: Path  # every command the cache was sent meanwhile
    case: str = ""
    messages: list[dict[str, str]] = field(default_factory=list)
    receipt: str = ""
    paper: bytes = b""
    complaints: list[str] = field(default_factory=list)


@contextmanager
def kept(
    browser: BrowserType, program: str, profile: Path, **more: object
) -> Iterator[BrowserContext]:
    """A browser with a folder of its own, written out when it is closed."""
    context = browser.launch_persistent_context(
        str(profile),
        executable_path=program,
        args=list(FLAGS),
        locale="zh-CN",
        timezone_id="Asia/Shanghai",
        **more,  # type: ignore[arg-type]
    )
    try:
        yield context
    finally:
        context.close()


def told(served: Served, browser: BrowserType, program: str, folder: Path, pictures: Path) -> Story:
    """A house changes hands: mistakes, a supplement, originals, money and a parcel on the way."""
    profiles = folder / "phone", folder / "desk"
    small, wide = {"width": 360, "height": 780}, {"width": 1280, "height": 800}
    with (
        overheard(served, folder / "heard"),
        kept(
            browser, program, profiles[0], viewport=small, is_mobile=True, has_touch=True
        ) as phone,
        kept(browser, program, profiles[1], viewport=wide) as desk,
    ):
        watch = Watch()
        page = phone.new_page()
        citizen = Citizen(page, served.citizen, a_phone_number(), pictures / "citizen")
        story = Story(citizen, profiles, folder / "heard", complaints=watch.complaints)
        clerks = _Clerks(served, desk, pictures)
        watch.over(page)
        watch.over(clerks.page)
        _files(citizen)
        clerks.reference = citizen.submit()
        _is_worked_on(citizen, clerks)
        _is_paid_and_sent(citizen)
        story.receipt = page.get_by_role("main").inner_text()
        _is_answered(citizen, clerks)
        story.messages = citizen.told()
        story.case = page.url.split("/")[-1]
        paper = page.request.get(f"{served.citizen}/certificates/{story.case}.pdf")
        story.paper = paper.body()
        return story


class _Clerks:
    """One after another at the same desk."""

    def __init__(self, served: Served, desk: BrowserContext, pictures: Path) -> None:
        self.page, self.reference = desk.new_page(), ""
        self._served, self._pictures = served, pictures

    def called(self, role: str, room: str | None = None) -> Clerk:
        """Signed in; where ``room`` opens instead of the cases."""
        phone, at = self._served.people[role]["phone"], self._served
        found = Clerk(self.page, at.citizen, phone, self._pictures / role, desk=at.desk)
        found.sign_in(room)
        return found

    def holding(self, role: str) -> Clerk:
        """Signed in, with the case open and claimed."""
        found = self.called(role)
        found.open(self.reference)
        found.claim()
        return found


def _files(citizen: Citizen) -> None:
    citizen.come_in_from(HOUSE)
    citizen.fill_house_transfer()
    citizen.photograph("不动产权证书")
    citizen.photograph("房屋买卖合同")
    citizen.picture("materials")
    citizen.next_step()
    citizen.say_where_to()


def _is_worked_on(citizen: Citizen, clerks: _Clerks) -> None:
    window = clerks.holding("window")
    window.look_at_photos()
    citizen.sees("窗口人员看了", within=SOON)  # as it happens
    citizen.ask_why()
    window.picture("case")
    window.ask_once("契税完税凭证")
    citizen.sees("待补正")  # the page moves by itself
    citizen.supply("契税完税凭证")
    window.claim_again()
    window.call_for_originals()
    citizen.sees("待验核原件")
    citizen.book_home_visit()
    window.claim_again()
    window.originals_agree()
    window.accept()
    clerks.holding("reviewer").pass_up()
    clerks.holding("approver").approve()


def _is_paid_and_sent(citizen: Citizen) -> None:
    citizen.sees("待缴费")
    citizen.picture("to-pay")
    citizen.pay()
    citizen.confirm_address()
    citizen.sees("寄送中")
    citizen.picture("parcel")
    citizen.sees("办好了", within=SOON * 3)
    expect(citizen.page.get_by_role("main")).to_contain_text(re.compile("跑了"))
    citizen.picture("closed")


def _is_answered(citizen: Citizen, clerks: _Clerks) -> None:
    auditor = clerks.called("auditor", "群众问")
    auditor.answer_why(f"{ANSWER}。")
    auditor.looks_up(clerks.reference)
    citizen.reads_the_answer(ANSWER)
