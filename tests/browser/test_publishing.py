"""A department publishes without a programmer: one writes, another signs, citizens see it."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.clerk import Clerk
from tests.browser.hands import SOON
from tests.browser.watching import Watch
from tests.serving import Served

CARD = "992011004001"


class Keeper(Clerk):
    """Somebody who keeps the catalogue."""

    def text(self) -> str:
        """What stands in the editor."""
        return self.page.get_by_label("事项定义").input_value()

    def write(self, text: str) -> None:
        """Replace it."""
        self.page.get_by_label("事项定义").fill(text)


@pytest.fixture
def keepers(served: Served, wide: BrowserContext, pictures: Path, watch: Watch) -> list[Keeper]:
    """The one who writes and the one who signs, at one desk one after the other."""
    page = wide.new_page()
    watch.over(page)
    found = {role: served.people[role]["phone"] for role in ("catalogue", "catalogue2")}
    return [
        Keeper(page, served.citizen, phone, pictures / role, desk=served.desk)
        for role, phone in found.items()
    ]


def test_one_writes_another_signs_and_citizens_see_it(
    served: Served, keepers: list[Keeper], phone_page: Page, watch: Watch
) -> None:
    writer, signer = keepers
    page = writer.page
    writer.sign_in("事项目录")
    writer.tap("已发布")
    writer.picture("versions")
    row = page.locator(".version-row").filter(has_text=CARD).first
    row.get_by_role("link", name="改一份新版本").click()
    expect(page.get_by_label("事项定义")).to_have_value(re.compile(CARD), timeout=SOON)
    good = writer.text()
    writer.write(f"{good}\nprice: 5\n")
    writer.tap("存草稿并检查")
    writer.sees("这些地方要改好才能送核")
    told = page.locator(".checks li").first
    expect(told).to_contain_text("price")
    told.get_by_role("button").click()  # leads to the line
    writer.picture("problems")
    writer.write(good.replace("五个工作日内答复您。", "三个工作日内答复您。"))
    writer.tap("存草稿并检查")
    writer.sees("检查通过，可以送核")
    expect(page.locator(".phone-frame")).to_contain_text("老年人优待证", timeout=SOON)
    writer.picture("preview")
    writer.tap("填表")
    writer.picture("preview-form")
    writer.tap("送核")
    writer.sees("等另一位管理员核对签名")
    expect(page.get_by_role("button", name="核对无误，签名发布")).to_have_count(0)

    signer.sign_in("事项目录")
    page.get_by_role("link", name=re.compile("待核对")).first.click()
    signer.tap("核对无误，签名发布")
    signer.sees("SHA-256")
    signer.picture("signing")
    page.get_by_role("dialog").get_by_role("button", name="用演示密钥").click()
    signer.sees("已发布")
    phone_page.goto(f"{served.citizen}/items/{CARD}")
    expect(phone_page.get_by_text("三个工作日内答复您").first).to_be_visible(timeout=30_000)
    assert watch.complaints == []
