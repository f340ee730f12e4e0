"""Who filed an application for somebody else, as the one it belongs to reads it."""

from uuid import UUID

from tortoise import connections

_FILED_BY = """
SELECT p.name_masked AS name
FROM application a JOIN person p ON p.id = a.filed_by_agent_id
WHERE a.id = $1
"""


async def filed_by(application_id: UUID) -> str | None:
    """The agent's name, masked; None when the citizen filed it. Who asks was allowed to see it."""
    rows = await connections.get("default").execute_query_dict(_FILED_BY, [application_id])
    return rows[0]["name"] if rows else None
