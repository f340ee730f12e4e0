"""The citizen's choice of where an application is handed in."""

from typing import Annotated
from uuid import UUID

import strawberry

from api.applications import site_choosing
from api.graphql.arguments import text_of
from api.graphql.citizen.showing import application_of
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.types.applications import Application
from api.graphql.types.refusals import Busy, NotFound, SignInNeeded, WrongStatus
from api.graphql.types.sites import OfferedSite, SiteNotOffered
from api.policy import Operation
from notifications.refusals import NotFound as Absent

ChooseSiteResult = Annotated[
    Application | SiteNotOffered | WrongStatus | NotFound | SignInNeeded | Busy,
    strawberry.union("ChooseSiteResult"),
]


@strawberry.type
class Sites:
    """Queries."""

    @strawberry.field(description="Where my application can be handed in, nearest first.")
    @reading(Operation.EDIT_DRAFT)
    async def sites_for(self, info: Info, application_id: UUID) -> list[OfferedSite]:
        """Empty when there is no such application of mine."""
        visitor = info.context.visitor
        try:
            found = await site_choosing.sites_of(await visitor.actor(), application_id)
        except Absent:
            return []
        return [OfferedSite.of(one, english=visitor.language == "en") for one in found]


@strawberry.type
class ChoosingSites:
    """Mutations."""

    @strawberry.mutation(description="`site`: a code of `sitesFor`.")
    @refusing(Operation.EDIT_DRAFT)
    async def choose_site(self, info: Info, id: UUID, site: str) -> ChooseSiteResult:
        """Hand the draft in there."""
        actor = await info.context.visitor.actor()
        return await application_of(
            info, await site_choosing.choose_site(actor, id, text_of(site, 64))
        )
