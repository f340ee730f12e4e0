"""What people file most: it stands first on a village's poster. Of the whole county, so that no
poster tells what was filed in a small village.
"""

from datetime import timedelta

from api.catalog import published
from api.catalog.definition import Definition
from api.policy import Operation
from identity.actor import Actor, Role
from notifications.now import now
from notifications.refusals import NotAllowed
from notifications.transactions import query

_PERSON = 1  # GB/T 39046: a natural person
_LOOKED_BACK = timedelta(days=365)
_MOST = 24
_FILED = """
SELECT a.item_code, count(*) AS cases FROM application a
WHERE a.submitted_at >= $1 GROUP BY a.item_code
"""


async def most_used(actor: Actor) -> list[Definition]:
    """What a person files online from beginning to end, what was filed most in a year first.

    Refuses NotAllowed.
    """
    if not actor.departments(Role.DEPARTMENT_ADMIN):
        raise NotAllowed(Operation.APPOINT_AGENT.value)
    rows = await query(_FILED, await now() - _LOOKED_BACK)
    filed = {row["item_code"]: row["cases"] for row in rows}
    fit = [
        one for one in await published.every() if one.online == "full" and _PERSON in one.applicants
    ]
    return sorted(fit, key=lambda one: (-filed.get(one.code, 0), one.code))[:_MOST]
