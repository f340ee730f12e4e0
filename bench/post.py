"""P8: messages out of the outbox, by one worker, to the sandboxed vendors.

Its raw twin does the least that could be done in SQL: claim eight, mark each as sent. It addresses
nobody, words nothing and calls no vendor.
"""

import asyncio
import statistics
import time
from dataclasses import dataclass
from typing import Any

import asyncpg

from bench import rows
from bench.asking import Burst, connected, timed
from bench.county import County, copy_messages
from bench.figures import Doors, Measures, filing
from bench.processes import Process
from notifications.nudging import Nudger

_LONGEST = 180.0
_LANES = 4  # as the worker has
_A_SECOND = 40
_BETWEEN = 0.15  # seconds between two facts: nothing else is going on
_WAITING = "SELECT count(*) FROM message WHERE state = 'waiting' AND dead_at IS NULL"
_TOLD = """
SELECT extract(epoch FROM f.done_at - f.happened_at)::float AS told,
       extract(epoch FROM (SELECT min(m.sent_at) FROM message m WHERE m.fact_id = f.id)
               - f.happened_at)::float AS handed
FROM fact f WHERE f.subject_id = ANY($1::uuid[]) AND f.name = 'application.submitted'
"""

_RAW_CLAIM = """
UPDATE message SET attempts = attempts + 1, lease_until = doorstep_now() + interval '1 minute'
WHERE id IN (SELECT id FROM message WHERE state = 'waiting' AND dead_at IS NULL
             AND lease_until IS NULL ORDER BY due_at LIMIT 8 FOR UPDATE SKIP LOCKED)
RETURNING id
"""
_RAW_SENT = """
UPDATE message SET state = 'sent', sent_at = doorstep_now(), lease_until = NULL WHERE id = $1
"""
_TAKEN = """
SELECT extract(epoch FROM sent_at - created_at)::float AS seconds FROM message
WHERE id = ANY($1::uuid[]) AND state = 'sent'
"""


@dataclass(frozen=True)
class Post:
    """What was found."""

    messages: int
    seconds: float  # queued → all handed out
    cpu_ms: float  # of the worker, per message
    failed: int
    told_p50_ms: float  # the act → the messages about it are written
    handed_p50_ms: float  # the act → the first SMS is the vendor's
    handed_p95_ms: float
    raw_seconds: float  # the twin, over as many
    paced_p50_ms: float  # forty a second: committed → the vendor's
    paced_p95_ms: float

    @property
    def per_second(self) -> float:
        return self.messages / self.seconds

    @property
    def ratio(self) -> float:
        """Ours to raw."""
        return self.raw_seconds / self.seconds


