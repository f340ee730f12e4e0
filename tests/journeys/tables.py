"""The desk's buttons as the two tables say, worked out here a second time, from the rows alone."""

from api.applications.circumstances import PERMISSION, WORKED_BY
from api.applications.desk_views import DeskAction
from api.applications.lifecycle import OFFERED, STEPS, Action, Status
from api.policy import MAY, Need, Operation
from api.seed.staff import DEPARTMENTS, Post
from identity.actor import Role
from tests.journeys.town import Town
from tests.makers import County, query

_ROW = """
SELECT a.status, a.instant, d.code AS department, a.acceptor_id, a.reviewer_id,
       CASE WHEN a.claimed_until > doorstep_now() THEN a.claimed_by END AS claimed_by
FROM application a JOIN department d ON d.id = a.department_id WHERE a.id = $1
"""
_AT_ONCE = {Action.APPROVE_AT_ONCE, Action.REFUSE_AT_ONCE}


async def tables_say(town: Town, case: str) -> dict[str, frozenset[str] | None]:
    """What everybody's screen of a case should offer."""
    return await offered(town.county, case)


async def offered(county: County, case: object) -> dict[str, frozenset[str] | None]:
    """For everybody: the actions STEPS has from here and MAY allows; None: does not see it."""
    (row,) = await query(_ROW, case)
    assert row["department"] in DEPARTMENTS
    return {name: _offered(row, one.actor.id, one.post) for name, one in county.staff.items()}


def _offered(row: dict[str, object], me: object, post: Post) -> frozenset[str] | None:
    status, instant, holder = Status(str(row["status"])), bool(row["instant"]), row["claimed_by"]
    earlier = {row["acceptor_id"]}
    if status is Status.PENDING_APPROVAL:
        earlier.add(row["reviewer_id"])
    seats = {
        role
        for role, department, at_hall in post.seats
        if department == row["department"] or (role is Role.WINDOW and at_hall)
    }

    def may(operation: Operation, roles: set[Role]) -> bool:
        return any(
            not (Need.CLAIMED in needs and holder != me)
            and not (Need.NOT_EARLIER in needs and me in earlier and not instant)
            for role, needs in MAY[operation].items()
            if role in roles
        )

    if status is Status.DRAFT or not may(Operation.READ_CASE, seats):
        return None
    found = {
        action.name
        for (at, action) in STEPS
        if at is status and action in OFFERED and action.name in DeskAction.__members__
        if action in PERMISSION and may(PERMISSION[action], seats)
        if instant or action not in _AT_ONCE
    }
    if holder == me:
        found |= {"RELEASE"} | ({"REVEAL"} if may(Operation.REVEAL, seats) else set())
    elif holder is None and status in WORKED_BY:
        found |= {"CLAIM"} if may(Operation.CLAIM, seats & {WORKED_BY[status]}) else set()
    return frozenset(found)
