"""The stages of a case as the desk sees them, and what their verbs refuse."""

from datetime import date, datetime

import strawberry

from api.graphql.types.refusals import Refusal


@strawberry.type
class StageRun:
    """One stage of the route: one time through it, or its place while it waits."""

    key: str
    title: str
    kind: str
    state: str
    level: int = strawberry.field(description="4 county, 5 township, 6 village.")
    office: str = strawberry.field(description="Which office does it.")
    stood_in: bool = strawberry.field(
        description="The route's own office is not there: the deciding department does it."
    )
    number: int = strawberry.field(description="Which time through it.")
    outcome: str | None = strawberry.field(description="pass, other or return.")
    handler: str | None
    started_at: datetime | None
    ended_at: datetime | None
    due_on: date | None
    outcomes: list[str] = strawberry.field(description="How it may end: pass, other, return.")
    beside: bool = strawberry.field(description="At the same time as the one before it.")
    returnable: bool = strawberry.field(description="The case may go back to it now.")


@strawberry.type
class StagesLeft(Refusal):
    """Another stage comes before the decision."""


@strawberry.type
class StageInvalid(Refusal):
    """Not a stage it may go back to, or not a way in which this one ends."""
