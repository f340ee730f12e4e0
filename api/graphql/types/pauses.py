"""Special procedures and extensions of a case, and what is said no with about them."""

from datetime import date, datetime
from uuid import UUID

import strawberry

from api.graphql.types.refusals import Refusal


@strawberry.type
class SpecialKind:
    """What may stop the clocks of this item."""

    kind: str
    title: str


@strawberry.type
class CaseGapAsked:
    """Something that is missing after acceptance, and why."""

    title: str
    why: str


@strawberry.type
class CaseSpecial:
    """A special procedure, or an extension."""

    id: UUID
    kind: str = strawberry.field(description="extension, or the kind of procedure.")
    title: str
    days: int
    state: str = strawberry.field(description="asked | declined | fallen | running | ended")
    reason: str
    result: str
    asked_by: str
    asked_at: datetime
    settled_by: str | None
    settled_at: datetime | None
    ended_at: datetime | None
    lines: list[CaseGapAsked] = strawberry.field(
        description="What the applicant is to be asked for, though the case is accepted."
    )


@strawberry.type
class Ground:
    """On what one may end, revoke or correct."""

    act: str = strawberry.field(description="not_accept | terminate | revoke | correct")
    ground: str
    title: str


@strawberry.type
class CaseRedress:
    """A decision that is asked to be revoked or corrected; a leader settles it."""

    id: UUID
    kind: str = strawberry.field(description="revoke | correct")
    ground: str
    reason: str
    clause: str
    asked_by: str
    asked_at: datetime


@strawberry.type
class GroundUnknown(Refusal):
    """Not a listed ground."""


@strawberry.type
class SpecialUnknown(Refusal):
    """The item has no such procedure."""


@strawberry.type
class DaysInvalid(Refusal):
    """Not a number of days that may be asked for."""

    most: int


@strawberry.type
class AlreadyAsked(Refusal):
    """A request waits for a leader already."""


@strawberry.type
class NothingAsked(Refusal):
    """That request waits no more."""


@strawberry.type
class DeadlinePassed(Refusal):
    """The last day to decide is over."""

    due_on: date


@strawberry.type
class ExtendedBefore(Refusal):
    """The days cannot be extended any more."""
