"""督办单: given by who oversees, answered by the office that is asked."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

import strawberry

from api.graphql.arguments import key_of, text_of
from api.graphql.context import Info
from api.graphql.desk.showing import case_after
from api.graphql.refusals import reading, refusing
from api.graphql.types.cases import Case
from api.graphql.types.pauses import NothingAsked
from api.graphql.types.refusals import (
    Busy,
    KeyReused,
    NotAllowed,
    NotFound,
    ReasonMissing,
    SignInNeeded,
)
from api.graphql.types.supervised import SupervisionOrder
from api.policy import Operation
from api.supervision import ordering, orders, without_case

_LONGEST = 500
GiveOrderResult = Annotated[
    Case | ReasonMissing | NotFound | NotAllowed | SignInNeeded | Busy | KeyReused,
    strawberry.union("GiveOrderResult"),
]
SayToOrderResult = Annotated[
    SupervisionOrder
    | NothingAsked
    | ReasonMissing
    | NotFound
    | NotAllowed
    | SignInNeeded
    | Busy
    | KeyReused,
    strawberry.union("SayToOrderResult"),
]
CloseOrderResult = Annotated[
    SupervisionOrder | NotFound | NotAllowed | SignInNeeded | Busy,
    strawberry.union("CloseOrderResult"),
]


@strawberry.type
class ResultWithoutCase:
    """A result made elsewhere that belongs to no case here."""

    id: UUID
    number: str
    item: str
    office: str
    issued_on: date
    reference: str | None = strawberry.field(description="The case its file named: not there.")
    because: str = strawberry.field(description="Why the file was brought in.")
    at: datetime


@strawberry.type
class OrdersQuery:
    """Queries."""

    @strawberry.field(description="Of my offices and of those I oversee: open ones by their day.")
    @reading(Operation.READ_ORDERS)
    async def orders(
        self,
        info: Info,
        closed: bool = False,  # noqa: FBT002 — GraphQL arguments are named
    ) -> list[SupervisionOrder]:
        """One statement, and what was said opened."""
        visitor = info.context.visitor
        actor = await visitor.actor()
        found = await orders.orders(actor, closed=closed, language=visitor.language)
        return [SupervisionOrder.of(one) for one in found]

    @strawberry.field(description="Of the departments I oversee, newest first, at most 100.")
    @reading(Operation.READ_ORDERS)
    async def results_without_case(self, info: Info) -> list[ResultWithoutCase]:
        """One statement."""
        found = await without_case.results_without_case(await info.context.visitor.actor())
        return [ResultWithoutCase(**vars(one)) for one in found]


@strawberry.type
class Ordering:
    """Mutations. The case never moves by them."""

    @strawberry.mutation
    @refusing(Operation.URGE)
    async def give_order(
        self, info: Info, id: UUID, text: str, days: int, key: str
    ) -> GiveOrderResult:
        """Ask whoever has the case `id` in hand to answer within so many working days."""
        said = text_of(text, _LONGEST)
        return await case_after(info, ordering.give, id, said, days, key_of(key))

    @strawberry.mutation
    @refusing(Operation.READ_ORDERS)
    async def say_to_order(self, info: Info, id: UUID, text: str, key: str) -> SayToOrderResult:
        """The office answers, or its supervisor asks on."""
        actor, said = await info.context.visitor.actor(), text_of(text, _LONGEST)
        return await _shown(info, await ordering.say(actor, id, said, key_of(key)))

    @strawberry.mutation
    @refusing(Operation.URGE)
    async def close_order(self, info: Info, id: UUID) -> CloseOrderResult:
        """It was answered well enough, or is not needed."""
        return await _shown(info, await ordering.close(await info.context.visitor.actor(), id))


async def _shown(info: Info, order_id: UUID) -> SupervisionOrder:
    visitor = info.context.visitor
    found = await orders.order(await visitor.actor(), order_id, visitor.language)
    return SupervisionOrder.of(found)
