"""差评整改: low ratings of one's department, asked about and answered."""

from typing import Annotated
from uuid import UUID

import strawberry

from api.graphql.arguments import key_of, text_of
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.types.pauses import NothingAsked
from api.graphql.types.ratings import LowRating
from api.graphql.types.refusals import (
    Busy,
    KeyReused,
    NotAllowed,
    NotFound,
    ReasonMissing,
    SignInNeeded,
)
from api.policy import Operation
from api.talking import mending

_LONGEST = 500
ContactRaterResult = Annotated[
    LowRating | NotFound | NotAllowed | SignInNeeded | Busy,
    strawberry.union("ContactRaterResult"),
]
AnswerRatingResult = Annotated[
    LowRating
    | NothingAsked
    | ReasonMissing
    | NotFound
    | NotAllowed
    | SignInNeeded
    | Busy
    | KeyReused,
    strawberry.union("AnswerRatingResult"),
]


@strawberry.type
class RatingsQuery:
    """Queries."""

    @strawberry.field(description="The most urgent first; none of a case that I worked on.")
    @reading(Operation.ANSWER_RATING)
    async def low_ratings(
        self,
        info: Info,
        answered: bool = False,  # noqa: FBT002 — GraphQL arguments are named
    ) -> list[LowRating]:
        """One statement, and what was said opened."""
        visitor = info.context.visitor
        actor = await visitor.actor()
        found = await mending.low_ratings(actor, visitor.language, answered=answered)
        return [LowRating.of(one) for one in found]


@strawberry.type
class MendingRatings:
    """Mutations."""

    @strawberry.mutation
    @refusing(Operation.ANSWER_RATING)
    async def contact_rater(self, info: Info, id: UUID) -> ContactRaterResult:
        """Open the person's number, to ask what was wrong."""
        visitor = info.context.visitor
        return LowRating.of(await mending.contact(await visitor.actor(), id, visitor.language))

    @strawberry.mutation
    @refusing(Operation.ANSWER_RATING)
    async def answer_rating(self, info: Info, id: UUID, text: str, key: str) -> AnswerRatingResult:
        """Say to the person what came of it."""
        visitor = info.context.visitor
        actor = await visitor.actor()
        await mending.answer(actor, id, text_of(text, _LONGEST), key_of(key))
        return LowRating.of(await mending.shown(actor, id, visitor.language))
