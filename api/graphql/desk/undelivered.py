"""什么没送到: what was given up after days of trying, and trying it again."""

from uuid import UUID

import strawberry

from api.graphql.arguments import few
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.types.undelivered import GivenUp, TriedAgain, TryAgainResult
from api.offices import undelivered
from api.policy import Operation
from notifications.wording import knows, sentence


@strawberry.type
class UndeliveredQuery:
    """Queries."""

    @strawberry.field(description="What nobody will be told unless it is tried again.")
    @reading(Operation.TRY_AGAIN)
    async def given_up(self, info: Info) -> list[GivenUp]:
        """One statement."""
        found = await undelivered.given_up(await info.context.visitor.actor())
        language = info.context.visitor.language
        return [GivenUp(**vars(one), title=_title(language, one.name)) for one in found]


@strawberry.type
class TryingAgain:
    """Mutations."""

    @strawberry.mutation(description="Repeatable: what was tried again meanwhile is not again.")
    @refusing(Operation.TRY_AGAIN)
    async def try_again(self, info: Info, ids: list[UUID]) -> TryAgainResult:
        """With as many tries as at first."""
        actor = await info.context.visitor.actor()
        return TriedAgain(count=await undelivered.try_again(actor, few(ids)))


def _title(language: str, name: str) -> str:
    """What people read above it; a fact that tells nobody has none."""
    key = f"message.{name}"
    return sentence(language, key, part="title") if knows(language, key, "title") else ""
