"""An SMS that is sent only where the push was not seen.

It waits until ten minutes after the push, and is left out when by then a phone showed the push or
the person read it in the app. It leaves at once when the push can reach nobody. While it waits it
holds nothing up; once it need not wait any more it is a message like any other. Each step is one
statement: a worker that dies between two leaves the next one something that still holds.
"""

import logging
from datetime import timedelta

from notifications.merging import PROGRESS, WINDOW
from notifications.push import shown
from notifications.push.contract import PushReports
from notifications.refusals import Unavailable
from notifications.transactions import query
from notifications.wishes import PATIENCE

_ASKED_TOGETHER = 100
_log = logging.getLogger(__name__)

# Vendors that can be asked name a push by a number.
_WAITED_FOR = """
SELECT p.id, p.gateway_id FROM message s JOIN message p
    ON p.fact_id = s.fact_id AND p.recipient_id = s.recipient_id AND p.channel = 'push'
WHERE s.if_unseen AND s.state = 'waiting' AND s.due_at <= doorstep_now() AND p.state = 'sent'
  AND p.sent_at + $1 * interval '1 microsecond' <= doorstep_now()
  AND p.gateway_id ~ '^[0-9]{1,20}$'
ORDER BY s.due_at LIMIT 1000
"""

_SETTLE = """
WITH t AS (SELECT doorstep_now() AS now), due AS (
    SELECT s.id, s.fact_id, s.recipient_id FROM message s, t
    WHERE s.if_unseen AND s.state = 'waiting' AND s.due_at <= t.now
    ORDER BY s.due_at LIMIT 1000 FOR UPDATE OF s SKIP LOCKED),
found AS (
    SELECT due.id,
        CASE WHEN p.state = 'delivered' THEN p.id WHEN i.read_at IS NOT NULL THEN i.id END
            AS told_by,
        CASE WHEN p.state = 'sent' AND p.sent_at + $1 * interval '1 microsecond' > t.now
             THEN p.sent_at + $1 * interval '1 microsecond'
             WHEN p.state = 'waiting' AND p.dead_at IS NULL
                  AND (p.attempts = 0 OR p.lease_until > t.now)
             THEN t.now + $1 * interval '1 microsecond' END AS again_at
    FROM t, due
    LEFT JOIN message p ON p.fact_id = due.fact_id AND p.recipient_id = due.recipient_id
        AND p.channel = 'push'
    LEFT JOIN message i ON i.fact_id = due.fact_id AND i.recipient_id = due.recipient_id
        AND i.channel = 'inbox')
UPDATE message SET state = CASE WHEN told_by IS NULL THEN 'waiting' ELSE 'seen' END,
    merged_into = told_by, if_unseen = told_by IS NULL AND again_at IS NOT NULL,
    due_at = coalesce(again_at, due_at)
FROM found WHERE message.id = found.id
"""
# An SMS of the work's progress waits two minutes for a newer one all the same.
_PUSH_FAILED = """
WITH ended AS (
    UPDATE message SET state = 'failed', lease_until = NULL, error = $3,
        dead_at = CASE WHEN $4 THEN doorstep_now() END
    WHERE id = $1 AND attempts = $2 AND state = 'waiting' RETURNING fact_id, recipient_id)
UPDATE message SET if_unseen = false, due_at = least(due_at, greatest(doorstep_now(),
    created_at + CASE WHEN template = ANY($5) THEN $6 ELSE 0 END * interval '1 microsecond'))
FROM ended
WHERE message.fact_id = ended.fact_id AND message.recipient_id = ended.recipient_id
  AND channel = 'sms' AND if_unseen AND message.state = 'waiting'
"""


async def settle(reports: PushReports | None = None) -> None:
    """Of those that have waited: what was seen is left out, the rest may be sent.

    Whoever can say what became of a push is asked before its SMS leaves.
    """
    if reports is not None:
        await _ask(reports)
    await query(_SETTLE, _microseconds(PATIENCE))


async def push_failed(message: tuple[object, int], error: str, *, dead: bool) -> None:
    """A push ends here: the SMS beside it leaves now. ``message``: its id, and the try."""
    await query(_PUSH_FAILED, *message, error, dead, sorted(PROGRESS), _microseconds(WINDOW))


async def _ask(reports: PushReports) -> None:
    """No answer is no receipt: then the SMS is sent."""
    pushes = {
        str(row["gateway_id"]): row["id"]
        for row in await query(_WAITED_FOR, _microseconds(PATIENCE))
    }
    try:
        for first in range(0, len(pushes), _ASKED_TOGETHER):
            some = list(pushes)[first : first + _ASKED_TOGETHER]
            for received in await reports.received(some):
                await shown.apply(pushes[received])
    except Unavailable as error:
        _log.info("nobody says what became of pushes", extra={"fault": str(error)})


def _microseconds(span: timedelta) -> int:
    return span // timedelta(microseconds=1)
