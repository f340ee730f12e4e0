"""What came to nothing is begun anew with what was filled in (domain 4c: copied to a new draft)."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.citizen import Citizen
from tests.browser.filed_cards import filed, whose
from tests.browser.hands import SOON
from tests.browser.watching import Watch
from tests.serving import Served

PLACE = 7  # nobody else's case


def test_what_was_withdrawn_is_applied_for_again_without_typing_it_again(
    served: Served, phone_page: Page, pictures: Path, watch: Watch
) -> None:
    watch.over(phone_page)
    (reference,) = filed(served, 1, PLACE)
    citizen = Citizen(phone_page, served.citizen, whose(PLACE), pictures / "again")
    phone_page.goto(f"{served.citizen}/to/{reference}")  # as a text message says it
    citizen.tap("登录")
    phone_page.get_by_label("手机号").fill(citizen.phone)
    citizen.tap("获取验证码")
    box = phone_page.get_by_label("短信验证码")
    expect(box).to_be_visible(timeout=SOON)
    box.fill(citizen.code())
    citizen.tap("以后再说")  # no passkey for now
    citizen.sees(reference)
    first = phone_page.url
    citizen.tap("撤回申请")
    phone_page.get_by_label(re.compile("原因|为什么")).fill("孩子替我办过了")
    phone_page.get_by_role("dialog").get_by_role("button", name="确认撤回", exact=True).click()
    citizen.sees("已撤回")
    citizen.picture("withdrawn")
    citizen.tap("照着重新申请")
    citizen.sees(re.compile("第 1 步"))
    assert phone_page.url.partition("/file")[0] not in first
    expect(phone_page.locator("input[type=radio]:checked").first).to_be_attached(timeout=SOON)
    citizen.picture("again")
    assert watch.complaints == []
