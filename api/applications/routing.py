"""Which office does a stage: by the level it is written for and where the applicant filed. Pure.

Windows sit at the site the applicant chose. Below the county it is that site's township: the
department's own station there, else the township itself. An office counts only where somebody holds
the role; without one the deciding department does it, and the run says so: no case is ever stuck.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from api.catalog.definition import Stage
from identity.actor import Role
from identity.offices import Offices

_COUNTY, _VILLAGE = 4, 6
_TOWN_DIGITS, _VILLAGE_DIGITS = 9, 12
_CENTRE, _DEPARTMENT = "centre", "department"


@dataclass(frozen=True)
class Office:
    """Who does it, and at which site; ``stood_in``: the office the route names is not there."""

    department_id: UUID
    site_id: UUID | None = None
    stood_in: bool = False


class Filed(Protocol):
    """What of an application decides which offices it goes to."""

    @property
    def department_id(self) -> UUID:
        """Who decides it."""

    @property
    def site_id(self) -> UUID:
        """The hall it was filed at."""

    @property
    def region(self) -> str | None:
        """Where the applicant said they live."""


def office_of(stage: Stage, application: Filed, hall: Offices) -> Office:
    """The office of ``stage`` for this application."""
    decides = application.department_id
    if stage.office == _CENTRE:
        return Office(decides, application.site_id)
    asked = decides
    if stage.office != _DEPARTMENT:
        asked = hall.department_ids.get(stage.office, decides)
    if stage.level == _COUNTY and asked == decides:
        return Office(decides)
    role = Role(stage.role)
    found = _offices(stage, asked, _place(application, hall), hall)
    there = (one for one in found if hall.seated(one.department_id, role, one.site_id))
    return next(there, Office(decides, stood_in=True))


def named(office: Office, hall: Offices) -> str:
    """The site where there is one, otherwise the department."""
    site = hall.sites.get(office.site_id) if office.site_id else None
    return site.name if site else hall.departments.get(office.department_id, "")


def _offices(stage: Stage, asked: UUID, place: str, hall: Offices) -> Iterator[Office]:
    """All that could, the nearest first."""
    town = place[:_TOWN_DIGITS] if len(place) >= _TOWN_DIGITS else None
    if stage.level != _COUNTY and town is not None:
        own = stage.office == _DEPARTMENT
        if own and stage.level == _VILLAGE and len(place) == _VILLAGE_DIGITS:
            yield from (Office(one) for one in hall.of_region(place))
        stations = hall.stations(asked, Role(stage.role), town)
        yield from (Office(asked, site_id) for site_id in stations)
        if own:
            yield from (Office(one) for one in hall.of_region(town))
    if stage.office not in {_CENTRE, _DEPARTMENT}:
        yield Office(asked)


def _place(application: Filed, hall: Offices) -> str:
    """The code of where it was filed, as near as is known: of the site, or of the applicant."""
    site, said = hall.sites.get(application.site_id), application.region or ""
    at = site.region if site else ""
    return said if len(at) < _TOWN_DIGITS or said.startswith(at) else at
