"""Every status, action and role: what is not declared is refused and leaves no trace (issue 6).

Who may take which step stands here once more, in the hall's words; everybody stands in the best
circumstances there are (their department, the case claimed by them, nothing done on it before), so
that a refusal is the tables' own.
"""

from collections import Counter
from datetime import timedelta
from uuid import UUID, uuid4

from api.applications.advancing import advance, check
from api.applications.lifecycle import STEPS, Action, Status
from api.applications.models import Application
from identity.actor import ANYBODY, THE_SYSTEM, Actor, ActorKind, Role, Seat
from notifications.now import now
from notifications.refusals import Refusal
from notifications.transactions import transaction
from tests.conftest import Hall
from tests.makers import query
from tests.sizes import Figure

A = Action
OWNER, OFFICE, SITE = uuid4(), uuid4(), uuid4()
APPLICANTS = {A.SUBMIT, A.RESUBMIT, A.SUPPLY, A.WITHDRAW, A.CONFIRM_RECEIPT, A.CALL_BACK}
APPROVERS = {
    *(A.SEND_BACK, A.APPROVE, A.REFUSE, A.APPROVE_AT_ONCE, A.REFUSE_AT_ONCE, A.TERMINATE),
}
DOES: dict[str, set[Action]] = {
    "anonymous": set(),
    "applicant": APPLICANTS,
    "agent": APPLICANTS,
    "stranger": set(),
    "window": {
        *(A.ASK_ONCE, A.CALL_FOR_ORIGINALS, A.ORIGINALS_AGREE, A.ACCEPT),
        *(A.SET_ASIDE, A.COLLECTED, A.SEND_ANEW, A.RECALL),
    },
    "reviewer": {A.PASS_UP, A.FINISH_STAGE, A.RETURN_STAGE, A.CLOSE_SPECIAL},
    "approver": APPROVERS,
    "leader": APPROVERS
    | {A.REFUSE_TO_ACCEPT}
    | {A.OPEN_SPECIAL, A.CALL_FOR_MORE, A.EXTEND, A.REVOKE, A.CORRECT},
    "another office's leader": set(),
    "supervisor": set(),
    "department_admin": set(),
    "system_admin": set(),
    "security_admin": set(),
    "auditor": set(),
}
DOES["the system"] = set(Action) - set().union(*DOES.values())  # nobody's work: time and machines
_TRACES = """
SELECT (SELECT count(*) FROM status_change) + (SELECT count(*) FROM trail_row)
     + (SELECT count(*) FROM fact) + (SELECT count(*) FROM clock) + (SELECT count(*) FROM decision)
     + (SELECT count(*) FROM stage_run) + (SELECT count(*) FROM application)
     + (SELECT count(*) FROM special_procedure) + (SELECT count(*) FROM opinion) AS n
"""


def actor(who: str) -> Actor:
    """Somebody of that kind, with a seat where the case is if they have one."""
    if who in {"anonymous", "the system"}:
        return ANYBODY if who == "anonymous" else THE_SYSTEM
    if who in {"applicant", "stranger"}:
        return Actor(ActorKind.CITIZEN, OWNER if who == "applicant" else uuid4())
    if who == "agent":
        return Actor(ActorKind.CITIZEN, uuid4(), on_behalf_of=OWNER, mandate_id=uuid4())
    leads = "leader" in who
    role = Role.APPROVER if leads else Role(who)
    where = uuid4() if who.startswith("another") else OFFICE
    site = SITE if role is Role.WINDOW else None
    return Actor(ActorKind.STAFF, uuid4(), (Seat(uuid4(), role, where, site, lead=leads),))


async def a_case(status: Status, holder: UUID | None) -> Application:
    """A case as its row would stand, at this status and in the hands of ``holder``."""
    return Application(
        id=uuid4(),
        citizen_id=OWNER,
        department_id=OFFICE,
        site_id=SITE,
        item_code="990000000001",
        item_version_id=uuid4(),
        instant=False,
        status=status,
        version=3,
        applicant_staff=[],
        offices=[],
        reviewed_by=[],
        claimed_by=holder,
        claimed_until=await now() + timedelta(hours=1),
    )


async def test_every_undeclared_step_is_refused_and_leaves_no_trace(
    hall: Hall, figure: Figure
) -> None:
    (before,) = await query(_TRACES)
    tried: Counter[bool] = Counter()
    async with transaction():
        for who, does in DOES.items():
            someone = actor(who)
            for status in Status:
                case = await a_case(status, someone.id)
                for action in Action:
                    declared = (status, action) in STEPS and action in does
                    assert await _may(case, action, someone, declared=declared) == declared, (
                        *(status, action, who),
                    )
                    tried[declared] += 1
                assert (case.status, case.version, case.claimed_by) == (status, 3, someone.id)
    assert await query(_TRACES) == [before]
    assert set(DOES) >= {role.value for role in Role if "admin" in role.value}
    assert tried.total() == len(DOES) * len(Status) * len(Action)
    figure(triples=tried.total(), declared=tried[True], refused=tried[False])


async def _may(case: Application, action: Action, someone: Actor, *, declared: bool) -> bool:
    """What is declared is only asked for; the rest is tried in earnest."""
    try:
        if declared:
            await check(case, action, someone)
        else:
            await advance(case, action, someone)
    except Refusal:
        return False
    return True
