"""The working calendar, to who keeps it."""

from datetime import date, datetime
from typing import Annotated, Self
from uuid import UUID

import strawberry

from api.clocks.keeping import Moving
from api.clocks.models import DayKind
from api.graphql.types.refusals import (
    Busy,
    KeyReused,
    NotAllowed,
    ReasonMissing,
    Refusal,
    SignInNeeded,
)
from api.offices.working_days import Year

strawberry.enum(DayKind)


@strawberry.type
class CalendarDaysInvalid(Refusal):
    """These days cannot be changed so."""

    reason: str = strawberry.field(description="order, many, past, far or same.")


@strawberry.type
class SpecialDay:
    """A day that is not what its weekday says."""

    day: date
    kind: DayKind
    name: str
    source: str


@strawberry.type
class CalendarChange:
    """A change of the county's own; `doneAt`: every running limit was counted again."""

    id: UUID
    first: date
    last: date
    kind: DayKind
    name: str
    reason: str
    at: datetime
    moved: int
    done_at: datetime | None


@strawberry.type
class CalendarYear:
    """A year; `missing`: the year whose holidays nobody entered yet."""

    year: int
    days: list[SpecialDay]
    changes: list[CalendarChange]
    missing: int | None

    @classmethod
    def of(cls, found: Year) -> Self:
        """As it is kept."""
        changes = [
            CalendarChange(**{n: v for n, v in vars(one).items() if n != "by_id"})
            for one in found.changes
        ]
        days = [SpecialDay(**vars(one)) for one in found.days]
        return cls(year=found.year, days=days, changes=changes, missing=found.missing)


@strawberry.type
class CalendarPreview:
    """What a change would do; `wrong`: why it cannot be, as in CalendarDaysInvalid."""

    days: list[date]
    clocks: int
    cases: int
    wrong: str | None = None

    @classmethod
    def of(cls, found: Moving) -> Self:
        """As counted now."""
        return cls(days=list(found.days), clocks=found.clocks, cases=found.cases)


ChangeCalendarResult = Annotated[
    CalendarYear
    | CalendarDaysInvalid
    | ReasonMissing
    | NotAllowed
    | SignInNeeded
    | KeyReused
    | Busy,
    strawberry.union("ChangeCalendarResult"),
]
