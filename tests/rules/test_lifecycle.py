"""The table of steps: complete, closed, and drawn from itself."""

import itertools

import pytest

from api.applications.advancing import check
from api.applications.circumstances import PERMISSION
from api.applications.lifecycle import (
    BEFORE_DECISION,
    ENDED,
    OFFERED,
    STEPS,
    Action,
    Status,
    actions_from,
    diagram,
)
from api.applications.models import Application
from api.applications.refusals import WrongStatus
from api.applications.stages import WORKABLE
from api.policy import MAY, Operation
from identity.actor import THE_SYSTEM, Role
from notifications.refusals import NotAllowed
from tests.conftest import Hall

PAIRS = list(itertools.product(Status, Action))


def test_every_status_can_be_reached_and_left_or_is_an_end() -> None:
    reached = {step.to for step in STEPS.values()} | {Status.DRAFT}
    left = {status for status, _ in STEPS}
    assert reached == set(Status)
    assert set(Status) - left == ENDED - {Status.CLOSED}  # a closed case may be revoked


def test_every_action_leads_to_one_status() -> None:
    for action in Action:
        targets = {step.to for (_, taken), step in STEPS.items() if taken is action}
        assert len(targets) == 1, action


def test_a_refusal_never_becomes_an_approval() -> None:
    after, fresh = {Status.REFUSED}, {Status.REFUSED}
    while fresh:
        fresh = {step.to for (status, _), step in STEPS.items() if status in fresh} - after
        after |= fresh
    assert Status.APPROVED not in after


def test_withdrawing_and_stopping_end_with_the_decision() -> None:
    for action in (Action.WITHDRAW, Action.TERMINATE):
        assert {status for status, taken in STEPS if taken is action} == set(BEFORE_DECISION)


def test_whoever_acts_stands_in_the_permission_table() -> None:
    """What no person may do is the system's: one of the two for every action offered."""
    machine = {
        Action.END_NOTICE,
        *(Action.ASK_PAYMENT_BEFORE_ISSUE, Action.SETTLE_BEFORE_ISSUE, Action.ASSIGN),
        *(Action.MAKE, Action.SEND, Action.HAND_OVER_ELECTRONICALLY, Action.RECEIVED),
        *(Action.PARCEL_RETURNED, Action.SERVED, Action.DEEM_ACCEPTED),
        *(Action.LAPSE_SUPPLEMENT, Action.LAPSE_ORIGINALS, Action.LAPSE_PAYMENT),
        *(Action.LAPSE_BOOKING, Action.CLOSE_UNSUPPLIED),
        Action.LAPSE_PICKUP,
    }
    assert OFFERED - set(PERMISSION) == machine
    assert set(MAY[Operation.MACHINE]) == {Role.SYSTEM}
    assert all(Role.SYSTEM not in MAY[operation] for operation in PERMISSION.values())


def test_the_desk_works_only_where_a_button_waits_for_it() -> None:
    clerks = {Role.WINDOW, Role.REVIEWER, Role.APPROVER}
    reached = {step.to for (_, action), step in STEPS.items() if action in OFFERED}
    for status in WORKABLE & reached:
        operations = {PERMISSION[a] for a in actions_from(status) if a in PERMISSION}
        assert any(clerks & set(MAY[operation]) for operation in operations), status


def test_the_diagram_names_every_status_and_action() -> None:
    drawn = diagram()
    assert all(status.value in drawn for status in Status)
    assert all(f": {action.value}" in drawn for action in Action)


@pytest.mark.parametrize("status", Status)
async def test_what_is_not_in_the_table_is_refused(hall: Hall, status: Status) -> None:
    """All pairs: undeclared ones are WrongStatus for the system, who may see everything."""
    for action in Action:
        application = Application(status=status, applicant_staff=[], version=1)
        try:
            await check(application, action, THE_SYSTEM)
            outcome: type | None = None
        except (WrongStatus, NotAllowed) as refusal:
            outcome = type(refusal)
        if (status, action) not in STEPS:
            assert outcome is WrongStatus, (status, action)
        elif action in PERMISSION:
            assert outcome is NotAllowed, (status, action)  # the system does nobody's work
        else:
            assert outcome is None, (status, action)
