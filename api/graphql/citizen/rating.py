"""好差评: one tap when a case ended."""

from typing import Annotated
from uuid import UUID

import strawberry

from api.graphql.arguments import few, key_of, text_of
from api.graphql.context import Info
from api.graphql.errors import Code, Coded
from api.graphql.refusals import reading, refusing
from api.graphql.types.ratings import OwnRating, RatingStands
from api.graphql.types.refusals import (
    Busy,
    KeyReused,
    NotAllowed,
    NotFound,
    ReasonMissing,
    SignInNeeded,
    WrongStatus,
)
from api.policy import Operation
from api.talking import rating
from api.talking.scores import HIGHEST, LOWEST, Why
from notifications.refusals import NotFound as Absent

_LONGEST = 500
RateResult = Annotated[
    OwnRating
    | RatingStands
    | ReasonMissing
    | WrongStatus
    | NotFound
    | NotAllowed
    | SignInNeeded
    | Busy
    | KeyReused,
    strawberry.union("RateApplicationResult"),
]


@strawberry.type
class Ratings:
    """Queries."""

    @strawberry.field(description="What I said of my case; none: nothing yet, or no case of mine.")
    @reading(Operation.RATE)
    async def rating(self, info: Info, id: UUID) -> OwnRating | None:
        """Two statements."""
        try:
            found = await rating.own(await info.context.visitor.actor(), id)
        except Absent:
            return None
        return OwnRating.of(id, found) if found else None


@strawberry.type
class Rating:
    """Mutations."""

    @strawberry.mutation
    @refusing(Operation.RATE)
    async def rate_application(
        self, info: Info, id: UUID, score: int, reasons: list[Why], said: str, key: str
    ) -> RateResult:
        """Say how it was, 1 to 5, or change it; a low score says why."""
        if not LOWEST <= score <= HIGHEST:
            raise Coded(Code.BAD_REQUEST, f"score is {LOWEST} to {HIGHEST}.")
        actor, words = await info.context.visitor.actor(), text_of(said, _LONGEST)
        await rating.rate(actor, id, score, few(reasons, len(Why)), words, key_of(key))
        found = await rating.own(actor, id)
        if found is None:
            raise Absent
        return OwnRating.of(id, found)
