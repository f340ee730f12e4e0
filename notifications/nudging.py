"""The nudge and the worker's loop. The only importer of arq (R4).

arq loses jobs by design, so it carries nothing but "look into the outbox". Everything that matters
is in PostgreSQL; without Redis the worker looks by itself every second, and goes back to being
nudged when Redis is there again. Jobs are JSON: whoever can write a key into Redis must not be able
to run code here, as he could with arq's default, pickle.
"""

import asyncio
import contextlib
import logging
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import orjson
from arq import create_pool, cron, func
from arq.connections import ArqRedis, RedisSettings
from arq.worker import Worker

_QUEUE = "doorstep:nudges"
_NUDGE_SECONDS = 0.25  # a verb waits no longer than this for Redis
_REST_SECONDS = 2.0  # after a failure Redis is left alone for a while
_EXPIRES_SECONDS = 30
_JOB_SECONDS = 5  # a killed worker's job blocks nothing, but its key stays for this + 10 s
_ALONE_SECONDS = 1.0  # how often to look without Redis
_NUDGED_SECONDS = 5.0  # how often to look although nobody nudged
_BEAT_SECONDS = 5.0
_EVERY_OTHER_SECOND = set(range(0, 60, 2))
_log = logging.getLogger(__name__)

Step = Callable[[], Awaitable[object]]


class Nudger:
    """Pokes the worker. Best effort: never slower than a blink, never an error."""

    def __init__(self, redis_url: str) -> None:
        self._redis_url = redis_url
        self._pool: ArqRedis | None = None
        self._rest_until = 0.0

    async def __call__(self) -> None:
        """Say that something is in the outbox."""
        if time.monotonic() < self._rest_until:
            return
        try:
            async with asyncio.timeout(_NUDGE_SECONDS):
                self._pool = self._pool or await _connected(self._redis_url)
                await self._pool.enqueue_job("nudge", _expires=_EXPIRES_SECONDS)
        except Exception as error:  # noqa: BLE001 — the sweep finds what this does not announce
            _log.info("no nudge", extra={"fault": type(error).__name__})
            self._rest_until = time.monotonic() + _REST_SECONDS

    async def close(self) -> None:
        """Let go of Redis."""
        if self._pool is not None:
            await self._pool.aclose()


@dataclass
class Work:
    """What a worker does. All of it may be repeated and interrupted.

    ``drain``: everything due · ``sweep``: what happens because time passed · ``beat``: show life.
    """

    drain: Step
    sweep: Step
    beat: Step
    sweep_seconds: float = 15.0
    nudged: asyncio.Event = field(default_factory=asyncio.Event)
    redis_is_there: bool = False


async def run_worker(redis_url: str, work: Work) -> None:
    """Work until cancelled."""
    async with asyncio.TaskGroup() as together:
        together.create_task(_listen(redis_url, work))
        together.create_task(_deliver(work))
        together.create_task(_repeat(work.sweep, work.sweep_seconds))
        together.create_task(_repeat(work.beat, _BEAT_SECONDS))


async def _deliver(work: Work) -> None:
    """Drain whenever nudged, and now and then anyway."""
    while True:
        work.nudged.clear()
        await _tried(work.drain)
        patience = _NUDGED_SECONDS if work.redis_is_there else _ALONE_SECONDS
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(patience):  # wait_for may swallow being cancelled
                await work.nudged.wait()


async def _repeat(step: Step, seconds: float) -> None:
    while True:
        await _tried(step)
        await asyncio.sleep(seconds)


async def _tried(step: Step) -> None:
    try:
        await step()
    except Exception:  # noqa: BLE001 — the database may be away; the next round finds out
        _log.exception("the worker could not finish a round")
        await asyncio.sleep(_ALONE_SECONDS)


async def _listen(redis_url: str, work: Work) -> None:
    """Let arq listen while Redis is there; when it goes, wait for it."""
    while True:
        try:
            await _run_arq(redis_url, work)
        except Exception as error:  # noqa: BLE001 — arq gives up with whatever redis-py raises
            fault = type(error).__name__
            _log.warning("Redis is away: looking every second", extra={"fault": fault})
        finally:
            work.redis_is_there = False
        await asyncio.sleep(_ALONE_SECONDS)


async def _run_arq(redis_url: str, work: Work) -> None:
    async def nudge(ctx: dict[Any, Any]) -> None:  # noqa: ARG001 — arq passes its context
        work.nudged.set()

    pool = await _connected(redis_url)
    worker = Worker(
        functions=[func(nudge, name="nudge", keep_result=0, timeout=_JOB_SECONDS)],
        cron_jobs=[cron(nudge, name="sweep", second=_EVERY_OTHER_SECOND, keep_result=0)],
        redis_pool=pool,
        queue_name=_QUEUE,
        poll_delay=0.05,
        keep_result=0,
        job_timeout=_JOB_SECONDS,
        max_tries=1,
        health_check_interval=10,
        handle_signals=False,
        log_results=False,
        job_serializer=orjson.dumps,
        job_deserializer=orjson.loads,
    )
    work.redis_is_there = True
    try:
        await worker.main()
    finally:
        work.redis_is_there = False
        with contextlib.suppress(Exception):
            await pool.aclose(close_connection_pool=True)


async def _connected(redis_url: str) -> ArqRedis:
    """A pool that speaks JSON. Raises whatever redis-py raises, at once."""
    settings = RedisSettings.from_dsn(redis_url)
    settings.conn_timeout, settings.conn_retries = 1, 0
    return await create_pool(
        settings,
        job_serializer=orjson.dumps,
        job_deserializer=orjson.loads,
        default_queue_name=_QUEUE,
    )
