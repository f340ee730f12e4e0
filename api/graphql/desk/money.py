"""收费、退费: money at the counter, and money that goes back when two people agree."""

from typing import Annotated
from uuid import UUID

import strawberry

from api import seconding
from api.applications import settling
from api.graphql.arguments import key_of, text_of
from api.graphql.context import Info
from api.graphql.desk.answers import Seen
from api.graphql.desk.showing import case_after
from api.graphql.refusals import refusing
from api.graphql.types.cases import Case
from api.graphql.types.drafts import ReasonNeeded
from api.graphql.types.money import RefundTooLarge
from api.graphql.types.refusals import (
    Busy,
    KeyReused,
    NotAllowed,
    NotFound,
    NothingToPay,
    ReasonMissing,
    SignInNeeded,
)
from api.graphql.types.seconding import SecondRequest
from api.payments.counter import Way
from api.policy import Operation

strawberry.enum(Way, name="CounterWay")
_LONGEST_REASON = 255

TakePaymentResult = Annotated[
    Case | NothingToPay | ReasonMissing | Seen,
    strawberry.union("TakePaymentResult"),
]
AskRefundResult = Annotated[
    SecondRequest
    | RefundTooLarge
    | ReasonNeeded
    | NotAllowed
    | NotFound
    | SignInNeeded
    | Busy
    | KeyReused,
    strawberry.union("AskRefundResult"),
]
ExemptFeeResult = Annotated[Case | Seen, strawberry.union("ExemptFeeResult")]
HandBackResult = Annotated[Case | Seen, strawberry.union("HandBackResult")]


@strawberry.type
class MoneyAtDesk:
    """Mutations. None takes a price: what is paid is the bill."""

    @strawberry.mutation(description="The whole bill was paid here; the slip's number is kept.")
    @refusing(Operation.TAKE_PAYMENT)
    async def take_payment(
        self, info: Info, id: UUID, way: Way, slip: str, key: str
    ) -> TakePaymentResult:
        """Cash, or a card at the terminal."""
        till = info.context.visitor.doorway.vendors.payment
        slip = text_of(slip, 64)
        return await case_after(info, settling.take_payment, id, way, slip, key_of(key), till)

    @strawberry.mutation(description="Less is charged: the paper that the item names was seen.")
    @refusing(Operation.TAKE_PAYMENT)
    async def exempt_fee(self, info: Info, id: UUID, exemption: str, key: str) -> ExemptFeeResult:
        """Also of a bill that is open; nobody types a sum."""
        till, which = info.context.visitor.doorway.vendors.payment, text_of(exemption, 64)
        return await case_after(info, settling.exempt, id, which, key_of(key), till)

    @strawberry.mutation(description="A second person confirms; until then nothing happens.")
    @refusing(Operation.REFUND)
    async def ask_refund(
        self, info: Info, id: UUID, fen: int, because: str, key: str
    ) -> AskRefundResult:
        """Part of what was paid, or all of it."""
        visitor = info.context.visitor
        actor, why = await visitor.actor(), text_of(because, _LONGEST_REASON)
        asked = await settling.ask_refund(actor, id, fen, why, key_of(key))
        return SecondRequest.of(await seconding.shown(actor, asked, visitor.language))

    @strawberry.mutation(description="The money of a refund was put into the person's hand here.")
    @refusing(Operation.TAKE_PAYMENT)
    async def hand_back(self, info: Info, id: UUID, refund: UUID, key: str) -> HandBackResult:
        """What was paid at a counter, or what the gateway would not give back."""
        return await case_after(info, settling.hand_back, id, refund, key_of(key))
