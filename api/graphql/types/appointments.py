"""Times at a site: what can be booked, what is booked, who comes."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Self
from uuid import UUID

import strawberry

from api.applications import appointment_reading, home_visiting
from api.applications.appointment_reading import OwnAppointment, Visitor
from api.applications.visiting import Bookable as Offered
from api.graphql.context import Info
from api.graphql.types.refusals import (
    AtTheDoor,
    FreshProofNeeded,
    KeyReused,
    Refusal,
    SlotTaken,
    WrongStatus,
)
from identity.offices import Place, offices


@strawberry.type
class TooOftenMissed(Refusal):
    """Missed twice: come without booking until then."""

    until: date


@strawberry.type
class AppointmentOver(Refusal):
    """It is past, or was given back."""


@strawberry.type
class AppointmentAhead(Refusal):
    """It is for a later day."""

    day: date


@strawberry.enum
class OriginalCheckWay(StrEnum):
    """Where originals are compared."""

    VISIT = "visit"
    HOME_VISIT = "home_visit"


@strawberry.type
class OriginalCheck:
    """Comparing the originals."""

    wanted: list[str]
    latest_on: date
    site: str
    address: str
    way: OriginalCheckWay | None
    booked_for: datetime | None
    ways: list[OriginalCheckWay]
    slots: list[datetime]
    home_slots: list[datetime] = strawberry.field(description="At which somebody comes home.")
    agreed_at: datetime | None


@strawberry.enum
class AppointmentState(StrEnum):
    """Where a booking is."""

    BOOKED = "booked"
    CANCELLED = "cancelled"
    KEPT = "kept"
    MISSED = "missed"


@strawberry.type
class BookingSite:
    """Where one can come."""

    id: UUID
    code: str
    name: str
    address: str
    hours: str
    phone: str

    @classmethod
    async def of(cls, site_id: UUID) -> Self:
        """The place; one that is no more has no name."""
        hall = await offices()
        named = hall.sites.get(site_id) or Place("", "")
        return cls(
            id=site_id,
            code=next((code for code, known in hall.site_ids.items() if known == site_id), ""),
            name=named.name,
            address=named.address,
            hours=named.hours,
            phone=named.phone,
        )


@strawberry.type
class Appointment:
    """One's own time."""

    id: UUID
    purpose: str = strawberry.field(description="originals | item")
    way: str = strawberry.field(description="visit | home_visit")
    site: BookingSite
    starts_at: datetime
    ends_at: datetime
    state: AppointmentState

    @classmethod
    async def of(cls, found: OwnAppointment) -> Self:
        """With the place."""
        site = await BookingSite.of(found.site_id)
        return cls(
            id=found.id,
            purpose=found.purpose,
            way=found.way,
            site=site,
            starts_at=found.starts_at,
            ends_at=found.ends_at,
            state=AppointmentState(found.state),
        )


@strawberry.type
class HomeVisit:
    """That somebody comes: asked for, planned, done, declined, or given back."""

    state: str = strawberry.field(description="asked | planned | done | declined | cancelled")
    planned_for: datetime | None


@strawberry.type
class WithAppointment:
    """What an application says of the time booked for it."""

    id: UUID

    @strawberry.field(description="The latest time booked for it, also if it was missed.")
    async def appointment(self, info: Info) -> Appointment | None:
        """Asked where it is shown."""
        actor = await info.context.visitor.actor()
        found = await appointment_reading.of_case(actor, self.id)
        return await Appointment.of(found) if found else None

    @strawberry.field(description="The latest wish that somebody comes.")
    async def home_visit(self) -> HomeVisit | None:
        """Asked where it is shown."""
        found = await home_visiting.own_visit(self.id)
        return HomeVisit(state=found.state, planned_for=found.planned_for) if found else None


@strawberry.type
class Bookable:
    """Times that are still to be had, and where."""

    site: BookingSite
    slots: list[datetime]
    booked_for: datetime | None
    barred_until: date | None = strawberry.field(
        description="Missed twice: books again from that day, comes without booking before."
    )

    @classmethod
    async def of(cls, found: Offered) -> Self:
        """With the places."""
        return cls(
            site=await BookingSite.of(found.site_id),
            slots=list(found.slots),
            booked_for=found.booked.starts_at if found.booked else None,
            barred_until=found.barred_until,
        )


@strawberry.type
class ExpectedVisitor:
    """Somebody who booked, as the desk sees it: masked."""

    id: UUID
    application_id: UUID
    purpose: str
    way: str
    item: str
    reference: str | None
    site: str
    starts_at: datetime
    ends_at: datetime
    state: AppointmentState
    name: str
    phone: str

    @classmethod
    def of(cls, found: Visitor, site: str) -> Self:
        """The row, with the site's name."""
        shown = {**vars(found), "state": AppointmentState(found.state), "site": site}
        shown.pop("site_id")
        return cls(**shown)


@strawberry.type
class Greeted:
    """They came."""

    id: UUID
    starts_at: datetime


@strawberry.type
class AppointmentBooked:
    """It stands."""

    id: UUID = strawberry.field(description="The application's.")
    starts_at: datetime


@strawberry.type
class AppointmentGivenBack:
    """The time is free for others."""

    id: UUID = strawberry.field(description="The application's.")


BookVisitResult = Annotated[
    AppointmentBooked
    | SlotTaken
    | TooOftenMissed
    | WrongStatus
    | FreshProofNeeded
    | KeyReused
    | AtTheDoor,
    strawberry.union("BookVisitResult"),
]
GiveBackResult = Annotated[
    AppointmentGivenBack | AppointmentOver | FreshProofNeeded | KeyReused | AtTheDoor,
    strawberry.union("GiveBackResult"),
]
GreetResult = Annotated[Greeted | AppointmentAhead | AtTheDoor, strawberry.union("GreetResult")]
