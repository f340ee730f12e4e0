"""No act without a trace: where the trail cannot be written, nothing is done (G47).

Every act of a story is first tried with the trail broken: it must fail and leave every table as it
was. Then the same act, word for word, succeeds.
"""

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from api.seed.content import HOME
from tests.api.doors import traces
from tests.api.doors.breaking import broken_trail, everything, script
from tests.api.doors.conftest import Browser
from tests.journeys import words
from tests.journeys.people import Desk, a_neighbour
from tests.journeys.test_leaks import the_whole_story
from tests.journeys.town import Town
from tests.sizes import Figure

_SPENT = (
    "one_time_code",
    "challenge",
    "passkey",
)  # once, whatever came of it: put back for the next try
_KEEP = "; ".join(f"CREATE TABLE kept_{name} AS TABLE {name}" for name in _SPENT)
_PUT_BACK = "; ".join(
    f"DELETE FROM {name}; INSERT INTO {name} TABLE kept_{name}; DROP TABLE kept_{name}"
    for name in _SPENT
)


class Broken:
    """Tries every act once with the trail broken before it is done."""

    def __init__(self, post: Callable[..., Any]) -> None:
        self.post, self.tried, self.done = post, set[str](), list[str]()

    async def __call__(self, browser: Browser, body: Any, **headers: str) -> httpx.Response:
        name = traces.act_of(body)
        if name and name not in traces.QUIET:
            await script(_KEEP)
            before = await everything()
            async with broken_trail():
                await self.post(browser, body, **headers)
            self.tried.add(name)
            if await everything() != before:  # whatever was answered
                self.done.append(name)
            await script(_PUT_BACK)
        answered: httpx.Response = await self.post(browser, body, **headers)
        return answered


@pytest.mark.proof("G47", "0 acts without a trace while the trail cannot be written")
async def test_while_the_trail_is_broken_nothing_is_done(
    town: Town, monkeypatch: pytest.MonkeyPatch, figure: Figure
) -> None:
    broken = Broken(Browser.post)

    async def post(browser: Browser, body: Any, **headers: str) -> httpx.Response:
        return await broken(browser, body, **headers)

    monkeypatch.setattr(Browser, "post", post)
    elder, _ = await the_whole_story(town)
    home = await a_neighbour(town)
    draft = await home.start(HOME, deliver=False)
    sent = await home.do(words.SUBMIT, version=draft["version"], declared=True)
    await town.work()
    desk = Desk(town, home.case)
    window = await desk.clerk("window")
    await window.do(words.CLAIM)
    await window.do(words.RELEASE)
    await window.do(words.CLAIM)
    called = await window.do(words.CALL, materialIds=["title_certificate"])
    assert (sent["status"], called["status"]) == ("SUBMITTED", "AWAITING_ORIGINAL")
    withdrawn = await home.do(words.WITHDRAW, because="先不办了")
    assert (withdrawn["status"], (await elder.page())["status"]) == ("WITHDRAWN", "CLOSED")
    assert broken.done == []
    assert len(broken.tried) > 10
    figure(acts=len(broken.tried), done_without_a_trace=len(broken.done))
