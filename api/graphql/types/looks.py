"""谁看过我, as both doors show it."""

from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

import strawberry

from api.applications import look_reading
from api.graphql.types.drafts import ReasonNeeded
from api.graphql.types.refusals import (
    Busy,
    NotAllowed,
    NotFound,
    ReasonMissing,
    SignInNeeded,
)
from api.graphql.types.seconding import LookNotSealed, SecondRequest


@strawberry.type
class Look:
    """One look at a citizen's data."""

    id: strawberry.ID
    at: datetime
    office: str
    role: str
    what: list[str]
    why: str = strawberry.field(description="The reason the clerk gave.")
    application_id: UUID | None
    item: str | None
    reference: str | None
    asked_at: datetime | None = strawberry.field(description="When the citizen asked why.")
    answer: str | None

    @classmethod
    def of(cls, look: look_reading.Look) -> Self:
        """A look as it was read."""
        return cls(
            id=strawberry.ID(str(look.id)),
            at=look.at,
            office=look.office,
            role=look.role,
            what=list(look.what),
            why=look.why,
            application_id=look.case_id,
            item=look.item,
            reference=look.reference,
            asked_at=look.asked_at,
            answer=look.answer,
        )


@strawberry.type
class LookPage:
    """Some looks, newest first."""

    edges: list[Look]
    end_cursor: str | None
    has_more: bool


@strawberry.type
class LookQuestion:
    """A question for the auditor, with the name of who looked."""

    id: UUID
    asked_at: datetime
    answered_at: datetime | None
    by: str
    look: Look


@strawberry.type
class CaseLook:
    """A look at a case, for the auditor, with the name of who looked."""

    by: str
    look: Look
    sealed_until: datetime | None = strawberry.field(
        description="The citizen sees it from then on; an investigation keeps it back."
    )

    @classmethod
    def of(cls, seen: look_reading.Seen) -> Self:
        """As it was read."""
        return cls(by=seen.by, look=Look.of(seen.look), sealed_until=seen.sealed_until)


@strawberry.type
class LookAsked:
    """The auditor will hear of it."""

    id: UUID


@strawberry.type
class LookAnswered:
    """The citizen will hear of it."""

    id: UUID


AskWhyResult = Annotated[
    LookAsked | NotFound | NotAllowed | SignInNeeded, strawberry.union("AskWhyResult")
]
AnswerWhyResult = Annotated[
    LookAnswered | ReasonMissing | NotFound | NotAllowed | SignInNeeded,
    strawberry.union("AnswerWhyResult"),
]
AskSealResult = Annotated[
    SecondRequest | LookNotSealed | ReasonNeeded | NotFound | NotAllowed | SignInNeeded | Busy,
    strawberry.union("AskSealResult"),
]
