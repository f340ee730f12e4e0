"""When and where one comes."""

from datetime import datetime
from uuid import UUID

import strawberry

from api.applications import visiting
from api.graphql.arguments import key_of, moment_of
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.types.appointments import (
    AppointmentBooked,
    AppointmentGivenBack,
    Bookable,
    BookVisitResult,
    GiveBackResult,
)
from api.policy import Operation


@strawberry.type
class Bookings:
    """Queries."""

    @strawberry.field(description="What can be booked for one's own case; null: nothing.")
    @reading(Operation.BOOK)
    async def bookable(self, info: Info, id: UUID) -> Bookable | None:
        """Times where it was handed in."""
        actor = await info.context.visitor.actor()
        found = await visiting.bookable(actor, id)
        return await Bookable.of(found) if found else None


@strawberry.type
class Booking:
    """Mutations."""

    @strawberry.mutation(description="For an item done in person. Again with another time: moved.")
    @refusing(Operation.BOOK)
    async def book_visit(self, info: Info, id: UUID, at: datetime, key: str) -> BookVisitResult:
        """The last place of a time is one person's."""
        actor = await info.context.visitor.actor()
        at = moment_of(at)
        await visiting.book_visit(actor, id, at, key_of(key))
        return AppointmentBooked(id=id, starts_at=at)

    @strawberry.mutation(description="Whatever it was booked for; the time is free for others.")
    @refusing(Operation.BOOK)
    async def give_back_appointment(self, info: Info, id: UUID, key: str) -> GiveBackResult:
        """Before it begins."""
        actor = await info.context.visitor.actor()
        await visiting.give_back(actor, id, key_of(key))
        return AppointmentGivenBack(id=id)
