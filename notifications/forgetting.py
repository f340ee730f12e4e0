"""Idempotency keys are kept for 30 days: longer than anybody repeats a request."""

from tortoise import connections

_FORGET = """
DELETE FROM once_key WHERE id IN (
    SELECT id FROM once_key
    WHERE claimed_at < (SELECT doorstep_now()) - interval '30 days' LIMIT 1000)
"""


async def forget_old_keys() -> None:
    """Some of them; the next round takes more."""
    await connections.get("default").execute_query(_FORGET)
