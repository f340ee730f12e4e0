"""The county's offices: regions, departments, sites, and who sits where."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid4

from tortoise import connections
from tortoise.expressions import Q

from identity.actor import Role
from identity.delegating import HandedDown, living
from identity.idnumbers import read_id_number, read_name
from identity.masks import mask_phone
from identity.models import Department, Region, Seat, Site, Staff
from identity.phones import e164
from identity.sealing import blind_index, seal
from identity.seats import take_seat as take_seat
from notifications.now import now

_KEPT_SECONDS = 30.0
_COUNTY = 6  # digits of a county's code; townships and villages have more
_PLACE = ("name", "address", "kind", "hours", "phone", "latitude", "longitude")


@dataclass(frozen=True)
class Place:
    """Where a site is and when it is open. ``region`` is a code."""

    name: str
    address: str
    kind: str = "county_hall"
    hours: str = ""
    phone: str = ""
    region: str = ""
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True)
class Offices:
    """Names by id, as they were at most half a minute ago. Those who left keep their names."""

    regions: Mapping[UUID, str] = field(default_factory=dict)
    region_names: Mapping[str, str] = field(default_factory=dict)  # by code
    departments: Mapping[UUID, str] = field(default_factory=dict)
    department_names: Mapping[str, str] = field(default_factory=dict)  # by code
    department_ids: Mapping[str, UUID] = field(default_factory=dict)  # by code
    sites: Mapping[UUID, Place] = field(default_factory=dict)
    site_ids: Mapping[str, UUID] = field(default_factory=dict)  # by code
    townships: frozenset[UUID] = frozenset()  # departments of a township or a village
    staff: Mapping[UUID, str] = field(default_factory=dict)
    staffed: frozenset[UUID] = frozenset()  # sites at whose window somebody sits
    local: Mapping[str, tuple[UUID, ...]] = field(default_factory=dict)  # townships' own, by region
    posts: frozenset[tuple[UUID, Role, UUID | None]] = frozenset()  # held; and at which station
    handed_down: Mapping[str, tuple[HandedDown, ...]] = field(default_factory=dict)  # by item

    def of_region(self, code: str) -> tuple[UUID, ...]:
        """The departments of a township or a village."""
        return self.local.get(code, ())

    def seated(self, department_id: UUID, role: Role, site_id: UUID | None) -> bool:
        """Whether somebody holds the role there; ``site_id``: a station of the department."""
        return (department_id, role, site_id) in self.posts

    def stations(self, department_id: UUID, role: Role, township: str) -> tuple[UUID, ...]:
        """The department's stations in the township where somebody holds the role."""
        found = (site for of, held, site in self.posts if (of, held) == (department_id, role))
        return tuple(
            sorted(
                (site for site in found if site and self.sites[site].region.startswith(township)),
                key=str,
            )
        )


_snapshot: tuple[float, Offices] | None = None


async def offices() -> Offices:
    """The snapshot; read again after 30 seconds or ``forget_offices``."""
    global _snapshot  # noqa: PLW0603 — a cache of this process
    if _snapshot is None or time.monotonic() - _snapshot[0] > _KEPT_SECONDS:
        departments = (
            await Department.all().order_by("code").values("id", "code", "name", "region_id")
        )
        sites = await Site.all().order_by("code").values("id", "code", *_PLACE, "region_id")
        regions = await Region.all().values("id", "code", "name")
        codes = {row["id"]: row["code"] for row in regions}
        read = Offices(
            regions={row["id"]: row["name"] for row in regions},
            region_names={row["code"]: row["name"] for row in regions},
            departments={row["id"]: row["name"] for row in departments},
            department_names={row["code"]: row["name"] for row in departments},
            department_ids={row["code"]: row["id"] for row in departments},
            sites={
                row["id"]: Place(
                    region=codes.get(row["region_id"], ""), **{name: row[name] for name in _PLACE}
                )
                for row in sites
            },
            site_ids={row["code"]: row["id"] for row in sites},
            townships=frozenset(
                row["id"] for row in departments if len(codes.get(row["region_id"], "")) > _COUNTY
            ),
            local=_local(departments, codes),
            posts=await _held(),
            handed_down=await living(),
            staffed=await _staffed(),
            staff={row["id"]: row["name"] for row in await Staff.all().values("id", "name")},
        )
        _snapshot = (time.monotonic(), read)
    return _snapshot[1]


async def _staffed() -> frozenset[UUID]:
    windows = Seat.filter(role=Role.WINDOW, ended_at=None, staff__left_at=None)
    rows = await windows.exclude(site_id=None).distinct().values_list("site_id", flat=True)
    return frozenset(UUID(str(row)) for row in rows)


def _local(departments: list[dict[str, Any]], codes: Mapping[UUID, str]) -> dict[str, Any]:
    """Departments of townships and villages, by the code of their region."""
    found: dict[str, tuple[UUID, ...]] = {}
    for row in departments:
        code = codes.get(row["region_id"], "")
        if len(code) > _COUNTY:
            found[code] = (*found.get(code, ()), row["id"])
    return found


async def _held() -> frozenset[tuple[UUID, Role, UUID | None]]:
    rows = await connections.get("default").execute_query_dict(_HELD)
    return frozenset((row["department_id"], Role(row["role"]), row["site"]) for row in rows)


