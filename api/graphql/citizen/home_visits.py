"""Asking that somebody comes."""

from uuid import UUID

import strawberry

from api.applications import home_visiting
from api.graphql.arguments import key_of, text_of
from api.graphql.context import Info
from api.graphql.refusals import refusing
from api.graphql.types.home_visits import (
    AskHomeVisitResult,
    HomeVisitSaid,
    TakeBackHomeVisitResult,
)
from api.policy import Operation


@strawberry.type
class AskingVisits:
    """Mutations."""

    @strawberry.mutation(description="For who cannot come: why, and where to.")
    @refusing(Operation.BOOK)
    async def ask_home_visit(
        self, info: Info, id: UUID, why: str, address: str, key: str
    ) -> AskHomeVisitResult:
        """The office plans it and tells when."""
        actor = await info.context.visitor.actor()
        said, where = text_of(why), text_of(address)
        return HomeVisitSaid(
            id=await home_visiting.ask_home_visit(actor, id, said, where, key_of(key))
        )

    @strawberry.mutation(description="Nobody needs to come.")
    @refusing(Operation.BOOK)
    async def take_back_home_visit(self, info: Info, id: UUID, key: str) -> TakeBackHomeVisitResult:
        """Until it was made."""
        actor = await info.context.visitor.actor()
        return HomeVisitSaid(id=await home_visiting.take_back_home_visit(actor, id, key_of(key)))
