"""上门: who cannot come asks for a visit; the office plans it, goes, and writes down what it found.

What was filled in at the door without a network arrives later: once, however often it is sent.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from api.applications.advancing import locked
from api.applications.circumstances import circumstances, permit, permit_as, visitors
from api.applications.lifecycle import ENDED, Status
from api.applications.models import Application
from api.applications.refusals import WrongStatus
from api.applications.tracing import note
from api.applications.visiting import about_case, is_visited, waits_till_then
from api.appointments import home_visits
from api.appointments.home_visits import Found, Visit
from api.appointments.refusals import TimeNotAhead, VisitAsked, VisitUntold
from api.catalog import published
from api.policy import Operation
from identity.actor import Actor
from identity.sealing import Access
from notifications.now import SHANGHAI, now
from notifications.outbox import announce
from notifications.refusals import NotFound
from notifications.transactions import Once, query, transaction

LONGEST = 500
_SHORTEST_ADDRESS = 4
_AHEAD = timedelta(days=60)
_LIST = """
SELECT v.id, v.subject_id AS application_id, v.item, v.reference, v.state, v.planned_for,
       v.visitor_id, v.asked_at, a.applicant->>'name' AS name
FROM home_visit v JOIN application a ON a.id = v.subject_id
WHERE v.state IN ('asked', 'planned')
  AND (v.site_id = ANY($1::uuid[]) OR v.department_id = ANY($2::uuid[]))
  AND NOT a.applicant_staff ? $3
ORDER BY v.planned_for NULLS FIRST, v.asked_at LIMIT 200
"""


@dataclass(frozen=True)
class VisitRow:
    """One visit that is to be planned or made, masked."""

    id: UUID
    application_id: UUID
    item: str
    reference: str | None
    state: str
    planned_for: datetime | None
    visitor_id: UUID | None
    asked_at: datetime
    name: str | None


@dataclass(frozen=True)
class OwnVisit:
    """What the citizen sees of it."""

    state: str
    planned_for: datetime | None


async def ask_home_visit(
    actor: Actor, application_id: UUID, why: str, address: str, key: str
) -> UUID:
    """Ask that somebody comes. Refuses NotFound, WrongStatus, VisitAsked, VisitUntold."""
    said, where = why.strip(), address.strip()
    content = {"id": application_id, "why": said, "address": where}
    async with transaction(Once(actor.me, "ask_home_visit", key, content)) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        permit(actor, Operation.BOOK, circumstances(application, await now()))
        if application.status is Status.DRAFT or application.status in ENDED:
            raise WrongStatus(application.status)
        if not said or not _SHORTEST_ADDRESS <= len(where) <= LONGEST or len(said) > LONGEST:
            raise VisitUntold
        if await home_visits.open_visit(application_id) is not None:
            raise VisitAsked
        definition = await published.version(application.item_version_id)
        about = about_case(application, definition, "item")
        at = await now()
        await home_visits.ask(about, application.site_id, said, where, at)
        await note(actor, "home_visit.asked", application)
        await _announce_asked(application, definition.title)
        tx.outcome = application_id
    return application_id


async def take_back_home_visit(actor: Actor, application_id: UUID, key: str) -> UUID:
    """Nobody needs to come. Refuses NotFound, VisitOver."""
    async with transaction(
        Once(actor.me, "take_back_home_visit", key, {"id": application_id})
    ) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        permit(actor, Operation.BOOK, circumstances(application, await now()))
        visit = await home_visits.open_visit(application_id)
        if visit is None:
            raise NotFound
        await home_visits.end(visit, "cancelled")
        await waits_till_then(application)
        await note(actor, "home_visit.cancelled", application)
        tx.outcome = application_id
    return application_id


async def own_visit(application_id: UUID) -> OwnVisit | None:
    """The latest of a case that the caller may see."""
    rows = await query(
        "SELECT v.state, v.planned_for FROM home_visit v WHERE v.subject_id = $1"
        " ORDER BY v.asked_at DESC LIMIT 1",
        application_id,
    )
    return OwnVisit(**rows[0]) if rows else None


async def to_visit(actor: Actor) -> tuple[VisitRow, ...]:
    """What waits for a visit at the actor's site or department. One statement."""
    sites = [seat.site_id for seat in actor.seats if seat.site_id is not None]
    rows = await query(_LIST, sites, list(actor.departments()), str(actor.me))
    return tuple(VisitRow(**row) for row in rows)


