"""Redis is only a nudge: it may be missing, empty, or written to by somebody else."""

import asyncio
import os
import pickle
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import redis.asyncio as redis

from notifications.nudging import Nudger, Work, run_worker
from tests.notifications.redis_gate import Gate

QUEUE = "doorstep:nudges"


class Rounds:
    """Counts what the worker does."""

    def __init__(self) -> None:
        self.drained, self.swept, self.beaten = 0, 0, 0

    async def drain(self) -> None:
        self.drained += 1

    async def sweep(self) -> None:
        self.swept += 1

    async def beat(self) -> None:
        self.beaten += 1


@asynccontextmanager
async def working(redis_url: str, rounds: Rounds) -> AsyncIterator[Work]:
    work = Work(rounds.drain, rounds.sweep, rounds.beat)
    task = asyncio.create_task(run_worker(redis_url, work))
    try:
        yield work
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def until(true: Callable[[], bool], seconds: float = 30) -> float:
    """Wait for it; how long it took."""
    start = time.monotonic()
    while not true():
        assert time.monotonic() - start < seconds, "it did not happen in time"
        await asyncio.sleep(0.01)
    return time.monotonic() - start


@pytest.mark.parametrize("ticks", range(5))
async def test_a_nudge_at_the_last_moment_does_not_keep_a_stopped_worker(
    tmp_path: Path, ticks: int
) -> None:
    rounds = Rounds()
    work = Work(rounds.drain, rounds.sweep, rounds.beat)
    stopped = asyncio.create_task(run_worker(f"unix://{tmp_path}/nowhere", work))
    await until(lambda: rounds.drained == 1)
    work.nudged.set()
    for _ in range(ticks):
        await asyncio.sleep(0)
    stopped.cancel()
    _, still_there = await asyncio.wait({stopped}, timeout=3)
    stopped.cancel()
    assert still_there == set()


async def test_a_nudge_is_followed_at_once(redis_url: str) -> None:
    rounds = Rounds()
    async with working(redis_url, rounds) as work:
        await until(lambda: work.redis_is_there)
        nudger = Nudger(redis_url)
        await nudger()
        before = rounds.drained
        await nudger()
        await until(lambda: rounds.drained > before)
        await nudger.close()
    assert rounds.swept == rounds.beaten == 1


async def test_without_redis_the_worker_looks_every_second_and_a_verb_never_waits() -> None:
    nowhere, rounds = "redis://127.0.0.1:1", Rounds()
    nudger = Nudger(nowhere)
    start = time.monotonic()
    for _ in range(100):
        await nudger()
    assert time.monotonic() - start < 20  # each may wait a quarter of a second at the most
    async with working(nowhere, rounds):
        await until(lambda: rounds.drained >= 3)


async def test_redis_going_and_coming_back_is_noticed(tmp_path: Path, redis_url: str) -> None:
    rounds, gate = Rounds(), Gate(redis_url)
    async with gate.open(tmp_path / "gate.sock") as through, working(through, rounds) as work:
        await until(lambda: work.redis_is_there)
        gate.shut()
        await until(lambda: not work.redis_is_there)
        before = rounds.drained
        await until(lambda: rounds.drained >= before + 2)
        gate.lift()
        await until(lambda: work.redis_is_there)
        assert rounds.drained >= before + 2


async def test_a_flushed_queue_changes_nothing(redis_url: str) -> None:
    rounds = Rounds()
    async with working(redis_url, rounds) as work:
        await until(lambda: work.redis_is_there)
        client: Any = redis.Redis.from_url(redis_url)
        for _ in range(5):
            await client.flushall()
            await asyncio.sleep(0.05)
        await client.aclose()
        before = rounds.drained
        await until(lambda: rounds.drained > before)
        assert work.redis_is_there


class Exploit:
    """What an unpickled job could do."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (str(self.mark),)


async def test_a_pickled_job_runs_nothing(redis_url: str, tmp_path: Path) -> None:
    mark, rounds = tmp_path / "owned", Rounds()
    client: Any = redis.Redis.from_url(redis_url)
    job = {"t": 1, "f": "nudge", "a": (Exploit(mark),), "k": {}, "et": 1}
    await client.set("arq:job:evil", pickle.dumps(job))
    await client.zadd(QUEUE, {"evil": int(time.time() * 1000)})
    async with working(redis_url, rounds) as work:
        await until(lambda: work.redis_is_there)
        while await client.zcard(QUEUE):  # noqa: ASYNC110 — Redis has no event to wait for
            await asyncio.sleep(0.02)
        assert work.redis_is_there, "and the worker lives on"
    assert not mark.exists()
    await client.aclose()
