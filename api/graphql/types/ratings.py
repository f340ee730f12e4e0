"""好差评: one's own rating, and low ones for whoever makes them good."""

from datetime import date, datetime
from typing import Self
from uuid import UUID

import strawberry

from api.graphql.types.refusals import Refusal
from api.talking import mending, rating
from api.talking.scores import Why

strawberry.enum(Why, name="RatingWhy")


@strawberry.type
class RatingStands(Refusal):
    """It was given too long ago to be changed."""


@strawberry.type
class OwnRating:
    """What I said of my case, and what the office does about it."""

    application_id: UUID
    score: int = strawberry.field(description="1 非常不满意 to 5 非常满意.")
    reasons: list[Why]
    said: str
    change_until: date | None = strawberry.field(description="None: it stands.")
    contact_by: date | None
    answer_by: date | None
    contacted_on: date | None
    answer: str | None
    answered_on: date | None

    @classmethod
    def of(cls, application_id: UUID, one: rating.Rated) -> Self:
        """As it was read."""
        return cls(**{**vars(one), "application_id": application_id, "reasons": [*one.reasons]})


@strawberry.type
class LowRating:
    """A low score of a case of my department, in which I had no part."""

    id: UUID
    item: str
    reference: str | None
    score: int
    reasons: list[Why]
    said: str
    rated_at: datetime
    contact_by: date
    answer_by: date
    contacted_at: datetime | None
    answered_at: datetime | None
    answer: str | None
    late: bool
    phone: str | None = strawberry.field(description="Just opened, to ask the person.")

    @classmethod
    def of(cls, one: mending.LowRating) -> Self:
        """As it was read."""
        return cls(**{**vars(one), "reasons": [*one.reasons]})
