"""What visits to somebody's home came to: that they were made, and for a reason what was found."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from api.applications.circumstances import circumstances
from api.applications.disclosing import opened_for_look
from api.applications.models import Application
from api.applications.tracing import note
from api.appointments import home_visits
from api.appointments.home_visits import Told
from api.policy import Operation, require, sees
from identity.actor import Actor
from notifications.now import now
from notifications.refusals import NotFound
from notifications.transactions import query, transaction

_OF = """
SELECT v.id, v.state, v.asked_at, v.planned_for, v.visitor_id, v.filled_at, v.ended_at,
       (SELECT count(*) FROM home_visit_photo p WHERE p.visit_id = v.id) AS photos
FROM home_visit v WHERE v.subject_id = $1 ORDER BY v.asked_at
"""


@dataclass(frozen=True)
class CaseVisit:
    """One visit of a case, without what is sealed."""

    id: UUID
    state: str
    asked_at: datetime
    planned_for: datetime | None
    visitor_id: UUID | None
    filled_at: datetime | None
    ended_at: datetime | None
    photos: int


async def visits_of(actor: Actor, application_id: UUID) -> tuple[CaseVisit, ...]:
    """All of a case that the actor may see, the first first; of others none."""
    require(actor, Operation.READ_DESK)
    application = await Application.get_or_none(id=application_id)
    if application is None or not sees(actor, circumstances(application, await now())):
        return ()
    return tuple(CaseVisit(**row) for row in await query(_OF, application_id))


async def read_found(actor: Actor, visit_id: UUID, because: str) -> Told:
    """What was found at the door, in clear, like a material of the case: for a reason.

    Refuses ReasonMissing, NotClaimed, ClaimedByOther, NotFound, NotAllowed.
    """
    async with transaction():
        visit = await home_visits.held(visit_id)
        if visit is None:
            raise NotFound
        application, access = await opened_for_look(actor, visit.subject_id, because)
        await note(actor, "home_visit.read", application, because)
        return await home_visits.found_at(visit, access)
