"""G8: thirty thousand at once; the worker is no bigger after them than before."""

import asyncio
import os
import time
from pathlib import Path

import pytest

from notifications.transactions import query
from tests.conftest import Hall
from tests.notifications.fire import Crew, LyingVendor, listening
from tests.sizes import Figure, size

MESSAGES = size(1_000, 30_000)
LONGEST = size(240, 3_000)
_QUEUE = """
INSERT INTO message (id, fact_id, recipient_id, citizen_id, channel, template, params, link, state,
                     created_at, due_at, attempts)
SELECT gen_random_uuid(), gen_random_uuid(), p, p, 'sms', 'application.accepted',
       '{"item": "不动产转移登记", "reference": "QH26-0001", "due": "2026-12-03"}', '', 'waiting',
       t, t, 0
FROM (SELECT gen_random_uuid() AS p FROM generate_series(1, $1)) AS people, doorstep_now() AS t
"""
_WAITING = "SELECT count(*) AS n FROM message WHERE state = 'waiting'"


def resident(pid: int | None) -> int:
    """Bytes of memory that a process holds."""
    pages = Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * os.sysconf("SC_PAGESIZE")


@pytest.mark.proof("G8", "30,000 messages: all told once, memory flat ± 10 %")
@pytest.mark.timeout(LONGEST + 60)
async def test_a_flood_of_messages_is_told_by_a_worker_that_does_not_grow(
    hall: Hall, figure: Figure
) -> None:
    vendor = LyingVendor(honest=True)
    async with asyncio.timeout(LONGEST), listening(vendor.app()) as vendor_url:
        crew = Crew((hall.urls["owner"], vendor_url, vendor.secret))
        try:
            await crew.grow()
            await told(crew, MESSAGES // 4)  # what it needs once, it has now
            begun, held = time.monotonic(), await told(crew, MESSAGES)
            seconds = time.monotonic() - begun
        finally:
            await crew.end()
    figure(messages=MESSAGES, memory_first_mb=held[0] / 2**20, memory_most_mb=max(held) / 2**20)
    figure(per_second=round(MESSAGES / seconds, 1))
    assert len(vendor.done) == MESSAGES + MESSAGES // 4
    assert set(vendor.done.values()) == {1}
    assert max(held) <= held[0] * 1.1


async def told(crew: Crew, messages: int) -> list[int]:
    """Queue so many at once and wait until they are told: the worker's memory meanwhile."""
    (worker,) = crew.workers
    await query(_QUEUE, messages)
    held = [resident(worker.pid)]
    while (await query(_WAITING))[0]["n"]:
        await asyncio.sleep(0.1)
        held.append(resident(worker.pid))
    return held