async def handing_out(doors: Doors, worker: Process, measures: Measures) -> Post:
    """P8. The worker runs and has nothing to do when this begins."""
    database = await asyncpg.connect(doors.county.settings.database_url)
    try:
        await _beats(database, worker)
        await quiet(database)
        seconds, cpu, failed = await _backlog(database, doors.county, worker, measures.messages)
        raw = await _twin(database, doors.county, worker, measures.messages)
        told, handed = await _pick_ups(database, doors, measures.pick_ups)
        paced = await _paced(database, doors.county, measures.messages // 4)
    finally:
        await database.close()
    return Post(
        messages=measures.messages,
        seconds=seconds,
        cpu_ms=cpu / measures.messages * 1000,
        failed=failed,
        told_p50_ms=statistics.median(told) * 1000,
        handed_p50_ms=statistics.median(handed) * 1000,
        handed_p95_ms=_p95(handed) * 1000,
        raw_seconds=raw,
        paced_p50_ms=statistics.median(paced) * 1000,
        paced_p95_ms=_p95(paced) * 1000,
    )


async def _backlog(
    database: Any, county: County, worker: Process, count: int
) -> tuple[float, float, int]:
    """``count`` at once: seconds until none waits, the worker's own seconds, how many failed."""
    at = await database.fetchval("SELECT doorstep_now()")
    people = county.filers
    await copy_messages(
        county.settings, [rows.message(people[i % len(people)], i, at) for i in range(count)]
    )
    nudge = Nudger(county.settings.redis_url)
    began, used = time.perf_counter(), worker.cpu()
    await nudge()
    await nudge.close()
    await quiet(database)
    seconds, cpu = time.perf_counter() - began, worker.cpu() - used
    failed = await database.fetchval(
        "SELECT count(*) FROM message WHERE created_at = $1 AND state = 'failed'", at
    )
    return seconds, cpu, failed


async def _twin(database: Any, county: County, worker: Process, count: int) -> float:
    """The same rows, handed to nobody. The worker holds still meanwhile."""
    at = await database.fetchval("SELECT doorstep_now()")
    people = county.filers
    pool = await asyncpg.create_pool(county.settings.database_url, min_size=_LANES, max_size=_LANES)
    worker.hold_still()
    try:
        await copy_messages(
            county.settings, [rows.message(people[i % len(people)], i, at) for i in range(count)]
        )
        began = time.perf_counter()
        await asyncio.gather(*(_raw_lane(pool) for _ in range(_LANES)))
        return time.perf_counter() - began
    finally:
        worker.go_on()
        await pool.close()


async def _raw_lane(pool: Any) -> None:
    async with pool.acquire() as connection:
        while claimed := await connection.fetch(_RAW_CLAIM):
            for row in claimed:
                await connection.execute(_RAW_SENT, row["id"])


async def _paced(database: Any, county: County, count: int) -> list[float]:
    """``count`` at forty a second, each committed and nudged for; seconds until each was taken."""
    people, nudge = county.filers, Nudger(county.settings.redis_url)
    began, found = time.perf_counter(), []
    for n in range(count):
        at = await database.fetchval("SELECT doorstep_now()")
        one = rows.message(people[n % len(people)], n, at)
        found.append(one["id"])
        await copy_messages(county.settings, [one])
        await nudge()
        await asyncio.sleep(max(0.0, began + (n + 1) / _A_SECOND - time.perf_counter()))
    await nudge.close()
    await quiet(database)
    taken = await database.fetch(_TAKEN, found)
    return [row["seconds"] for row in taken]


def _p95(seconds: list[float]) -> float:
    return sorted(seconds)[int(len(seconds) * 0.95)]


async def _pick_ups(database: Any, doors: Doors, count: int) -> tuple[list[float], list[float]]:
    """One filing at a time, through the door; how soon it was told of."""
    drafts, doors.county.drafts = doors.county.drafts[:count], doors.county.drafts[count:]
    line, found = await connected(doors.citizen_origin), Burst()
    for draft in drafts:
        await timed(line, filing(doors, draft), found)
        await asyncio.sleep(_BETWEEN)
    line.close()
    if found.wrong:
        raise RuntimeError(f"filing was answered wrongly: {found.wrong[0][:600]!r}")
    await quiet(database)
    told = await database.fetch(_TOLD, [draft.id for draft in drafts])
    return [row["told"] for row in told], [row["handed"] for row in told]


async def _beats(database: Any, worker: Process) -> None:
    """Until the worker has shown that it lives."""
    until = time.monotonic() + 30
    while not await database.fetchval("SELECT count(*) FROM worker_heartbeat"):
        if time.monotonic() > until or not worker.runs():
            raise RuntimeError(f"the worker did not start:\n{worker.said()}")
        await asyncio.sleep(0.05)


async def quiet(database: Any) -> None:
    """Until no fact and no message waits."""
    until = time.monotonic() + _LONGEST
    facts = "SELECT count(*) FROM fact WHERE done_at IS NULL AND dead_at IS NULL"
    while await database.fetchval(facts) or await database.fetchval(_WAITING):
        if time.monotonic() > until:
            raise RuntimeError(f"the outbox is not empty after {_LONGEST:.0f} s")
        await asyncio.sleep(0.05)
