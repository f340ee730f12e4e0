"""The table of permissions: a minimum nobody widens (R7), and how its conditions hold."""

from dataclasses import replace
from uuid import uuid4

import pytest

from api.permissions import MACHINES, STAFF
from api.policy import LATER, MAY, Case, Need, Operation, require, sees, unmet
from identity.actor import ANYBODY, THE_SYSTEM, Actor, ActorKind, Role, Seat
from notifications.refusals import NotAllowed, NotFound, SignInNeeded

DEPARTMENT, ELSEWHERE, HALL = uuid4(), uuid4(), uuid4()
OWNER = Actor(ActorKind.CITIZEN, uuid4())
CASE = Case(owner_id=OWNER.id, department_id=DEPARTMENT, site_id=HALL)
CATALOGUE = (
    *(Operation.READ_DRAFTS, Operation.WRITE_DRAFT, Operation.SEND_BACK_DRAFT),
    *(Operation.PUBLISH_VERSION, Operation.WITHDRAW_VERSION),
)
INNER = {Role.WINDOW, Role.REVIEWER, Role.APPROVER}


def staff(role: Role, department: object = DEPARTMENT, site: object = None) -> Actor:
    return Actor(
        ActorKind.STAFF,
        uuid4(),
        (Seat(uuid4(), role, department, site),),  # type: ignore[arg-type]
    )


def test_only_the_citizen_or_their_agent_does_the_citizens_part() -> None:
    for operation in (
        *(Operation.EDIT_DRAFT, Operation.UPLOAD, Operation.SUBMIT, Operation.WITHDRAW),
        *(Operation.SUPPLEMENT, Operation.PAY, Operation.CHOOSE_DELIVERY),
    ):
        assert set(MAY[operation]) == {Role.CITIZEN, Role.AGENT}
        assert MAY[operation][Role.CITIZEN] == {Need.OWN}
        assert Need.MANDATE in MAY[operation][Role.AGENT]
        # What is asked of an agent in a village, at the village: only for who lives there.
        there = operation not in {Operation.WITHDRAW, Operation.PAY, Operation.CHOOSE_DELIVERY}
        assert (Need.TOWN in MAY[operation][Role.AGENT]) is there
    for alone in (
        *(Operation.BOOK, Operation.READ_INBOX, Operation.MANAGE_MANDATES),
        *(Operation.OWN_SETTINGS, Operation.MANAGE_OWN_RIGHTS, Operation.MANAGE_ORGANISATION),
    ):
        assert MAY[alone] == {Role.CITIZEN: {Need.OWN}}


def test_each_desk_does_its_own_part_and_only_with_the_claim() -> None:
    parts = {
        Operation.ACCEPT: Role.WINDOW,
        Operation.ASK_SUPPLEMENT: Role.WINDOW,
        Operation.CHECK_ORIGINALS: Role.WINDOW,
        Operation.REVIEW: Role.REVIEWER,
        Operation.DECIDE: Role.APPROVER,
    }
    for operation, role in parts.items():
        assert set(MAY[operation]) == {role}
        assert {Need.DEPARTMENT, Need.CLAIMED} <= MAY[operation][role]
    assert {Need.NOT_EARLIER, Need.KEY} <= MAY[Operation.DECIDE][Role.APPROVER]
    assert Need.NOT_EARLIER in MAY[Operation.REVIEW][Role.REVIEWER]


def test_only_a_window_begins_for_a_person_who_is_present() -> None:
    assert set(MAY[Operation.START_AT_COUNTER]) == {Role.WINDOW}
    for role in (Role.REVIEWER, Role.APPROVER, Role.SUPERVISOR, Role.DEPARTMENT_ADMIN):
        with pytest.raises(NotAllowed):
            require(staff(role, site=HALL), Operation.START_AT_COUNTER)
    with pytest.raises(SignInNeeded):
        require(ANYBODY, Operation.START_AT_COUNTER)


def test_opening_what_is_masked_is_for_who_holds_the_case() -> None:
    agents = {Operation.REVEAL: set[Role](), Operation.READ_MATERIAL: {Role.AGENT}}
    for operation, acting in agents.items():
        assert set(MAY[operation]) == {Role.CITIZEN, *acting, *INNER}
        assert all(Need.CLAIMED in MAY[operation][role] for role in INNER)
    assert all(Need.REASON in MAY[Operation.REVEAL][role] for role in INNER)


