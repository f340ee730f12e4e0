"""Booking when one comes for an item that is done in person, and giving it back."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from api.applications import timing
from api.applications.advancing import locked
from api.applications.circumstances import circumstances, permit
from api.applications.lifecycle import Status
from api.applications.models import Application, OriginalCheck
from api.applications.refusals import WrongStatus
from api.applications.tracing import note
from api.appointments import booking
from api.appointments.booking import About, Booked
from api.appointments.offering import Window, free_slots, pool_of
from api.catalog import published
from api.catalog.definition import Definition
from api.clocks.calendar import calendar
from api.clocks.counting import day_of
from api.policy import Operation, sees
from identity.actor import Actor
from notifications.now import now
from notifications.outbox import announce
from notifications.transactions import Once, query, transaction

_OPEN = frozenset({Status.SUBMITTED, Status.SUPPLEMENTING})
_LATER = frozenset({Status.ACCEPTED, Status.IN_REVIEW, Status.IN_SPECIAL, Status.PENDING_APPROVAL})
_AHEAD = timedelta(days=30)
_OPEN_DAYS = 12


@dataclass(frozen=True)
class Bookable:
    """What can be booked for a case, at the place where it was handed in."""

    site_id: UUID
    slots: tuple[datetime, ...]
    booked: Booked | None
    barred_until: date | None


async def bookable(actor: Actor, application_id: UUID) -> Bookable | None:
    """Times at the place where it was handed in. None: not one's own, or nothing to book."""
    application = await Application.get_or_none(id=application_id)
    at = await now()
    if application is None or not sees(actor, circumstances(application, at), Operation.BOOK):
        return None
    definition = await published.version(application.item_version_id)
    if not may_book(definition, application.status, deemed=application.deemed):
        return None
    booked = await booking.open_one(application_id)
    site_id = application.site_id
    pool = await pool_of(site_id, application.item_code)
    free = await free_slots(pool, _window(at), await calendar(), but=application_id)
    times = tuple(slot.starts_at for slot in free)
    barred = await booking.barred_until(application.citizen_id, at)
    return Bookable(site_id, times, booked, barred)


async def book_visit(actor: Actor, application_id: UUID, at: datetime, key: str) -> UUID:
    """Book, or move, when and where one comes.

    Refuses NotFound, WrongStatus, SlotTaken, TooOftenMissed.
    """
    content = {"id": application_id, "at": at}
    async with transaction(Once(actor.me, "book_visit", key, content)) as tx:
        if tx.seen:
            return application_id
        application, definition = await _to_book(actor, application_id)
        about = about_case(application, definition, "item")
        pool = await pool_of(application.site_id, application.item_code)
        window = _window(await now())
        booked = await booking.book(about, "visit", at, pool, window, await calendar())
        await waits_till_then(application)
        await note(actor, "appointment.booked", application)
        await announce("appointment.booked", application_id, **booking.fact_of(about, booked))
        tx.outcome = application_id
    return application_id


async def give_back(actor: Actor, application_id: UUID, key: str) -> UUID:
    """Cancel what is booked, whatever for. Refuses NotFound, AppointmentOver."""
    async with transaction(Once(actor.me, "give_back", key, {"id": application_id})) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        permit(actor, Operation.BOOK, circumstances(application, await now()))
        booked = await booking.give_back(application_id)
        await OriginalCheck.filter(application_id=application_id, agreed_at=None).update(
            way=None, booked_for=None
        )
        definition = await published.version(application.item_version_id)
        about = about_case(application, definition, "item")
        await waits_till_then(application)
        await note(actor, "appointment.cancelled", application)
        await announce("appointment.cancelled", application_id, **booking.fact_of(about, booked))
        tx.outcome = application_id
    return application_id


async def came(application_id: UUID) -> None:
    """They are here: what was booked was kept."""
    async with transaction():
        await booking.came(application_id)


async def missed(application_id: UUID) -> None:
    """The day ended without them: the originals are to be booked anew."""
    async with transaction():
        await query(
            "UPDATE original_check SET way = NULL, booked_for = NULL"
            " WHERE application_id = $1 AND agreed_at IS NULL AND booked_for < doorstep_now()",
            application_id,
        )


def about_case(application: Application, definition: Definition, purpose: str) -> About:
    """The case as an appointment knows it."""
    whose = application.organisation_id
    return About(
        subject_id=application.id,
        purpose=purpose,
        citizen_id=application.citizen_id,
        department_id=application.department_id,
        item_code=application.item_code,
        item=definition.title,
        reference=application.reference,
        organisation_id=whose,
        filer_id=application.person_id if whose else None,
    )


def may_book(definition: Definition, status: Status, *, deemed: bool) -> bool:
    """Whether one still has to come: also when only the law accepted it, and nobody saw them."""
    waits = status in _OPEN or (deemed and status in _LATER)
    return definition.case_type == timing.APPOINTMENT and waits


async def is_visited(application: Application) -> None:
    """Somebody comes to them: the time they booked is free for others, and nobody missed it.

    ``application`` is locked.
    """
    definition = await published.version(application.item_version_id)
    if may_book(definition, application.status, deemed=application.deemed):
        await booking.drop(application.id)
    await waits_till_then(application)


async def waits_till_then(application: Application) -> None:
    """What the desk must do is counted from the day on which they meet. It is locked."""
    definition = await published.version(application.item_version_id)
    if application.status is Status.SUBMITTED and definition.case_type == timing.APPOINTMENT:
        await timing.booked_anew(application, definition, await now())


async def _to_book(actor: Actor, application_id: UUID) -> tuple[Application, Definition]:
    application = await locked(application_id)
    permit(actor, Operation.BOOK, circumstances(application, await now()))
    definition = await published.version(application.item_version_id)
    if not may_book(definition, application.status, deemed=application.deemed):
        raise WrongStatus(application.status)
    return application, definition


def _window(at: datetime) -> Window:
    return Window(at, day_of(at + _AHEAD), _OPEN_DAYS)
