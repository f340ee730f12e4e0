"""合并账号: two accounts of one person, compared and joined by two administrators."""

from uuid import UUID

import strawberry

from api import seconding
from api.applications import account_finding
from api.graphql.arguments import text_of
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.types.joining import (
    AskToJoinResult,
    FindAccountResult,
    FoundAccount,
    RecentJoin,
    TakeJoinBackResult,
)
from api.graphql.types.joins import JoinTakenBack
from api.graphql.types.seconding import SecondRequest
from api.policy import Operation

_LONGEST_REASON = 255


@strawberry.type
class RecentJoins:
    """Queries."""

    @strawberry.field(description="Joins that can still be taken back, newest first.")
    @reading(Operation.JOIN_PERSONS)
    async def recent_joins(self, info: Info) -> list[RecentJoin]:
        """One statement."""
        found = await account_finding.lately(await info.context.visitor.actor())
        return [RecentJoin.of(join) for join in found]


@strawberry.type
class JoiningAccounts:
    """Mutations."""

    @strawberry.mutation(description="By phone or identity number; its owner sees who looked.")
    @refusing(Operation.JOIN_PERSONS)
    async def find_account(self, info: Info, typed: str, because: str) -> FindAccountResult:
        """Masked, with counts."""
        actor, why = await info.context.visitor.actor(), text_of(because, _LONGEST_REASON)
        return FoundAccount.of(await account_finding.find(actor, text_of(typed, 64), why))

    @strawberry.mutation(description="A second administrator confirms; until then nothing happens.")
    @refusing(Operation.JOIN_PERSONS)
    async def ask_to_join(
        self, info: Info, duplicate: UUID, stays: UUID, because: str
    ) -> AskToJoinResult:
        """Whose number is known stays."""
        visitor = info.context.visitor
        actor, why = await visitor.actor(), text_of(because, _LONGEST_REASON)
        asked = await account_finding.ask(actor, duplicate, stays, why)
        return SecondRequest.of(await seconding.shown(actor, asked, visitor.language))

    @strawberry.mutation(description="Within a week; one administrator is enough.")
    @refusing(Operation.JOIN_PERSONS)
    async def take_join_back(self, info: Info, id: UUID, because: str) -> TakeJoinBackResult:
        """Each account has again what it had; both are told."""
        actor, why = await info.context.visitor.actor(), text_of(because, _LONGEST_REASON)
        await account_finding.undo(actor, id, why)
        return JoinTakenBack()
