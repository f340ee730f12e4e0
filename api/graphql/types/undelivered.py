"""What was given up, to operators. Neither for whom it is nor what it says."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import strawberry

from api.graphql.types.refusals import AtTheDoor


@strawberry.type
class GivenUp:
    """`kind`: fact (nobody has heard) or message (one person has not, on `channel`)."""

    id: UUID
    kind: str
    name: str
    title: str = strawberry.field(description="What people read above it, if anything.")
    channel: str | None
    attempts: int
    fault: str
    happened_at: datetime
    dead_at: datetime


@strawberry.type
class TriedAgain:
    """How many of them were still given up."""

    count: int


TryAgainResult = Annotated[TriedAgain | AtTheDoor, strawberry.union("TryAgainResult")]
