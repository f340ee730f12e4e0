"""Facts out of the outbox: whoever must know is told, once, whatever dies in between.

A fact is claimed with a lease; a worker that dies lets the lease run out and another takes over, so
every subscriber must be harmless when it runs again. Facts about one subject are taken in the order
in which they happened.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import orjson
from tortoise import connections

from notifications.retrying import again_after

LEASE = timedelta(seconds=60)  # longer than the slowest subscriber; a dead worker costs this much
_AT_ONCE = 8
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Happened:
    """A fact, as subscribers read it."""

    id: UUID
    name: str
    subject_id: UUID
    citizen_id: UUID | None
    params: Mapping[str, Any]
    happened_at: datetime
    attempts: int = 1


Subscriber = Callable[[Happened], Awaitable[None]]

_CLAIM = """
WITH t AS (SELECT doorstep_now() AS now), free AS (
    SELECT f.id FROM fact f, t
    WHERE f.done_at IS NULL AND f.dead_at IS NULL AND f.due_at <= t.now
      AND (f.lease_until IS NULL OR f.lease_until <= t.now)
      AND NOT EXISTS (
          SELECT 1 FROM fact e
          WHERE e.subject_id = f.subject_id AND e.done_at IS NULL AND e.dead_at IS NULL
            AND (e.happened_at, e.id) < (f.happened_at, f.id)
            AND (e.attempts = 0 OR e.lease_until > t.now))
    ORDER BY f.happened_at LIMIT $1 FOR UPDATE OF f SKIP LOCKED)
UPDATE fact SET attempts = fact.attempts + 1, lease_until = t.now + $2 * interval '1 microsecond'
FROM free, t WHERE fact.id = free.id
RETURNING fact.id, name, subject_id, citizen_id, params, happened_at, attempts
"""
_DONE = """
UPDATE fact SET done_at = doorstep_now(), lease_until = NULL, error = NULL WHERE id = $1
"""
_PUT_OFF = """
UPDATE fact SET due_at = doorstep_now() + $2 * interval '1 microsecond', lease_until = NULL,
    error = $3 WHERE id = $1 AND done_at IS NULL
"""
_DEAD = """
UPDATE fact SET dead_at = doorstep_now(), lease_until = NULL, error = $2
WHERE id = $1 AND done_at IS NULL
"""


async def drain(
    subscribers: Mapping[str, tuple[Subscriber, ...]], *, lease: timedelta = LEASE
) -> int:
    """Tell of every fact that is due, until none is. Returns how many were taken."""
    taken = 0
    while facts := await _claim(lease):
        await asyncio.gather(*(_tell(fact, subscribers) for fact in facts))
        taken += len(facts)
    return taken


async def _claim(lease: timedelta) -> list[Happened]:
    rows = await connections.get("default").execute_query_dict(
        _CLAIM, [_AT_ONCE, lease // timedelta(microseconds=1)]
    )
    facts = [Happened(**{**row, "params": orjson.loads(row["params"])}) for row in rows]
    return sorted(facts, key=lambda fact: fact.happened_at)


async def _tell(fact: Happened, subscribers: Mapping[str, tuple[Subscriber, ...]]) -> None:
    """Run them all, even if one fails: the citizen is told although the courier is away."""
    if again_after(fact.attempts - 1) is None:  # it kills its workers
        await _bury(fact, "Crashed")
        return
    failed: Exception | None = None
    for subscriber in subscribers.get(fact.name, (_nobody,)):
        try:
            await subscriber(fact)
        except Exception as error:  # noqa: BLE001 — recorded with the fact and tried again
            about = {"fact": fact.name, "attempts": fact.attempts}
            _log.warning("a subscriber of fact %s failed", fact.id, exc_info=error, extra=about)
            failed = failed or error
    if failed is None:
        await connections.get("default").execute_query(_DONE, [fact.id])
    elif (wait := again_after(fact.attempts)) is not None:
        await connections.get("default").execute_query(
            _PUT_OFF, [fact.id, wait // timedelta(microseconds=1), type(failed).__name__]
        )
    else:
        await _bury(fact, type(failed).__name__)


async def _bury(fact: Happened, error: str) -> None:
    about = {"fact": fact.name, "attempts": fact.attempts, "fault": error}
    _log.error("fact %s is dead", fact.id, extra=about)
    await connections.get("default").execute_query(_DEAD, [fact.id, error])


async def _nobody(fact: Happened) -> None:
    """A fact without subscribers is a mistake in the table: keep it, and say so."""
    raise LookupError(fact.name)
