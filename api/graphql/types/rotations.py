"""A new master key, as the desk follows it."""

from datetime import datetime
from typing import Annotated, Self

import strawberry

from api.graphql.types.drafts import ReasonNeeded
from api.graphql.types.refusals import Busy, NotAllowed, SignInNeeded
from api.graphql.types.seconding import AlreadyRotating, SecondRequest
from identity import rotations


@strawberry.type
class KeyRotation:
    """`number`: of the new master key. `keys`: to wrap anew; `wrapped`: so many are. `failed`: no
    key could be made; the old one serves on.
    """

    number: int | None
    keys: int
    wrapped: int
    agreed_at: datetime
    ended_at: datetime | None
    failed: bool

    @classmethod
    def of(cls, one: rotations.Rotation) -> Self:
        """As the worker keeps it."""
        return cls(
            number=one.wrapping_key,
            keys=one.keys,
            wrapped=min(one.wrapped, one.keys),
            agreed_at=one.agreed_at,
            ended_at=one.ended_at,
            failed=bool(one.fault),
        )


AskRotationResult = Annotated[
    SecondRequest | AlreadyRotating | ReasonNeeded | NotAllowed | SignInNeeded | Busy,
    strawberry.union("AskRotationResult"),
]