async def read_visit(actor: Actor, visit_id: UUID, because: str) -> dict[str, str]:
    """Why and where to, in clear: the person reads who looked. Refuses NotFound, NotAllowed."""
    async with transaction():
        visit, application = await _mine(actor, visit_id)
        access = Access(actor, because, application.id, visit.citizen_id)
        return await home_visits.told(visit, ("why", "address"), access)


async def plan_visit(actor: Actor, visit_id: UUID, at: datetime) -> UUID:
    """I go there then; the person is told.

    Refuses NotFound, NotAllowed, VisitOver, TimeNotAhead.
    """
    async with transaction():
        visit, application = await _mine(actor, visit_id)
        moment = await now()
        if not moment < at < moment + _AHEAD:
            raise TimeNotAhead(_AHEAD.days)
        await home_visits.plan(visit, at, actor.me)
        await is_visited(application)
        await note(actor, "home_visit.planned", application)
        definition = await published.version(application.item_version_id)
        await announce(
            "home_visit.planned",
            application.id,
            citizen_id=application.citizen_id,
            item=definition.title,
            reference=application.reference,
            due=at.astimezone(SHANGHAI).isoformat(timespec="minutes"),
        )
    return visit_id


async def decline_visit(actor: Actor, visit_id: UUID, because: str) -> UUID:
    """Nobody can come, and why. Refuses NotFound, NotAllowed, VisitOver, VisitUntold."""
    if not because.strip() or len(because) > LONGEST:
        raise VisitUntold
    async with transaction():
        visit, application = await _mine(actor, visit_id)
        await home_visits.end(visit, "declined", because.strip())
        await waits_till_then(application)
        await note(actor, "home_visit.declined", application)
        definition = await published.version(application.item_version_id)
        await announce(
            "home_visit.declined",
            application.id,
            citizen_id=application.citizen_id,
            item=definition.title,
            reference=application.reference,
        )
    return visit_id


async def keep_photo(actor: Actor, visit_id: UUID, photo_id: UUID, jpeg: bytes) -> UUID:
    """A picture taken at the door. Refuses NotFound, NotAllowed, VisitOver, PhotoInvalid."""
    async with transaction():
        visit, application = await _mine(actor, visit_id, own=True)
        await home_visits.keep_photo(visit, photo_id, jpeg, actor.me)
        await note(actor, "home_visit.photo", application)
    return photo_id


async def finish_visit(actor: Actor, visit_id: UUID, found: Found, key: str) -> UUID:
    """What was found, signed by hand at the door. Refuses NotFound, NotAllowed, VisitOver,
    VisitUntold.
    """
    content = {"id": visit_id, "findings": found.findings, "at": found.filled_at}
    if not found.findings.strip() or len(found.findings) > 4 * LONGEST:
        raise VisitUntold
    async with transaction(Once(actor.me, "finish_visit", key, content)) as tx:
        if tx.seen:
            return visit_id
        visit, application = await _mine(actor, visit_id, own=True)
        await home_visits.finish(visit, found)
        await note(actor, "home_visit.done", application)
        tx.outcome = visit_id
    return visit_id


async def _mine(actor: Actor, visit_id: UUID, *, own: bool = False) -> tuple[Visit, Application]:
    """The visit of a case that is the actor's to visit; ``own``: planned by them."""
    rows = await query("SELECT v.subject_id FROM home_visit v WHERE v.id = $1", visit_id)
    if not rows:
        raise NotFound
    application = await locked(rows[0]["subject_id"])  # first the case, as whoever asks does
    visit = await home_visits.held(visit_id)
    if visit is None:
        raise NotFound
    case = circumstances(application, await now())
    permit_as(actor, visitors(actor, case), Operation.VISIT_HOME, case)
    if own and visit.visitor_id != actor.me:
        raise NotFound
    return visit, application


async def _announce_asked(application: Application, title: str) -> None:
    await announce(
        "home_visit.asked",
        application.id,
        citizen_id=application.citizen_id,
        item=title,
        reference=application.reference,
        department_id=application.department_id,
        site_id=application.site_id,
        desk="window",
    )
