"""The counter: file for a person who is present, with what they say and hand over."""

from typing import Annotated
from uuid import UUID

import strawberry
from strawberry.scalars import JSON

from api.applications import at_counter
from api.delivery.addresses import DeliveryChoice
from api.delivery.models import DeliveryWay
from api.graphql.arguments import key_of, object_of, text_of
from api.graphql.context import Info
from api.graphql.desk.showing import case_of
from api.graphql.refusals import refusing
from api.graphql.types.cases import Case
from api.graphql.types.offering import ItemCancelled, ItemWithdrawn, VersionOver
from api.graphql.types.refusals import (
    AddressInvalid,
    AnswersInvalid,
    Busy,
    DeclarationMissing,
    DeliveryMissing,
    KeyReused,
    MaterialsMissing,
    NotAllowed,
    NotFound,
    SignInNeeded,
    WrongStatus,
)
from api.policy import Operation

FileAtCounterResult = Annotated[
    Case
    | AnswersInvalid
    | MaterialsMissing
    | DeliveryMissing
    | AddressInvalid
    | DeclarationMissing
    | VersionOver
    | ItemWithdrawn
    | ItemCancelled
    | WrongStatus
    | NotFound
    | NotAllowed
    | SignInNeeded
    | Busy
    | KeyReused,
    strawberry.union("FileAtCounterResult"),
]


@strawberry.input
class CounterDeliveryInput:
    """Where a parcel goes; the receiver is the person themselves unless named."""

    way: DeliveryWay
    region: str | None = None
    street: str | None = None
    receiver: str | None = None
    phone: str | None = None

    def choice(self) -> DeliveryChoice:
        """As the verb takes it."""
        return DeliveryChoice(
            way=DeliveryWay(self.way),
            receiver=text_of(self.receiver or "", 100) or None,
            phone=text_of(self.phone or "", 40) or None,
            region=text_of(self.region or "", 100) or None,
            street=text_of(self.street or "", 255) or None,
        )


@strawberry.type
class FilingAtCounter:
    """Mutations."""

    @strawberry.mutation(
        description="File a draft that this window began for who is present, in the last two hours."
        " `declared`: the person said aloud that it is true."
    )
    @refusing(Operation.START_AT_COUNTER)
    async def file_at_counter(
        self,
        info: Info,
        id: UUID,
        answers: JSON,
        declared: bool,
        key: str,
        delivery: CounterDeliveryInput | None = None,
    ) -> FileAtCounterResult:
        """The same key again gives the same answer."""
        filed = await at_counter.file_for(
            await info.context.visitor.actor(),
            id,
            object_of(answers),
            key_of(key),
            declared=declared,
            choice=delivery.choice() if delivery else None,
        )
        return await case_of(info, filed)
