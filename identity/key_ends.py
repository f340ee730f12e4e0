"""A staff key that runs out is told of while there is time to register another one (C32)."""

from datetime import timedelta

from identity.keyring import LASTS
from notifications.now import SHANGHAI
from notifications.outbox import announce
from notifications.transactions import query, transaction

BEFORE = timedelta(days=30)
_SOON = """
UPDATE passkey SET warned_at = doorstep_now()
WHERE owner_kind = 'staff' AND revoked_at IS NULL AND warned_at IS NULL
  AND confirmed_at + $1::interval - $2::interval <= doorstep_now()
  AND doorstep_now() < confirmed_at + $1::interval
RETURNING id, owner_id, confirmed_at + $1::interval AS ends_at
"""


async def warn_of_ends() -> int:
    """Tell staff whose key has less than ``BEFORE`` left, once a key. Returns how many."""
    async with transaction():
        rows = await query(_SOON, LASTS, BEFORE)
        for row in rows:
            until = row["ends_at"].astimezone(SHANGHAI).date().isoformat()
            await announce("key.ends_soon", row["id"], staff_id=row["owner_id"], until=until)
    return len(rows)
