"""The published table: complete, current, in both languages, and honest about what is not open."""

import re
from pathlib import Path

import pytest

from api.endpoints.permissions import explained, markdown
from api.policy import LATER, MAY, Need, Operation
from api.settings import Door
from identity.actor import Role
from notifications.wording import LANGUAGES, knows, sentence
from tests.api.doors.conftest import Doors

DOCUMENT = Path(__file__).parents[3] / "docs/permissions.md"


def test_the_document_is_what_the_table_says_today() -> None:
    assert DOCUMENT.read_text(encoding="utf-8") == markdown(), (
        "run: python -m api.cli permissions-table > docs/permissions.md"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_operation_role_and_condition_has_words(language: str) -> None:
    wanted = {
        *(f"permission.{operation}" for operation in Operation),
        *(f"permission_role.{role}" for role in Role),
        *(f"permission_need.{need.name.lower()}" for need in Need),
    }
    assert {key for key in wanted if not knows(language, key)} == set()
    acts = [act for _, acts in explained(language) for act in acts]
    assert len(acts) == len(Operation)
    assert len({act.what for act in acts}) == len(Operation)


@pytest.mark.parametrize("door", ["citizen", "desk"])
async def test_anybody_reads_who_may_do_what(doors: Doors, door: Door) -> None:
    browser = doors.browser(door)
    shown = await browser.call("GET", "/policy?language=zh-CN")
    assert shown.status_code == 200
    assert "script" not in shown.headers["content-security-policy"]
    assert shown.text.count("<dt>") == len(Operation)
    cells = sum(len(cells) for cells in LATER.values())
    assert 0 < shown.text.count("尚未开放</span>") <= cells
    nobody = [
        operation for operation in Operation if not MAY[operation] and not LATER.get(operation)
    ]
    assert shown.text.count("任何人都不可以") == len(nobody) == 1
    english = (await browser.call("GET", "/policy?language=en")).text
    assert sentence("en", "page.permissions", part="title") in english
    assert re.findall(r"[\u4e00-\u9fff]{3,}", english.replace("家门口", "")) == []
