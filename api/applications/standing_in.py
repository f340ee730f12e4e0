"""What a colleague left open goes on with the deputy, under the same rules (AB岗, four eyes).

It passes when a key is lost and none is left, and when the department's administrator says so.
"""

from dataclasses import dataclass, replace
from uuid import UUID

from tortoise import connections

from api.applications.accepting import LEASE
from api.applications.advancing import locked
from api.applications.circumstances import circumstances, permit_claim
from api.applications.models import Application
from api.applications.refusals import ReasonMissing
from api.applications.tracing import note
from api.policy import Case, Operation, require, unmet
from identity import deputies, seconding, staff_keys, staffing
from identity.actor import Actor, Role
from identity.seconding import SecondRequest
from identity.staff_keys import held_by
from identity.staffing import one_at_a_time
from notifications.now import now
from notifications.outbox import announce
from notifications.refusals import FreshProofNeeded, NotFound, Refusal
from notifications.transactions import transaction

_LONGEST = 255


@dataclass(frozen=True)
class Passed:
    """How many cases went to deputies, and how many back to everybody.

    ``waits``: nothing happened yet, a second person must confirm.
    """

    to_deputies: int = 0
    back: int = 0
    keys_left: int = 0
    waits: bool = False


@dataclass(frozen=True)
class SeatOf:
    """A colleague in a role at a department."""

    staff_id: UUID
    department_id: UUID
    role: Role


async def lost_my_key(actor: Actor, key_id: UUID, because: str) -> Passed:
    """Stop one of my own keys at once. Refuses NotFound, ReasonMissing, FreshProofNeeded."""
    if not actor.seats:
        raise FreshProofNeeded
    if key_id not in {key.id for key in await held_by(actor)}:
        raise NotFound
    return await _stopped(actor, actor.me, because, key_id)


async def lost_a_colleagues_keys(actor: Actor, staff_id: UUID, because: str) -> Passed:
    """Stop all keys of a colleague who cannot say so; of a fourth within a day a second person
    must confirm: nobody closes a whole department alone. Refuses NotFound, ReasonMissing.
    """
    within, reason = await permit_about(actor, Operation.REPORT_KEY, staff_id), need_reason(because)
    near = {"staff_id": actor.me, "department_id": min(within)}
    async with transaction():
        await one_at_a_time()
        alone = await staff_keys.stopped_alone(actor)
        if alone < staff_keys.ALONE:
            passed = await _lost(actor, staff_id, reason, None)
            if alone + 1 == staff_keys.ALONE:
                await announce("key.many", staff_id, **near)
            return passed
        if not (await staffing.member(staff_id)).keys:
            raise NotFound
        asked = await seconding.ask(
            actor, staff_keys.STOP, staff_id, {}, reason, department_id=min(within)
        )
        await announce("key.many", asked.id, **near)
    return Passed(waits=True)


async def stop_confirmed(by: Actor, request: SecondRequest) -> None:
    """The second person agreed. The caller holds the transaction. Refuses NotFound."""
    await _lost(by, request.subject_id, request.because, None)


async def pass_on(actor: Actor, staff_id: UUID, because: str) -> Passed:
    """Give a colleague's open cases to who stands in for them: on leave, ill, moved.

    Refuses NotFound, ReasonMissing.
    """
    within = await permit_about(actor, Operation.REASSIGN, staff_id)
    reason = need_reason(because)
    async with transaction():
        return await _hand_over(actor, staff_id, reason, within=within)


async def name_deputy(actor: Actor, seat: SeatOf, deputy_id: UUID | None, because: str) -> None:
    """Say who goes on with what that colleague leaves open there; None: nobody any more.

    Refuses NotFound, NotAllowed (oneself), ReasonMissing, DeputyInvalid.
    """
    case = Case(department_id=seat.department_id, subject_id=seat.staff_id)
    require(actor, Operation.NAME_DEPUTY, case, seen_by=Operation.REPORT_KEY)
    if deputy_id is None:
        await deputies.end_deputy(actor, seat.staff_id, seat.department_id, seat.role)
        return
    await deputies.name_deputy(
        actor, seat.staff_id, deputy_id, seat.department_id, seat.role, need_reason(because)
    )


