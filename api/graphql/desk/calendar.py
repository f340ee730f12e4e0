"""工作日历: days that are free or worked, kept by the system administrator."""

from datetime import date

import strawberry

from api.clocks.models import DayKind
from api.clocks.refusals import CalendarDaysInvalid
from api.graphql.arguments import text_of
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.types.calendar import (
    CalendarPreview,
    CalendarYear,
    ChangeCalendarResult,
)
from api.offices import working_days
from api.policy import Operation

_NAME, _REASON = 64, 255
_FIRST, _LAST = 2024, 2100


@strawberry.type
class CalendarQuery:
    """Queries."""

    @strawberry.field(description="The days of a year that are not what their weekday says.")
    @reading(Operation.MANAGE_OFFICES)
    async def calendar_year(self, info: Info, year: int) -> CalendarYear:
        """With the county's own changes."""
        return await _shown(info, year)

    @strawberry.field(description="How many running limits a change would move.")
    @reading(Operation.MANAGE_OFFICES)
    async def calendar_preview(
        self, info: Info, first_day: date, last_day: date, kind: DayKind
    ) -> CalendarPreview:
        """Before it is confirmed."""
        actor = await info.context.visitor.actor()
        try:
            return CalendarPreview.of(await working_days.preview(actor, first_day, last_day, kind))
        except CalendarDaysInvalid as refusal:
            return CalendarPreview(days=[], clocks=0, cases=0, wrong=refusal.reason)


@strawberry.type
class KeepingCalendar:
    """Mutations."""

    @strawberry.mutation(description="Make days free or worked; limits follow within minutes.")
    @refusing(Operation.MANAGE_OFFICES)
    async def change_calendar(
        self,
        info: Info,
        first_day: date,
        last_day: date,
        kind: DayKind,
        name: str,
        because: str,
        key: str,
    ) -> ChangeCalendarResult:
        """With the reason, which stays on record."""
        actor = await info.context.visitor.actor()
        words = (text_of(name, _NAME), text_of(because, _REASON))
        await working_days.change_days(actor, first_day, last_day, kind, words, text_of(key))
        return await _shown(info, first_day.year)


async def _shown(info: Info, year: int) -> CalendarYear:
    shown = min(max(year, _FIRST), _LAST)
    return CalendarYear.of(await working_days.year_of(await info.context.visitor.actor(), shown))
