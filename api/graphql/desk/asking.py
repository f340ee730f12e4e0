"""The desk's queries."""

from uuid import UUID

import strawberry

from api.applications import desk_reading
from api.applications.desk_views import Lane
from api.graphql.context import Info
from api.graphql.desk.showing import case_of, staff_me
from api.graphql.paging import reading_a_cursor, shown
from api.graphql.refusals import reading
from api.graphql.types.cases import Case, CasePage
from api.graphql.types.staff import StaffMe
from api.policy import Operation
from notifications.refusals import NotFound


@strawberry.type
class Query:
    """What the desk can ask."""

    @strawberry.field(description="Null until both factors were shown.")
    @reading(Operation.SIGN_IN)
    async def me(self, info: Info) -> StaffMe | None:
        """Who sits here."""
        actor = await info.context.visitor.actor()
        return await staff_me(info) if actor.seats else None

    @strawberry.field(
        description="Open cases I may see; due soonest first. lane: MINE (claimed by me) | "
        "OPEN (for one of my seats, unclaimed) | ALL"
    )
    @reading(Operation.READ_DESK)
    async def queue(
        self,
        info: Info,
        lane: Lane = Lane.OPEN,
        search: str | None = None,
        first: int = 50,
        after: str | None = None,
    ) -> CasePage:
        """One statement; the rows are handed through by name."""
        visitor = info.context.visitor
        actor = await visitor.actor()
        with reading_a_cursor():
            page = await desk_reading.queue(
                actor, Lane(lane), (search or "")[:100] or None, first, after, visitor.language
            )
        return CasePage(**shown(page))

    @strawberry.field
    @reading(Operation.READ_CASE)
    async def case(self, info: Info, id: UUID) -> Case | None:
        """One case's page; null when absent or not of my seats."""
        try:
            return await case_of(info, id)
        except NotFound:
            return None
