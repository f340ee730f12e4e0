"""What an item says when it cannot be applied for."""

import strawberry

from api.graphql.types.refusals import Refusal


@strawberry.type
class NotALeaf(Refusal):
    """A branch of the tree: choose one of what stands below it."""

    codes: list[str]


@strawberry.type
class PilotOnly(Refusal):
    """Tried out elsewhere only."""


@strawberry.type
class ItemWithdrawn(Refusal):
    """Nothing new is taken in under this version."""


@strawberry.type
class VersionOver(Refusal):
    """The draft's version is over and another one stands: begin again."""


@strawberry.type
class ItemCancelled(Refusal):
    """The item's planned end came."""


@strawberry.type
class NotYetOffered(Refusal):
    """Published, and not in force yet."""
