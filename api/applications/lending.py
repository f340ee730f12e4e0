"""What cases can lend: the one in hand says who asks and for whom, granted ones say what is known.

Who may have it is the exchange's to judge (``api.exchange``); here only the case is guarded.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from api.applications.answering import answers_of
from api.applications.circumstances import circumstances, permit
from api.applications.disclosing import seat_for
from api.applications.lifecycle import Status
from api.applications.models import Application, DecisionKind
from api.catalog import published
from api.catalog.forms import at, field_at, in_words, region_codes
from api.clocks.counting import day_of
from api.policy import Operation
from identity.actor import Actor, Seat
from identity.people import ids_of
from identity.regions import names
from notifications.now import now
from notifications.refusals import NotFound


@dataclass(frozen=True)
class InHand:
    """A case somebody works on. ``people``: all ids of its applicant; none: an organisation's."""

    id: UUID
    citizen_id: UUID
    people: frozenset[UUID]
    department_id: UUID
    item_code: str
    seat: Seat | None


async def in_hand(actor: Actor, application_id: UUID) -> InHand:
    """The case, if this clerk claimed it.

    Refuses NotFound, NotClaimed, ClaimedByOther, NotAllowed.
    """
    application = await Application.get_or_none(id=application_id)
    if application is None:
        raise NotFound
    permit(actor, Operation.USE_SHARE, circumstances(application, await now()))
    own = application.organisation_id is None
    return InHand(
        id=application.id,
        citizen_id=application.citizen_id,
        people=await ids_of(application.citizen_id) if own else frozenset(),
        department_id=application.department_id,
        item_code=application.item_code,
        seat=seat_for(actor, application),
    )


async def granted_answer(
    people: Collection[UUID], item_code: str, pointer: str, actor: Actor, why: str
) -> tuple[str, date] | None:
    """One answer of the newest granted case that stands, in words, and the day it was decided."""
    found = await (
        Application.filter(
            citizen_id__in=list(people),
            item_code=item_code,
            organisation_id=None,
            decisions__kind=DecisionKind.GRANT,
        )
        .exclude(status=Status.REVOKED)
        .order_by("-decided_at")
        .first()
    )
    if found is None or found.decided_at is None:
        return None
    definition = await published.version(found.item_version_id)
    schema = field_at(definition.form, pointer)
    answers = await answers_of(found, actor, why)
    value = at(answers, pointer)
    if schema is None or value is None:
        return None
    regions = await names(region_codes(definition.form, answers))
    return in_words(schema, value, regions), day_of(found.decided_at)
