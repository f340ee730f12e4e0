"""The offices to their administrators: people, seats, and what can be chosen."""

from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

import strawberry

from api.graphql.types.drafts import ReasonNeeded
from api.graphql.types.refusals import (
    Busy,
    IdNumberInvalid,
    NameInvalid,
    NotAllowed,
    NotFound,
    PhoneInvalid,
    Refusal,
    SignInNeeded,
)
from api.offices.reading import Choices as Chosen
from api.offices.staffing import may_leave, may_take, role_said
from identity.actor import Actor, Role
from identity.offices import Offices
from identity.staffing import Member, MemberSeat

strawberry.enum(Role, name="Role")


@strawberry.type
class SeatTaken(Refusal):
    """Held already, or it does not go with a seat that is held."""


@strawberry.type
class LastOfItsKind(Refusal):
    """Too few would be left."""


@strawberry.type
class StaffKnown(Refusal):
    """Somebody with this phone works here."""


@strawberry.type
class StaffSeat:
    """A seat that somebody holds; `mayTake`: it is mine to end."""

    id: UUID
    role: str
    role_text: str
    department: str
    site: str | None
    lead: bool
    since: datetime
    may_take: bool

    @classmethod
    def of(cls, seat: MemberSeat, hall: Offices, language: str, *, may_take: bool) -> Self:
        """With its names."""
        site = hall.sites.get(seat.site_id) if seat.site_id else None
        return cls(
            id=seat.id,
            role=seat.role.value,
            role_text=role_said(language, seat.role),
            department=hall.departments.get(seat.department_id, ""),
            site=site.name if site else None,
            lead=seat.lead,
            since=seat.since,
            may_take=may_take,
        )


@strawberry.type
class StaffMember:
    """Somebody who works here. `keys` count; `waiting` ones need a second person first.

    `mayLeave`: it is mine to say that they left.
    """

    id: UUID
    name: str
    phone: str
    left_at: datetime | None
    keys: int
    waiting: int
    seats: list[StaffSeat]
    may_leave: bool

    @classmethod
    def of(cls, one: Member, hall: Offices, language: str, by: Actor) -> Self:
        """As their administrators see them."""
        return cls(
            id=one.id,
            name=one.name,
            phone=one.phone,
            left_at=one.left_at,
            keys=one.keys,
            waiting=one.waiting,
            seats=[
                StaffSeat.of(seat, hall, language, may_take=may_take(by, one.id, seat))
                for seat in one.seats
            ],
            may_leave=one.left_at is None and may_leave(by, one),
        )


@strawberry.type
class StaffChanged:
    """Done; `asked`: the seat waits for a second person."""

    member: StaffMember
    asked: bool


@strawberry.type
class Choice:
    """One of several; `second`: takes another person's confirmation; `within`: whose it is."""

    key: str
    text: str
    second: bool = False
    within: str = ""


@strawberry.type
class SeatChoices:
    """Seats that I may give."""

    roles: list[Choice]
    departments: list[Choice]
    sites: list[Choice]

    @classmethod
    def of(cls, found: Chosen, language: str) -> Self:
        """In words."""
        hall = found.hall
        return cls(
            roles=[
                Choice(key=role.name, text=role_said(language, role), second=found.asks(role))
                for role in found.roles
            ],
            departments=[Choice(key=str(d), text=hall.departments[d]) for d in found.departments],
            sites=[Choice(key=str(s), text=place.name) for s, place in hall.sites.items()],
        )


@strawberry.input
class SeatInput:
    """A seat to be given."""

    role: Role
    department_id: UUID
    site_id: UUID | None = None
    lead: bool = False


EnrolStaffResult = Annotated[
    StaffChanged
    | NameInvalid
    | PhoneInvalid
    | IdNumberInvalid
    | StaffKnown
    | SeatTaken
    | ReasonNeeded
    | NotFound
    | NotAllowed
    | SignInNeeded
    | Busy,
    strawberry.union("EnrolStaffResult"),
]
GiveSeatResult = Annotated[
    StaffChanged | SeatTaken | ReasonNeeded | NotFound | NotAllowed | SignInNeeded | Busy,
    strawberry.union("GiveSeatResult"),
]
TakeSeatResult = Annotated[
    StaffChanged | LastOfItsKind | ReasonNeeded | NotFound | NotAllowed | SignInNeeded | Busy,
    strawberry.union("TakeSeatResult"),
]
