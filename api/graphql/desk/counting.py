"""The desk's picture of where work waits."""

from datetime import date

import strawberry

from api.applications import intake_counting, promise_counting, stage_counting
from api.catalog.wordlists import LEVELS, SITE_KINDS
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
class PromisesKept:
    """How many cases were decided by the promised day, of those decided in the last days."""

    days: int
    ended: int
    kept: int


@strawberry.type
class IntakeCount:
    """How many cases were handed in at one place."""

    site: str
    kind: str
    kind_name: str
    level: int = strawberry.field(description="4 county, 5 township, 6 village.")
    level_name: str
    cases: int
    at_counter: int = strawberry.field(description="Of these, begun by its window.")


@strawberry.type
class Counting:
    """Queries."""

    @strawberry.field(description="Open cases of my departments by the kind of stage they are in.")
    @reading(Operation.READ_DESK)
    async def stage_counts(self, info: Info) -> list[StageCount]:
        """One statement."""
        found = await stage_counting.stage_counts(await info.context.visitor.actor())
        return [StageCount(kind=one.kind, cases=one.cases) for one in found]

    @strawberry.field(description="Promises of my departments that were kept.")
    @reading(Operation.READ_DESK)
    async def promises_kept(self, info: Info) -> PromisesKept:
        """One statement."""
        found = await promise_counting.promises_kept(await info.context.visitor.actor())
        return PromisesKept(days=found.days, ended=found.ended, kept=found.kept)

    @strawberry.field(description="What was filed in my departments, by where it was handed in.")
    @reading(Operation.READ_DESK)
    async def intake_counts(self, info: Info, first_day: date, last_day: date) -> list[IntakeCount]:
        """One statement; both days are counted."""
        visitor = info.context.visitor
        english = visitor.language == "en"
        found = await intake_counting.intake_counts(await visitor.actor(), first_day, last_day)
        return [
            IntakeCount(
                site=one.place.name,
                kind=one.place.kind,
                kind_name=SITE_KINDS[one.place.kind].told(english=english),
                level=one.level,
                level_name=LEVELS[one.level].told(english=english),
                cases=one.cases,
                at_counter=one.at_counter,
            )
            for one in found
        ]
