"""What every resolver is given."""

from dataclasses import dataclass

import strawberry

from api.visitor import Visitor


@dataclass(frozen=True)
class Context:
    """The visitor, and through it the door with its vendors."""

    visitor: Visitor


Info = strawberry.Info[Context, None]
