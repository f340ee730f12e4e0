"""Rows of one case's story that come within two minutes are one SMS.

In the app each stays a row of its own. What the law has told, what asks for something, and what
answers the person is never left out: only how the work goes on is, when the newer row says it.
Such a row waits for two minutes whether a newer one comes, and is then told with that one; or is
told already by a calm one that went just before ("nothing to do, wait for word").
"""

from datetime import datetime, timedelta

from notifications.transactions import query
from notifications.wishes import OPTIONAL

WINDOW = timedelta(minutes=2)
PROGRESS = frozenset(
    {"application.assigned", "application.passed_up", "application.sent_back"}
    | {"application.issuing", "agent.step"}
)
CALM = frozenset(
    {"application.accepted", "application.deemed_accepted", "application.approved"}
    | {"application.paid", "application.originals_agreed"}
)
assert PROGRESS <= OPTIONAL  # noqa: S101 — what may be left out in quiet hours at most

_MERGE = """
UPDATE message SET state = 'merged', merged_into = found.told_by, lease_until = NULL
FROM (
    SELECT w.id, (
        SELECT l.id FROM message l
        WHERE l.recipient_id = w.recipient_id AND l.channel = 'sms'
          AND l.subject_id = w.subject_id AND l.id <> w.id
          AND l.state <> 'merged' AND l.state <> 'failed'
          AND ((l.created_at, l.id) > (w.created_at, w.id)
               AND l.created_at <= w.created_at + $3 * interval '1 microsecond'
            OR (l.created_at, l.id) < (w.created_at, w.id)
               AND l.created_at >= w.created_at - $3 * interval '1 microsecond'
               AND l.template = ANY($2))
        ORDER BY l.template = ANY($1), l.created_at DESC, l.id DESC LIMIT 1) AS told_by
    FROM message w
    WHERE w.state = 'waiting' AND w.dead_at IS NULL AND w.channel = 'sms' AND w.attempts = 0
      AND w.template = ANY($1)) AS found
WHERE message.id = found.id AND found.told_by IS NOT NULL
  AND message.state = 'waiting' AND message.attempts = 0
"""


def waits_until(template: str, channel: str, happened_at: datetime, due_at: datetime) -> datetime:
    """When it may leave: at once, or when nothing newer came for two minutes."""
    if channel != "sms" or template not in PROGRESS:
        return due_at
    return max(due_at, happened_at + WINDOW)


async def merge() -> None:
    """What a newer SMS about the same case tells, or one just before, is sent with that one."""
    given = (sorted(PROGRESS), sorted(CALM), WINDOW // timedelta(microseconds=1))
    await query(_MERGE, *given)
