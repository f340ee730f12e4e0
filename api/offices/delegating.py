"""A department's administrator hands powers down, and takes them back."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from api.catalog import published
from api.clocks.counting import day_of
from api.policy import Case, Operation, require
from identity import delegating
from identity.actor import Actor, Role
from identity.delegating import Delegation
from identity.offices import forget_offices, offices
from identity.refusals import DelegationInvalid, ReasonNeeded
from notifications.now import now
from notifications.transactions import transaction

O = Operation  # noqa: E741 — as in the table


@dataclass(frozen=True)
class Power:
    """What is handed down, to whom and for how long."""

    department_id: UUID
    to_department_id: UUID
    item_codes: Sequence[str]
    basis: str
    since: date
    until: date | None


async def hand_down(actor: Actor, power: Power) -> None:
    """Every item or none. Refuses NotFound, NotAllowed, DelegationInvalid (also: an item that is
    not the department's).
    """
    hall = await offices()
    require(actor, O.DELEGATE_POWER, Case(department_id=power.department_id), seen_by=_SEEN)
    if power.to_department_id not in hall.departments or not power.item_codes:
        raise DelegationInvalid
    owners = {
        one.code: hall.department_ids.get(one.department_code) for one in await published.every()
    }
    if any(owners.get(code) != power.department_id for code in power.item_codes):
        raise DelegationInvalid
    async with transaction():
        for code in power.item_codes:
            await delegating.hand_down(
                actor,
                power.department_id,
                power.to_department_id,
                code,
                power.basis,
                power.since,
                power.until,
            )
    forget_offices()


async def take_back(actor: Actor, delegation_id: UUID, because: str) -> None:
    """Effective with the next request. Refuses NotFound, NotAllowed, ReasonNeeded."""
    async with transaction():
        given = await delegating.found(delegation_id)
        case = Case(department_id=given.department_id)
        require(actor, O.DELEGATE_POWER, case, seen_by=_SEEN)
        if not because.strip():
            raise ReasonNeeded
        await delegating.take_back(actor, given, because.strip())
    forget_offices()


async def listed(actor: Actor) -> tuple[Delegation, ...]:
    """What my departments gave and got."""
    return await delegating.of_departments(actor.departments(Role.DEPARTMENT_ADMIN))


async def counted(actor: Actor) -> dict[UUID, int]:
    """Over how many items my departments' powers count today, by who holds them (C48)."""
    mine = actor.departments(Role.DEPARTMENT_ADMIN)
    today = day_of(await now())
    return Counter(
        one.to_department_id
        for one in await listed(actor)
        if one.department_id in mine
        and one.ended_at is None
        and one.since <= today <= (one.until or today)
    )


_SEEN = O.DELEGATE_POWER
