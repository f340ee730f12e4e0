"""What handing over and calling back refuse."""

import strawberry

from api.graphql.types.refusals import Refusal


@strawberry.type
class PickupCodeWrong(Refusal):
    """Not the code of what waits there."""


@strawberry.type
class NotThePerson(Refusal):
    """It is handed to the person themselves only."""


@strawberry.type
class ShelfMissing(Refusal):
    """Where it lies must be said."""


@strawberry.type
class ReceiptIsTheirs(Refusal):
    """It goes to the person only: they say themselves that it came."""


@strawberry.type
class ParcelUnderWay(Refusal):
    """The courier has it already."""
