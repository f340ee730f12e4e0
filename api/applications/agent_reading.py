"""Who filed an application for another: as its owner reads it, and who is told of it."""

from dataclasses import dataclass
from uuid import UUID

from tortoise import connections

from identity.acting import agent_under

_FILED_BY = """
SELECT p.name_masked AS name
FROM application a JOIN person p
  ON p.id = coalesce(a.filed_by_agent_id, CASE WHEN a.organisation_id IS NOT NULL
                                          THEN a.citizen_id END)
WHERE a.id = $1
"""
_UNDER = "SELECT mandate_id FROM application WHERE id = $1 AND mandate_id IS NOT NULL"


@dataclass(frozen=True)
class Told:
    """An agent, and the mandate under which they open the case."""

    agent_id: UUID
    mandate_id: UUID


async def filed_by(application_id: UUID) -> str | None:
    """The agent's or handler's name, masked; None when the citizen filed it.

    Who asks was allowed to see it.
    """
    rows = await connections.get("default").execute_query_dict(_FILED_BY, [application_id])
    return rows[0]["name"] if rows else None


async def agent_told(application_id: UUID) -> Told | None:
    """Who filed it on a mandate that still counts."""
    rows = await connections.get("default").execute_query_dict(_UNDER, [application_id])
    if not rows:
        return None
    agent = await agent_under(rows[0]["mandate_id"])
    return Told(agent, rows[0]["mandate_id"]) if agent else None
