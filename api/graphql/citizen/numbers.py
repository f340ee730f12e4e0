"""Taking a number where one is."""

import strawberry

from api.appointments import queueing
from api.clocks.calendar import calendar
from api.graphql.arguments import key_of, text_of
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.types.numbers import (
    LineAtSite,
    Number,
    NumberTaken,
    SiteClosed,
    TakeNumberResult,
)
from api.policy import Operation
from identity.offices import offices


@strawberry.type
class Lines:
    """Queries."""

    @strawberry.field(
        description="The line at a site (its code), else where one has a number; null: neither."
    )
    @reading(Operation.BOOK)
    async def line(self, info: Info, code: str | None = None) -> LineAtSite | None:
        """One's own number, and how many wait."""
        own = await queueing.mine(await info.context.visitor.actor())
        hall = await offices()
        asked = hall.site_ids.get(code) if code else own.site_id if own else None
        place = hall.sites.get(asked) if asked else None
        if asked is None or place is None or asked not in hall.staffed:
            return None
        codes = {site_id: known for known, site_id in hall.site_ids.items()}
        shut = await queueing.closed(asked, await calendar())
        return LineAtSite(
            code=codes[asked],
            site=place.name,
            address=place.address,
            hours=place.hours,
            waiting=await queueing.waiting_at(asked),
            mine=Number.of(own) if own and own.site_id == asked else None,
            closed=await SiteClosed.of(shut, info) if shut else None,
        )


@strawberry.type
class TakingNumbers:
    """Mutations."""

    @strawberry.mutation(description="Whoever has one there today keeps it.")
    @refusing(Operation.BOOK)
    async def take_number(self, info: Info, code: str, key: str) -> TakeNumberResult:
        """While it is open."""
        actor = await info.context.visitor.actor()
        days = await calendar()
        taken = await queueing.take(actor, text_of(code, 32), days, key_of(key))
        return NumberTaken(id=taken)
