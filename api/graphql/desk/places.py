"""机构: regions, departments and sites, kept by the system administrator."""

from uuid import UUID

import strawberry

from api.graphql.arguments import text_of
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.types.places import (
    KeptOffices,
    SaveDepartmentResult,
    SaveRegionResult,
    SaveSiteResult,
    SiteInput,
)
from api.offices import places
from api.policy import Operation

_LONGEST = 500


@strawberry.type
class PlacesQuery:
    """Queries."""

    @strawberry.field(description="Regions, departments and sites, as they are kept.")
    @reading(Operation.MANAGE_OFFICES)
    async def kept_offices(self, info: Info) -> KeptOffices:
        """Three statements."""
        return await _shown(info)


@strawberry.type
class KeepingPlaces:
    """Mutations; without `id` a new one, with it all but the code is written anew."""

    @strawberry.mutation(description="A township or village; with `id` its new name.")
    @refusing(Operation.MANAGE_OFFICES)
    async def save_region(
        self, info: Info, code: str, name: str, id: UUID | None = None
    ) -> SaveRegionResult:
        """What it lies in is in its code."""
        actor = await info.context.visitor.actor()
        await places.save_region(actor, id, text_of(code, _LONGEST), text_of(name, _LONGEST))
        return await _shown(info)

    @strawberry.mutation(description="A body that decides; with `id` its new name and region.")
    @refusing(Operation.MANAGE_OFFICES)
    async def save_department(
        self, info: Info, code: str, name: str, region: str, id: UUID | None = None
    ) -> SaveDepartmentResult:
        """Items name their department by its code."""
        actor = await info.context.visitor.actor()
        texts = (text_of(text, _LONGEST) for text in (code, name, region))
        await places.save_department(actor, id, *texts)
        return await _shown(info)

    @strawberry.mutation(description="A place to go to; with `id` all of it but the code.")
    @refusing(Operation.MANAGE_OFFICES)
    async def save_site(
        self, info: Info, code: str, site: SiteInput, id: UUID | None = None
    ) -> SaveSiteResult:
        """Guides show it from now on."""
        actor = await info.context.visitor.actor()
        for text in (site.name, site.address, site.hours, site.phone, site.region):
            text_of(text)
        await places.save_site(actor, id, text_of(code, _LONGEST), site.place())
        return await _shown(info)


async def _shown(info: Info) -> KeptOffices:
    visitor = info.context.visitor
    return KeptOffices.of(await places.kept(await visitor.actor()), visitor.language)
