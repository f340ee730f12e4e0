"""The desk's side of acting for others: who is agent of which village, and ending a mandate."""

from datetime import datetime
from uuid import UUID

from api.policy import Case, Operation, require, sees
from identity import villages
from identity.actor import Actor, Role
from notifications.refusals import NotFound
from notifications.transactions import query

# Which departments decide cases that were filed under a mandate.
_FILED = """
SELECT DISTINCT a.department_id FROM application a
WHERE a.mandate_id = $1 AND a.status <> 'draft'
"""


async def appoint(actor: Actor, name: str, phone: str, village: str, until: datetime) -> UUID:
    """Appoint an agent for a village of the actor's own department's region.

    Refuses VillageInvalid, MandateInvalid, NameInvalid, PhoneInvalid, AgentUnknown, NotAllowed,
    TooManyRequests.
    """
    own = sorted(actor.departments(Role.DEPARTMENT_ADMIN))
    department = await villages.department_over(own, village)
    require(actor, Operation.APPOINT_AGENT, Case(department_id=department))
    return await villages.appoint(actor, department, name, phone, village, until)


async def dismiss(actor: Actor, appointment: UUID, because: str) -> None:
    """End an appointment of the actor's department. Refuses NotFound, ReasonNeeded."""
    case = Case(department_id=await villages.department_of(appointment))
    require(actor, Operation.APPOINT_AGENT, case, seen_by=Operation.APPOINT_AGENT)
    await villages.dismiss(actor, appointment, because)


async def revoke(actor: Actor, mandate_id: UUID, because: str) -> None:
    """End a mandate of an agent of one's own, or one that cases here were filed under.

    Refuses NotFound (also: of no case and no agent of the actor's), ReasonNeeded.
    """
    rows = await query(_FILED, mandate_id)
    behind = {row["department_id"] for row in rows} | await villages.departments_behind(mandate_id)
    cases = [Case(department_id=one) for one in behind]
    if not any(sees(actor, case, Operation.REVOKE_MANDATE) for case in cases):
        raise NotFound
    await villages.revoke(actor, mandate_id, because)


async def agents(actor: Actor) -> tuple[villages.VillageAgent, ...]:
    """Whom the actor's departments appointed."""
    return await villages.agents_of(sorted(actor.departments(Role.DEPARTMENT_ADMIN)))
