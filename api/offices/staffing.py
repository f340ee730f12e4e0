"""Who works here and sits where, by three kinds of administrators (等保 三员分立).

A department's administrator enters people and gives the working seats of the own department. The
security administrator does so anywhere, and asks for administrators' seats, which another security
administrator confirms. Nobody does any of it for themselves. To give power takes what the table
says; to take it away takes one person and a reason.
"""

from dataclasses import dataclass
from uuid import UUID

from api.applications.leaving import put_back_all
from api.applications.own_cases import mark_own_cases
from api.policy import Case, Operation, require, unmet
from identity import seats, seconding, staffing
from identity.actor import Actor, Role
from identity.offices import forget_offices, offices
from identity.refusals import LastOfItsKind, ReasonNeeded
from identity.seats import ADMINS
from identity.seconding import SecondRequest
from identity.staffing import Member, MemberSeat
from identity.trail import record
from notifications.refusals import NotAllowed, NotFound
from notifications.transactions import transaction
from notifications.wording import sentence

O, R = Operation, Role  # noqa: E741 — as in the table
SEAT_ADMIN = "seat.admin"
WORKING = (R.WINDOW, R.REVIEWER, R.APPROVER)
GIVEN_BY_SECURITY = ADMINS | {R.SUPERVISOR}
# With fewer nobody could be named any more.
FEWEST = {R.SECURITY_ADMIN: 2, R.SYSTEM_ADMIN: 1, R.AUDITOR: 1}


@dataclass(frozen=True)
class NewSeat:
    """What is to be given."""

    role: Role
    department_id: UUID
    site_id: UUID | None = None
    lead: bool = False


async def enrol(
    actor: Actor, name: str, phone: str, id_number: str, seat: NewSeat, because: str
) -> Member:
    """Enter somebody with a first seat; an administrator's waits for the second person.

    Their first key they register themselves, and it counts once another person confirmed it.
    Refuses NotAllowed, NotFound, NameInvalid, PhoneInvalid, IdNumberInvalid, StaffKnown,
    ReasonNeeded, SeatTaken.
    """
    async with transaction():
        require(actor, O.MANAGE_STAFF, Case(department_id=seat.department_id))
        staff_id = await staffing.enter(actor, name, phone, id_number)
        await record(actor, "staff.entered", subject_kind="staff", subject_id=staff_id)
        await _give(actor, staff_id, seat, because)
        await mark_own_cases(staff_id)
    forget_offices()
    return await staffing.member(staff_id)


async def grant(actor: Actor, staff_id: UUID, seat: NewSeat, because: str) -> Member:
    """Another seat. Refuses NotFound, NotAllowed, ReasonNeeded, SeatTaken."""
    async with transaction():
        if (await staffing.member(staff_id)).left_at is not None:
            raise NotFound
        await _give(actor, staff_id, seat, because)
    return await staffing.member(staff_id)


async def take_away(actor: Actor, seat_id: UUID, staff_id: UUID, because: str) -> Member:
    """End a seat; it counts with the next request. Refuses NotFound, NotAllowed, ReasonNeeded,
    LastOfItsKind.
    """
    async with transaction():
        await staffing.one_at_a_time()
        held = {seat.id: seat for seat in (await staffing.member(staff_id)).seats}
        if seat_id not in held:
            raise NotFound
        await _end(actor, staff_id, held[seat_id], _said(because))
    return await staffing.member(staff_id)


async def leave(actor: Actor, staff_id: UUID, because: str) -> Member:
    """They work here no more: seats, keys and sessions end, what they held is free again.

    Refuses NotFound, NotAllowed (a seat of theirs is not the actor's to take), ReasonNeeded,
    LastOfItsKind.
    """
    async with transaction():
        await staffing.one_at_a_time()
        them, reason = await staffing.member(staff_id), _said(because)
        places: set[UUID | None] = {seat.department_id for seat in them.seats}
        for place in places or {None}:
            _permit(actor, O.MANAGE_STAFF, Case(department_id=place, subject_id=staff_id))
        for seat in them.seats:
            await _end(actor, staff_id, seat, reason)
        await staffing.gone(actor, staff_id, reason)
        put_back = await put_back_all(actor, staff_id)
        await record(
            actor,
            "staff.left",
            subject_kind="staff",
            subject_id=staff_id,
            purpose=reason,
            details={"released": put_back},
        )
    return await staffing.member(staff_id)


