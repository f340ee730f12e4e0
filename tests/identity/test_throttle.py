"""Limits count together in Valkey, and go on counting without it (G3)."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from redis.asyncio import Redis

from identity import throttle
from identity.throttle import bind_throttle, spend
from notifications.refusals import TooManyRequests
from tests.conftest import Hall
from tests.identity.making import a_phone


async def allowed(limit: str, who: str, tries: int) -> int:
    """How many of ``tries`` were let through."""
    passed = 0
    for _ in range(tries):
        with contextlib.suppress(TooManyRequests):
            await spend(limit, who)
            passed += 1
    return passed


@asynccontextmanager
async def a_wire_to(redis_url: str, path: Path) -> AsyncIterator[asyncio.Server]:
    """A socket that leads to Valkey, to be cut."""
    target = urlsplit(redis_url).path

    async def pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(65536):
            writer.write(data)
        writer.close()

    async def carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_unix_connection(target)
        with contextlib.suppress(ConnectionError):
            await asyncio.gather(pump(reader, back), pump(there, writer))

    server = await asyncio.start_unix_server(carry, path)
    try:
        yield server
    finally:
        server.close()


async def test_two_processes_share_one_count(county: Hall, redis_url: str) -> None:
    who = a_phone()
    bind_throttle(redis_url)
    first = await allowed("code.client", who, 15)
    bind_throttle(redis_url)  # as another process would
    assert (first, await allowed("code.client", who, 15)) == (15, 5)


async def test_the_refusal_says_when_to_come_back(county: Hall, redis_url: str) -> None:
    bind_throttle(redis_url)
    who = a_phone()
    await allowed("proof.owner", who, 10)
    with pytest.raises(TooManyRequests) as refused:
        await spend("proof.owner", who)
    assert 1 <= refused.value.retry_after_seconds <= 300


async def test_one_persons_limit_is_nobody_elses(county: Hall, redis_url: str) -> None:
    bind_throttle(redis_url)
    one, other = a_phone(), a_phone()
    assert await allowed("proof.owner", one, 20) == 10
    assert await allowed("proof.owner", other, 1) == 1
    assert await allowed("code.try.phone", one, 1) == 1


async def test_without_valkey_each_process_allows_a_third_and_nothing_fails(
    county: Hall,
) -> None:
    bind_throttle("unix:///nowhere/valkey.sock")
    assert await allowed("code.client", a_phone(), 60) == 7


async def test_limits_hold_when_valkey_goes_and_are_shared_again_when_it_returns(
    county: Hall, redis_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("identity.throttle._ASK_AGAIN_AFTER", 0.2)
    parts, socket, who = urlsplit(redis_url), tmp_path / "wire.sock", a_phone()
    address = f"unix://:{parts.password}@{socket}"
    async with a_wire_to(redis_url, socket):
        bind_throttle(address)
        assert await allowed("code.client", who, 3) == 3
    socket.unlink(missing_ok=True)
    bind_throttle(address)  # a process whose wire is cut
    started = time.monotonic()
    assert await allowed("code.client", who, 40) == 7
    assert time.monotonic() - started < 60
    async with a_wire_to(redis_url, socket):
        await asyncio.sleep(0.3)
        assert await allowed("code.client", who, 40) == 17


async def test_who_used_a_limit_up_gets_nothing_more_when_valkey_goes(
    county: Hall, redis_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    bind_throttle(redis_url)
    who, other = a_phone(), a_phone()
    assert await allowed("code.try.phone", who, 30) == 10
    monkeypatch.setattr(throttle._bound, "away_until", time.monotonic() + 60)
    assert await allowed("code.try.phone", who, 30) == 0
    assert await allowed("code.try.phone", other, 30) == 4


async def test_a_use_costs_the_same_however_many_others_there_are(county: Hall) -> None:
    """Every use is counted here as well: nobody pays for looking through all the others."""

    class Watched(dict[str, float]):
        looks = 0

        def keys(self) -> Any:
            self.looks += 1
            return super().keys()

    bind_throttle(None)
    storage: Any = throttle._bound.own.storage
    storage.expirations = watched = Watched()
    for n in range(40):
        assert await allowed("join.search", f"{n}", 2) == 2
        await asyncio.sleep(0)
    assert watched.looks <= 1
    assert len(watched) == 40


async def test_what_is_over_is_let_go(county: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(throttle, "_TIDY_EVERY", 0.0)
    bind_throttle(None)
    storage: Any = throttle._bound.own.storage
    await spend("join.search", "one")
    storage.expirations = dict.fromkeys(storage.expirations, 0.0)
    await spend("join.search", "another")
    await storage.timer
    assert len(storage.expirations) == len(storage.storage) == 1


async def test_a_valkey_that_hangs_costs_a_moment_once(county: Hall, tmp_path: Path) -> None:
    async def silence(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(30)

    server = await asyncio.start_unix_server(silence, tmp_path / "silent.sock")
    try:
        bind_throttle(f"unix://{tmp_path}/silent.sock")
        started = time.monotonic()
        assert await allowed("proof.owner", a_phone(), 20) == 4
        assert time.monotonic() - started < 12
    finally:
        server.close()


async def test_nothing_personal_reaches_valkey(county: Hall, redis_url: str) -> None:
    bind_throttle(redis_url)
    who = a_phone()
    await spend("code.try.phone", who)
    valkey = Redis.from_url(redis_url)
    keys = [key.decode() async for key in valkey.scan_iter("*")]
    await valkey.aclose()
    assert any("code.try.phone" in key for key in keys)
    assert not any(who[3:] in key for key in keys)


async def test_development_may_have_slack(county: Hall) -> None:
    bind_throttle(None, slack=10)
    assert await allowed("proof.owner", a_phone(), 120) == 100
