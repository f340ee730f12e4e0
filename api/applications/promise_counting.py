"""How many cases kept the day that was promised: what a department is measured by (C96)."""

from dataclasses import dataclass
from datetime import timedelta

from tortoise import connections

from api.clocks.counting import day_of
from api.policy import MAY, Operation, require
from identity.actor import Actor
from notifications.now import now

DAYS = 90
# What fell away (withdrawn, ended) kept nothing and broke nothing.
_KEPT = """
SELECT count(*) AS ended, count(*) FILTER (WHERE c.how = 'met') AS kept
  FROM clock c JOIN application a ON a.id = c.subject_id
 WHERE c.kind = 'promise' AND c.ended_on > $2 AND c.how IN ('met', 'late')
   AND a.department_id = ANY($1::uuid[])
"""


@dataclass(frozen=True)
class PromisesKept:
    """Of ``ended`` promises of the last ``days`` days, ``kept`` were kept."""

    days: int
    ended: int
    kept: int


async def promises_kept(actor: Actor) -> PromisesKept:
    """Of the departments in which one has a seat. Refuses SignInNeeded, NotAllowed."""
    require(actor, Operation.READ_DESK)
    mine = actor.departments(*MAY[Operation.READ_DESK])
    since = day_of(await now()) - timedelta(days=DAYS)
    (row,) = await connections.get("default").execute_query_dict(_KEPT, [list(mine), since])
    return PromisesKept(DAYS, row["ended"], row["kept"])
