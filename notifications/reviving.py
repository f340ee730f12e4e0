"""What was given up after hours of trying: operators see it, and have it tried again.

Neither who it is for nor what it says is read here: only what kind it is, how often it was tried,
and what went wrong.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from notifications.transactions import current, query

MOST = 200


@dataclass(frozen=True)
class Dead:
    """``kind``: fact (nobody has heard of it) or message (one person has not, on one channel)."""

    id: UUID
    kind: str
    name: str  # of the fact, or of the message's words
    channel: str | None
    attempts: int
    fault: str
    happened_at: datetime
    dead_at: datetime


async def dead() -> tuple[Dead, ...]:
    """What was given up and not tried again, the newest first, at most ``MOST``."""
    return tuple(Dead(**row) for row in await query(_DEAD, MOST))


async def revive(ids: Sequence[UUID]) -> int:
    """Try these again now, with as many tries as at first; how many were dead.

    What may have gone out before is asked about before it is sent (``sending``). The caller holds
    the transaction; after it the worker is nudged.
    """
    facts = await query(_FACTS, list(ids))
    messages = await query(_MESSAGES, list(ids))
    tried = len(facts) + len(messages)
    if tried:
        current().announced = True
    return tried


_DEAD = """
SELECT * FROM (
    SELECT id, 'fact' AS kind, name, NULL AS channel, attempts, coalesce(error, '') AS fault,
           happened_at, dead_at
    FROM fact WHERE dead_at IS NOT NULL
    UNION ALL
    SELECT id, 'message', template, channel, attempts, coalesce(error, ''), created_at, dead_at
    FROM message WHERE dead_at IS NOT NULL) AS given_up
ORDER BY dead_at DESC, id LIMIT $1
"""
_FACTS = """
UPDATE fact SET dead_at = NULL, attempts = 0, due_at = doorstep_now()
WHERE id = ANY($1::uuid[]) AND dead_at IS NOT NULL AND done_at IS NULL RETURNING id
"""
# From the second try on a vendor is asked first; who asked for it anew wants it sent.
_MESSAGES = """
UPDATE message SET dead_at = NULL, state = 'waiting', attempts = 1, unsure = 1,
    due_at = doorstep_now()
WHERE id = ANY($1::uuid[]) AND dead_at IS NOT NULL RETURNING id
"""
