"""One after the other: what cannot go on holds up nothing behind it.

A failure is logged with its traceback and kept as a row of ``stuck``, which /readyz and /metrics
count, until the thing goes on. The next round tries it again.
"""

import logging
from collections.abc import Awaitable, Callable, Iterable
from typing import TypeVar

from notifications.refusals import Unavailable
from notifications.transactions import query

T = TypeVar("T")
R = TypeVar("R")
_log = logging.getLogger(__name__)
_AWAY = 3  # times in a row, and the rest need not be tried now
_LONGEST = 64
_STUCK = """
INSERT INTO stuck (job, about, fault, times, first_at, last_at)
SELECT $1, $2, $3, 1, t, t FROM doorstep_now() AS t
ON CONFLICT (job, about) DO UPDATE
SET fault = EXCLUDED.fault, times = stuck.times + 1, last_at = EXCLUDED.last_at
"""
_GOES_ON = "DELETE FROM stuck WHERE job = $1 AND about = ANY($2::text[])"
_WAITING = "SELECT about FROM stuck WHERE job = $1 ORDER BY last_at LIMIT $2"
_FORGET = "DELETE FROM stuck WHERE last_at < doorstep_now() - interval '30 days'"


async def each(
    things: Iterable[T],
    act: Callable[[T], Awaitable[R]],
    *,
    job: str,
    named: Callable[[T], str] = str,
    away: int = _AWAY,
) -> list[R]:
    """Do ``act`` with all of them, outside of any transaction; what went well answers.

    ``named``: an id without anything personal. Raises Unavailable when a vendor was away ``away``
    times in a row; that makes nothing stuck.
    """
    answers: list[R] = []
    well: list[str] = []
    absent = 0
    try:
        for thing in things:
            name = named(thing)[:_LONGEST]
            try:
                answers.append(await act(thing))
            except Unavailable as error:
                _log.info("a vendor is away", extra={"job": job, "fault": type(error).__name__})
                absent += 1
                if absent >= away:
                    raise
            except Exception as error:  # noqa: BLE001 — logged with its traceback
                absent = 0
                _log.exception("%s: %s cannot go on, tries again", job, name, extra={"job": job})
                await query(_STUCK, job, name, type(error).__name__[:_LONGEST])
            else:
                absent = 0
                well.append(name)
    finally:
        if well:
            await query(_GOES_ON, job, well)
    return answers


async def waiting(job: str, most: int) -> list[str]:
    """What could not go on and nobody finds by itself, tried longest ago first."""
    return [row["about"] for row in await query(_WAITING, job, most)]


async def forget_stuck() -> None:
    """What nobody tried for a month went on some other way."""
    await query(_FORGET)
