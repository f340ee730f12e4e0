"""The whole story, in a browser, on real parts: from a phone to the door."""

import re
from pathlib import Path

import httpx
from playwright.sync_api import Page, expect

from tests.browser.citizen import Citizen
from tests.browser.clerk import Clerk
from tests.browser.hands import SOON, a_phone_number
from tests.browser.watching import Watch
from tests.serving import Served

HOUSE = "990715001001"
CARD = re.compile(r"跑了 ?0 ?趟.*拍了 ?3 ?张.*法定 ?30", re.DOTALL)


def test_a_house_changes_hands_from_a_phone_to_the_door(
    served: Served, phone_page: Page, desk_page: Page, pictures: Path, watch: Watch
) -> None:
    watch.over(phone_page)
    watch.over(desk_page)
    citizen = Citizen(phone_page, served.citizen, a_phone_number(), pictures / "citizen")

    def clerk(role: str) -> Clerk:
        phone = served.people[role]["phone"]
        found = Clerk(desk_page, served.citizen, phone, pictures / role, desk=served.desk)
        found.sign_in()
        found.open(reference)
        found.claim()
        return found

    citizen.come_in_from(HOUSE)
    citizen.fill_house_transfer()
    citizen.photograph("不动产权证书")
    citizen.photograph("房屋买卖合同")
    citizen.picture("materials")
    citizen.next_step()
    citizen.say_where_to()
    reference = citizen.submit()

    window = clerk("window")
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
    clerk("reviewer").pass_up()
    clerk("approver").approve()

    citizen.sees("待缴费")
    citizen.picture("to-pay")
    citizen.pay()
    citizen.confirm_address()
    citizen.sees("寄送中")
    citizen.picture("parcel")
    citizen.sees("办好了", within=SOON * 3)
    expect(phone_page.get_by_role("main")).to_contain_text(CARD)
    citizen.picture("closed")

    _an_auditor(served, desk_page, pictures).answer_why("受理时要看清合同和证书。")
    citizen.reads_the_answer("受理时要看清合同和证书")

    assert {message["kind"] for message in citizen.told()} == {"sms", "push"}
    assert sum("寄" in m["text"] for m in citizen.told() if m["kind"] == "sms") >= 1
    pdf = phone_page.request.get(
        f"{served.citizen}/certificates/{phone_page.url.split('/')[-1]}.pdf"
    )
    assert pdf.body().startswith(b"%PDF")
    assert watch.complaints == []


def _an_auditor(served: Served, page: Page, pictures: Path) -> Clerk:
    """At the same desk, where citizens' questions wait."""
    phone = served.people["auditor"]["phone"]
    auditor = Clerk(page, served.citizen, phone, pictures / "auditor", desk=served.desk)
    auditor.sign_in("群众问")
    return auditor


def test_the_result_can_be_checked_by_anybody(served: Served, phone_page: Page) -> None:
    answer = httpx.get(f"{served.citizen}/c/nobody-made-this-one")
    assert answer.status_code == 404
    phone_page.goto(f"{served.citizen}/c/nobody-made-this-one")
    expect(phone_page.get_by_role("heading").first).to_be_visible()
