"""G1: workers are killed at random while the vendor is away, and lies.

Five in a hundred requests are answered 503 although nothing was done; two in a hundred are done and
then answered 500; one in a hundred is done and then not answered for ten seconds. The vendor does
not deduplicate: what it was told twice, it did twice. A blind one cannot be asked either.
"""

import asyncio
import contextlib
import random
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from uuid import UUID, uuid4

import orjson
import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from notifications.models import Fact, Message
from notifications.outbox import announce
from notifications.signing import SignatureInvalid, Verifier
from notifications.transactions import transaction
from tests.conftest import Hall
from tests.sizes import Figure, size

SECRET = "under fire"
WORKERS, KILLS, APPLICATIONS = 3, size(20, 200), size(500, 5_000)  # two messages leave of each
IN_FLIGHT = 4 * 8  # lanes of a worker, and what each holds
HANGS = 10.0


class LyingVendor:
    """Counts what it did, per out_id."""

    def __init__(self, *, blind: bool = False) -> None:
        self.done: Counter[str] = Counter()
        self.lies = self.hangs = 0
        self.blind = blind
        self._verifier, self._counters = Verifier(SECRET), asyncio.Semaphore(8)

    def app(self) -> Starlette:
        routes = [
            Route(f"/sandbox/vendors/{what}/{verb}", handler, methods=["POST"])
            for what in ("sms", "push")
            for verb, handler in (("send", self._send), ("find", self._find))
        ]
        return Starlette(routes=routes)

    async def _send(self, request: Request) -> JSONResponse:
        asked = await self._read(request)
        async with self._counters:
            await asyncio.sleep(random.uniform(0.05, 0.15))
            fate = random.random()
            if fate < 0.05:
                return JSONResponse({}, 503)
            self.done[asked["out_id"]] += 1
            if fate < 0.07:
                self.lies += 1
                return JSONResponse({}, 500)
        if fate < 0.08:
            self.hangs += 1
            await asyncio.sleep(HANGS)
        return JSONResponse({"id": asked["out_id"]})

    async def _find(self, request: Request) -> JSONResponse:
        asked = await self._read(request)
        if self.blind and request.url.path.endswith("sms/find"):
            return JSONResponse({}, 503)
        if self.done[asked["out_id"]]:
            return JSONResponse({"id": asked["out_id"]})
        return JSONResponse({"code": "NOT_FOUND"}, 422)

    async def _read(self, request: Request) -> dict[str, str]:
        body = await request.body()
        with contextlib.suppress(SignatureInvalid):
            self._verifier.check(request.headers, body)
            asked: dict[str, str] = orjson.loads(body)
            return asked
        raise AssertionError("an unsigned request")


@asynccontextmanager
async def listening(app: Starlette) -> AsyncIterator[str]:
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_config=None, lifespan="off"))
    serving = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110 — it has no event to wait for
        await asyncio.sleep(0.02)
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        await serving


async def a_worker(*arguments: str) -> asyncio.subprocess.Process:
    worker = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.notifications.worker_under_fire",
        *arguments,
        stdout=asyncio.subprocess.PIPE,
    )
    assert worker.stdout is not None
    assert await worker.stdout.readline() == b"working\n"
    return worker


async def some_applications(number: int) -> None:
    for _ in range(number):
        async with transaction():
            await announce("application.submitted", uuid4(), citizen_id=uuid4())


async def all_told() -> bool:
    facts = await Fact.filter(done_at=None).count()
    waiting = await Message.filter(state="waiting").count()
    return facts + waiting == 0


async def under_fire(hall: Hall, vendor: LyingVendor, applications: int, kills: int) -> None:
    """``applications`` are told of by workers of which one is killed ``kills`` times."""
    async with listening(vendor.app()) as vendor_url:
        arguments = (hall.urls["owner"], vendor_url, SECRET)
        workers = list(await asyncio.gather(*(a_worker(*arguments) for _ in range(WORKERS))))
        try:
            for _ in range(kills):
                await some_applications(applications // kills)
                await asyncio.sleep(random.uniform(0.1, 0.4))
                victim = random.randrange(WORKERS)
                workers[victim].kill()
                await workers[victim].wait()
                workers[victim] = await a_worker(*arguments)
            start = time.monotonic()
            while not await all_told():
                assert time.monotonic() - start < size(240, 600), "not everything was told in time"
                await asyncio.sleep(0.2)
        finally:
            for worker in workers:
                worker.kill()
                await worker.wait()


@pytest.mark.proof("G1", "10,000 messages, ≥ 200 kills: 0 lost, 0 twice, all told ≤ 10 min")
@pytest.mark.timeout(size(540, 1_800))
async def test_killed_workers_lose_nothing_and_say_nothing_twice(
    hall: Hall, figure: Figure
) -> None:
    vendor = LyingVendor()
    await under_fire(hall, vendor, APPLICATIONS, KILLS)
    twice = sum(times > 1 for times in vendor.done.values())
    figure(messages=APPLICATIONS * 2, kills=KILLS, lies=vendor.lies, hangs=vendor.hangs)
    figure(lost=APPLICATIONS * 2 - len(vendor.done), twice=twice)
    assert await Message.all().count() == APPLICATIONS * 3
    assert await Message.filter(state="failed").count() == 0
    assert len(vendor.done) == APPLICATIONS * 2, "lost"
    assert set(vendor.done.values()) == {1}, "said twice"


@pytest.mark.proof("G1", "a blind vendor: 0 lost; sent again ≤ in flight × kills, each marked")
@pytest.mark.timeout(size(400, 1_800))
async def test_who_cannot_be_asked_loses_nothing_and_what_was_said_twice_is_marked(
    hall: Hall, figure: Figure
) -> None:
    applications, kills = size(60, 1_000), size(4, 20)
    vendor = LyingVendor(blind=True)
    await under_fire(hall, vendor, applications, kills)
    again = {UUID(ident[:36]) for ident, times in vendor.done.items() if times > 1}
    marked = {one.id for one in await Message.filter(maybe_twice=True)}
    extra = vendor.done.total() - len(vendor.done)
    figure(messages=applications * 2, kills=kills, lies=vendor.lies, hangs=vendor.hangs)
    figure(lost=applications * 2 - len(vendor.done), sent_again=extra, marked=len(marked))
    assert len(vendor.done) == applications * 2, "lost"
    assert again <= marked, "said twice and not marked"
    assert extra <= IN_FLIGHT * kills + vendor.lies + vendor.hangs
