"""机构: the system administrator keeps regions, departments and sites; the guide follows.

Whoever runs the system gives nobody a seat: that is the security administrator's (等保 三员分立).
"""

from dataclasses import dataclass
from uuid import UUID

from api.catalog.wordlists import SITE_KINDS
from api.policy import Operation, require
from identity import places
from identity.actor import Actor
from identity.offices import Place, forget_offices
from identity.places import WrittenDepartment, WrittenRegion, WrittenSite
from identity.refusals import PlaceInvalid
from notifications.transactions import transaction


@dataclass(frozen=True)
class Kept:
    """All that is kept, as the database has it now."""

    regions: tuple[WrittenRegion, ...]
    departments: tuple[WrittenDepartment, ...]
    sites: tuple[WrittenSite, ...]


async def kept(actor: Actor) -> Kept:
    """Three statements. Refuses NotAllowed."""
    _permit(actor)
    return Kept(
        await places.all_regions(), await places.all_departments(), await places.all_sites()
    )


async def save_region(actor: Actor, which: UUID | None, code: str, name: str) -> None:
    """A new one, or its new name: a code stays.

    Refuses NotAllowed, NotFound, PlaceInvalid, RegionUnknown, CodeTaken.
    """
    _permit(actor)
    async with transaction():
        if which is None:
            await places.add_region(actor, code, name)
        else:
            await places.rename_region(actor, which, name)
    forget_offices()


async def save_department(
    actor: Actor, which: UUID | None, code: str, name: str, region: str
) -> None:
    """A new one, or its new name and region.

    Refuses NotAllowed, NotFound, PlaceInvalid, RegionUnknown, CodeTaken.
    """
    _permit(actor)
    async with transaction():
        if which is None:
            await places.add_department(actor, code, name, region)
        else:
            await places.change_department(actor, which, name, region)
    forget_offices()


async def save_site(actor: Actor, which: UUID | None, code: str, place: Place) -> None:
    """A new one, or all of it but the code.

    Refuses NotAllowed, NotFound, PlaceInvalid, HoursInvalid, RegionUnknown, CodeTaken.
    """
    _permit(actor)
    if place.kind not in SITE_KINDS:
        raise PlaceInvalid("kind")
    async with transaction():
        if which is None:
            await places.add_site(actor, code, place)
        else:
            await places.change_site(actor, which, place)
    forget_offices()


def _permit(actor: Actor) -> None:
    require(actor, Operation.MANAGE_OFFICES)
