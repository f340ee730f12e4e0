"""Who may do what: MAY (``api/permissions.py``) asked for one actor and one thing.

The table is the single source for guards, tests and the published page. Its conditions are checked
against ``Case``, the circumstances of the thing acted upon, by the verb that holds its lock; doors
ask the same table what to show.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from api.permissions import LATER, MAY, Need, Operation
from identity.actor import Actor, ActorKind, Role, Seat
from notifications.refusals import NotAllowed, NotFound, SignInNeeded

__all__ = ["LATER", "MAY", "Case", "Need", "Operation", "require", "sees", "unmet"]


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
    subject_id: UUID | None = None  # the staff member whom an act of administration is about
    delegates: frozenset[UUID] = field(default_factory=frozenset)  # departments with its power too
    # Where its work waits now (site None, and no window: at the department itself), and which other
    # departments and stations had or have a part in it.
    works_role: Role | None = None
    works_department_id: UUID | None = None
    works_site_id: UUID | None = None
    offices: frozenset[UUID] = field(default_factory=frozenset)


O, R, N = Operation, Role, Need  # noqa: E741 — as in the table


def unmet(actor: Actor, operation: Operation, case: Case) -> frozenset[Need] | None:
    """Conditions that do not hold for the best of the actor's roles; None if no role may at all.

    KEY, REASON, SECOND and SIGNED are proven by the verb or the door that has the proof in hand.
    """
    row = MAY[operation]
    tried = [
        frozenset(need for need in row[role] if not _HOLDS[need](actor, role, case))
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


def _own(actor: Actor, role: Role, case: Case) -> bool:
    if actor.organisation_id is not None:  # for an organisation: its things, not one's own
        return _mandate(actor, role, case)
    return case.owner_id is None or case.owner_id in actor.mine


def _mandate(actor: Actor, _: Role, case: Case) -> bool:
    return case.owner_id is None or (
        case.owner_id in actor.selves and (actor.covers is None or case.item_code in actor.covers)
    )


def _department(actor: Actor, role: Role, case: Case) -> bool:
    """Its own, one with a part in it or its power, or the hall whose window serves everybody.

    A station has what was filed there and what comes there, not all of its department.
    """
    return (
        not case.is_draft
        and any(
            (_of_station(seat, case) if seat.outpost else _of_department(seat, case))
            or (case.department_id, case.item_code) in seat.powers
            or (role is R.WINDOW and seat.site_id == case.site_id is not None)
            for seat in actor.seats
            if seat.role is role
        )
        and actor.id not in case.applicant_staff_ids
    )


def _of_department(seat: Seat, case: Case) -> bool:
    places = case.delegates | case.offices
    return seat.department_id == case.department_id or seat.department_id in places


def _of_station(seat: Seat, case: Case) -> bool:
    if case.owner_id is None:  # no case of somebody's: the department itself
        return _of_department(seat, case)
    return seat.site_id in case.offices or (
        seat.site_id == case.site_id and seat.department_id in {case.department_id, *case.offices}
    )


_HOLDS: Mapping[Need, Callable[[Actor, Role, Case], bool]] = {
    N.OWN: _own,
    N.MANDATE: _mandate,
    N.TOWN: lambda actor, _, __: actor.in_own_village,
    N.DEPARTMENT: _department,
    N.CLAIMED: lambda actor, _, case: actor.id is not None and case.claimed_by == actor.id,
    N.NOT_EARLIER: lambda actor, _, case: case.instant or actor.id not in case.earlier,
    N.NOT_SELF: lambda actor, _, case: case.subject_id is None or actor.id != case.subject_id,
    N.AGGREGATE: lambda _, __, case: case.owner_id is None,  # sums over many, nobody's own thing
    **{proven: lambda _, __, ___: True for proven in (N.KEY, N.REASON, N.SECOND, N.SIGNED)},
}
