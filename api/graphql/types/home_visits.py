"""Visits to people at home: asked for by them, made by the office."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import strawberry

from api.graphql.types.accounts import SignatureMissing
from api.graphql.types.refusals import (
    AtTheDoor,
    ClaimedByOther,
    FreshProofNeeded,
    KeyReused,
    NotClaimed,
    ReasonMissing,
    Refusal,
    WrongStatus,
)
from api.graphql.types.rights import KeyWithheld


@strawberry.type
class VisitAsked(Refusal):
    """Somebody was asked to come already."""


@strawberry.type
class TimeNotAhead(Refusal):
    """Past, or more than `days` ahead."""

    days: int


@strawberry.type
class VisitOver(Refusal):
    """It was made, declined or given back."""


@strawberry.type
class PhotoInvalid(Refusal):
    """No picture, too large, or one too many."""


@strawberry.type
class VisitUntold(Refusal):
    """Something is missing or too long."""


@strawberry.type
class HomeVisitSaid:
    """Asked for, or given back."""

    id: UUID = strawberry.field(description="The application's.")


@strawberry.type
class VisitToMake:
    """A visit that is to be planned or made; masked."""

    id: UUID
    application_id: UUID
    item: str
    reference: str | None
    state: str = strawberry.field(description="asked | planned")
    planned_for: datetime | None
    mine: bool
    visitor: str | None
    asked_at: datetime
    name: str | None


@strawberry.type
class VisitOpened:
    """Why and where to, in clear; the person reads who looked."""

    why: str
    address: str


@strawberry.type
class CaseVisit:
    """A visit of a case; what was found is read for a reason."""

    id: UUID
    state: str = strawberry.field(description="asked | planned | done | declined | cancelled")
    asked_at: datetime
    planned_for: datetime | None
    visitor: str | None
    filled_at: datetime | None
    ended_at: datetime | None
    photos: int


@strawberry.type
class VisitFound:
    """What was found at the door, in clear; the person reads who looked."""

    findings: str
    declined: str
    strokes: list[list[int]] = strawberry.field(description="x, y, x, y …, 0 to 4000.")
    photos: list[str] = strawberry.field(description="JPEG, base64.")


@strawberry.type
class VisitSettled:
    """Planned, declined, kept or written down."""

    id: UUID


AskHomeVisitResult = Annotated[
    HomeVisitSaid
    | VisitAsked
    | VisitUntold
    | KeyWithheld
    | WrongStatus
    | FreshProofNeeded
    | KeyReused
    | AtTheDoor,
    strawberry.union("AskHomeVisitResult"),
]
TakeBackHomeVisitResult = Annotated[
    HomeVisitSaid | VisitOver | KeyReused | AtTheDoor, strawberry.union("TakeBackHomeVisitResult")
]
OpenVisitResult = Annotated[
    VisitOpened | KeyWithheld | AtTheDoor, strawberry.union("OpenVisitResult")
]
ReadVisitResult = Annotated[
    VisitFound | ReasonMissing | NotClaimed | ClaimedByOther | KeyWithheld | AtTheDoor,
    strawberry.union("ReadVisitResult"),
]
PlanVisitResult = Annotated[
    VisitSettled | TimeNotAhead | VisitOver | AtTheDoor, strawberry.union("PlanVisitResult")
]
DeclineVisitResult = Annotated[
    VisitSettled | VisitUntold | VisitOver | KeyWithheld | AtTheDoor,
    strawberry.union("DeclineVisitResult"),
]
KeepVisitPhotoResult = Annotated[
    VisitSettled | PhotoInvalid | VisitOver | KeyWithheld | AtTheDoor,
    strawberry.union("KeepVisitPhotoResult"),
]
FinishVisitResult = Annotated[
    VisitSettled | VisitUntold | SignatureMissing | VisitOver | KeyWithheld | KeyReused | AtTheDoor,
    strawberry.union("FinishVisitResult"),
]
