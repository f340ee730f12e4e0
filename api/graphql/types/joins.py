"""Accounts of one person that became one."""

from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

import strawberry

from api.graphql.types.accounts import JoinImpossible, JoinOver
from api.graphql.types.people import Me
from api.graphql.types.refusals import (
    CodeExpired,
    CodeWrong,
    FreshProofNeeded,
    NotFound,
    SignInNeeded,
    TooManyRequests,
)
from identity import joining

strawberry.enum(joining.Way, name="JoinWay")


@strawberry.type
class JoinedAccount:
    """An account that was joined to mine."""

    id: UUID
    phone: str = strawberry.field(description="Masked; empty when it had none.")
    way: joining.Way
    joined_at: datetime
    until: datetime | None = strawberry.field(description="Until then it can be taken back.")

    @classmethod
    def of(cls, join: joining.Join) -> Self:
        """As identity lists it."""
        return cls(
            id=join.id,
            phone=join.phone,
            way=join.way,
            joined_at=join.joined_at,
            until=join.until,
        )


@strawberry.type
class JoinTakenBack:
    """Each account has again what it had."""

    ok: bool = True


JoinAccountsResult = Annotated[
    Me
    | NotFound
    | CodeWrong
    | CodeExpired
    | JoinImpossible
    | FreshProofNeeded
    | TooManyRequests
    | SignInNeeded,
    strawberry.union("JoinAccountsResult"),
]
UndoJoinResult = Annotated[
    JoinTakenBack | NotFound | JoinOver | FreshProofNeeded | SignInNeeded,
    strawberry.union("UndoJoinResult"),
]
