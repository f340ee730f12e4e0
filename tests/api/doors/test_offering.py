"""Starting what cannot be started: the door says why, in plain words, and what to choose."""

from pathlib import Path

import pytest

from api.catalog import loading
from tests.api.catalog.texts import HOUSE, elsewhere, folder_of
from tests.api.doors.acting import verified
from tests.api.doors.conftest import Browser, Doors, codes_of
from tests.makers import a_county, query

START = """mutation($item: String!, $key: String!, $region: String) {
  startApplication(itemCode: $item, key: $key, region: $region) { __typename
  ... on Application { id } ... on NotALeaf { codes } ... on Refusal { code message } } }"""


@pytest.fixture
async def browser(doors: Doors) -> Browser:
    await a_county(doors.hall)
    return await verified(doors.browser())


async def test_a_branch_names_what_can_be_chosen(browser: Browser) -> None:
    refused = await browser.do(START, item="990715001000", key="key-branch-1")
    assert refused == {
        "__typename": "NotALeaf",
        "codes": [HOUSE],
        "code": "NotALeaf",
        "message": "“不动产转移登记”下面分成几件事，请选您要办的那一件："
        "“不动产转移登记（二手房）”。",
    }
    browser.language = "en"
    refused = await browser.do(START, item="990715001000", key="key-branch-2")
    assert refused["message"] == (
        "“Transfer of property” is several services. Please choose one: "
        "Transfer of property (second-hand home)."
    )


async def test_a_trial_is_had_where_it_is_tried(browser: Browser, tmp_path: Path) -> None:
    code = "990715009001"
    await loading.load(folder_of(tmp_path, elsewhere(code, pilot=["990126101"])))
    refused = await browser.do(START, item=code, key="key-trial-1", region="990126102")
    assert refused["__typename"] == "PilotOnly"
    assert "还在试办" in refused["message"]
    begun = await browser.do(START, item=code, key="key-trial-2", region="990126101201")
    (row,) = await query("SELECT region FROM application WHERE id = $1", begun["id"])
    assert row["region"] == "990126101201"


async def test_a_region_that_is_none_is_no_region(browser: Browser) -> None:
    for region in ("青禾镇", "99", "123456", "990126101201; DROP TABLE item"):
        body = {"item": HOUSE, "key": "key-region-1", "region": region}
        answer = await browser.post({"query": START, "variables": body})
        assert codes_of(answer) == ["BAD_REQUEST"], region
    assert await query("SELECT FROM application") == []
