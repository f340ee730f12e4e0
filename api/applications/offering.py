"""The desk's buttons: from STEPS and MAY, the tables that guard the verbs."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from api.applications.circumstances import (
    PERMISSION,
    as_approver,
    as_leader,
    as_reviewer,
    as_window,
    at_work,
    deciders,
    seated,
)
from api.applications.desk_views import DeskAction
from api.applications.lifecycle import Action, Status, actions_from
from api.applications.route_reading import Stands
from api.applications.specials import EXTENSION, SUPPLEMENT
from api.applications.stages import is_notice
from api.applications.views import DeliveryView
from api.catalog.definition import Definition
from api.delivery.couriers.contract import ParcelState
from api.delivery.dispatching import ASTRAY
from api.policy import Case, Operation, unmet
from identity.actor import Actor, Role


def desk_actions(
    actor: Actor, status: Status, case: Case, way: Stands, *, decided: bool
) -> frozenset[DeskAction]:
    """What this actor may do at ``status`` with the case as it is."""
    found = {
        DeskAction(action.value)
        for action in actions_from(status)
        if action.value in set(DeskAction)
        and not (decided and action is Action.TERMINATE)  # granted: it waits for its fee
        and _fits(action, case, way)
        and unmet(seated(actor, action, case), PERMISSION[action], case) == frozenset()
    }
    if case.claimed_by == actor.id:
        found |= {DeskAction.RELEASE}
        if unmet(actor, Operation.REVEAL, case) == frozenset():
            found |= {DeskAction.REVEAL}
    elif case.claimed_by is None and status is not Status.ISSUING and _may_claim(actor, case):
        found |= {DeskAction.CLAIM}
    return frozenset(found)


def pausing_actions(
    actor: Actor,
    status: Status,
    case: Case,
    specials: Sequence[Mapping[str, Any]],
    definition: Definition,
) -> frozenset[DeskAction]:
    """What may be asked of a leader, and what a leader may settle: no steps of their own."""
    if status is not Status.IN_REVIEW:
        return frozenset()
    asked = next((one for one in specials if one["state"] == "asked"), None)
    if asked is not None:
        leader = deciders(as_leader(actor), case)
        may = unmet(leader, Operation.EXTEND, case) == frozenset()
        settle = {DeskAction.ALLOW_SPECIAL, DeskAction.DECLINE_SPECIAL}
        return frozenset(settle if may and UUID(asked["asked_by"]) != actor.id else ())
    if unmet(as_reviewer(actor), Operation.EXTEND, case) != frozenset():
        return frozenset()
    extended = any(one["kind"] == EXTENSION and one["state"] == "ended" for one in specials)
    longer = bool(definition.extension_days) and not extended
    offered = {
        DeskAction.ASK_SPECIAL: bool(set(definition.special_kinds) - {SUPPLEMENT}),
        DeskAction.ASK_MORE: SUPPLEMENT in definition.special_kinds,
        DeskAction.ASK_EXTENSION: longer,
    }
    return frozenset(action for action, there in offered.items() if there)


def sending_actions(
    actor: Actor, status: Status, case: Case, delivery: DeliveryView | None
) -> frozenset[DeskAction]:
    """What a window does with a result: laid out to be fetched; a parcel that is lost or taken by
    somebody else; one that the courier has not fetched yet.
    """
    if unmet(seated(actor, Action.SEND_ANEW, case), Operation.HAND_OVER, case) != frozenset():
        return frozenset()
    sent = delivery.state if delivery is not None and status is Status.DISPATCHED else None
    offered = {
        DeskAction.SHELVE: status is Status.ISSUING and case.works_role is Role.WINDOW,
        DeskAction.SEND_AGAIN: sent in ASTRAY,
        DeskAction.RECALL_PARCEL: sent == ParcelState.ORDERED,
        DeskAction.PRINT_LABEL: sent == ParcelState.ORDERED,
    }
    return frozenset(action for action, there in offered.items() if there)


def redress_actions(
    actor: Actor, status: Status, case: Case, redress: Sequence[Mapping[str, Any]]
) -> frozenset[DeskAction]:
    """What may be asked of a leader (not to accept; to revoke or correct) and settled by one."""
    match status:
        case Status.SUBMITTED:
            by, asks = as_window(actor), Operation.ACCEPT
            settles = Operation.REFUSE_ACCEPTANCE
            ask, settle = DeskAction.ASK_NOT_TO_ACCEPT, DeskAction.SETTLE_NOT_TO_ACCEPT
        case Status.CLOSED:
            by, asks = deciders(as_approver(actor), case), Operation.REVOKE_DECISION
            settles = Operation.REVOKE_DECISION
            ask, settle = DeskAction.ASK_REDRESS, DeskAction.SETTLE_REDRESS
        case _:
            return frozenset()
    if redress:
        may = unmet(deciders(as_leader(actor), case), settles, case) == frozenset()
        mine = UUID(redress[0]["asked_by"]) == actor.id
        return frozenset({settle} if may and not mine else ())
    return frozenset({ask} if unmet(by, asks, case) == frozenset() else ())


def may_decide_together(actor: Actor, status: Status, case: Case) -> bool:
    """Whether it may be granted by one signature with others: claiming it comes with it."""
    if not case.instant or status is not Status.ACCEPTED:
        return False
    if case.claimed_by not in {None, actor.id}:
        return False
    held = replace(case, claimed_by=actor.id)
    return unmet(at_work(actor, case), Operation.DECIDE, held) == frozenset()


def in_order(actions: frozenset[DeskAction]) -> tuple[DeskAction, ...]:
    """As the desk shows them."""
    return tuple(action for action in DeskAction if action in actions)


def _may_claim(actor: Actor, case: Case) -> bool:
    here = at_work(actor, case)
    return bool(here.seats) and unmet(here, Operation.CLAIM, case) == frozenset()


def _fits(action: Action, case: Case, way: Stands) -> bool:
    """Deciding at once is for instant items only; passing up is the last office's."""
    match action:
        case Action.APPROVE_AT_ONCE | Action.REFUSE_AT_ONCE:
            return case.instant
        case Action.FINISH_STAGE:
            return way.after is not None and not way.waits and not is_notice(way.now)
        case Action.PASS_UP:
            return way.after is None and not way.waits
        case Action.RETURN_STAGE:
            return bool(way.before)
        case _:
            return True
