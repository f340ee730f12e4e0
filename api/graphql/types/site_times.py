"""When a site receives whom, to who keeps it."""

from datetime import datetime, time
from typing import Annotated, Self
from uuid import UUID

import strawberry

from api.appointments.openings import Opening as Kept
from api.graphql.arguments import time_of
from api.graphql.types.refusals import Busy, KeyReused, NotAllowed, NotFound, Refusal, SignInNeeded
from api.offices.site_times import Purpose


@strawberry.type
class TimesInvalid(Refusal):
    """Times that cannot be."""

    reason: str = strawberry.field(description="many, order, size, overlap or pool.")


@strawberry.type
class Opening:
    """On one day of the week, 0 is Monday: times of so many minutes, for so many people each."""

    weekday: int
    opens: time
    closes: time
    minutes: int
    capacity: int


@strawberry.input
class OpeningInput:
    """The same, to be written down."""

    weekday: int
    opens: time
    closes: time
    minutes: int
    capacity: int

    def kept(self) -> Kept:
        """As the verb takes it."""
        opens, closes = time_of(self.opens), time_of(self.closes)
        return Kept(self.weekday, opens, closes, self.minutes, self.capacity)


@strawberry.type
class SitePurpose:
    """What people come for, and when they may."""

    pool: str = strawberry.field(description="An item's code, home_visit, or '' for all others.")
    title: str = strawberry.field(description="An item's; else empty.")
    own: bool = strawberry.field(description="Written down; false: as usual.")
    openings: list[Opening]

    @classmethod
    def of(cls, found: Purpose, *, english: bool) -> Self:
        """As it is kept."""
        return cls(
            pool=found.pool,
            title=(english and found.title_en) or found.title,
            own=found.own,
            openings=[Opening(**vars(one)) for one in found.openings],
        )


@strawberry.type
class SiteTimes:
    """All purposes of a site."""

    site_id: UUID
    purposes: list[SitePurpose]


@strawberry.type
class TimesOutlook:
    """The next two weeks; `wrong`: why it cannot be, as in TimesInvalid."""

    times: int
    people: int
    first: datetime | None
    kept: int = strawberry.field(description="Booked, outside of these times: they stay.")
    wrong: str | None = None


SaveTimesResult = Annotated[
    SiteTimes | TimesInvalid | NotFound | NotAllowed | SignInNeeded | KeyReused | Busy,
    strawberry.union("SaveTimesResult"),
]
