"""谁看过我 at the running product: from the clerk's look to the citizen's open page (G48)."""

import asyncio
import statistics
import time
from collections.abc import AsyncIterator
from typing import Any
from uuid import uuid4

import orjson
import pytest

from tests.journeys import words
from tests.journeys.wire import Distant, clerk_at, somebody_at
from tests.makers import SHOP
from tests.serving import Served
from tests.sizes import Figure, size

LOOKS = """query($id: UUID!) { looks(first: 1, application: $id) {
  edges { office role what why at applicationId } } }"""
PATIENCE = 30.0


@pytest.mark.proof("G48", "from the look at a photo to the citizen's open page: within 2 s")
async def test_an_open_page_says_who_looked(served: Served, figure: Figure) -> None:
    neighbour = await somebody_at(served, 91)
    browser = neighbour.browser
    assert isinstance(browser, Distant)
    await neighbour.start(SHOP)
    draft = await neighbour.page()
    filed = await neighbour.do(words.SUBMIT, version=draft["version"], declared=True)
    assert filed["status"] == "SUBMITTED", filed
    clerk = await clerk_at(served, "window")
    case = await clerk.do(words.CLAIM, id=neighbour.case)
    photo = case["materials"][0]["files"][0]["viewUrl"]
    took = []
    async with browser.http.stream("GET", "/events", headers=browser.headers) as page:
        lines = page.aiter_lines()
        await asyncio.wait_for(anext(lines), PATIENCE)  # it is open
        for why in [f"核对第 {n} 遍 {uuid4().hex[:6]}" for n in range(size(3, 50))]:
            began = time.perf_counter()
            looked = asyncio.create_task(clerk.call("GET", photo, params={"because": why}))
            shown = await asyncio.wait_for(
                until_told(lines, browser, neighbour.case, why), PATIENCE
            )
            took.append(time.perf_counter() - began)
            assert (await looked).headers["content-type"] == "image/jpeg"
            assert (shown["role"], shown["applicationId"]) == ("窗口人员", neighbour.case)
            assert shown["office"]
            assert shown["what"]
    for open_ in (browser, clerk):
        await open_.http.aclose()
    figure(
        looks=len(took),
        median_ms=round(statistics.median(took) * 1000),
        slowest_ms=round(max(took) * 1000),
    )
    assert len(took) == size(3, 50)


async def until_told(
    lines: AsyncIterator[str], browser: Distant, case: str, why: str
) -> dict[str, Any]:
    """What 谁看过我 says once the page was told of it, as the page does: told, it asks anew."""
    async for line in lines:
        if line.startswith("data: ") and orjson.loads(line[6:]).get("fact") == "looked":
            (newest,) = (await browser.do(LOOKS, id=case))["edges"]
            if newest["why"] == why:
                return dict(newest)
    raise AssertionError("the stream ended")
