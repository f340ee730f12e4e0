"""Handing a result over at the window."""

from typing import Annotated
from uuid import UUID

import strawberry

from api.applications import fetching, readdressing, shelving
from api.graphql.arguments import key_of, text_of
from api.graphql.context import Info
from api.graphql.desk.answers import Seen
from api.graphql.desk.showing import case_after
from api.graphql.refusals import refusing
from api.graphql.types.cases import Case
from api.graphql.types.fetching import (
    NotThePerson,
    ParcelUnderWay,
    PickupCodeWrong,
    ShelfMissing,
)
from api.graphql.types.refusals import ReasonMissing, TooManyRequests, VendorUnavailable
from api.policy import Operation

HandOverResult = Annotated[
    Case | PickupCodeWrong | NotThePerson | TooManyRequests | Seen,
    strawberry.union("HandOverResult"),
]
LayOutResult = Annotated[Case | ShelfMissing | Seen, strawberry.union("LayOutResult")]
SendAnewResult = Annotated[Case | Seen, strawberry.union("SendAnewResult")]
RecallResult = Annotated[
    Case | ParcelUnderWay | ReasonMissing | VendorUnavailable | Seen,
    strawberry.union("RecallResult"),
]


@strawberry.type
class Fetching:
    """Mutations of the window that hands over."""

    @strawberry.mutation
    @refusing(Operation.HAND_OVER)
    async def hand_over(
        self, info: Info, id: UUID, version: int, code: str, in_person: bool, key: str
    ) -> HandOverResult:
        """To whoever shows code and card; inPerson: to the applicant themselves."""
        shown, give = text_of(code, 16), fetching.hand_over
        return await case_after(info, give, id, version, shown, key_of(key), in_person=in_person)

    @strawberry.mutation
    @refusing(Operation.HAND_OVER)
    async def lay_out(
        self, info: Info, id: UUID, version: int, where: str, key: str
    ) -> LayOutResult:
        """It lies ready to be fetched: now the applicant is given the code."""
        shelf, put = text_of(where, 32), shelving.lay_out
        return await case_after(info, put, id, version, shelf, key_of(key))

    @strawberry.mutation
    @refusing(Operation.HAND_OVER)
    async def recall_parcel(self, info: Info, id: UUID, version: int, because: str) -> RecallResult:
        """The courier has not fetched it, and it shall not go; again: the same."""
        why, courier = text_of(because, 500), info.context.visitor.doorway.vendors.courier
        return await case_after(info, readdressing.recall, id, version, why, courier)

    @strawberry.mutation
    @refusing(Operation.HAND_OVER)
    async def send_anew(self, info: Info, id: UUID, version: int, key: str) -> SendAnewResult:
        """A parcel went astray: it is made up for."""
        return await case_after(info, fetching.send_anew, id, version, key_of(key))
