"""The master key is changed at the desk: one asks, another agrees, a bar fills, work goes on."""

import re
from pathlib import Path

from playwright.sync_api import BrowserContext, expect

from tests.browser.clerk import Clerk
from tests.browser.hands import SOON
from tests.browser.watching import Watch
from tests.serving import Served


def test_one_asks_another_agrees_and_the_key_is_changed(
    served: Served, wide: BrowserContext, pictures: Path, watch: Watch
) -> None:
    page = wide.new_page()
    watch.over(page)
    asker, other = (
        Clerk(page, served.citizen, served.people[role]["phone"], pictures / role, desk=served.desk)
        for role in ("system", "security")
    )
    asker.sign_in("机构")
    page.goto(f"{served.desk}/#/second")
    asker.sees("还没有在这里更换过")
    asker.tap("更换主密钥")
    sheet = page.get_by_role("dialog")
    sheet.get_by_role("button", name="每年更换一次").click()
    asker.picture("asking")
    sheet.get_by_role("button", name="更换主密钥", exact=True).click()
    asker.sees("等安全管理员同意")
    other.sign_in("合并账号")
    page.goto(f"{served.desk}/#/second")
    other.sees("生成一把新的主密钥")
    other.picture("agreeing")
    page.get_by_role("button", name="确认", exact=True).click()
    page.get_by_role("dialog").get_by_role("button", name="确认", exact=True).click()
    expect(page.get_by_text(re.compile("换成了第 2 把"))).to_be_visible(timeout=SOON * 4)
    other.picture("changed")
