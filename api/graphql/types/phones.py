"""Changing the phone."""

from datetime import datetime
from typing import Annotated

import strawberry

from api.graphql.types.accounts import CardNeeded, ChangeWaiting, PhoneInUse, UnderAge
from api.graphql.types.people import Me
from api.graphql.types.refusals import (
    CodeExpired,
    CodeWrong,
    FreshProofNeeded,
    IdentityMismatch,
    IdNumberInvalid,
    KeyMissing,
    NameInvalid,
    NotFound,
    PhoneInvalid,
    ProofInvalid,
    SignInNeeded,
    TooManyRequests,
    VendorUnavailable,
)


@strawberry.type
class PhoneChange:
    """Somebody asked that this account goes to another phone."""

    phone: str = strawberry.field(description="Masked.")
    due_at: datetime = strawberry.field(description="When it happens unless objected to.")


@strawberry.type
class PhoneProof:
    """A question for one of my passkeys, about the new number."""

    id: strawberry.ID
    options: strawberry.scalars.JSON


@strawberry.type
class PhoneChangeAsked:
    """It happens in 24 hours, unless the old number objects."""

    ok: bool = True


@strawberry.type
class PhoneChangeObjected:
    """Nothing changes."""

    ok: bool = True


ProvePhoneResult = Annotated[
    PhoneProof | PhoneInvalid | KeyMissing | SignInNeeded, strawberry.union("ProvePhoneResult")
]
ChangePhoneResult = Annotated[
    Me
    | PhoneInvalid
    | PhoneInUse
    | CodeWrong
    | CodeExpired
    | ProofInvalid
    | NotFound
    | TooManyRequests
    | SignInNeeded,
    strawberry.union("ChangePhoneResult"),
]
RecoverResult = Annotated[
    PhoneChangeAsked
    | NameInvalid
    | IdNumberInvalid
    | IdentityMismatch
    | ChangeWaiting
    | CardNeeded
    | UnderAge
    | NotFound
    | VendorUnavailable
    | FreshProofNeeded
    | TooManyRequests
    | SignInNeeded,
    strawberry.union("RecoverResult"),
]
ObjectResult = Annotated[
    PhoneChangeObjected | NotFound | SignInNeeded, strawberry.union("ObjectResult")
]
