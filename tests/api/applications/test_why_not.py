"""What the desk does not offer, it explains: one sentence with rule and clause, from the tables."""

import itertools
from uuid import UUID, uuid4

import pytest

from api.applications.case_reading import case_screen
from api.applications.circumstances import PERMISSION
from api.applications.lifecycle import ENDED, OFFERED, STEPS, Action, Status
from api.applications.offering import desk_actions
from api.applications.route_reading import Stands
from api.applications.why_not import AT_ONCE, SLOW, why_not
from api.policy import Case
from identity.actor import Actor, ActorKind, Role, Seat
from notifications.wording import LANGUAGES
from tests.api.test_policy import DEPARTMENT, ELSEWHERE, HALL
from tests.conftest import Hall
from tests.makers import CARD, HOME, SHOP, a_county

ME, OTHER = uuid4(), uuid4()
ROLES = (Role.WINDOW, Role.REVIEWER, Role.APPROVER, Role.SUPERVISOR)


def clerk(role: Role, where: UUID) -> Actor:
    return Actor(ActorKind.STAFF, ME, (Seat(uuid4(), role, where, None, False),))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("role", ROLES)
def test_every_step_is_either_offered_or_explained_and_never_both(
    role: Role, language: str
) -> None:
    tried = 0
    for status, where, claim, earlier, instant in itertools.product(
        Status, (DEPARTMENT, ELSEWHERE), (None, ME, OTHER), (None, ME), (True, False)
    ):
        if status in ENDED or status is Status.DRAFT:
            continue
        case = Case(
            department_id=DEPARTMENT, site_id=HALL, claimed_by=claim, instant=instant,
            earlier=frozenset({earlier} - {None}),  # type: ignore[arg-type]
        )  # fmt: skip
        row = {"acceptor_id": earlier, "reviewer_id": None}
        actor = clerk(role, where)
        offered = {one.value for one in desk_actions(actor, status, case, Stands(), decided=False)}
        told = why_not(actor, status, case, row, language)
        explained = {one.action for one in told} - {"ask_off_list"}
        asked_for = {a.value for a in (AT_ONCE if instant else SLOW) if a in OFFERED}
        assert explained == asked_for - offered, (status, where, claim, earlier)
        assert all(one.sentence and one.rule and one.clause for one in told)
        tried += 1
    assert tried > 100


def test_a_paper_outside_the_list_is_named_wherever_something_may_be_asked_for() -> None:
    case = Case(department_id=DEPARTMENT, site_id=HALL)
    row = {"acceptor_id": None, "reviewer_id": None}
    for status in Status:
        if status in ENDED:
            continue
        told = why_not(clerk(Role.WINDOW, DEPARTMENT), status, case, row, "zh-CN")
        named = [one for one in told if one.action == "ask_off_list"]
        assert bool(named) is ((status, Action.ASK_ONCE) in STEPS)
        assert all("第三十一条" in one.clause for one in named)
    assert Action.ASK_ONCE in PERMISSION


async def test_who_accepted_it_reads_why_he_may_not_decide(hall: Hall) -> None:
    county = await a_county(hall)
    both = county.staff["approver2"].actor  # holds a window's and an approver's seat
    walk = await county.a_draft(SHOP)
    walk = type(walk)(
        walk.id,
        walk.citizen,
        type(walk.desk)(county.staff["approver2"], walk.desk.reviewer, walk.desk.approver),
        walk.key,
    )
    await walk.to(Status.PENDING_APPROVAL)
    seen = await case_screen(both, walk.id)
    assert seen is not None
    (why,) = [one for one in seen.not_offered if one.action == "approve"]
    assert why.sentence == "您已受理此件，不能审批。"
    assert (why.rule, why.clause) == (
        "受理和审批不能是同一个人",
        "平台权限表“≠”：经手过的人不再审批",
    )


async def test_after_acceptance_the_window_reads_that_nothing_more_is_asked_for(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.IN_REVIEW, HOME)
    seen = await case_screen(county.staff["window"].actor, walk.id)
    assert seen is not None
    (why,) = [one for one in seen.not_offered if one.action == "ask_once"]
    assert why.sentence == "已经受理，不能再要求补正；确实需要的，走特别程序。"
    assert "第三十二条" in why.clause


async def test_of_a_case_that_ended_nothing_is_explained(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.WITHDRAWN, CARD)
    seen = await case_screen(county.staff["instant"].actor, walk.id)
    assert seen is not None
    assert seen.not_offered == ()