def test_money_and_parcels_are_told_by_signed_callbacks_alone() -> None:
    assert MAY[Operation.SET_PAYMENT] == {Role.PAYMENT_CALLBACK: {Need.SIGNED}}
    assert MAY[Operation.SET_PARCEL] == {Role.COURIER_CALLBACK: {Need.SIGNED}}
    assert MAY[Operation.SET_RECEIPT] == {Role.RECEIPT_CALLBACK: {Need.SIGNED}}
    assert set(MAY[Operation.MACHINE]) == {Role.SYSTEM}


def test_administrators_and_auditors_touch_no_case() -> None:
    admins = {Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR}
    on_cases = (
        *(Operation.READ_CASE, Operation.READ_MATERIAL, Operation.REVEAL, Operation.CLAIM),
        *(Operation.READ_DESK, Operation.SEARCH_BY_NUMBER, Operation.START_AT_COUNTER),
        *(Operation.ACCEPT, Operation.ASK_SUPPLEMENT, Operation.CHECK_ORIGINALS),
        *(Operation.REVIEW, Operation.DECIDE, Operation.USE_SHARE, Operation.REASSIGN),
    )
    assert [o for o in on_cases if admins & set(MAY[o])] == []
    for operation in set(on_cases) - {Operation.REASSIGN}:
        assert Role.DEPARTMENT_ADMIN not in MAY[operation]
    holds = {role: {o for o in Operation if role in MAY[o]} for role in admins}
    anybody = {o for o in Operation if set(STAFF) <= set(MAY[o])}
    both = holds[Role.SYSTEM_ADMIN] & holds[Role.SECURITY_ADMIN] - anybody
    assert both == {Operation.SETTLE_SECOND}
    about_looks = {Operation.ANSWER_LOOKS, Operation.SEAL_LOOKS, Operation.AGREE_TO_SEAL}
    reads = {Operation.SETTLE_SECOND, Operation.READ_STATEMENTS}
    assert holds[Role.AUDITOR] - anybody == reads | about_looks


def test_nobody_gives_themselves_a_seat_a_key_or_a_deputy() -> None:
    for operation in (
        *(Operation.MANAGE_STAFF, Operation.GRANT_SEAT, Operation.APPOINT_ADMIN),
        *(Operation.MANAGE_KEYS, Operation.NAME_DEPUTY),
    ):
        assert all(Need.NOT_SELF in needs for needs in MAY[operation].values())
        for role in MAY[operation]:
            admin = staff(role)
            about = Case(department_id=DEPARTMENT, subject_id=admin.id)
            assert unmet(admin, operation, about) == frozenset({Need.NOT_SELF})
            assert unmet(admin, operation, replace(about, subject_id=uuid4())) == frozenset()
    for by_two in (Operation.APPOINT_ADMIN, Operation.MANAGE_KEYS, Operation.EXECUTE_ERASURE):
        assert all(Need.SECOND in needs for needs in MAY[by_two].values())


def test_a_cell_that_comes_later_is_open_to_nobody_yet() -> None:
    for operation, cells in LATER.items():
        assert cells
        assert set(cells) & set(MAY[operation]) == set()
    assert set(MAY) == set(Operation)
    empty = {operation for operation in Operation if not MAY[operation]}
    assert empty - set(LATER) == {Operation.CHANGE_TRAIL}


def test_sums_are_for_everybody_and_nobodys_own_thing_is_a_sum() -> None:
    for role in set(Role) - MACHINES - {Role.CITIZEN, Role.ANONYMOUS, Role.AGENT}:
        assert unmet(staff(role), Operation.READ_FIGURES, Case()) == frozenset()
        assert unmet(staff(role), Operation.READ_FIGURES, CASE) == frozenset({Need.AGGREGATE})


def test_a_department_with_the_power_by_delegation_works_as_the_owner_would() -> None:
    township = staff(Role.REVIEWER, ELSEWHERE)
    assert not sees(township, CASE)
    assert sees(township, replace(CASE, delegates=frozenset({ELSEWHERE})))


def test_a_village_agent_starts_nothing_for_who_lives_elsewhere() -> None:
    agent = Actor(ActorKind.CITIZEN, uuid4(), on_behalf_of=OWNER.id, mandate_id=uuid4())
    assert unmet(agent, Operation.SUBMIT, CASE) == frozenset()
    moved = replace(agent, in_own_village=False)
    assert unmet(moved, Operation.SUBMIT, CASE) == frozenset({Need.TOWN})
    assert unmet(moved, Operation.WITHDRAW, CASE) == frozenset()


