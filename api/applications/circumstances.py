"""What MAY needs to know of an application, and the refusals that speak of a desk's own rules."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from types import MappingProxyType
from uuid import UUID

from api.applications.lifecycle import Action, Status
from api.applications.models import Application
from api.applications.refusals import ClaimedByOther, FourEyes, NotClaimed, WrongStatus
from api.policy import Case, Need, Operation, require, sees, unmet
from identity.actor import Actor, ActorKind, Role, Seat
from notifications.refusals import NotAllowed

S, A = Status, Action
WHILE_PRESENT = timedelta(hours=2)  # a draft of a counter is that window's to go on with

# Whose permission an action needs. What is missing here is a machine's step.
PERMISSION: Mapping[Action, Operation] = MappingProxyType(
    {
        A.SUBMIT: Operation.SUBMIT,
        A.RESUBMIT: Operation.SUPPLEMENT,
        A.SUPPLY: Operation.SUPPLEMENT,
        A.WITHDRAW: Operation.WITHDRAW,
        A.ASK_ONCE: Operation.ASK_SUPPLEMENT,
        A.CALL_FOR_ORIGINALS: Operation.CHECK_ORIGINALS,
        A.ORIGINALS_AGREE: Operation.CHECK_ORIGINALS,
        A.ACCEPT: Operation.ACCEPT,
        A.REFUSE_TO_ACCEPT: Operation.REFUSE_ACCEPTANCE,
        A.FINISH_STAGE: Operation.REVIEW,
        A.RETURN_STAGE: Operation.REVIEW,
        A.OPEN_SPECIAL: Operation.EXTEND,
        A.CLOSE_SPECIAL: Operation.EXTEND,
        A.CALL_FOR_MORE: Operation.EXTEND,
        A.EXTEND: Operation.EXTEND,
        A.SET_ASIDE: Operation.HAND_OVER,
        A.COLLECTED: Operation.HAND_OVER,
        A.SEND_ANEW: Operation.HAND_OVER,
        A.RECALL: Operation.HAND_OVER,
        A.CONFIRM_RECEIPT: Operation.CHOOSE_DELIVERY,
        A.CALL_BACK: Operation.CHOOSE_DELIVERY,
        A.TERMINATE: Operation.TERMINATE,
        A.REVOKE: Operation.REVOKE_DECISION,
        A.CORRECT: Operation.REVOKE_DECISION,
        A.PASS_UP: Operation.REVIEW,
        A.SEND_BACK: Operation.DECIDE,
        A.APPROVE: Operation.DECIDE,
        A.REFUSE: Operation.DECIDE,
        A.APPROVE_AT_ONCE: Operation.DECIDE,
        A.REFUSE_AT_ONCE: Operation.DECIDE,
    }
)


def circumstances(application: Application, at: datetime) -> Case:
    """The application as MAY sees it at ``at``. A claim whose lease ran out is none."""
    holds = application.claimed_until is not None and application.claimed_until > at
    earlier = {application.acceptor_id}
    if application.status is S.PENDING_APPROVAL:
        # a reviewer may well review again what came back
        earlier |= {application.reviewer_id, *map(UUID, application.reviewed_by)}
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
        works_role=Role(application.works_role) if application.works_role else None,
        works_department_id=application.works_department_id,
        works_site_id=application.works_site_id,
        offices=frozenset(UUID(one) for one in application.offices),
    )


def fits(seat: Seat, case: Case) -> bool:
    """Whether the work waits for this seat: its role at that office, or with its power."""
    of = case.works_department_id
    if of is None or seat.role is not case.works_role:
        return False
    if seat.role is Role.WINDOW and seat.site_id is not None and seat.site_id == case.works_site_id:
        return True
    if seat.role is not Role.WINDOW and case.works_site_id is not None:
        return (seat.department_id, seat.site_id) == (of, case.works_site_id)
    own = seat.department_id == of and not seat.outpost
    return own or (of, case.item_code) in seat.powers


def at_work(actor: Actor, case: Case) -> Actor:
    """The actor with those seats alone for which the work waits."""
    return replace(actor, seats=tuple(seat for seat in actor.seats if fits(seat, case)))


def begun_here(application: Application, actor: Actor, at: datetime) -> bool:
    """Whether it is a draft this clerk began, for a person who still stands at the window."""
    return (
        actor.kind is ActorKind.STAFF
        and application.status is S.DRAFT
        and application.begun_by == actor.me
        and at - application.created_at <= WHILE_PRESENT
        and any(
            seat.role is Role.WINDOW and seat.site_id == application.begun_at_site
            for seat in actor.seats
        )
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


def as_window(actor: Actor) -> Actor:
    """The actor with the seats from which one asks a leader not to take a case in."""
    return replace(actor, seats=tuple(s for s in actor.seats if s.role is Role.WINDOW))


def as_reviewer(actor: Actor) -> Actor:
    """The actor with the seats from which one asks a leader."""
    return replace(actor, seats=tuple(s for s in actor.seats if s.role is Role.REVIEWER))


def as_approver(actor: Actor) -> Actor:
    """The actor with the seats from which one asks a leader about a decision."""
    return replace(actor, seats=tuple(s for s in actor.seats if s.role is Role.APPROVER))


def as_leader(actor: Actor) -> Actor:
    """The actor with the seats from which one allows it: a leader is an approver marked so (R6)."""
    return replace(actor, seats=tuple(s for s in actor.seats if s.role is Role.APPROVER and s.lead))


def deciders(actor: Actor, case: Case) -> Actor:
    """The actor with the seats of whoever decides it: the department's, or with its power.

    Another office that had a part in it reads on, and ends, stops or revokes nothing; nor does a
    station, of what is not its own.
    """
    power = (case.department_id, case.item_code)
    own = (
        s
        for s in actor.seats
        if power in s.powers
        or (
            s.department_id == case.department_id
            and (not s.outpost or s.site_id == case.works_site_id)
        )
    )
    return replace(actor, seats=tuple(own))


def visitors(actor: Actor, case: Case) -> Actor:
    """The actor with the seats from which somebody is visited at home and is given their result: of
    whoever decides it, of the site where it was filed, of the office where its work waits. Others
    with a part in it do not learn where the person lives.
    """
    own = deciders(actor, case).seats
    return replace(
        actor,
        seats=tuple(
            seat
            for seat in actor.seats
            if seat in own
            or (seat.role is Role.WINDOW and seat.site_id == case.site_id is not None)
            or fits(seat, case)
        ),
    )


# Steps whose operation two roles share, and the seats that count for the step.
_SEATED: Mapping[Action, Callable[[Actor], Actor]] = MappingProxyType(
    {
        A.REFUSE_TO_ACCEPT: as_leader,
        A.OPEN_SPECIAL: as_leader,
        A.CALL_FOR_MORE: as_leader,
        A.EXTEND: as_leader,
        A.CLOSE_SPECIAL: as_reviewer,
        A.REVOKE: as_leader,
        A.CORRECT: as_leader,
    }
)
# Steps that nobody must have claimed it for: so it is not settled there that the work waits here.
_UNCLAIMED = frozenset(
    {A.REFUSE_TO_ACCEPT, A.OPEN_SPECIAL, A.CALL_FOR_MORE, A.EXTEND, A.TERMINATE}
    | {A.REVOKE, A.CORRECT}
)
# Likewise, by whichever window is asked.
_HANDED_OUT = frozenset({A.SET_ASIDE, A.COLLECTED, A.SEND_ANEW, A.RECALL})


def seated(actor: Actor, action: Action, case: Case) -> Actor:
    """The actor with the seats that count for this step."""
    narrow = _SEATED.get(action)
    found = narrow(actor) if narrow else actor
    if action in _HANDED_OUT:
        return visitors(found, case)
    return deciders(found, case) if action in _UNCLAIMED else found


def permit_as(actor: Actor, seated: Actor, operation: Operation, case: Case) -> None:
    """As ``permit``, by the seats of ``seated``; who sees the case by another one knows of it."""
    if sees(actor, case) and not sees(seated, case):
        raise NotAllowed(operation.value)
    permit(seated, operation, case)


def permit_claim(actor: Actor, status: Status, case: Case) -> None:
    """Refuse a claim by one who has no seat where the work waits.

    Refuses WrongStatus as well: sometimes nobody of the desk has anything to do, and what is handed
    out is whichever window's that is asked.
    """
    if case.works_role is None or status is S.ISSUING:
        if not sees(actor, case):
            require(actor, Operation.CLAIM, case)
        raise WrongStatus(status)
    if case.claimed_by not in {None, actor.id} and sees(actor, case):
        raise ClaimedByOther
    here = at_work(actor, case)
    if not here.seats and sees(actor, case):
        require(here, Operation.CLAIM)
    permit(here, Operation.CLAIM, case)
