"""The whole story, in a browser, on real parts: from a phone to the door."""

import re

import httpx
import pytest
from playwright.sync_api import Page, expect

from tests.browser.story import Story
from tests.serving import Served

CARD = re.compile(r"跑了 ?0 ?趟.*拍了 ?3 ?张.*法定 ?30", re.DOTALL)


@pytest.mark.timeout(600)
def test_a_house_changes_hands_from_a_phone_to_the_door(story: Story) -> None:
    assert CARD.search(story.receipt)
    assert {message["kind"] for message in story.messages} == {"sms", "push"}
    assert sum("寄" in m["text"] for m in story.messages if m["kind"] == "sms") >= 1
    assert story.paper.startswith(b"%PDF")
    assert story.complaints == []


def test_the_result_can_be_checked_by_anybody(served: Served, phone_page: Page) -> None:
    answer = httpx.get(f"{served.citizen}/c/nobody-made-this-one")
    assert answer.status_code == 404
    phone_page.goto(f"{served.citizen}/c/nobody-made-this-one")
    expect(phone_page.get_by_role("heading").first).to_be_visible()
