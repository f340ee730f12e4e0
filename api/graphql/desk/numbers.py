"""Calling numbers at one's own site."""

from uuid import UUID

import strawberry

from api.appointments import queueing
from api.graphql.arguments import key_of, text_of
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.types.numbers import (
    CallNextResult,
    HandOutNumberResult,
    Line,
    NextCalled,
    Number,
    NumberSettled,
    NumberTaken,
    SettleNumberResult,
)
from api.policy import Operation
from identity.offices import offices


@strawberry.type
class LineQuery:
    """Queries."""

    @strawberry.field(description="Who waits at one's own site today.")
    @reading(Operation.CALL_NUMBERS)
    async def line(self, info: Info) -> Line:
        """In the order of being called."""
        found = await queueing.line(await info.context.visitor.actor())
        place = (await offices()).sites.get(found.site_id)
        return Line.of(found, place.name if place else "")


@strawberry.type
class CallingNumbers:
    """Mutations."""

    @strawberry.mutation(description="For somebody at the door who has no phone.")
    @refusing(Operation.CALL_NUMBERS)
    async def hand_out_number(self, info: Info, key: str) -> HandOutNumberResult:
        """The next number."""
        actor = await info.context.visitor.actor()
        return NumberTaken(id=await queueing.hand_out(actor, key_of(key)))

    @strawberry.mutation(description="Who was called before is done.")
    @refusing(Operation.CALL_NUMBERS)
    async def call_next(self, info: Info, window: str, key: str) -> CallNextResult:
        """To the window of that name."""
        actor = await info.context.visitor.actor()
        named = text_of(window, queueing.LONGEST_WINDOW)
        called = await queueing.call_next(actor, named, key_of(key))
        return NextCalled(called=Number.of(called) if called else None)

    @strawberry.mutation(description="`came`: false: called, and not there.")
    @refusing(Operation.CALL_NUMBERS)
    async def settle_number(self, info: Info, id: UUID, came: bool) -> SettleNumberResult:
        """Of whom one called."""
        await queueing.settle(await info.context.visitor.actor(), id, came=came)
        return NumberSettled(id=id)
