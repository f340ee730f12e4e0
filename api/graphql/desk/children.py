"""Children at a counter: guardianship compared, an identity number bound."""

from uuid import UUID

import strawberry

from api.applications import minding
from api.graphql.arguments import text_of
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.types.children import (
    BindNumberResult,
    Child,
    GuardianPresentResult,
    Guardianship,
    GuardianshipProven,
    Guardianships,
    ProveGuardianshipResult,
    WriteNumberDownResult,
)
from api.policy import Operation
from identity.guardianship import Paper
from notifications.refusals import NotFound


@strawberry.type
class ChildQuery:
    """Queries."""

    @strawberry.field(
        description="The child whose birth this case registers; null when its guardian did not "
        "enter it, or the case is not mine to work on."
    )
    @reading(Operation.BIND_NUMBER)
    async def child_of(self, info: Info, application_id: UUID) -> Child | None:
        """Opens the answers; the trail knows."""
        try:
            found = await minding.child_of(await info.context.visitor.actor(), application_id)
        except NotFound:
            return None
        return None if found is None else Child.of(found)


@strawberry.type
class Minding:
    """Mutations."""

    @strawberry.mutation(description="The children of a guardian who is present with their card.")
    @refusing(Operation.START_AT_COUNTER)
    async def guardian_present(
        self, info: Info, name: str, id_number: str
    ) -> GuardianPresentResult:
        """Checked with the register first."""
        visitor = info.context.visitor
        register = visitor.doorway.vendors.realname
        who, number = text_of(name, 100), text_of(id_number, 40)
        found = await minding.guardian_present(await visitor.actor(), who, number, register)
        return Guardianships(children=[Guardianship.of(one) for one in found])

    @strawberry.mutation(description="The paper was compared; the guardian is told.")
    @refusing(Operation.START_AT_COUNTER)
    async def prove_guardianship(
        self, info: Info, id: UUID, paper: Paper
    ) -> ProveGuardianshipResult:
        """Worth B from now on."""
        await minding.prove(await info.context.visitor.actor(), id, Paper(paper))
        return GuardianshipProven()

    @strawberry.mutation(description="A child's number from papers in hand; bound at once.")
    @refusing(Operation.BIND_NUMBER)
    async def bind_number(
        self, info: Info, certificate: str, id_number: str, because: str
    ) -> BindNumberResult:
        """The register confirms it with the child's name."""
        visitor = info.context.visitor
        return Child.of(
            await minding.bind(
                await visitor.actor(),
                text_of(certificate, 32),
                text_of(id_number, 40),
                text_of(because, 255),
                visitor.doorway.vendors.realname,
            )
        )

    @strawberry.mutation(description="The number this case gives; it binds when it is granted.")
    @refusing(Operation.BIND_NUMBER)
    async def write_number_down(
        self, info: Info, application_id: UUID, id_number: str
    ) -> WriteNumberDownResult:
        """By who works on the case."""
        actor = await info.context.visitor.actor()
        return Child.of(await minding.write_down(actor, application_id, text_of(id_number, 40)))
