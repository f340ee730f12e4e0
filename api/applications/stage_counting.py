"""How many cases stand in each kind of stage now: the desk's picture of where work waits (C23)."""

from collections import Counter
from dataclasses import dataclass

from tortoise import connections

from api.policy import MAY, Operation, require
from identity.actor import Actor

KINDS = ("receive", "accept", "investigate", "publicise", "review", "approve", "issue")
_COUNTS = """
SELECT r.kind, count(*) AS cases
  FROM application a JOIN stage_run r ON r.application_id = a.id AND r.ended_at IS NULL
 WHERE (a.department_id = ANY($1::uuid[]) OR a.works_department_id = ANY($1::uuid[]))
   AND a.status NOT IN
       ('draft', 'closed', 'not_accepted', 'withdrawn', 'terminated', 'revoked')
 GROUP BY r.kind
"""


@dataclass(frozen=True)
class StageCount:
    """How many cases stand in stages of a kind, whatever each item calls them."""

    kind: str
    cases: int


async def stage_counts(actor: Actor) -> tuple[StageCount, ...]:
    """Every kind in the order of the way, of the departments in which one has a seat.

    Refuses SignInNeeded, NotAllowed.
    """
    require(actor, Operation.READ_DESK)
    mine = actor.departments(*MAY[Operation.READ_DESK])
    rows = await connections.get("default").execute_query_dict(_COUNTS, [list(mine)])
    found = Counter[str]({row["kind"]: row["cases"] for row in rows})
    return tuple(StageCount(kind, found[kind]) for kind in KINDS)
