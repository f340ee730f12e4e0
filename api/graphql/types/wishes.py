"""What offices see of people's wishes about their data."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

import strawberry

from api.graphql.types.drafts import ReasonNeeded
from api.graphql.types.refusals import (
    IdentityMismatch,
    IdentityNeeded,
    NameInvalid,
    NotAllowed,
    NotFound,
    SignInNeeded,
    TooManyRequests,
    VendorUnavailable,
)
from api.graphql.types.rights import KeyWithheld, TextNeeded
from identity import wishes


@strawberry.type
class Correction:
    """Somebody says that something verified is wrong. Masked."""

    id: UUID
    field: wishes.Wrong
    name: str
    id_number: str
    asked_at: datetime


@strawberry.type
class Erasure:
    """A wish that is due."""

    id: UUID
    name: str
    phone: str
    asked_at: datetime
    kept_until: date | None
    asked: bool = strawberry.field(description="One of the two asked already.")


@strawberry.type
class CorrectionOpened:
    """What the person wrote; they see that it was read."""

    text: str


@strawberry.type
class WishSettled:
    """The person is told."""

    id: UUID


@strawberry.type
class ErasureAsked:
    """Waits for the second person."""

    id: UUID = strawberry.field(description="Of the two-person request.")


OpenCorrectionResult = Annotated[
    CorrectionOpened | KeyWithheld | ReasonNeeded | NotFound | NotAllowed | SignInNeeded,
    strawberry.union("OpenCorrectionResult"),
]
CorrectNameResult = Annotated[
    WishSettled
    | NameInvalid
    | IdentityNeeded
    | IdentityMismatch
    | KeyWithheld
    | ReasonNeeded
    | VendorUnavailable
    | TooManyRequests
    | NotFound
    | NotAllowed
    | SignInNeeded,
    strawberry.union("CorrectNameResult"),
]
RefuseCorrectionResult = Annotated[
    WishSettled | TextNeeded | KeyWithheld | NotFound | NotAllowed | SignInNeeded,
    strawberry.union("RefuseCorrectionResult"),
]
AskSecondErasureResult = Annotated[
    ErasureAsked | ReasonNeeded | NotFound | NotAllowed | SignInNeeded,
    strawberry.union("AskSecondErasureResult"),
]
