"""Taking back a version that should not stand: one asks with a reason, a second person does it.

What was filed under it goes on; nothing new is taken in. The version before it, if there is one,
stands again.
"""

from uuid import UUID, uuid4

from api.catalog import published, searching
from api.catalog.models import Item, ItemVersion, VersionAct, VersionEvent
from api.catalog.refusals import SecondPersonNeeded
from api.policy import Case, Need, Operation, require, unmet
from identity.actor import Actor
from identity.offices import offices
from identity.refusals import ReasonNeeded
from identity.trail import record
from notifications.now import now
from notifications.refusals import NotFound
from notifications.transactions import transaction

A = VersionAct


async def withdraw(actor: Actor, code: str, number: int, because: str) -> VersionAct:
    """The first of two people asks for it, the second withdraws. Answers with what happened.

    A version that is withdrawn stays so. Refuses NotFound, NotAllowed, ReasonNeeded,
    SecondPersonNeeded (the one who asked cannot be the second).
    """
    async with transaction():
        await Item.select_for_update().get_or_none(code=code)  # one after the other
        row = await ItemVersion.get_or_none(code=code, version=number)
        if row is None:
            raise NotFound
        asked = await VersionEvent.filter(version_id=row.id, act=A.WITHDRAWAL_ASKED).first()
        first_id = asked.by_id if asked else None
        await _permit(actor, row.department_code, first_id)
        if await VersionEvent.exists(version_id=row.id, act=A.WITHDRAWN):
            return A.WITHDRAWN
        if not because.strip():
            raise ReasonNeeded
        act = A.WITHDRAWN if first_id else A.WITHDRAWAL_ASKED
        await _write(actor, row.id, act, first_id, because.strip()[:500])
        if act is A.WITHDRAWN:
            await searching.clear(row.id)
    published.forget()
    if act is A.WITHDRAWN:
        async with transaction():
            await searching.reindex()  # an older version may stand again
    return act


async def _permit(actor: Actor, department_code: str, first_id: UUID | None) -> None:
    case = Case(
        department_id=(await offices()).department_ids.get(department_code),
        earlier=frozenset({first_id} if first_id else ()),
    )
    if unmet(actor, Operation.WITHDRAW_VERSION, case) == frozenset({Need.NOT_EARLIER}):
        raise SecondPersonNeeded
    require(actor, Operation.WITHDRAW_VERSION, case, seen_by=Operation.READ_DRAFTS)


async def _write(
    actor: Actor, version_id: UUID, act: VersionAct, first_id: UUID | None, because: str
) -> None:
    await VersionEvent.create(
        id=uuid4(),
        version_id=version_id,
        act=act,
        first_id=first_id,
        by_id=actor.me,
        because=because,
        at=await now(),
    )
    await record(
        actor,
        f"catalogue.{act.value}",
        subject_kind="item_version",
        subject_id=version_id,
        purpose=because,
    )
