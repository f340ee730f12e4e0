"""What two people must agree on, as the desk shows it."""

from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

import strawberry

from api import seconding
from api.graphql.types.accounts import JoinImpossible
from api.graphql.types.drafts import ReasonNeeded
from api.graphql.types.offices import SeatTaken
from api.graphql.types.refusals import (
    AlreadySettled,
    Busy,
    Expired,
    NotAllowed,
    NotFound,
    Refusal,
    SamePerson,
    SignInNeeded,
)
from identity.seconding import RequestState as State

strawberry.enum(State, name="SecondRequestState")


@strawberry.type
class SecondRequest:
    """What one person asked for and another confirms. `mine`: I asked for it."""

    id: UUID
    kind: str
    title: str
    text: str
    because: str
    asked_by: str
    asked_at: datetime
    state: State
    settled_by: str | None
    settled_at: datetime | None
    settled_because: str
    mine: bool
    may_confirm: bool

    @classmethod
    def of(cls, one: seconding.Shown) -> Self:
        """As it is said."""
        return cls(
            id=one.id,
            kind=one.kind,
            title=one.title,
            text=one.text,
            because=one.because,
            asked_by=one.asked_by,
            asked_at=one.asked_at,
            state=one.state,
            settled_by=one.settled_by,
            settled_at=one.settled_at,
            settled_because=one.settled_because,
            mine=one.mine,
            may_confirm=one.may_confirm,
        )


@strawberry.type
class AlreadyRotating(Refusal):
    """The last change of the master key is under way: one after the other."""


@strawberry.type
class LookNotSealed(Refusal):
    """No basis, or a day that is past or more than a year after the look."""


ConfirmRequestResult = Annotated[
    SecondRequest
    | AlreadyRotating
    | LookNotSealed
    | SamePerson
    | AlreadySettled
    | Expired
    | JoinImpossible
    | SeatTaken
    | NotFound
    | NotAllowed
    | SignInNeeded
    | Busy,
    strawberry.union("ConfirmRequestResult"),
]
RefuseRequestResult = Annotated[
    SecondRequest
    | ReasonNeeded
    | AlreadySettled
    | Expired
    | NotFound
    | NotAllowed
    | SignInNeeded
    | Busy,
    strawberry.union("RefuseRequestResult"),
]
