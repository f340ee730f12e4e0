"""The people of the offices, as their administrators see them."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from api.offices.staffing import givable
from api.policy import MAY, Operation
from identity import staffing
from identity.actor import Actor, Role
from identity.offices import Offices, offices
from identity.seats import ADMINS
from identity.staffing import Member
from notifications.refusals import NotAllowed, NotFound


@dataclass(frozen=True)
class Choices:
    """What can be chosen for a seat: roles, departments and sites."""

    roles: tuple[Role, ...]
    departments: tuple[UUID, ...]
    hall: Offices

    def asks(self, role: Role) -> bool:
        """Whether a seat of this role takes a second person."""
        return role in ADMINS


async def people(actor: Actor, search: str) -> tuple[Member, ...]:
    """Who works in my departments; the security administrator's are all, also who left."""
    _permit(actor)
    return await staffing.members(_places(actor), search)


async def one(actor: Actor, staff_id: UUID) -> Member:
    """Somebody whom I administer. Refuses NotFound."""
    _permit(actor)
    found, places = await staffing.member(staff_id), _places(actor)
    if places is not None and not {seat.department_id for seat in found.seats} & set(places):
        raise NotFound
    return found


async def choices(actor: Actor) -> Choices:
    """What I may give, and where."""
    hall, places = await offices(), _places(actor)
    mine = hall.departments if places is None else places
    return Choices(givable(actor), tuple(sorted(mine, key=lambda d: hall.departments[d])), hall)


def _places(actor: Actor) -> Collection[UUID] | None:
    """Departments whose people are mine to see; None: all."""
    if Role.SECURITY_ADMIN in actor.roles:
        return None
    return actor.departments(Role.DEPARTMENT_ADMIN)


def _permit(actor: Actor) -> None:
    """Whoever administers anybody; whom, is in the query. Refuses NotAllowed."""
    if not actor.roles & MAY[Operation.MANAGE_STAFF].keys():
        raise NotAllowed(Operation.MANAGE_STAFF.value)
