"""Accounts as an administrator compares them before two people join them."""

from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

import strawberry

from api.applications import account_finding
from api.graphql.types.accounts import JoinImpossible, JoinOver
from api.graphql.types.drafts import ReasonNeeded
from api.graphql.types.joins import JoinedAccount, JoinTakenBack
from api.graphql.types.refusals import (
    NotAllowed,
    NotFound,
    PhoneInvalid,
    SignInNeeded,
    TooManyRequests,
)
from api.graphql.types.seconding import SecondRequest
from identity.joining import Join


@strawberry.type
class FoundAccount:
    """One account, masked, and how much stands in it."""

    id: UUID
    name: str | None
    id_number: str | None
    phone: str = strawberry.field(description="Masked; empty when it has none.")
    level: int = strawberry.field(description="1 phone, 2 real name, 3 in person.")
    since: datetime
    seen_at: datetime | None
    joined: int = strawberry.field(description="Accounts joined to it before.")
    cases: int
    drafts: int
    papers: int
    mandates: int

    @classmethod
    def of(cls, found: account_finding.Account) -> Self:
        """As it was found."""
        return cls(**{**vars(found), "level": int(found.level)})


@strawberry.type
class RecentJoin(JoinedAccount):
    """A join that can still be taken back; ``name`` masked."""

    name: str | None

    @classmethod
    def of(cls, join: Join) -> Self:
        """As identity lists it."""
        return cls(
            id=join.id,
            phone=join.phone,
            way=join.way,
            joined_at=join.joined_at,
            until=join.until,
            name=join.name,
        )


FindAccountResult = Annotated[
    FoundAccount
    | NotFound
    | PhoneInvalid
    | ReasonNeeded
    | TooManyRequests
    | NotAllowed
    | SignInNeeded,
    strawberry.union("FindAccountResult"),
]
AskToJoinResult = Annotated[
    SecondRequest | NotFound | JoinImpossible | ReasonNeeded | NotAllowed | SignInNeeded,
    strawberry.union("AskToJoinResult"),
]
TakeJoinBackResult = Annotated[
    JoinTakenBack | NotFound | JoinOver | ReasonNeeded | NotAllowed | SignInNeeded,
    strawberry.union("TakeJoinBackResult"),
]
