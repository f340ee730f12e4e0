"""How much is still untold, and whether anybody works on it: for /readyz, /metrics, operators."""

from dataclasses import dataclass

from tortoise import connections

_COUNTS = """
WITH t AS (SELECT doorstep_now() AS now)
SELECT (SELECT count(*) FROM fact WHERE done_at IS NULL AND dead_at IS NULL) AS facts_waiting,
    (SELECT count(*) FROM fact WHERE dead_at IS NOT NULL) AS facts_dead,
    (SELECT count(*) FROM message
     WHERE state = 'waiting' AND dead_at IS NULL) AS messages_waiting,
    (SELECT count(*) FROM stuck) AS stuck,
    (SELECT count(*) FROM message WHERE dead_at IS NOT NULL) AS messages_dead,
    (SELECT count(*) FROM message WHERE state = 'failed') AS messages_failed,
    coalesce(extract(epoch FROM t.now - least(
        (SELECT min(happened_at) FROM fact WHERE done_at IS NULL AND dead_at IS NULL),
        (SELECT min(created_at) FROM message
         WHERE state = 'waiting' AND dead_at IS NULL AND NOT if_unseen)
    )), 0)::float8 AS oldest_waiting_seconds,
    (SELECT extract(epoch FROM clock_timestamp() - max(beat_at))
     FROM worker_heartbeat)::float8 AS worker_seen_seconds
FROM t
"""
_BEAT = """
INSERT INTO worker_heartbeat (id, beat_at) VALUES (1, clock_timestamp())
ON CONFLICT (id) DO UPDATE SET beat_at = clock_timestamp()
"""


@dataclass(frozen=True)
class Backlog:
    """One look at the outbox. Seconds are ages; ``worker_seen_seconds`` None: never seen."""

    facts_waiting: int
    facts_dead: int
    messages_waiting: int
    messages_dead: int
    messages_failed: int
    stuck: int  # what a timer could not go on with
    oldest_waiting_seconds: float
    worker_seen_seconds: float | None


async def backlog() -> Backlog:
    """Count."""
    rows = await connections.get("default").execute_query_dict(_COUNTS)
    return Backlog(**rows[0])


async def beat() -> None:
    """A worker says that it lives. Real time: moving the development clock must not look ill."""
    await connections.get("default").execute_query(_BEAT)