def test_the_catalogue_is_kept_by_the_departments_own_administrators() -> None:
    for operation in CATALOGUE:
        assert set(MAY[operation]) == {Role.DEPARTMENT_ADMIN}
        assert Need.DEPARTMENT in MAY[operation][Role.DEPARTMENT_ADMIN]
    assert Need.OWN in MAY[Operation.WRITE_DRAFT][Role.DEPARTMENT_ADMIN]
    for by_a_second in (Operation.PUBLISH_VERSION, Operation.WITHDRAW_VERSION):
        assert Need.NOT_EARLIER in MAY[by_a_second][Role.DEPARTMENT_ADMIN]
    assert Need.KEY in MAY[Operation.PUBLISH_VERSION][Role.DEPARTMENT_ADMIN]


def test_who_wrote_a_draft_publishes_it_nowhere() -> None:
    author = staff(Role.DEPARTMENT_ADMIN)
    written = Case(owner_id=author.id, department_id=DEPARTMENT, earlier=frozenset({author.me}))
    assert unmet(author, Operation.WRITE_DRAFT, written) == frozenset()
    assert unmet(author, Operation.PUBLISH_VERSION, written) == frozenset({Need.NOT_EARLIER})
    colleague = staff(Role.DEPARTMENT_ADMIN)
    assert unmet(colleague, Operation.WRITE_DRAFT, written) == frozenset({Need.OWN})
    assert unmet(colleague, Operation.PUBLISH_VERSION, written) == frozenset()


def test_another_departments_draft_does_not_exist() -> None:
    neighbour = staff(Role.DEPARTMENT_ADMIN, ELSEWHERE)
    written = Case(owner_id=uuid4(), department_id=DEPARTMENT)
    for operation in CATALOGUE:
        with pytest.raises(NotFound):
            require(neighbour, operation, written, seen_by=Operation.READ_DRAFTS)


@pytest.mark.parametrize("operation", Operation)
def test_a_role_without_a_cell_is_refused(operation: Operation) -> None:
    for role in set(Role) - set(MAY[operation]) - {Role.CITIZEN, Role.ANONYMOUS, Role.SYSTEM}:
        actor = staff(role)
        assert unmet(actor, operation, CASE) is None
        with pytest.raises((NotAllowed, NotFound)):
            require(actor, operation, CASE)


def test_existence_is_private() -> None:
    stranger = Actor(ActorKind.CITIZEN, uuid4())
    for nobody in (stranger, staff(Role.REVIEWER, ELSEWHERE), staff(Role.WINDOW, ELSEWHERE)):
        assert not sees(nobody, CASE)
        with pytest.raises(NotFound):
            require(nobody, Operation.SUBMIT, CASE)
    with pytest.raises(SignInNeeded):
        require(ANYBODY, Operation.SUBMIT, CASE)
    assert sees(OWNER, CASE)
    assert sees(THE_SYSTEM, CASE)


def test_a_draft_is_nobody_elses() -> None:
    draft = replace(CASE, is_draft=True)
    assert sees(OWNER, draft)
    for role in (*INNER, Role.SUPERVISOR):
        assert not sees(staff(role, DEPARTMENT, HALL), draft)


def test_a_window_serves_every_department_at_its_hall_and_a_reviewer_does_not() -> None:
    assert sees(staff(Role.WINDOW, ELSEWHERE, HALL), CASE)
    assert not sees(staff(Role.REVIEWER, ELSEWHERE, HALL), CASE)
    assert not sees(staff(Role.WINDOW, ELSEWHERE, uuid4()), CASE)


def test_an_earlier_actor_decides_only_what_is_instant() -> None:
    approver = staff(Role.APPROVER)
    mine = replace(CASE, claimed_by=approver.id, earlier=frozenset({approver.me}))
    assert unmet(approver, Operation.DECIDE, mine) == frozenset({Need.NOT_EARLIER})
    assert unmet(approver, Operation.DECIDE, replace(mine, instant=True)) == frozenset()


def test_nobody_works_on_their_own_application() -> None:
    clerk = staff(Role.WINDOW)
    assert not sees(clerk, replace(CASE, applicant_staff_ids=frozenset({clerk.me})))
    assert sees(staff(Role.WINDOW), replace(CASE, applicant_staff_ids=frozenset({clerk.me})))
