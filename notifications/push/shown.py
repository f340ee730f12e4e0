"""What devices say of pushes: shown. A hint, not a proof: it moves one push, forwards only.

Whoever knows the id that a push came with may say so, without a session; nobody guesses it.
"""

import re
from uuid import UUID

from notifications.messages import wake
from notifications.transactions import query

_OUT_ID = re.compile(r"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-[0-9a-f]{12}")
_TO = "SELECT recipient_id FROM message WHERE id = $1 AND channel = 'push' AND attempts > 0"
_SHOWN = """
WITH shown AS (
    UPDATE message SET state = 'delivered', delivered_at = doorstep_now(),
        sent_at = coalesce(sent_at, doorstep_now()), lease_until = NULL, dead_at = NULL,
        error = NULL
    WHERE id = $1 AND channel = 'push' AND attempts > 0
      AND state IN ('waiting', 'sent', 'failed')
    RETURNING id, fact_id, recipient_id, subject_id, citizen_id),
spared AS (
    UPDATE message SET state = 'seen', merged_into = shown.id, if_unseen = false FROM shown
    WHERE message.fact_id = shown.fact_id AND message.recipient_id = shown.recipient_id
      AND message.channel = 'sms' AND message.if_unseen AND message.state = 'waiting')
SELECT subject_id, citizen_id FROM shown
"""


def message_of(out_id: str) -> UUID | None:
    """The message that a push of this id would be of."""
    found = _OUT_ID.fullmatch(out_id)
    return UUID(found[1]) if found else None


async def recipient_of(message_id: UUID) -> UUID | None:
    """Whom it was pushed to, if it was."""
    rows = await query(_TO, message_id)
    return UUID(str(rows[0]["recipient_id"])) if rows else None


async def apply(message_id: UUID) -> None:
    """A device of its recipient's shows it; again changes nothing."""
    for row in await query(_SHOWN, message_id):
        await wake("message.moved", row["subject_id"], row["citizen_id"])
