"""两人确认: what waits for me, and what I asked for."""

from uuid import UUID

import strawberry

from api import seconding
from api.graphql.arguments import text_of
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.types.seconding import (
    ConfirmRequestResult,
    RefuseRequestResult,
    SecondRequest,
)
from api.policy import Operation
from identity.seconding import SecondRequest as Settled

_LONGEST_REASON = 255


@strawberry.type
class SecondQuery:
    """Queries."""

    @strawberry.field(
        description="What waits for me, oldest first; then what I asked for, newest first."
    )
    @reading(Operation.SETTLE_SECOND)
    async def second_requests(self, info: Info) -> list[SecondRequest]:
        """Two statements."""
        visitor = info.context.visitor
        found = await seconding.requests(await visitor.actor(), visitor.language)
        return [SecondRequest.of(one) for one in found]


@strawberry.type
class Seconding:
    """Mutations."""

    @strawberry.mutation(description="Agree; what was asked for happens at once.")
    @refusing(Operation.SETTLE_SECOND)
    async def confirm_request(self, info: Info, id: UUID) -> ConfirmRequestResult:
        """Never by whoever asked."""
        return await _shown(info, await seconding.confirm(await info.context.visitor.actor(), id))

    @strawberry.mutation(description="Say no and why; whoever asked takes it back so.")
    @refusing(Operation.SETTLE_SECOND)
    async def refuse_request(self, info: Info, id: UUID, because: str) -> RefuseRequestResult:
        """Nothing happens."""
        actor, reason = await info.context.visitor.actor(), text_of(because, _LONGEST_REASON)
        return await _shown(info, await seconding.refuse(actor, id, reason))


async def _shown(info: Info, settled: Settled) -> SecondRequest:
    visitor = info.context.visitor
    return SecondRequest.of(await seconding.shown(await visitor.actor(), settled, visitor.language))
