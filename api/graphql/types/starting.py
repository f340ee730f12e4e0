"""What may come of beginning an application."""

from typing import Annotated

import strawberry

from api.graphql.types.applications import Application
from api.graphql.types.offering import (
    ItemCancelled,
    ItemWithdrawn,
    NotALeaf,
    NotYetOffered,
    PilotOnly,
)
from api.graphql.types.organisations import OrganisationsOnly, PersonsOnly
from api.graphql.types.refusals import (
    Busy,
    FreshProofNeeded,
    IdentityNeeded,
    KeyReused,
    NotFound,
    Refusal,
    SignInNeeded,
)


@strawberry.type
class TooManyDrafts(Refusal):
    """So many are not filed yet: first those."""

    limit: int


StartResult = Annotated[
    Application
    | NotALeaf
    | PilotOnly
    | ItemWithdrawn
    | ItemCancelled
    | NotYetOffered
    | PersonsOnly
    | OrganisationsOnly
    | TooManyDrafts
    | NotFound
    | IdentityNeeded
    | SignInNeeded
    | FreshProofNeeded
    | Busy
    | KeyReused,
    strawberry.union("StartResult"),
]
