"""Money at the desk: what it may be refused with, and what goes back."""

from datetime import datetime
from uuid import UUID

import strawberry

from api.graphql.types.refusals import Refusal


@strawberry.type
class RefundTooLarge(Refusal):
    """More than is left of what was paid."""

    left: str = strawberry.field(description="In yuan.")


@strawberry.type
class CaseExemption:
    """Who pays less of this item, by which paper."""

    key: str
    title: str
    evidence: str
    confirmed: bool = strawberry.field(description="A clerk saw it: the bill has its line.")


@strawberry.type
class CaseRefund:
    """Money that goes back."""

    id: UUID
    fen: int
    state: str = strawberry.field(description="owed | given | refused")
    by_hand: bool
    given_at: datetime | None
