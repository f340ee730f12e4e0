"""When no notice comes: ask the gateway, less and less often (G10)."""

from datetime import datetime, timedelta

from tortoise import connections

# Since the time before, first since the opening; the last repeats until the attempt is 40 days old.
ASK_AFTER = (
    timedelta(seconds=30),
    timedelta(minutes=3),
    timedelta(minutes=10),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=24),
)
GIVEN_UP_AFTER = timedelta(days=40)  # longer than a case waits for its fee
_AT_ONCE = 50


async def unsettled(before: datetime) -> tuple[str, ...]:
    """Order keys to ask the gateway about, now ``before``; each is put off to its next turn.

    Failed and closed orders are asked about too: money may still arrive. The caller queries each
    and hands the answer to the same verb as a notice. Two workers get disjoint orders.
    """
    steps = [step.total_seconds() for step in ASK_AFTER]
    rows = await connections.get("default").execute_query_dict(
        "UPDATE attempt SET asked = asked + 1, ask_at = $1::timestamptz"
        " + ($2::float8[])[least(asked + 2, $3)] * interval '1 second'"
        " WHERE id IN (SELECT id FROM attempt WHERE state <> 'paid' AND ask_at <= $1"
        " AND created_at BETWEEN $4 AND $5 ORDER BY ask_at LIMIT $6 FOR UPDATE SKIP LOCKED)"
        " RETURNING id",
        [before, steps, len(steps), before - GIVEN_UP_AFTER, before - ASK_AFTER[0], _AT_ONCE],
    )
    return tuple(str(row["id"]) for row in rows)
