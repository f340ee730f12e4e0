"""What handing over at the window refuses."""

import strawberry

from api.graphql.types.refusals import Refusal


@strawberry.type
class PickupCodeWrong(Refusal):
    """Not the code of what waits there."""


@strawberry.type
class NotThePerson(Refusal):
    """It is handed to the person themselves only."""
