"""The proof of a neighbour's consent, for who oversees the case."""

from uuid import UUID

import strawberry

from api.applications import beside_proof
from api.graphql.arguments import text_of
from api.graphql.context import Info
from api.graphql.refusals import refusing
from api.graphql.types.consents import ConsentProof, OpenConsentResult
from api.policy import Operation


@strawberry.type
class OpeningConsents:
    """Mutations."""

    @strawberry.mutation(
        description="What was signed beside the village's agent. `because`: the person reads it."
    )
    @refusing(Operation.READ_CONSENT)
    async def open_consent(self, info: Info, id: UUID, because: str) -> OpenConsentResult:
        """Three trail rows."""
        actor = await info.context.visitor.actor()
        return ConsentProof.of(id, await beside_proof.opened(actor, id, text_of(because, 200)))
