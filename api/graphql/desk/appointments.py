"""Who comes today, and who came."""

from datetime import date
from uuid import UUID

import strawberry

from api.applications import appointment_reading
from api.appointments import greeting
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.types.appointments import ExpectedVisitor, Greeted, GreetResult
from api.policy import Operation
from identity.offices import offices


@strawberry.type
class Expected:
    """Queries."""

    @strawberry.field(description="Who booked a time on that day, at one's site or department.")
    @reading(Operation.READ_DESK)
    async def expected(self, info: Info, day: date) -> list[ExpectedVisitor]:
        """By time; masked."""
        found = await appointment_reading.visitors_on(await info.context.visitor.actor(), day)
        known = (await offices()).sites
        named = {site_id: place.name for site_id, place in known.items()}
        return [ExpectedVisitor.of(one, named.get(one.site_id, "")) for one in found]


@strawberry.type
class Greeting:
    """Mutations."""

    @strawberry.mutation(description="They came, on time or not; also said after the day ended.")
    @refusing(Operation.GREET)
    async def greet(self, info: Info, id: UUID) -> GreetResult:
        """Marked."""
        actor = await info.context.visitor.actor()
        return Greeted(id=id, starts_at=await greeting.greet(actor, id))