async def permit_about(actor: Actor, operation: Operation, staff_id: UUID) -> frozenset[UUID]:
    """The departments of the colleague for which the actor may do this. Refuses NotFound."""
    colleague = await deputies.as_actor(staff_id)
    allowed = frozenset(
        one
        for one in colleague.departments()
        if unmet(actor, operation, Case(department_id=one, subject_id=staff_id)) == frozenset()
    )
    if not allowed:
        raise NotFound
    return allowed


async def _stopped(actor: Actor, staff_id: UUID, because: str, key_id: UUID) -> Passed:
    reason = need_reason(because)
    async with transaction():
        return await _lost(actor, staff_id, reason, key_id)


async def _lost(actor: Actor, staff_id: UUID, reason: str, key_id: UUID | None) -> Passed:
    left = await staff_keys.lose(actor, staff_id, reason, key_id)
    return Passed(keys_left=left) if left else await _hand_over(actor, staff_id, reason)


async def _hand_over(
    actor: Actor, staff_id: UUID, because: str, *, within: frozenset[UUID] | None = None
) -> Passed:
    """Every live claim of ``staff_id``: to the deputy in that seat, or back to all."""
    where = None if within is None else list(within)
    rows = await connections.get("default").execute_query_dict(_CLAIMED, [staff_id, where])
    found = [await _to_deputy(actor, row["id"], staff_id, because) for row in rows]
    return Passed(to_deputies=sum(found), back=len(found) - sum(found))


async def _to_deputy(actor: Actor, application_id: UUID, staff_id: UUID, because: str) -> bool:
    application = await locked(application_id)
    deputy_id = await _who_goes_on(application, staff_id)
    await pass_to(actor, application, staff_id, deputy_id, because)
    if deputy_id is not None:
        await announce(
            "case.passed", application.id, staff_id=deputy_id, reference=application.reference
        )
    return deputy_id is not None


async def pass_to(
    actor: Actor, application: Application, from_id: UUID, to_id: UUID | None, because: str
) -> None:
    """From one's hands into another's, or back to all; the case's history keeps it.

    ``application`` must be ``locked``.
    """
    application.claimed_by = to_id
    application.claimed_until = await now() + LEASE if to_id else None
    await application.save(update_fields=["claimed_by", "claimed_until"])
    places = [application.id, application.citizen_id, from_id, to_id, because, actor.id]
    await connections.get("default").execute_query(_NOTE, places)
    await note(
        actor,
        "application.passed_on",
        application,
        because,
        **{"from": str(from_id), "to": str(to_id or "")},
    )


async def _who_goes_on(application: Application, staff_id: UUID) -> UUID | None:
    """The deputy for the work that waits, if they may claim the case; nobody otherwise."""
    case = replace(circumstances(application, await now()), claimed_by=None)
    for deputy in await deputies.deputies_of(staff_id):
        if deputy.role is not case.works_role:
            continue
        if deputy.role is not Role.WINDOW and deputy.department_id != case.works_department_id:
            continue
        try:
            permit_claim(await deputies.as_actor(deputy.deputy_id), application.status, case)
        except Refusal:
            continue
        return deputy.deputy_id
    return None


_CLAIMED = """
SELECT id FROM application
WHERE claimed_by = $1 AND claimed_until > doorstep_now()
  AND ($2::uuid[] IS NULL OR works_department_id = ANY($2)) ORDER BY id
"""
_NOTE = """
INSERT INTO case_passing (application_id, citizen_id, from_id, to_id, because, by_id, at)
VALUES ($1, $2, $3, $4, $5, $6, doorstep_now())
"""


def need_reason(because: str) -> str:
    """Refuses ReasonMissing."""
    if not because.strip():
        raise ReasonMissing
    return because.strip()[:_LONGEST]
