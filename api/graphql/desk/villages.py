"""Village agents: appointed, dismissed; a mandate ended from the desk."""

from datetime import datetime
from uuid import UUID

import strawberry

from api.applications import entrusting, used
from api.applications.speaking import titled
from api.graphql.arguments import moment_of, text_of
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.types.villages import (
    AgentsChanged,
    AppointAgentResult,
    AppointedAgent,
    DismissAgentResult,
    PosterItem,
)
from api.policy import Operation

_REASON = 255


@strawberry.type
class AgentsQuery:
    """Queries."""

    @strawberry.field(description="Whom my departments appointed, by village.")
    @reading(Operation.APPOINT_AGENT)
    async def appointed_agents(self, info: Info) -> list[AppointedAgent]:
        """One statement."""
        return await _agents(info)

    @strawberry.field(description="What people file online, most often filed in the county first.")
    @reading(Operation.APPOINT_AGENT)
    async def poster_items(self, info: Info) -> list[PosterItem]:
        """One statement."""
        visitor = info.context.visitor
        found = await used.most_used(await visitor.actor())
        return [PosterItem(code=one.code, title=titled(one, visitor.language)) for one in found]


@strawberry.type
class Appointing:
    """Mutations."""

    @strawberry.mutation
    @refusing(Operation.APPOINT_AGENT)
    async def appoint_agent(
        self, info: Info, name: str, phone: str, village: str, until: datetime
    ) -> AppointAgentResult:
        """Somebody verified here becomes agent of a village of ours."""
        actor = await info.context.visitor.actor()
        who, number, code = text_of(name, 64), text_of(phone, 32), text_of(village, 12)
        await entrusting.appoint(actor, who, number, code, moment_of(until))
        return AgentsChanged(agents=await _agents(info))

    @strawberry.mutation(description="Their mandates end with it; everybody is told.")
    @refusing(Operation.APPOINT_AGENT)
    async def dismiss_agent(self, info: Info, id: UUID, because: str) -> DismissAgentResult:
        """No agent there any more."""
        actor = await info.context.visitor.actor()
        await entrusting.dismiss(actor, id, text_of(because, _REASON))
        return AgentsChanged(agents=await _agents(info))

    @strawberry.mutation(description="Of an agent of ours, or that cases here were filed under.")
    @refusing(Operation.REVOKE_MANDATE)
    async def revoke_mandate(self, info: Info, id: UUID, because: str) -> DismissAgentResult:
        """Ended from the desk; both are told why to ask."""
        actor = await info.context.visitor.actor()
        await entrusting.revoke(actor, id, text_of(because, _REASON))
        return AgentsChanged(agents=await _agents(info))


async def _agents(info: Info) -> list[AppointedAgent]:
    found = await entrusting.agents(await info.context.visitor.actor())
    return [AppointedAgent.of(one) for one in found]