async def seat_confirmed(actor: Actor, request: SecondRequest) -> None:
    """The second security administrator agreed: the seat is given. The caller's transaction.

    Refuses NotFound: who was to sit there works here no more; SeatTaken.
    """
    await staffing.one_at_a_time()
    if (await staffing.member(request.subject_id)).left_at is not None:
        raise NotFound
    said = request.payload
    seat = NewSeat(Role(said["role"]), UUID(said["department"]))
    await _take(actor, request.subject_id, seat, request.because, request.id)


async def seat_said(request: SecondRequest, language: str) -> dict[str, str]:
    """Whom the request is about, and which seat."""
    hall, said = await offices(), request.payload
    return {
        "who": hall.staff.get(request.subject_id, ""),
        "role": role_said(language, Role(said["role"])),
        "department": hall.departments.get(UUID(said["department"]), ""),
    }


def may_take(actor: Actor, staff_id: UUID, seat: MemberSeat) -> bool:
    """Whether a page offers to end this seat: it is the actor's to take, though not the last."""
    case = Case(department_id=seat.department_id, subject_id=staff_id)
    by_security = seat.role in GIVEN_BY_SECURITY and R.SECURITY_ADMIN not in actor.roles
    return not by_security and unmet(actor, O.GRANT_SEAT, case) == frozenset()


def may_leave(actor: Actor, them: Member) -> bool:
    """Whether a page offers that they work here no more."""
    case = Case(department_id=None, subject_id=them.id)
    if not them.seats:
        return unmet(actor, O.MANAGE_STAFF, case) == frozenset()
    return all(may_take(actor, them.id, seat) for seat in them.seats)


def givable(actor: Actor) -> tuple[Role, ...]:
    """Roles whose seats the actor may give or ask for, as a page lists them."""
    if R.SECURITY_ADMIN in actor.roles:
        return (*WORKING, R.SUPERVISOR, *sorted(ADMINS))
    return WORKING if R.DEPARTMENT_ADMIN in actor.roles else ()


def role_said(language: str, role: Role) -> str:
    """The role's name."""
    return sentence(language, f"role.{role.value}")


async def _give(actor: Actor, staff_id: UUID, seat: NewSeat, because: str) -> None:
    hall, reason = await offices(), _said(because)
    if seat.department_id not in hall.departments or (
        seat.site_id is not None and seat.site_id not in hall.sites
    ):
        raise NotFound
    case = Case(department_id=seat.department_id, subject_id=staff_id)
    if seat.role in ADMINS:
        require(actor, O.APPOINT_ADMIN, case, seen_by=O.MANAGE_STAFF)
        said = {"role": seat.role.value, "department": str(seat.department_id)}
        await seconding.ask(actor, SEAT_ADMIN, staff_id, said, reason)
        return
    _permit(actor, O.GRANT_SEAT, case)
    if seat.role not in givable(actor):
        raise NotAllowed(O.GRANT_SEAT.value)
    await _take(actor, staff_id, seat, reason, None)


async def _take(
    actor: Actor, staff_id: UUID, seat: NewSeat, reason: str, request_id: UUID | None
) -> None:
    given = await seats.take_seat(
        staff_id,
        seat.role,
        seat.department_id,
        site_id=seat.site_id,
        lead=seat.lead and seat.role is R.APPROVER,
        given_by=actor.me,
        request_id=request_id,
    )
    await _trace(actor, "seat.given", given.id, staff_id, seat.role, seat.department_id, reason)


async def _end(actor: Actor, staff_id: UUID, seat: MemberSeat, reason: str) -> None:
    _permit(actor, O.GRANT_SEAT, Case(department_id=seat.department_id, subject_id=staff_id))
    if seat.role in GIVEN_BY_SECURITY and R.SECURITY_ADMIN not in actor.roles:
        raise NotAllowed(O.GRANT_SEAT.value)
    fewest = FEWEST.get(seat.role, 0)
    if fewest and await staffing.how_many(seat.role) <= fewest:
        raise LastOfItsKind
    await seats.end_seat(seat.id, actor.me)
    await _trace(actor, "seat.ended", seat.id, staff_id, seat.role, seat.department_id, reason)


def _permit(actor: Actor, operation: Operation, case: Case) -> None:
    require(actor, operation, case, seen_by=O.MANAGE_STAFF)


def _said(because: str) -> str:
    reason = because.strip()[:255]
    if not reason:
        raise ReasonNeeded
    return reason


async def _trace(
    actor: Actor, action: str, seat_id: UUID, staff_id: UUID, role: Role, place: UUID, reason: str
) -> None:
    await record(
        actor,
        action,
        subject_kind="seat",
        subject_id=seat_id,
        purpose=reason,
        details={"staff": str(staff_id), "role": role.value, "department": str(place)},
    )
