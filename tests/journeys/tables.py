"""The desk's buttons as the two tables say, worked out here a second time, from the rows alone."""

import json
from uuid import UUID

from api.applications.circumstances import PERMISSION
from api.applications.desk_views import DeskAction
from api.applications.lifecycle import OFFERED, STEPS, Action, Status
from api.policy import MAY, Need, Operation
from api.seed.staff import DEPARTMENTS, Post
from identity.actor import Role
from tests.journeys.town import Town
from tests.makers import County, query

_ROW = """
SELECT a.status, a.instant, d.code AS department, a.acceptor_id, a.reviewed_by, a.works_role,
       CASE WHEN a.claimed_until > doorstep_now() THEN a.claimed_by END AS claimed_by,
       v.definition->'stages' AS stages,
       coalesce(v.definition->'special_kinds', '[]') AS specials,
       a.decided_at IS NOT NULL AS decided,
       (SELECT p.asked_by FROM special_procedure p
        WHERE p.application_id = a.id AND p.state = 'asked') AS special_by,
       (SELECT count(*) FROM special_procedure p WHERE p.application_id = a.id
        AND p.kind = 'extension' AND p.state = 'ended') AS extended,
       (SELECT q.asked_by FROM redress q
        WHERE q.application_id = a.id AND q.state = 'asked') AS redress_by,
       (SELECT r.stage FROM stage_run r
        WHERE r.application_id = a.id AND r.state = 'running') AS running
FROM application a JOIN department d ON d.id = a.department_id
JOIN item_version v ON v.id = a.item_version_id WHERE a.id = $1
"""
_BETWEEN = {"investigate", "publicise", "review"}
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
        earlier |= {UUID(one) for one in json.loads(str(row["reviewed_by"]))}
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
        if action.name not in _not_here(row)
    }
    found |= _with_leaders(row, me, seats, leads=post.lead)
    if row["decided"] or Role.REVIEWER not in seats or holder != me:
        found -= {"CLOSE_SPECIAL"}
    if row["decided"]:
        found -= {"TERMINATE"}
    if holder == me:
        found |= {"RELEASE"} | ({"REVEAL"} if may(Operation.REVEAL, seats) else set())
    elif holder is None and row["works_role"]:
        works = {Role(str(row["works_role"]))}
        found |= {"CLAIM"} if may(Operation.CLAIM, seats & works) else set()
    return frozenset(found)


def _with_leaders(row: dict[str, object], me: object, seats: set[Role], *, leads: bool) -> set[str]:
    """What one may ask a leader of the department for, and what the leader may answer."""
    holds = row["claimed_by"] == me
    asked_by, settle, ask = {
        "submitted": (
            row["redress_by"],
            {"SETTLE_NOT_TO_ACCEPT"},
            {"ASK_NOT_TO_ACCEPT"} if Role.WINDOW in seats and holds else set[str](),
        ),
        "in_review": (
            row["special_by"],
            {"ALLOW_SPECIAL", "DECLINE_SPECIAL"},
            _to_ask(row) if Role.REVIEWER in seats and holds else set[str](),
        ),
        "closed": (
            row["redress_by"],
            {"SETTLE_REDRESS"},
            {"ASK_REDRESS"} if Role.APPROVER in seats else set[str](),
        ),
    }.get(str(row["status"]), (None, set[str](), set[str]()))
    if asked_by is None:
        return ask
    return settle if leads and Role.APPROVER in seats and asked_by != me else set()


def _to_ask(row: dict[str, object]) -> set[str]:
    more = {"ASK_MORE"} if "supplement" in json.loads(str(row["specials"])) else set()
    return {"ASK_SPECIAL"} | more | (set() if row["extended"] else {"ASK_EXTENSION"})


def _not_here(row: dict[str, object]) -> set[str]:
    """The last office of the review passes up, the others finish; the first cannot return."""
    stages = json.loads(str(row["stages"]))
    between = [one["key"] for one in stages if one.get("kind", one["key"]) in _BETWEEN]
    if row["running"] not in between:
        return {"FINISH_STAGE", "RETURN_STAGE"}
    at = between.index(row["running"])
    last = {"FINISH_STAGE"} if at == len(between) - 1 else {"PASS_UP"}
    return last | ({"RETURN_STAGE"} if at == 0 else set())
