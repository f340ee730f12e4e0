"""The county's regions, departments and sites, kept by its system administrator.

A code stays for ever: items, addresses and mandates refer to it. Everything else may be written
anew; the trail keeps both what stood there and what stands now. Nothing is deleted.
Whoever calls has asked the policy and holds the transaction.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any
from uuid import UUID, uuid4

from tortoise import Model

from identity.actor import Actor
from identity.hours import read_hours
from identity.models import Department, Region, Site
from identity.offices import Place
from identity.refusals import CodeTaken, PlaceInvalid, RegionUnknown
from identity.regions import is_region_code
from identity.trail import record
from notifications.refusals import NotFound
from notifications.transactions import current

_COUNTY, _TOWNSHIP = 6, 9  # digits
_CODE = re.compile(r"[0-9A-Za-z][0-9A-Za-z_-]{0,31}", re.ASCII)
_PHONE = re.compile(r"[0-9]{3,6}|1[0-9]{10}|(?:0[0-9]{2,3}-?)?[0-9]{7,8}(?:-[0-9]{1,6})?|[48]00-?"
                    r"[0-9]{3}-?[0-9]{4}", re.ASCII)  # fmt: skip
_NAME, _ADDRESS = 64, 255


@dataclass(frozen=True)
class WrittenRegion:
    """A division as it stands; ``within`` is the code of what it lies in."""

    id: UUID
    code: str
    name: str
    within: str


@dataclass(frozen=True)
class WrittenDepartment:
    """A body as it stands; ``region`` is a code."""

    id: UUID
    code: str
    name: str
    region: str


@dataclass(frozen=True)
class WrittenSite:
    """A hall as it stands."""

    id: UUID
    code: str
    place: Place


async def add_region(by: Actor, code: str, name: str) -> UUID:
    """A township (9 digits) or village (12) of this county; its code says what it lies in.

    The county itself only while there is none.
    Refuses PlaceInvalid, RegionUnknown, CodeTaken.
    """
    written, title = _tidy(code), _name(name)
    if not is_region_code(written):
        raise PlaceInvalid("county")
    around = None
    if len(written) == _COUNTY:
        if await Region.exists():
            raise PlaceInvalid("county")
    else:
        around = await _region(written[: _COUNTY if len(written) == _TOWNSHIP else _TOWNSHIP])
    parent = around.id if around else None
    return await _add(by, Region, {"code": written, "name": title, "parent_id": parent})


async def rename_region(by: Actor, region_id: UUID, name: str) -> None:
    """Its name. Refuses NotFound, PlaceInvalid."""
    await _change(by, Region, region_id, {"name": _name(name)})


async def add_department(by: Actor, code: str, name: str, region: str) -> UUID:
    """A body that decides. Refuses PlaceInvalid, RegionUnknown, CodeTaken."""
    at = await _region(region)
    values = {"code": _code(code), "name": _name(name), "region_id": at.id}
    return await _add(by, Department, values)


async def change_department(by: Actor, department_id: UUID, name: str, region: str) -> None:
    """Its name, or the region it is for. Refuses NotFound, PlaceInvalid, RegionUnknown."""
    at = await _region(region)
    await _change(by, Department, department_id, {"name": _name(name), "region_id": at.id})


async def add_site(by: Actor, code: str, place: Place) -> UUID:
    """A place to go to. Refuses PlaceInvalid, HoursInvalid, RegionUnknown, CodeTaken."""
    return await _add(by, Site, {"code": _code(code), **await _written(place)})


async def change_site(by: Actor, site_id: UUID, place: Place) -> None:
    """All but its code. Refuses NotFound, PlaceInvalid, HoursInvalid, RegionUnknown."""
    await _change(by, Site, site_id, await _written(place))


async def all_regions() -> tuple[WrittenRegion, ...]:
    """By code: the county, then each township before its villages."""
    rows = await Region.all().order_by("code").values("id", "code", "name", "parent_id")
    codes = {row["id"]: row["code"] for row in rows}
    return tuple(
        WrittenRegion(row["id"], row["code"], row["name"], codes.get(row["parent_id"], ""))
        for row in rows
    )


async def all_departments() -> tuple[WrittenDepartment, ...]:
    """By code."""
    rows = await Department.all().order_by("code").values_list("id", "code", "name", "region__code")
    return tuple(WrittenDepartment(*row) for row in rows)


async def all_sites() -> tuple[WrittenSite, ...]:
    """By region, then code."""
    rows = await Site.all().order_by("region__code", "code").select_related("region")
    return tuple(
        WrittenSite(
            row.id,
            row.code,
            Place(
                *(row.name, row.address, row.kind, row.hours, row.phone, row.region.code),
                *(row.latitude, row.longitude),
            ),
        )
        for row in rows
    )


async def _add(by: Actor, kind: type[Model], values: Mapping[str, Any]) -> UUID:
    current()
    new = uuid4()
    await kind.bulk_create([kind(id=new, **values)], ignore_conflicts=True)
    if not await kind.exists(id=new):
        (name,) = await kind.filter(code=values["code"]).values_list("name", flat=True)
        raise CodeTaken(str(name))
    await _trace(by, "added", kind, new, {"now": dict(values)})
    return new


async def _change(by: Actor, kind: type[Model], which: UUID, values: Mapping[str, Any]) -> None:
    """Nothing is written where nothing differs."""
    current()
    row = await kind.select_for_update().get_or_none(id=which)
    if row is None:
        raise NotFound
    was = {name: getattr(row, name) for name in values}
    changed = {name: value for name, value in values.items() if value != was[name]}
    if not changed:
        return
    await row.update_from_dict(changed).save(update_fields=list(changed))
    before = {name: was[name] for name in changed}
    await _trace(by, "changed", kind, which, {"was": before, "now": changed})


async def _trace(
    by: Actor, what: str, kind: type[Model], which: UUID, details: dict[str, object]
) -> None:
    name = kind.__name__.lower()
    await record(by, f"{name}.{what}", subject_kind=name, subject_id=which, details=details)


async def _region(code: str) -> Region:
    found = await Region.get_or_none(code=_tidy(code))
    if found is None:
        raise RegionUnknown(_tidy(code))
    return found


async def _written(place: Place) -> dict[str, Any]:
    """A site's columns, each as it is kept."""
    values = asdict(place)
    at = await _region(values.pop("region"))
    address, phone = place.address.strip(), _tidy(place.phone)
    if not 0 < len(address) <= _ADDRESS:
        raise PlaceInvalid("address")
    if phone and not _PHONE.fullmatch(phone):
        raise PlaceInvalid("phone")
    if (place.latitude is None) is not (place.longitude is None) or not (
        abs(place.latitude or 0) <= 90 and abs(place.longitude or 0) <= 180  # noqa: PLR2004 — degrees
    ):
        raise PlaceInvalid("spot")
    hours = read_hours(place.hours)
    name = _name(place.name)
    return values | {
        "region_id": at.id, "name": name, "address": address, "phone": phone, "hours": hours,
    }  # fmt: skip


def _code(code: str) -> str:
    written = _tidy(code)
    if not _CODE.fullmatch(written):
        raise PlaceInvalid("code")
    return written


def _name(name: str) -> str:
    written = name.strip()
    if not 2 <= len(written) <= _NAME or not written.isprintable():  # noqa: PLR2004 — letters
        raise PlaceInvalid("name")
    return written


def _tidy(text: str) -> str:
    """Full-width digits and blanks are understood."""
    return "".join(unicodedata.normalize("NFKC", text).split())
