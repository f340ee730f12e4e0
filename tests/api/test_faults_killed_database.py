"""G24: PostgreSQL is killed while eight people write.

The product as `make run` starts it. Nothing acknowledged is lost, nothing is half done, everybody
is told in proper words to try again, and it goes on by itself.
"""

import asyncio
import contextlib
import json
import os
import signal
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest

from api.embedded.servers import left_over
from api.seed.content import HOME
from tests.journeys import words
from tests.journeys.people import Neighbour
from tests.journeys.wire import Distant, somebody_at
from tests.serving import Served
from tests.sizes import Figure, size

WRITERS, KILLS, HEALTHY_WITHIN = 8, size(1, 49), size(90.0, 15.0)


@dataclass
class Writer:
    """Somebody who keeps typing, and files in the end."""

    neighbour: Neighbour
    version: int
    answers: dict[str, Any]
    acknowledged: int = 0
    tries: int = 0
    put_off: int = 0
    answered_at: list[float] = field(default_factory=list)

    @property
    def browser(self) -> Distant:
        assert isinstance(self.neighbour.browser, Distant)
        return self.neighbour.browser

    async def type_until(self, done: asyncio.Event) -> None:
        """Save again and again. What was acknowledged must still be there at the next save."""
        while not done.is_set():
            self.tries += 1
            house = {**self.answers["property"], "price": self.tries}
            asked = {"version": self.version, "answers": {**self.answers, "property": house}}
            told = await self.browser.tried(words.SAVE, id=self.neighbour.case, **asked)
            if told is None:
                self.put_off += 1
                await asyncio.sleep(0.05)
                continue
            self.answered_at.append(time.monotonic())
            if told["__typename"] == "DraftConflict":  # the save that was cut off had been kept
                await self._look_again()
            else:
                assert told["version"] == self.version + 1
                self.version, self.acknowledged = told["version"], self.tries

    async def _look_again(self) -> None:
        page = await self.browser.insisted(words.READ, id=self.neighbour.case)
        kept = page["answers"]["property"]["price"]
        assert self.acknowledged < kept < self.tries
        self.version, self.acknowledged = page["version"], kept

    async def file(self) -> Any:
        """Submit until it is answered, always under the same key."""
        asked = {"id": self.neighbour.case, "version": self.version, "declared": True}
        told = await self.browser.insisted(words.SUBMIT, **asked, key="once-and-only")
        if told["__typename"] == "DraftConflict":
            await self._look_again()
            return await self.file()
        return told


@pytest.fixture
async def writers(served: Served) -> AsyncIterator[list[Writer]]:
    people = [await somebody_at(served, place) for place in range(WRITERS)]
    drafts = [await one.start(HOME, deliver=False) for one in people]
    yield [
        Writer(one, draft["version"], draft["answers"])
        for one, draft in zip(people, drafts, strict=True)
    ]
    for one in people:
        await one.browser.http.aclose()


def kill_postgres(served: Served) -> None:
    """As an out-of-memory killer would."""
    for pid in left_over(served.home):
        with contextlib.suppress(OSError):
            if b"postgres" in Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")[0]:
                os.kill(pid, signal.SIGKILL)


async def well(served: Served) -> None:
    """Wait until the door says that it can work."""
    async with httpx.AsyncClient() as http:
        until = time.monotonic() + HEALTHY_WITHIN
        while (await http.get(f"{served.citizen}/readyz")).status_code != httpx.codes.OK:
            assert time.monotonic() < until, "not healthy in time"
            await asyncio.sleep(0.05)


async def killed_and_well(served: Served, writers: list[Writer]) -> float:
    """Seconds from the kill until a save was answered again."""
    await asyncio.sleep(1)
    kill_postgres(served)
    killed_at = time.monotonic()
    await asyncio.sleep(0.2)
    await well(served)
    await asyncio.sleep(1)
    answered = [at for writer in writers for at in writer.answered_at if at > killed_at + 0.2]
    assert answered
    return min(answered) - killed_at


@pytest.mark.proof("G24", "50 kills, 8 writers: 0 acknowledged lost, 0 half, healthy ≤ 5 s")
async def test_a_killed_database_loses_nothing_acknowledged_and_is_told_in_proper_words(
    served: Served, writers: list[Writer], figure: Figure
) -> None:
    done = asyncio.Event()
    typing = [asyncio.create_task(writer.type_until(done)) for writer in writers]
    took = [await killed_and_well(served, writers) for _ in range(KILLS)]
    done.set()
    await asyncio.gather(*typing)
    saved = sum(len(writer.answered_at) for writer in writers)
    figure(kills=KILLS + 1, writers=WRITERS, saves=saved, slowest_s=round(max(took), 1))
    assert all(writer.acknowledged > 0 for writer in writers)
    assert sum(writer.put_off for writer in writers) > 0
    assert max(took) < HEALTHY_WITHIN

    filing = [asyncio.create_task(writer.file()) for writer in writers]
    await asyncio.wait(filing, return_when=asyncio.FIRST_COMPLETED)
    kill_postgres(served)
    filed = await asyncio.gather(*filing)
    assert {answer["status"] for answer in filed} == {"SUBMITTED"}
    assert len({answer["reference"] for answer in filed}) == WRITERS
    assert await asyncio.gather(*(writer.file() for writer in writers)) == filed
    for writer, answer in zip(writers, filed, strict=True):
        assert answer["answers"]["property"]["price"] == writer.acknowledged
    await well(served)
    await _untold(writers)
    stats = json.loads(served.command("outbox-stats", "--json"))
    waiting = stats["facts_waiting"] + stats["messages_waiting"]
    assert await _untold(writers) <= waiting  # what was in hand is leased, for a minute
    assert stats["facts_dead"] == stats["messages_dead"] == 0
    for log in (served.home / "logs").glob("*.log"):
        assert "Traceback" not in log.read_text(errors="replace"), log


async def _untold(writers: list[Writer]) -> int:
    """How many have not heard yet that they filed; nobody hears it twice."""
    for _ in range(20):
        phones = [await w.browser.messages(w.neighbour.who.phone) for w in writers]
        told = [sum("已提交" in message["text"] for message in phone) for phone in phones]
        assert max(told) <= 1
        if min(told):
            return 0
        await asyncio.sleep(0.2)
    return told.count(0)
