"""A vendor that lies, and workers to be killed, for tests of what leaves under fire and in bulk."""

import asyncio
import contextlib
import multiprocessing
import random
import secrets
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from multiprocessing.context import ForkServerProcess

import orjson
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from notifications.signing import SignatureInvalid, Verifier
from tests.notifications.worker_under_fire import run

HANGS = 10.0
FORKED = multiprocessing.get_context("forkserver")
FORKED.set_forkserver_preload(["__main__", "tests.notifications.worker_under_fire"])


class LyingVendor:
    """Counts what it did, per out_id."""

    def __init__(self, *, blind: bool = False, honest: bool = False) -> None:
        self.done: Counter[str] = Counter()
        self.lies = self.hangs = 0
        self.blind, self.honest = blind, honest
        self.secret = secrets.token_hex(16)  # nobody else's workers come by
        self._verifier, self._counters = Verifier(self.secret), asyncio.Semaphore(8)

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
            await asyncio.sleep(0 if self.honest else random.uniform(0.05, 0.15))
            fate = 1.0 if self.honest else random.random()
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


@dataclass
class Crew:
    """The workers, each forked within a moment."""

    arguments: tuple[str, str, str]  # database, vendor, secret
    workers: list[ForkServerProcess] = field(default_factory=list)

    async def grow(self) -> None:
        """One more, that works."""
        here, there = multiprocessing.Pipe(duplex=False)
        worker = FORKED.Process(target=run, args=(*self.arguments, there), daemon=True)
        worker.start()
        there.close()
        self.workers.append(worker)
        assert await asyncio.to_thread(here.recv) == "working"
        here.close()

    async def lose(self, worker: ForkServerProcess) -> None:
        worker.kill()
        await asyncio.to_thread(worker.join)
        self.workers.remove(worker)

    async def end(self) -> None:
        for worker in tuple(self.workers):
            await self.lose(worker)
