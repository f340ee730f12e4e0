"""Whether somebody may do a thing with a case that is no step of it; and who worked on it."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from api.applications.circumstances import circumstances, permit
from api.applications.models import Application
from api.policy import Operation
from identity.actor import Actor
from notifications.now import now
from notifications.refusals import NotFound

_WORKED = ("acceptor_id", "reviewer_id", "approver_id", "claimed_by")


async def permitted(actor: Actor, operation: Operation, application_id: UUID) -> Application:
    """The case, not held. Refuses NotFound, and what MAY does not allow."""
    application = await Application.get_or_none(id=application_id)
    if application is None:
        raise NotFound
    permit(actor, operation, circumstances(application, await now()))
    return application


def worked_on(case: Mapping[str, Any]) -> frozenset[UUID]:
    """Who of the offices had it in hand or took a step of it, and whoever of them it is about.

    ``acted``: who took its steps. A claim ends with nearly every step, and most name nobody.
    """
    found = [case[name] for name in _WORKED] + case["reviewed_by"] + case["applicant_staff"]
    return frozenset(UUID(str(one)) for one in (*found, *case["acted"]) if one)