_HELD = """
SELECT DISTINCT seat.department_id, seat.role,
       CASE WHEN doorstep_outpost(seat.department_id, seat.site_id) THEN seat.site_id END AS site
FROM seat JOIN staff ON staff.id = seat.staff_id
WHERE seat.ended_at IS NULL AND staff.left_at IS NULL
"""


def forget_offices() -> None:
    """Read them anew next time: they were just changed."""
    global _snapshot  # noqa: PLW0603 — a cache of this process
    _snapshot = None


async def staff_by_phone(phone: str) -> Staff | None:
    """Who works here under this phone; None also if they left. Refuses PhoneInvalid."""
    return await Staff.get_or_none(phone_index=blind_index("phone", e164(phone)), left_at=None)


async def staff_ids_of(person_id: UUID) -> frozenset[UUID]:
    """The staff members who are this citizen, by number or phone: they may not touch the case."""
    rows = await connections.get("default").execute_query_dict(
        "SELECT s.id FROM person mine JOIN person p"  # every account that was joined with it
        " ON coalesce(p.merged_into, p.id) = coalesce(mine.merged_into, mine.id)"
        " JOIN staff s ON s.phone_index = p.phone_index OR s.id_number_index = p.id_number_index"
        " WHERE mine.id = $1",
        [person_id],
    )
    return frozenset(row["id"] for row in rows)


async def people_who_are(staff_id: UUID) -> frozenset[UUID]:
    """The other way round: all accounts of citizens that are this member of staff."""
    rows = await connections.get("default").execute_query_dict(
        "SELECT mine.id FROM staff s"
        " JOIN person p ON s.phone_index = p.phone_index OR s.id_number_index = p.id_number_index"
        " JOIN person mine"
        " ON coalesce(p.merged_into, p.id) = coalesce(mine.merged_into, mine.id)"
        " WHERE s.id = $1",
        [staff_id],
    )
    return frozenset(row["id"] for row in rows)


async def staff_in(
    role: Role, department_id: UUID, site_id: UUID | None = None
) -> tuple[UUID, ...]:
    """Who holds the role at the department now; windows also whoever sits at the site.

    For others ``site_id`` is the department's station: only who sits there.
    """
    here = Q(department_id=department_id)
    if site_id is not None:
        here = here | Q(site_id=site_id) if role is Role.WINDOW else here & Q(site_id=site_id)
    seats = Seat.filter(here, role=role, ended_at=None, staff__left_at=None)
    rows = await seats.order_by("since").values_list("staff_id", flat=True)
    return tuple(dict.fromkeys(UUID(str(row)) for row in rows))


async def leaders_of(department_id: UUID) -> tuple[UUID, ...]:
    """Who leads the department now: an approver whose seat is marked so (R6)."""
    seats = Seat.filter(
        department_id=department_id,
        role=Role.APPROVER,
        lead=True,
        ended_at=None,
        staff__left_at=None,
    )
    rows = await seats.order_by("since").values_list("staff_id", flat=True)
    return tuple(dict.fromkeys(UUID(str(row)) for row in rows))


async def staff_with(role: Role) -> tuple[UUID, ...]:
    """Who holds the role anywhere now."""
    seats = Seat.filter(role=role, ended_at=None, staff__left_at=None)
    rows = await seats.order_by("since").values_list("staff_id", flat=True)
    return tuple(dict.fromkeys(UUID(str(row)) for row in rows))


async def found_region(code: str, name: str, parent_id: UUID | None = None) -> UUID:
    """Enter a division; the same code again is the same one. The caller holds the transaction."""
    known = await Region.get_or_none(code=code)
    region = known or await Region.create(id=uuid4(), code=code, name=name, parent_id=parent_id)
    forget_offices()
    return region.id


async def found_department(code: str, name: str, region_id: UUID) -> UUID:
    """Enter a body; the same code again is the same one. The caller holds the transaction."""
    known = await Department.get_or_none(code=code)
    made = known or await Department.create(id=uuid4(), code=code, name=name, region_id=region_id)
    forget_offices()
    return made.id


async def found_site(code: str, place: Place, region_id: UUID) -> UUID:
    """Enter a hall, or write down anew where it is and when it is open.

    The same code again is the same one. The caller holds the transaction.
    """
    known = await Site.get_or_none(code=code)
    site = known or Site(id=uuid4(), code=code)
    site.region_id = region_id
    site.update_from_dict({name: getattr(place, name) for name in _PLACE})
    await site.save()
    forget_offices()
    return site.id


async def hire(name: str, phone: str, *, id_number: str | None = None) -> Staff:
    """Enter a staff member, without seats. Of the number only its index is kept.

    The caller holds the transaction. Refuses NameInvalid, PhoneInvalid, IdNumberInvalid.
    """
    staff_id, number = uuid4(), e164(phone)
    index = None
    if id_number is not None:
        index = blind_index("id_number", read_id_number(id_number).number)
    staff = await Staff.create(
        id=staff_id,
        name=read_name(name),
        phone_sealed=await seal(staff_id, staff_label(staff_id), number),
        phone_masked=mask_phone(number),
        phone_index=blind_index("phone", number),
        id_number_index=index,
        created_at=await now(),
    )
    forget_offices()
    return staff


def staff_label(staff_id: UUID) -> str:
    """The place of a staff member's sealed phone."""
    return f"staff.phone:{staff_id}"
