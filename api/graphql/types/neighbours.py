"""Filing for a neighbour from where there was no network, and saying that it was not me."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import strawberry

from api.graphql.types.accounts import SignatureMissing
from api.graphql.types.offering import (
    ItemCancelled,
    ItemWithdrawn,
    NotALeaf,
    NotYetOffered,
    PilotOnly,
)
from api.graphql.types.organisations import OrganisationsOnly
from api.graphql.types.refusals import (
    AnswersInvalid,
    Busy,
    FreshProofNeeded,
    IdentityMismatch,
    IdNumberInvalid,
    KeyReused,
    NameInvalid,
    NotAllowed,
    NotFound,
    Refusal,
    SignInNeeded,
    TooManyRequests,
    VendorUnavailable,
)
from api.graphql.types.starting import TooManyDrafts


@strawberry.type
class ConsentRefused(Refusal):
    """What was signed and pictured beside an agent does not count."""

    reason: str = strawberry.field(
        description="agent, unknown, village, objected, changed, times, picture or checking."
    )


@strawberry.type
class NeighbourDraft:
    """The draft as it was signed, to hand papers in for and to file under the mandate."""

    id: UUID
    mandate_id: UUID


@strawberry.type
class FiledForMe:
    """What a village's agent filed for me, as far as the link in the SMS shows it."""

    item: str
    reference: str | None
    agent: str = strawberry.field(description="Masked.")
    filed_at: datetime
    disowned_at: datetime | None = strawberry.field(description="I said that it was not me.")


BringResult = Annotated[
    NeighbourDraft
    | ConsentRefused
    | SignatureMissing
    | NameInvalid
    | IdNumberInvalid
    | IdentityMismatch
    | AnswersInvalid
    | NotALeaf
    | PilotOnly
    | ItemWithdrawn
    | ItemCancelled
    | NotYetOffered
    | OrganisationsOnly
    | TooManyDrafts
    | NotFound
    | NotAllowed
    | SignInNeeded
    | FreshProofNeeded
    | VendorUnavailable
    | TooManyRequests
    | Busy
    | KeyReused,
    strawberry.union("BringResult"),
]
DisownResult = Annotated[
    FiledForMe | NotFound | TooManyRequests | Busy, strawberry.union("DisownResult")
]
