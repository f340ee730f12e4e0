"""A county's first administrators: from the console, once, while there is none.

Afterwards people appoint people: an administrator's seat takes two security administrators. What
the console does here it can do only before the first of them can work.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from identity import places, seconding, staff_keys, staffing
from identity.actor import Actor, ActorKind, Role
from identity.key_models import Passkey
from identity.keyring import counts, fingerprint
from identity.models import Department, Region, Seat
from identity.refusals import AdministratorsNeeded, AdministratorsThere
from identity.seats import ONE_OF_THREE, take_seat
from identity.trail import record
from notifications.refusals import NotFound
from notifications.transactions import current

THE_CONSOLE = Actor(ActorKind.SYSTEM, UUID(int=0))
# With fewer nobody could be named, or nobody would look.
NEEDED = Counter({Role.SYSTEM_ADMIN: 1, Role.SECURITY_ADMIN: 2, Role.AUDITOR: 1})
_WHY = "首任管理员，由控制台指定"


@dataclass(frozen=True)
class First:
    """Who begins, as what."""

    role: Role
    name: str
    phone: str
    id_number: str


async def found_office(county: tuple[str, str], office: tuple[str, str]) -> UUID:
    """The county and the department at which they sit, each by code and name; those that are there
    already stay as they are. The caller holds the transaction.

    Refuses PlaceInvalid, RegionUnknown.
    """
    if not await Region.exists(code=county[0]):
        await places.add_region(THE_CONSOLE, *county)
    known = await Department.get_or_none(code=office[0])
    return known.id if known else await places.add_department(THE_CONSOLE, *office, county[0])


async def appoint(people: Sequence[First], department_id: UUID) -> None:
    """One system administrator, two security administrators, one auditor, or more of each: all or
    none. Their keys they make themselves. The caller holds the transaction.

    Refuses AdministratorsThere, AdministratorsNeeded, SeatTaken (one person for two of the three),
    NameInvalid, PhoneInvalid, IdNumberInvalid, StaffKnown.
    """
    current()
    await staffing.one_at_a_time()
    if any([await staffing.how_many(role) for role in ONE_OF_THREE]):
        raise AdministratorsThere
    given = Counter(one.role for one in people)
    if not given >= NEEDED or set(given) != set(NEEDED):
        raise AdministratorsNeeded
    for one in people:
        staff_id = await staffing.enter(THE_CONSOLE, one.name, one.phone, one.id_number)
        await record(THE_CONSOLE, "staff.entered", subject_kind="staff", subject_id=staff_id)
        seat = await take_seat(staff_id, one.role, department_id)
        await record(
            THE_CONSOLE,
            "seat.given",
            subject_kind="seat",
            subject_id=seat.id,
            purpose=_WHY,
            details={
                "staff": str(staff_id),
                "role": one.role.value,
                "department": str(department_id),
            },
        )


async def confirm_first_key(said: str) -> None:
    """A security administrator's first key, compared by who stands at the console.

    Only the very first: with it they confirm everybody else's. The caller holds the transaction.
    Refuses AdministratorsThere (a key counts already), NotFound (no such key waits).
    """
    current()
    await staffing.one_at_a_time()
    seats = Seat.filter(role=Role.SECURITY_ADMIN, ended_at=None, staff__left_at=None)
    keys = await Passkey.filter(
        owner_id__in=await seats.values_list("staff_id", flat=True),
        owner_kind=ActorKind.STAFF,
        revoked_at=None,
    )
    if any(counts(key) for key in keys):
        raise AdministratorsThere
    found = [key for key in keys if fingerprint(key) == said.strip().upper()]
    if not found:
        raise NotFound
    (key,) = found
    await staff_keys.confirm(THE_CONSOLE, key.id)
    for request in await seconding.asked(Actor(ActorKind.STAFF, key.owner_id)):
        if request.subject_id == key.id and request.state is seconding.RequestState.WAITING:
            await seconding.settle(THE_CONSOLE, request.id, confirm=True)
