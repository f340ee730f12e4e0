"""每日对账: an administrator sees what differs, and closes one with a reason; on a phone, too."""

from pathlib import Path

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.clerk import Clerk, _owner_does
from tests.browser.hands import SOON
from tests.browser.watching import Watch
from tests.serving import Served

WHY = "问过微信支付，是对方账单漏了一笔，第二天已补上"
_DAYS = """
WITH days AS (
    INSERT INTO gateway_statement (gateway, day, state, ask_at, read_at, lines, taken_fen,
        back_fen, our_taken_fen, our_back_fen)
    VALUES ('fiscal', '2026-11-20', 'read', now(), now(), 126, 1008000, 8000, 1008000, 8000),
           ('wechat', '2026-11-20', 'read', now(), now(), 121, 968000, 8000, 976000, 8000),
           ('wechat', '2026-11-21', 'asked', now() + interval '1 day', NULL, 0, 0, 0, 0, 0)
    RETURNING id, gateway, day)
INSERT INTO statement_difference (id, statement_id, kind, order_key, refund_key, gateway_id,
    attempt_id, their_fen, our_fen, found_at)
SELECT gen_random_uuid(), days.id, one.kind, gen_random_uuid()::text, '', one.number, NULL,
       one.theirs, one.ours, now()
FROM days, (VALUES ('missing_there', '', NULL::bigint, 8000::bigint),
                   ('unknown_here', '4200002026112000001', 8000, NULL)) AS one (kind, number,
    theirs, ours) WHERE days.gateway = 'wechat' AND days.day = '2026-11-20'
"""


def test_what_differs_is_seen_and_closed_with_a_reason(
    served: Served, wide: BrowserContext, phone_page: Page, pictures: Path, watch: Watch
) -> None:
    _owner_does(served.home, _DAYS)

    def clerk(page: Page, name: str) -> Clerk:
        watch.over(page)
        phone = served.people["catalogue"]["phone"]
        return Clerk(page, served.citizen, phone, pictures / f"statements-{name}", desk=served.desk)

    desk = wide.new_page()
    admin = clerk(desk, "desk")
    admin.sign_in("事项目录")
    admin.tap("每日对账", role="link")
    expect(desk.get_by_text("我方记了已付，对方账单没有")).to_be_visible(timeout=SOON)
    admin.sees("要核对的（2）")
    admin.sees("还没取到，半小时后再取")
    admin.picture("open")
    desk.get_by_role("button", name="写明原因，了结").first.click()
    desk.get_by_label("核对的结果").fill(WHY)
    admin.picture("closing")
    desk.get_by_role("dialog").get_by_role("button", name="了结", exact=True).click()
    admin.sees("要核对的（1）")
    desk.get_by_text("已了结（1）").click()
    admin.sees(WHY)
    admin.picture("closed")
    phone = clerk(phone_page, "phone")
    phone.sign_in("事项目录")
    phone_page.goto(f"{served.desk}#/statements")
    expect(phone_page.get_by_text("要核对的（1）")).to_be_visible(timeout=SOON)
    phone.picture("open")
    assert phone_page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert watch.complaints == []
