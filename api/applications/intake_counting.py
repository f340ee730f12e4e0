"""How many cases came in at which place: of the county, a township, a village (C9)."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from tortoise import connections

from api.catalog.sites import level_of
from api.policy import MAY, Operation, require
from identity.actor import Actor
from identity.offices import Place, offices
from notifications.now import SHANGHAI

_COUNTS = """
SELECT a.site_id, count(*) AS cases,
       count(*) FILTER (WHERE a.origin = 'counter') AS at_counter
  FROM application a
 WHERE a.status <> 'draft' AND a.department_id = ANY($1::uuid[])
   AND a.submitted_at >= $2::date::timestamp AT TIME ZONE $4
   AND a.submitted_at < ($3::date + 1)::timestamp AT TIME ZONE $4
 GROUP BY a.site_id
"""


@dataclass(frozen=True)
class IntakeCount:
    """What was filed at one place; ``at_counter``: begun by its window for who was present."""

    place: Place
    level: int
    cases: int
    at_counter: int


async def intake_counts(actor: Actor, first: date, last: date) -> tuple[IntakeCount, ...]:
    """Of the departments in which one has a seat, most first; both days are counted.

    Refuses SignInNeeded, NotAllowed.
    """
    require(actor, Operation.READ_DESK)
    mine = actor.departments(*MAY[Operation.READ_DESK])
    rows: list[dict[str, Any]] = await connections.get("default").execute_query_dict(
        _COUNTS, [list(mine), first, last, SHANGHAI.key]
    )
    sites = (await offices()).sites
    found = [
        IntakeCount(place, level_of(place), row["cases"], row["at_counter"])
        for row in rows
        if (place := sites.get(UUID(str(row["site_id"]))))
    ]
    return tuple(sorted(found, key=lambda one: (-one.cases, one.level, one.place.name)))
