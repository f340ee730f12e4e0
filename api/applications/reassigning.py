"""One case goes from a colleague's hands into another's, because the administrator says so (R7).

Who takes it over must be able to claim it: the same guard, four eyes among it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from tortoise import connections

from api.applications.advancing import locked
from api.applications.circumstances import circumstances, permit_claim
from api.applications.desk_reading import as_case, card
from api.applications.desk_views import Light
from api.applications.lifecycle import Status
from api.applications.queue_walks import CARD
from api.applications.refusals import ColleagueInvalid, NotClaimed
from api.applications.standing_in import need_reason, pass_to, permit_about
from api.policy import Case, Operation, unmet
from identity import deputies
from identity.actor import Actor
from identity.offices import offices
from notifications.now import now
from notifications.outbox import announce
from notifications.refusals import NotFound, Refusal
from notifications.transactions import Once, transaction
from notifications.wording import CHINESE


@dataclass(frozen=True, slots=True)
class HeldCase:
    """A case in a colleague's hands, without its applicant, and who could go on with it."""

    id: UUID
    reference: str
    item_title: str
    status_text: str
    due_on: date | None
    light: Light
    others: tuple[UUID, ...]


async def reassign(
    actor: Actor, application_id: UUID, to: UUID | None, because: str, key: str
) -> UUID:
    """Into this colleague's hands, or back to everybody who may take it; both are told.

    Answers with whose it was. Refuses NotFound, NotClaimed (nobody has it), ReasonMissing,
    ColleagueInvalid (has it already, or may not claim it).
    """
    content = {"id": application_id, "to": to, "because": because}
    async with transaction(Once(actor.me, "reassign", key, content)) as tx:
        if tx.seen:
            return tx.outcome or application_id
        application = await locked(application_id)
        case = circumstances(application, await now())
        holder = case.claimed_by
        if not _may(actor, case.works_department_id, holder):
            raise NotFound
        if holder is None:
            raise NotClaimed
        reason = need_reason(because)
        if to is not None and not _could(await deputies.as_actor(to), application.status, case):
            raise ColleagueInvalid
        await pass_to(actor, application, holder, to, reason)
        number = application.reference
        if to is not None:
            await announce("case.assigned", application.id, staff_id=to, reference=number)
        await announce("case.taken", application.id, staff_id=holder, reference=number)
        tx.outcome = holder
    return holder


async def held_by(actor: Actor, staff_id: UUID, language: str = CHINESE) -> tuple[HeldCase, ...]:
    """What this colleague has in hand at the actor's departments, the soonest due first.

    Refuses NotFound.
    """
    within = await permit_about(actor, Operation.REASSIGN, staff_id)
    rows = await connections.get("default").execute_query_dict(_HELD, [staff_id, list(within)])
    mates = {
        mate for post in await deputies.posts(within) for mate in (post.staff_id, *post.colleagues)
    }
    others = [await deputies.as_actor(mate) for mate in sorted(mates)] if rows else []
    return tuple([await _held(row, actor, others, language) for row in rows])


async def _held(
    row: Mapping[str, Any], actor: Actor, mates: Sequence[Actor], language: str
) -> HeldCase:
    seen, case = await card(row, actor, await offices(), language), as_case(row)
    others = [mate.me for mate in mates if _could(mate, seen.status, case)]
    return HeldCase(
        id=seen.id,
        reference=seen.reference,
        item_title=seen.item_title,
        status_text=seen.status_text,
        due_on=seen.due_on,
        light=seen.light,
        others=tuple(others),
    )


def _may(actor: Actor, department_id: UUID | None, holder: UUID | None) -> bool:
    about = Case(department_id=department_id, subject_id=holder)
    return department_id is not None and unmet(actor, Operation.REASSIGN, about) == frozenset()


def _could(mate: Actor, status: Status, case: Case) -> bool:
    """Whether this colleague may claim it, were it free."""
    if mate.me == case.claimed_by:
        return False
    try:
        permit_claim(mate, status, replace(case, claimed_by=None))
    except Refusal:
        return False
    return True


_HELD = f"""{CARD} a.claimed_by = $1 AND a.claimed_until > doorstep_now()
  AND a.works_department_id = ANY($2::uuid[]) ORDER BY a.due_on, a.id LIMIT 100
"""
