"""接待时间: when a site receives whom."""

from uuid import UUID

import strawberry

from api.appointments.refusals import TimesInvalid
from api.graphql.arguments import few, key_of, text_of
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.types.site_times import (
    OpeningInput,
    SaveTimesResult,
    SitePurpose,
    SiteTimes,
    TimesOutlook,
)
from api.offices import site_times
from api.policy import Operation
from notifications.refusals import NotFound

_MOST = 100


@strawberry.type
class TimesQuery:
    """Queries."""

    @strawberry.field(description="When a site receives whom; null: no such site.")
    @reading(Operation.MANAGE_OFFICES)
    async def site_times(self, info: Info, id: UUID) -> SiteTimes | None:
        """All purposes."""
        try:
            return await _shown(info, id)
        except NotFound:
            return None

    @strawberry.field(description="What times would come to; null: no such site.")
    @reading(Operation.MANAGE_OFFICES)
    async def times_outlook(
        self, info: Info, id: UUID, pool: str, openings: list[OpeningInput]
    ) -> TimesOutlook | None:
        """Before they are written down."""
        actor = await info.context.visitor.actor()
        meant = [one.kept() for one in few(openings, _MOST)]
        try:
            found = await site_times.outlook(actor, id, text_of(pool, 50), meant)
        except NotFound:
            return None
        except TimesInvalid as refusal:
            return TimesOutlook(times=0, people=0, first=None, kept=0, wrong=refusal.reason)
        return TimesOutlook(**vars(found))


@strawberry.type
class KeepingTimes:
    """Mutations."""

    @strawberry.mutation(description="From now on these; none: as usual. What is booked stays.")
    @refusing(Operation.MANAGE_OFFICES)
    async def save_times(
        self, info: Info, id: UUID, pool: str, openings: list[OpeningInput], key: str
    ) -> SaveTimesResult:
        """Of one purpose."""
        actor = await info.context.visitor.actor()
        meant = [one.kept() for one in few(openings, _MOST)]
        await site_times.save_times(actor, id, text_of(pool, 50), meant, key_of(key))
        return await _shown(info, id)


async def _shown(info: Info, site_id: UUID) -> SiteTimes:
    visitor = info.context.visitor
    found = await site_times.times_of(await visitor.actor(), site_id)
    english = visitor.language == "en"
    return SiteTimes(
        site_id=site_id, purposes=[SitePurpose.of(one, english=english) for one in found]
    )
