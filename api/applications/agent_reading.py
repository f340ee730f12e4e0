"""Who filed an application for another, as the one it belongs to reads it: agent or handler."""

from uuid import UUID

from tortoise import connections

_FILED_BY = """
SELECT p.name_masked AS name
FROM application a JOIN person p
  ON p.id = coalesce(a.filed_by_agent_id, CASE WHEN a.organisation_id IS NOT NULL
                                          THEN a.citizen_id END)
WHERE a.id = $1
"""


async def filed_by(application_id: UUID) -> str | None:
    """The agent's or handler's name, masked; None when the citizen filed it.

    Who asks was allowed to see it.
    """
    rows = await connections.get("default").execute_query_dict(_FILED_BY, [application_id])
    return rows[0]["name"] if rows else None
