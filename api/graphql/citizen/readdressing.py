"""Where the result goes, once more: addresses given before, a parcel that is called back."""

from typing import Annotated, Self
from uuid import UUID

import strawberry

from api.applications import readdressing
from api.delivery.past_addresses import PastAddress as Known
from api.graphql.citizen.showing import application_of
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.types.applications import Application
from api.graphql.types.fetching import ParcelUnderWay
from api.graphql.types.refusals import (
    Busy,
    FreshProofNeeded,
    NotFound,
    SignInNeeded,
    VendorUnavailable,
    VersionChanged,
    WrongStatus,
)
from api.policy import Operation


@strawberry.type
class PastAddress:
    """One that was given before, in clear for its owner."""

    id: UUID
    receiver: str
    phone: str
    region: str
    street: str

    @classmethod
    def of(cls, known: Known) -> Self:
        """By name."""
        return cls(id=known.id, **vars(known.address))


@strawberry.type
class AddressForgotten:
    """It is offered no more."""

    ok: bool = True


ForgetAddressResult = Annotated[
    AddressForgotten | NotFound | SignInNeeded | Busy, strawberry.union("ForgetAddressResult")
]
CallBackResult = Annotated[
    Application
    | ParcelUnderWay
    | WrongStatus
    | VersionChanged
    | NotFound
    | SignInNeeded
    | FreshProofNeeded
    | VendorUnavailable
    | Busy,
    strawberry.union("CallBackResult"),
]


@strawberry.type
class PastAddresses:
    """Queries."""

    @strawberry.field(
        description="One's own, or the organisation's that is acted for, the newest first; nothing "
        "for an agent. Leaves trail rows: ask where one is chosen, nowhere else."
    )
    @reading(Operation.CHOOSE_DELIVERY)
    async def past_addresses(self, info: Info) -> list[PastAddress]:
        """At most five."""
        found = await readdressing.past_addresses(await info.context.visitor.actor())
        return [PastAddress.of(one) for one in found]


@strawberry.type
class Readdressing:
    """Mutations."""

    @strawberry.mutation(description="Again changes nothing; cases keep where their result went.")
    @refusing(Operation.CHOOSE_DELIVERY)
    async def forget_address(self, info: Info, id: UUID) -> ForgetAddressResult:
        """Offer it no more."""
        await readdressing.forget_address(await info.context.visitor.actor(), id)
        return AddressForgotten()

    @strawberry.mutation(description="Only while the courier has not fetched it. Again: the same.")
    @refusing(Operation.CHOOSE_DELIVERY)
    async def call_back_parcel(self, info: Info, id: UUID, version: int) -> CallBackResult:
        """Then it is said anew how it shall come."""
        visitor = info.context.visitor
        courier = visitor.doorway.vendors.courier
        back = await readdressing.call_back(await visitor.actor(), id, version, courier)
        return await application_of(info, back)
