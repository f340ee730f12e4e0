"""谁看过我: who looked at my data, and asking why."""

from uuid import UUID

import strawberry

from api.applications import asking_why, look_reading
from api.applications.cursors import CursorInvalid
from api.graphql.arguments import place_of
from api.graphql.context import Info
from api.graphql.paging import reading_a_cursor
from api.graphql.refusals import reading, refusing
from api.graphql.types.looks import AskWhyResult, Look, LookAsked, LookPage
from api.policy import Operation
from notifications.refusals import NotFound


@strawberry.type
class Looks:
    """Queries."""

    @strawberry.field(description="Who of the offices looked at my data, newest first.")
    @reading(Operation.READ_OWN_ACCESS_LOG)
    async def looks(
        self,
        info: Info,
        first: int = 20,
        after: str | None = None,
        application: UUID | None = None,
    ) -> LookPage:
        """One statement."""
        visitor = info.context.visitor
        with reading_a_cursor():
            place = _place(after)
        found = await look_reading.looks(
            await visitor.actor(), first, place, case_id=application, language=visitor.language
        )
        shown = [Look.of(look) for look in found[:first]]
        return LookPage(
            edges=shown,
            end_cursor=str(shown[-1].id) if shown else None,
            has_more=len(found) > first,
        )


@strawberry.type
class Asking:
    """Mutations."""

    @strawberry.mutation
    @refusing(Operation.READ_OWN_ACCESS_LOG)
    async def ask_why(self, info: Info, look: strawberry.ID) -> AskWhyResult:
        """Ask the auditor why; a second tap changes nothing."""
        place = place_of(str(look))
        if place is None:
            raise NotFound
        actor = await info.context.visitor.actor()
        return LookAsked(id=await asking_why.ask_why(actor, place))


def _place(after: str | None) -> int | None:
    place = place_of(after or "0")
    if place is None:
        raise CursorInvalid(after)
    return place or None
