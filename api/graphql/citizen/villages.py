"""The agents of one's own village."""

from datetime import datetime
from uuid import UUID

import strawberry

from api.applications import helping
from api.graphql.arguments import few, moment_of, text_of
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.types.helping import Helping
from api.graphql.types.mandates import Mandate, MandatesChanged, consent_of
from api.graphql.types.villages import GiveVillageMandateResult, VillageAgent
from api.policy import Operation
from identity import villages
from identity.mandates import Scope, mandates_of


@strawberry.type
class VillageAgents:
    """Queries."""

    @strawberry.field(description="Whom I may choose there. `village`: its code of 12 digits.")
    @reading(Operation.MANAGE_MANDATES)
    async def village_agents(self, info: Info, village: str) -> list[VillageAgent]:  # noqa: ARG002
        """Appointed by a department."""
        found = await villages.agents_in(text_of(village, 12))
        return [
            VillageAgent(id=one.id, name=one.name, phone=one.phone, until=one.until)
            for one in found
        ]

    @strawberry.field(description="Whom I help as agent of a village, today's first.")
    @reading(Operation.MANAGE_MANDATES)
    async def helping(self, info: Info) -> Helping:
        """Masked; three statements."""
        visitor = info.context.visitor
        room = await helping.helping(await visitor.actor(), visitor.language)
        return Helping.of(room, visitor.language)


@strawberry.type
class EntrustingVillages:
    """Mutations."""

    @strawberry.mutation(
        description="`agent`: of villageAgents. `together`: the agent will take a picture of us"
        " both; no code then. The rest as giveMandate's."
    )
    @refusing(Operation.MANAGE_MANDATES)
    async def give_village_mandate(
        self,
        info: Info,
        agent: UUID,
        until: datetime,
        code: str = "",
        items: list[str] | None = None,
        signature: list[list[int]] | None = None,
        together: bool = False,  # noqa: FBT002 — an argument of the schema
    ) -> GiveVillageMandateResult:
        """My village's agent acts for me, once they accept."""
        actor = await info.context.visitor.actor()
        codes = None if items is None else tuple(text_of(item, 50) for item in few(items))
        agreed = consent_of(code, signature, together)
        await villages.give(actor, agent, Scope(codes, moment_of(until)), agreed)
        found = await mandates_of(actor)
        return MandatesChanged(mandates=[Mandate.of(one) for one in found])
