"""A person's rights over their data."""

from datetime import date, datetime
from typing import Annotated, Self
from uuid import UUID

import strawberry

from api.graphql.types.refusals import (
    FreshProofNeeded,
    NotFound,
    Refusal,
    SignInNeeded,
    TooManyRequests,
)
from api.rights import summary
from identity import consents, wishes

strawberry.enum(consents.Purpose, name="ConsentPurpose")
strawberry.enum(wishes.Kind, name="RightKind")
strawberry.enum(wishes.State, name="RightState")
strawberry.enum(wishes.Wrong, name="WrongEntry")


@strawberry.type
class ConsentOutdated(Refusal):
    """Another text stands by now: ask for it and read it."""


@strawberry.type
class TextNeeded(Refusal):
    """Nothing was written, too much, or what nobody can read."""


@strawberry.type
class CasesOpen(Refusal):
    """Applications are on their way: they end first."""

    count: int


@strawberry.type
class KeyWithheld(Refusal):
    """This person's data is restricted or erased."""


@strawberry.type(description="How much is kept about me.")
class Kept:
    """Numbers."""

    applications: int
    drafts: int
    files: int
    certificates: int
    addresses: int
    messages: int
    devices: int
    looks: int = strawberry.field(description="Values that offices opened.")

    @classmethod
    def of(cls, kept: summary.Kept) -> Self:
        """As it was counted."""
        return cls(**vars(kept))


@strawberry.type
class Consent:
    """One sensitive purpose and where it stands."""

    purpose: consents.Purpose
    version: int = strawberry.field(description="Of today's text.")
    title: str
    text: str
    withdrawn_text: str = strawberry.field(description="What follows when it is withdrawn.")
    stands: bool = strawberry.field(description="Given to today's text and not withdrawn.")
    given_at: datetime | None
    withdrawn_at: datetime | None

    @classmethod
    def of(cls, one: consents.Consent, language: str) -> Self:
        """With its texts in the visitor's language."""
        return cls(
            purpose=one.purpose,
            version=consents.VERSIONS[one.purpose],
            title=consents.text_of(one.purpose, language, "title"),
            text=consents.text_of(one.purpose, language),
            withdrawn_text=consents.text_of(one.purpose, language, "withdrawn"),
            stands=one.stands,
            given_at=one.given_at,
            withdrawn_at=one.withdrawn_at,
        )


@strawberry.type
class RightRequest:
    """Something I asked about my data."""

    id: UUID
    kind: wishes.Kind
    state: wishes.State
    asked_at: datetime
    due_at: datetime = strawberry.field(description="When the next step happens, or a copy goes.")
    kept_until: date | None = strawberry.field(
        description="A law wants it kept that long; year 9999: for ever."
    )
    answer: str | None = strawberry.field(description="What the office answered.")

    @classmethod
    def of(cls, one: wishes.Request) -> Self:
        """As identity lists it."""
        names = ("id", "kind", "state", "asked_at", "due_at", "kept_until", "answer")
        return cls(**{name: getattr(one, name) for name in names})


@strawberry.type
class Privacy:
    """My data: how much, what I consented to, what I asked."""

    kept: Kept
    consents: list[Consent]
    requests: list[RightRequest]


ConsentResult = Annotated[
    Privacy | ConsentOutdated | SignInNeeded, strawberry.union("ConsentResult")
]
AskCopyResult = Annotated[
    Privacy | KeyWithheld | FreshProofNeeded | TooManyRequests | SignInNeeded,
    strawberry.union("AskCopyResult"),
]
AskCorrectionResult = Annotated[
    Privacy | TextNeeded | KeyWithheld | FreshProofNeeded | TooManyRequests | SignInNeeded,
    strawberry.union("AskCorrectionResult"),
]
AskRestrictionResult = Annotated[
    Privacy | FreshProofNeeded | TooManyRequests | SignInNeeded,
    strawberry.union("AskRestrictionResult"),
]
AskErasureResult = Annotated[
    Privacy | CasesOpen | FreshProofNeeded | TooManyRequests | SignInNeeded,
    strawberry.union("AskErasureResult"),
]
UndoRequestResult = Annotated[
    Privacy | NotFound | FreshProofNeeded | SignInNeeded, strawberry.union("UndoRequestResult")
]
