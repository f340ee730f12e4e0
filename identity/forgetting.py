"""What identity need not keep: called by the worker's timer, safe to call at any time."""

from tortoise import connections

_ENDED = {
    "one_time_code": "expires_at < doorstep_now() - interval '2 days'",  # limits look back one day
    "challenge": "expires_at < doorstep_now()",
    "session": "least(coalesce(revoked_at, 'infinity'), expires_at)"
    " < doorstep_now() - interval '90 days'",
}


async def forget_what_ended() -> dict[str, int]:
    """Delete codes, challenges and sessions that ended long ago. Returns rows per table."""
    forgotten = {}
    for table, ended in _ENDED.items():
        rows = await connections.get("default").execute_query_dict(
            f"WITH gone AS (DELETE FROM {table} WHERE {ended} RETURNING 1)"  # noqa: S608 — constants
            " SELECT count(*) AS n FROM gone"
        )
        forgotten[table] = rows[0]["n"]
    return forgotten
