"""MAY: who may do what, and on which condition. The single source for guards, tests and the page.

Rows follow trust.md's authorisation table (R7: a minimum). A role that stands in no cell of a row
may not. Conditions are checked against ``Case``, the circumstances of the thing acted upon, by the
verb that holds its lock; doors ask the same table what to show.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

from identity.actor import Actor, ActorKind, Role
from notifications.refusals import NotAllowed, NotFound, SignInNeeded


class Operation(StrEnum):
    """What can be done through a door. Every mutation, query and route names one."""

    READ_CATALOGUE = "read_catalogue"
    VERIFY_CERTIFICATE = "verify_certificate"
    SIGN_IN = "sign_in"
    READ_OWN_PROFILE = "read_own_profile"
    MANAGE_OWN_SIGN_IN = "manage_own_sign_in"
    MANAGE_MANDATES = "manage_mandates"
    EDIT_DRAFT = "edit_draft"
    UPLOAD = "upload"
    SUBMIT = "submit"
    WITHDRAW = "withdraw"
    SUPPLEMENT = "supplement"
    BOOK = "book"
    READ_CASE = "read_case"
    READ_MATERIAL = "read_material"
    REVEAL = "reveal"
    START_AT_COUNTER = "start_at_counter"
    CLAIM = "claim"
    ACCEPT = "accept"
    ASK_SUPPLEMENT = "ask_supplement"
    CHECK_ORIGINALS = "check_originals"
    REVIEW = "review"
    DECIDE = "decide"
    PAY = "pay"
    SET_PAYMENT = "set_payment"
    CHOOSE_DELIVERY = "choose_delivery"
    HAND_OVER = "hand_over"
    SET_PARCEL = "set_parcel"
    READ_INBOX = "read_inbox"
    READ_OWN_ACCESS_LOG = "read_own_access_log"
    ANSWER_LOOKS = "answer_looks"
    READ_DESK = "read_desk"
    READ_DRAFTS = "read_drafts"
    WRITE_DRAFT = "write_draft"
    SEND_BACK_DRAFT = "send_back_draft"
    PUBLISH_VERSION = "publish_version"
    WITHDRAW_VERSION = "withdraw_version"
    MACHINE = "machine"  # what happens because time passed or a fact arrived


class Need(StrEnum):
    """A condition of a cell (the codes of trust.md)."""

    OWN = "S"
    MANDATE = "M"
    DEPARTMENT = "D"
    CLAIMED = "J"
    NOT_EARLIER = "≠"
    KEY = "H"  # the verb verifies the proof itself; listed so that tests and the page show it
    REASON = "R"
    SIGNED = "K"


@dataclass(frozen=True)
class Case:
    """Circumstances of the thing acted upon."""

    owner_id: UUID | None = None
    department_id: UUID | None = None  # who decides it
    site_id: UUID | None = None  # the hall that took it in: its windows serve every department
    claimed_by: UUID | None = None
    earlier: frozenset[UUID] = field(default_factory=frozenset)  # staff who acted on it before
    instant: bool = False
    is_draft: bool = False  # nobody but the owner sees a draft
    applicant_staff_ids: frozenset[UUID] = field(default_factory=frozenset)
    item_code: str | None = None  # what it is about: a mandate may cover some items only


O, R, N = Operation, Role, Need  # noqa: E741 — the table reads like a table
_MACHINES = {R.PAYMENT_CALLBACK, R.COURIER_CALLBACK, R.RECEIPT_CALLBACK, R.SYSTEM}
_ANYONE: dict[Role, frozenset[Need]] = {
    role: frozenset[Need]() for role in Role if role not in _MACHINES
}
_OWN = {R.CITIZEN: frozenset({N.OWN})}
_OWN_OR_AGENT = {**_OWN, R.AGENT: frozenset({N.MANDATE})}
_D, _DJ = frozenset({N.DEPARTMENT}), frozenset({N.DEPARTMENT, N.CLAIMED})

MAY: Mapping[Operation, Mapping[Role, frozenset[Need]]] = {
    O.READ_CATALOGUE: _ANYONE,
    O.VERIFY_CERTIFICATE: _ANYONE,
    O.SIGN_IN: {R.ANONYMOUS: frozenset()},
    O.READ_OWN_PROFILE: _OWN,
    O.MANAGE_OWN_SIGN_IN: {
        role: frozenset({N.OWN})
        for role in (
            *(R.CITIZEN, R.WINDOW, R.REVIEWER, R.APPROVER, R.SUPERVISOR),
            *(R.DEPARTMENT_ADMIN, R.SYSTEM_ADMIN, R.SECURITY_ADMIN, R.AUDITOR),
        )
    },
    # To give, to accept and to end; never while acting for another: no agent appoints agents.
    O.MANAGE_MANDATES: _OWN,
    O.EDIT_DRAFT: _OWN_OR_AGENT,
    O.UPLOAD: _OWN_OR_AGENT,
    O.SUBMIT: _OWN_OR_AGENT,
    O.WITHDRAW: _OWN_OR_AGENT,
    O.SUPPLEMENT: _OWN_OR_AGENT,
    O.BOOK: _OWN,
    O.PAY: _OWN_OR_AGENT,
    O.CHOOSE_DELIVERY: _OWN_OR_AGENT,
    O.READ_INBOX: _OWN,
    O.READ_OWN_ACCESS_LOG: _OWN,
    O.ANSWER_LOOKS: {R.AUDITOR: frozenset()},
    O.READ_CASE: {
        **_OWN_OR_AGENT,
        R.WINDOW: _D,
        R.REVIEWER: _D,
        R.APPROVER: _D,
        R.SUPERVISOR: _D,
    },
    O.READ_MATERIAL: {
        **_OWN_OR_AGENT,
        R.WINDOW: _DJ,
        R.REVIEWER: _DJ,
        R.APPROVER: _DJ,
    },
    O.REVEAL: {
        R.CITIZEN: frozenset({N.OWN}),
        R.WINDOW: _DJ | {N.REASON},
        R.REVIEWER: _DJ | {N.REASON},
        R.APPROVER: _DJ | {N.REASON},
    },
    O.READ_DESK: {
        R.WINDOW: frozenset(),
        R.REVIEWER: frozenset(),
        R.APPROVER: frozenset(),
        R.SUPERVISOR: frozenset(),
    },
    # For a person who is present, whatever the department (R7); never for oneself.
    O.START_AT_COUNTER: {R.WINDOW: frozenset()},
    O.CLAIM: {
        R.WINDOW: _D,
        R.REVIEWER: _D | {N.NOT_EARLIER},
        R.APPROVER: _D | {N.NOT_EARLIER},
    },
    O.ACCEPT: {R.WINDOW: _DJ},
    O.ASK_SUPPLEMENT: {R.WINDOW: _DJ},
    O.CHECK_ORIGINALS: {R.WINDOW: _DJ},
    O.REVIEW: {R.REVIEWER: _DJ | {N.NOT_EARLIER}},
    O.DECIDE: {R.APPROVER: _DJ | {N.NOT_EARLIER, N.KEY}},
    O.HAND_OVER: {R.WINDOW: _DJ},
    # The catalogue: one writes, another of the same department publishes or withdraws.
    O.READ_DRAFTS: {R.DEPARTMENT_ADMIN: _D},
    O.WRITE_DRAFT: {R.DEPARTMENT_ADMIN: _D | {N.OWN}},
    O.SEND_BACK_DRAFT: {R.DEPARTMENT_ADMIN: _D | {N.REASON}},
    O.PUBLISH_VERSION: {R.DEPARTMENT_ADMIN: _D | {N.NOT_EARLIER, N.KEY}},
    O.WITHDRAW_VERSION: {R.DEPARTMENT_ADMIN: _D | {N.NOT_EARLIER, N.REASON}},
    O.SET_PAYMENT: {R.PAYMENT_CALLBACK: frozenset({N.SIGNED})},
    O.SET_PARCEL: {R.COURIER_CALLBACK: frozenset({N.SIGNED})},
    O.MACHINE: {R.SYSTEM: frozenset()},
}


def unmet(actor: Actor, operation: Operation, case: Case) -> frozenset[Need] | None:
    """Conditions that do not hold for the best of the actor's roles; None if no role may at all.

    KEY, REASON and SIGNED are proven by the verb or the door that has the proof in hand.
    """
    row = MAY[operation]
    tried = [
        frozenset(need for need in row[role] if not _holds(actor, role, need, case))
        for role in actor.roles
        if role in row
    ]
    return min(tried, key=len) if tried else None


def require(
    actor: Actor,
    operation: Operation,
    case: Case | None = None,
    *,
    seen_by: Operation = Operation.READ_CASE,
) -> None:
    """Refuse what MAY does not allow. ``seen_by``: what lets one know that the thing exists.

    Refuses SignInNeeded (anonymous), NotFound (someone else's, another department's, a draft:
    existence is private), NotAllowed (may see it, may not do this).
    """
    missing = unmet(actor, operation, case or Case())
    if missing is not None and not missing:
        return
    if actor.kind is ActorKind.ANONYMOUS and R.ANONYMOUS not in MAY[operation]:
        raise SignInNeeded
    if case is not None and not sees(actor, case, seen_by):
        raise NotFound
    raise NotAllowed(operation.value)


def sees(actor: Actor, case: Case, by: Operation = Operation.READ_CASE) -> bool:
    """Whether this actor may know that the thing exists."""
    if actor.kind is ActorKind.SYSTEM:
        return True
    missing = unmet(actor, by, case)
    return missing is not None and not missing


def _holds(actor: Actor, role: Role, need: Need, case: Case) -> bool:
    match need:
        case N.OWN:
            return case.owner_id is None or case.owner_id in actor.mine
        case N.MANDATE:
            return case.owner_id is None or (
                case.owner_id in actor.selves
                and (actor.covers is None or case.item_code in actor.covers)
            )
        case N.DEPARTMENT:
            return (
                not case.is_draft
                and any(
                    seat.department_id == case.department_id
                    or (role is R.WINDOW and seat.site_id == case.site_id is not None)
                    for seat in actor.seats
                    if seat.role is role
                )
                and actor.id not in case.applicant_staff_ids
            )
        case N.CLAIMED:
            return actor.id is not None and case.claimed_by == actor.id
        case N.NOT_EARLIER:
            return case.instant or actor.id not in case.earlier
        case _:
            return True
