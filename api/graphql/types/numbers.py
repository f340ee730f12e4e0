"""Numbers at a site and who is called."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Self
from uuid import UUID

import strawberry

from api.appointments.queueing import Line as Waiting
from api.appointments.queueing import Ticket
from api.graphql.types.refusals import (
    Busy,
    KeyReused,
    NotAllowed,
    NotFound,
    Refusal,
    SignInNeeded,
)


@strawberry.type
class SiteClosed(Refusal):
    """Nobody is there now."""

    opens: str | None = strawberry.field(description="When today; null: not today.")


@strawberry.enum
class NumberState(StrEnum):
    """Where a number is."""

    WAITING = "waiting"
    CALLED = "called"
    SERVED = "served"
    GONE = "gone"


@strawberry.type
class Number:
    """One number of today."""

    id: UUID
    number: int
    state: NumberState
    at_window: str | None
    booked_for: datetime | None
    ahead: int = strawberry.field(description="How many are called before it.")
    taken_at: datetime

    @classmethod
    def of(cls, ticket: Ticket) -> Self:
        """Whose it is stays out."""
        return cls(
            id=ticket.id,
            number=ticket.number,
            state=NumberState(ticket.state),
            at_window=ticket.at_window,
            booked_for=ticket.starts_at,
            ahead=ticket.ahead,
            taken_at=ticket.taken_at,
        )


@strawberry.type
class Line:
    """Who waits at one's own site, in the order of being called."""

    site: str
    waiting: list[Number]
    called: Number | None = strawberry.field(description="Whom one called last.")

    @classmethod
    def of(cls, found: Waiting, site: str) -> Self:
        """With the site's name."""
        called = Number.of(found.called) if found.called else None
        return cls(site=site, waiting=[Number.of(one) for one in found.waiting], called=called)


@strawberry.type
class LineAtSite:
    """What somebody at the door may know of the line."""

    code: str
    site: str
    address: str
    hours: str
    waiting: int
    mine: Number | None
    closed: SiteClosed | None


@strawberry.type
class NumberTaken:
    """A number of today."""

    id: UUID


@strawberry.type
class NextCalled:
    """Whom one called; null: nobody waits."""

    called: Number | None


@strawberry.type
class NumberSettled:
    """Done, or gone."""

    id: UUID


TakeNumberResult = Annotated[
    NumberTaken | SiteClosed | NotFound | NotAllowed | SignInNeeded | Busy | KeyReused,
    strawberry.union("TakeNumberResult"),
]
HandOutNumberResult = Annotated[
    NumberTaken | NotAllowed | SignInNeeded | Busy | KeyReused,
    strawberry.union("HandOutNumberResult"),
]
CallNextResult = Annotated[
    NextCalled | NotFound | NotAllowed | SignInNeeded | Busy | KeyReused,
    strawberry.union("CallNextResult"),
]
SettleNumberResult = Annotated[
    NumberSettled | NotFound | NotAllowed | SignInNeeded | Busy,
    strawberry.union("SettleNumberResult"),
]
