"""每日对账: each gateway's day and what it differs in from our book. Money in fen."""

from datetime import date, datetime
from typing import Annotated, Self
from uuid import UUID

import strawberry

from api.applications import differences
from api.graphql.types.refusals import (
    Busy,
    NotAllowed,
    NotFound,
    ReasonMissing,
    SignInNeeded,
)
from api.payments.comparing import Kind

strawberry.enum(Kind, name="DifferenceKind")


@strawberry.type
class GatewayStatement:
    """What one gateway took and gave back on a day, and what our book has for it."""

    id: UUID
    gateway: str = strawberry.field(description="fiscal, wechat or sandbox.")
    day: date
    state: str = strawberry.field(description="asked (not there yet), read, none (there is none).")
    lines: int
    taken_fen: float = strawberry.field(description="A day's sum may be more than an Int holds.")
    back_fen: float
    our_taken_fen: float
    our_back_fen: float
    open: int = strawberry.field(description="Differences nobody has closed yet.")


@strawberry.type
class StatementDifference:
    """One difference; null where a side has nothing."""

    id: UUID
    kind: Kind
    gateway: str
    day: date
    order_key: str
    refund_key: str
    gateway_id: str
    their_fen: float | None
    our_fen: float | None
    found_at: datetime
    closed_at: datetime | None
    closed_by: str | None
    because: str | None
    reference: str | None
    may_close: bool

    @classmethod
    def of(cls, one: differences.DifferenceSeen) -> Self:
        """As it was read."""
        shown = {name: getattr(one, name) for name in one.__slots__}
        return cls(**shown | {"kind": Kind(one.kind)})


CloseDifferenceResult = Annotated[
    StatementDifference | ReasonMissing | NotFound | NotAllowed | SignInNeeded | Busy,
    strawberry.union("CloseDifferenceResult"),
]
