"""What MAY needs to know of an application, and the refusals that speak of a desk's own rules."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from uuid import UUID

from api.applications.lifecycle import Action, Status
from api.applications.models import Application
from api.applications.refusals import ClaimedByOther, FourEyes, NotClaimed, WrongStatus
from api.policy import Case, Need, Operation, require, sees, unmet
from identity.actor import Actor, Role
from notifications.refusals import NotAllowed

S, A = Status, Action

# Whose permission an action needs. What is missing here is a machine's step.
PERMISSION: Mapping[Action, Operation] = MappingProxyType(
    {
        A.SUBMIT: Operation.SUBMIT,
        A.RESUBMIT: Operation.SUPPLEMENT,
        A.WITHDRAW: Operation.WITHDRAW,
        A.ASK_ONCE: Operation.ASK_SUPPLEMENT,
        A.CALL_FOR_ORIGINALS: Operation.CHECK_ORIGINALS,
        A.ORIGINALS_AGREE: Operation.CHECK_ORIGINALS,
        A.ACCEPT: Operation.ACCEPT,
        A.REFUSE_TO_ACCEPT: Operation.ACCEPT,
        A.OPEN_SPECIAL: Operation.EXTEND,
        A.CLOSE_SPECIAL: Operation.EXTEND,
        A.EXTEND: Operation.EXTEND,
        A.PASS_UP: Operation.REVIEW,
        A.SEND_BACK: Operation.DECIDE,
        A.APPROVE: Operation.DECIDE,
        A.REFUSE: Operation.DECIDE,
        A.APPROVE_AT_ONCE: Operation.DECIDE,
        A.REFUSE_AT_ONCE: Operation.DECIDE,
    }
)

# Who works on it at which status; at all others nobody of the desk has anything to do.
WORKED_BY: Mapping[Status, Role] = MappingProxyType(
    {
        S.SUBMITTED: Role.WINDOW,
        S.AWAITING_ORIGINAL: Role.WINDOW,
        S.ACCEPTED: Role.APPROVER,
        S.IN_REVIEW: Role.REVIEWER,
        S.IN_SPECIAL: Role.REVIEWER,
        S.PENDING_APPROVAL: Role.APPROVER,
    }
)


def circumstances(application: Application, at: datetime) -> Case:
    """The application as MAY sees it at ``at``. A claim whose lease ran out is none."""
    holds = application.claimed_until is not None and application.claimed_until > at
    earlier = {application.acceptor_id}
    if application.status is S.PENDING_APPROVAL:
        earlier.add(application.reviewer_id)  # a reviewer may well review again what came back
    return Case(
        owner_id=application.owner_id,
        item_code=application.item_code,
        department_id=application.department_id,
        site_id=application.site_id,
        claimed_by=application.claimed_by if holds else None,
        earlier=frozenset(staff_id for staff_id in earlier if staff_id is not None),
        instant=application.instant,
        is_draft=application.status is S.DRAFT,
        applicant_staff_ids=frozenset(UUID(staff) for staff in application.applicant_staff),
    )


def permit(actor: Actor, operation: Operation, case: Case) -> None:
    """Refuse what MAY does not allow, in the desk's words where it has some.

    Refuses NotFound, FourEyes, ClaimedByOther, NotClaimed, NotAllowed, SignInNeeded.
    """
    missing = unmet(actor, operation, case)
    if missing and sees(actor, case):
        if Need.NOT_EARLIER in missing:
            raise FourEyes
        if missing == {Need.CLAIMED}:
            raise ClaimedByOther if case.claimed_by else NotClaimed
    require(actor, operation, case)


def as_reviewer(actor: Actor) -> Actor:
    """The actor with the seats from which one asks a leader."""
    return replace(actor, seats=tuple(s for s in actor.seats if s.role is Role.REVIEWER))


def as_leader(actor: Actor) -> Actor:
    """The actor with the seats from which one allows it: a leader is an approver marked so (R6)."""
    return replace(actor, seats=tuple(s for s in actor.seats if s.role is Role.APPROVER and s.lead))


# Steps whose operation two roles share, and the seats that count for the step.
_SEATED: Mapping[Action, Callable[[Actor], Actor]] = MappingProxyType(
    {A.OPEN_SPECIAL: as_leader, A.EXTEND: as_leader, A.CLOSE_SPECIAL: as_reviewer}
)


def seated(actor: Actor, action: Action) -> Actor:
    """The actor with the seats that count for this step."""
    narrow = _SEATED.get(action)
    return narrow(actor) if narrow else actor


def permit_as(actor: Actor, seated: Actor, operation: Operation, case: Case) -> None:
    """As ``permit``, by the seats of ``seated``; who sees the case by another one knows of it."""
    if sees(actor, case) and not sees(seated, case):
        raise NotAllowed(operation.value)
    permit(seated, operation, case)


def permit_claim(actor: Actor, status: Status, case: Case) -> None:
    """Refuse a claim by one who has no seat for the work that waits at ``status``.

    Refuses WrongStatus as well: at some, nobody of the desk has anything to do.
    """
    role = WORKED_BY.get(status)
    if role is None:
        if not sees(actor, case):
            require(actor, Operation.CLAIM, case)
        raise WrongStatus(status)
    if case.claimed_by not in {None, actor.id} and sees(actor, case):
        raise ClaimedByOther
    seats = tuple(seat for seat in actor.seats if seat.role is role)
    if not seats and sees(actor, case):
        require(replace(actor, seats=()), Operation.CLAIM)
    permit(replace(actor, seats=seats), Operation.CLAIM, case)
