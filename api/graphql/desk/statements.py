"""每日对账: read by who keeps the money's book and who oversees it; closed with a reason."""

from uuid import UUID

import strawberry

from api.applications import differences
from api.graphql.arguments import text_of
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.types.statements import (
    CloseDifferenceResult,
    GatewayStatement,
    StatementDifference,
)
from api.policy import Operation

_LONGEST = 500


@strawberry.type
class StatementsQuery:
    """Queries."""

    @strawberry.field(description="The last days of every gateway, newest first.")
    @reading(Operation.READ_STATEMENTS)
    async def statements(self, info: Info) -> list[GatewayStatement]:
        """One statement."""
        found = await differences.statements_seen(await info.context.visitor.actor())
        return [
            GatewayStatement(**{name: getattr(one, name) for name in one.__slots__})
            for one in found
        ]

    @strawberry.field(description="What is about my departments' cases or nobody's; open first.")
    @reading(Operation.READ_STATEMENTS)
    async def differences(self, info: Info) -> list[StatementDifference]:
        """One statement."""
        visitor = info.context.visitor
        found = await differences.differences(await visitor.actor(), visitor.language)
        return [StatementDifference.of(one) for one in found]


@strawberry.type
class ClosingDifferences:
    """Mutations. No money moves by them."""

    @strawberry.mutation(description="Repeatable: what was closed stays as it was closed.")
    @refusing(Operation.RECONCILE)
    async def close_difference(self, info: Info, id: UUID, because: str) -> CloseDifferenceResult:
        """Say what it was."""
        visitor = info.context.visitor
        actor = await visitor.actor()
        await differences.close(actor, id, text_of(because, _LONGEST))
        return StatementDifference.of(await differences.difference(actor, id, visitor.language))
