"""What identity need not keep: called by the worker's timer, safe to call at any time."""

from tortoise import connections

_FORGET = {
    # Limits look back one day.
    "one_time_code": "WITH gone AS (DELETE FROM one_time_code"
    " WHERE expires_at < doorstep_now() - interval '2 days' RETURNING 1)"
    " SELECT count(*) AS n FROM gone",
    "challenge": "WITH gone AS (DELETE FROM challenge"
    " WHERE expires_at < doorstep_now() RETURNING 1) SELECT count(*) AS n FROM gone",
    "card_reading": "WITH gone AS (DELETE FROM card_reading"
    " WHERE used_at < doorstep_now() - interval '1 hour' RETURNING 1)"
    " SELECT count(*) AS n FROM gone",
    "wechat_ticket": "WITH gone AS (DELETE FROM wechat_ticket"
    " WHERE expires_at < doorstep_now() - interval '1 hour' RETURNING 1)"
    " SELECT count(*) AS n FROM gone",
    "session": "WITH gone AS (DELETE FROM session"
    " WHERE least(coalesce(revoked_at, 'infinity'), expires_at)"
    " < doorstep_now() - interval '90 days' RETURNING 1) SELECT count(*) AS n FROM gone",
}


async def forget_what_ended() -> dict[str, int]:
    """Delete codes, challenges and sessions that ended long ago. Returns rows per table."""
    forgotten = {}
    for table, statement in _FORGET.items():
        rows = await connections.get("default").execute_query_dict(statement)
        forgotten[table] = rows[0]["n"]
    return forgotten
