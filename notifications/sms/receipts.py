"""What vendors tell of messages under way: applied forwards only, and only to what was sent.

A receipt is a hint, not a proof: it moves a message that has its id and the vendor's id, to a
state further on, and nothing else. What we do not know is counted and acknowledged.
"""

import logging
from collections import Counter
from collections.abc import Iterable
from uuid import UUID

from notifications.messages import wake
from notifications.sms.contract import Receipt
from notifications.transactions import query

told: Counter[str] = Counter()  # of this process: applied, unchanged
_LONGEST = 128
_log = logging.getLogger(__name__)

# States only move down their list (models.MessageState).
_APPLY = """
UPDATE message SET state = $3, lease_until = NULL, dead_at = NULL,
    gateway_id = coalesce(gateway_id, $2),
    sent_at = coalesce(sent_at, doorstep_now()),
    delivered_at = CASE WHEN $3 = 'delivered' THEN doorstep_now() END,
    error = CASE WHEN $3 = 'failed' THEN $4 END
WHERE id = $1 AND channel = 'sms' AND attempts > 0
  AND (gateway_id IS NULL OR gateway_id IN ($2, id::text))
  AND state = ANY(CASE WHEN $3 = 'delivered' THEN ARRAY['waiting', 'sent', 'failed']
                       ELSE ARRAY['waiting', 'sent'] END)
RETURNING subject_id, citizen_id
"""


async def apply(receipts: Iterable[Receipt]) -> None:
    """Each by itself; the same one again changes nothing."""
    for receipt in receipts:
        state = "delivered" if receipt.delivered else "failed"
        ident, known_as = _id(receipt.out_id), receipt.gateway_id[:_LONGEST]
        given = (ident, known_as, state, receipt.code[:_LONGEST])
        rows = await query(_APPLY, *given) if ident else []
        told["applied" if rows else "unchanged"] += 1
        for row in rows:
            await wake("message.moved", row["subject_id"], row["citizen_id"])
            if not receipt.delivered:
                _log.info("an SMS did not arrive", extra={"fault": receipt.code[:_LONGEST]})


def _id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
