"""The desk's picture of where work waits."""

import strawberry

from api.applications import stage_counting
from api.graphql.context import Info
from api.graphql.refusals import reading
from api.policy import Operation


@strawberry.type
class StageCount:
    """How many cases stand in stages of a kind."""

    kind: str = strawberry.field(
        description="receive | accept | investigate | publicise | review | approve | issue"
    )
    cases: int


@strawberry.type
class Counting:
    """Queries."""

    @strawberry.field(description="Open cases of my departments by the kind of stage they are in.")
    @reading(Operation.READ_DESK)
    async def stage_counts(self, info: Info) -> list[StageCount]:
        """One statement."""
        found = await stage_counting.stage_counts(await info.context.visitor.actor())
        return [StageCount(kind=one.kind, cases=one.cases) for one in found]
