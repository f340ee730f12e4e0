"""The accounts' shares, kept for all processes: what failed, what came late, who gets how much."""

import time
from collections.abc import Mapping
from datetime import datetime

from notifications.sms.accounts import Account
from notifications.sms.weighing import (
    FAILURES,
    FAILURES_WITHIN,
    LATE_AFTER,
    LATE_WITHIN,
    STEP,
    Share,
    weighed,
)
from notifications.transactions import query, transaction

_FRESH_SECONDS = 5
_RESTS = """
INSERT INTO sms_account (name, resting, weight)
SELECT n, r, r FROM unnest($1::text[], $2::int[]) AS given(n, r)
ON CONFLICT (name) DO UPDATE SET resting = EXCLUDED.resting
WHERE sms_account.resting <> EXCLUDED.resting
"""
_WEIGHTS = "SELECT name, weight FROM sms_account WHERE name = ANY($1::text[])"
# The new row is not counted by its own statement: hence one less.
_FAILED = """
WITH kept AS (INSERT INTO sms_failure (account, failed_at) SELECT $1, doorstep_now())
UPDATE sms_account a SET weight = greatest(a.weight - $2, 0), lowered_at = doorstep_now()
WHERE a.name = $1 AND (a.lowered_at IS NULL OR a.lowered_at <= doorstep_now() - $4::interval)
  AND $3 <= (SELECT count(*) FROM sms_failure f
             WHERE f.account = $1 AND f.failed_at > doorstep_now() - $4::interval)
"""
_SHARES = """
SELECT name, resting, weight, lowered_at, raised_at FROM sms_account ORDER BY name FOR UPDATE
"""
_PACE = """
SELECT gateway AS name, count(*) AS sent,
    count(*) FILTER (WHERE coalesce(delivered_at, $1::timestamptz) - sent_at > $2::interval) AS late
FROM message
WHERE channel = 'sms' AND sent_at > $1::timestamptz - $3::interval
  AND state IN ('sent', 'delivered')
  AND gateway IN (SELECT name FROM sms_account)
GROUP BY gateway
"""
_CHANGE = "UPDATE sms_account SET weight = $2, lowered_at = $3, raised_at = $4 WHERE name = $1"
_FORGET = "DELETE FROM sms_failure WHERE failed_at < $1::timestamptz - interval '1 hour'"


class CountyScales:
    """Implements ``several.Scales`` over the database; reads at most every five seconds."""

    def __init__(self, accounts: tuple[Account, ...]) -> None:
        self._resting = {account.name: account.weight for account in accounts}
        self._known: dict[str, int] = {}
        self._read_at: float | None = None

    async def weights(self) -> Mapping[str, int]:
        """What is kept, or what they rest at."""
        present = time.monotonic()
        if self._read_at is None:
            await query(_RESTS, list(self._resting), list(self._resting.values()))
        if self._read_at is None or present - self._read_at > _FRESH_SECONDS:
            self._read_at = present
            rows = await query(_WEIGHTS, list(self._resting))
            self._known = {row["name"]: row["weight"] for row in rows}
        return {**self._resting, **self._known}

    async def failed(self, name: str) -> None:
        """Counted; the fiftieth in a minute costs the account ten points."""
        await query(_FAILED, name, STEP, FAILURES - 1, FAILURES_WITHIN)


async def weigh(at: datetime) -> None:
    """Look how the accounts do, and shift their shares. A timer's work; again is harmless."""
    async with transaction():
        rows = await query(_SHARES)
        pace = {row["name"]: row for row in await query(_PACE, at, LATE_AFTER, LATE_WITHIN)}
        none = {"sent": 0, "late": 0}
        shares = [Share(**{**none, **row, **pace.get(row["name"], {})}) for row in rows]
        for share in weighed(shares, at):
            await query(_CHANGE, share.name, share.weight, share.lowered_at, share.raised_at)
        await query(_FORGET, at)
