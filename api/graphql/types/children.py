"""Children at a counter: who their guardian is, and the number they get."""

from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

import strawberry

from api.graphql.types.accounts import BirthMismatch, CertificateInvalid, NumberGiven
from api.graphql.types.refusals import (
    ClaimedByOther,
    IdentityMismatch,
    IdentityTaken,
    IdNumberInvalid,
    NameInvalid,
    NotAllowed,
    NotClaimed,
    NotFound,
    ReasonMissing,
    SignInNeeded,
    TooManyRequests,
    VendorUnavailable,
)
from identity import guardianship, number_giving

strawberry.enum(guardianship.Paper, name="GuardianPaper")


@strawberry.type
class Guardianship:
    """A child of the guardian who stands here, masked."""

    id: UUID
    child: str
    number: str | None
    certificate: str | None
    until: datetime
    paper: guardianship.Paper | None = strawberry.field(description="Null: only said.")
    grade: str = strawberry.field(description="D only said, B compared at a window.")

    @classmethod
    def of(cls, one: guardianship.Guardianship) -> Self:
        """As identity lists it."""
        return cls(**vars(one), grade=one.grade)


@strawberry.type
class Guardianships:
    """The children of a guardian."""

    children: list[Guardianship]


@strawberry.type
class GuardianshipProven:
    """It is worth B now; the guardian is told."""

    ok: bool = True


@strawberry.type
class Child:
    """A child entered by its birth certificate, masked."""

    id: UUID
    name: str
    number: str | None = strawberry.field(description="Given so far, masked.")
    bound: bool

    @classmethod
    def of(cls, child: number_giving.Child) -> Self:
        """As identity keeps it."""
        return cls(**vars(child))


GuardianPresentResult = Annotated[
    Guardianships
    | NameInvalid
    | IdNumberInvalid
    | IdentityMismatch
    | NotFound
    | VendorUnavailable
    | TooManyRequests
    | NotAllowed
    | SignInNeeded,
    strawberry.union("GuardianPresentResult"),
]
ProveGuardianshipResult = Annotated[
    GuardianshipProven | NotFound | NotAllowed | SignInNeeded,
    strawberry.union("ProveGuardianshipResult"),
]
BindNumberResult = Annotated[
    Child
    | ReasonMissing
    | CertificateInvalid
    | IdNumberInvalid
    | BirthMismatch
    | NumberGiven
    | IdentityMismatch
    | IdentityTaken
    | NotFound
    | VendorUnavailable
    | NotAllowed
    | SignInNeeded,
    strawberry.union("BindNumberResult"),
]
WriteNumberDownResult = Annotated[
    Child
    | IdNumberInvalid
    | BirthMismatch
    | NumberGiven
    | IdentityTaken
    | NotClaimed
    | ClaimedByOther
    | NotFound
    | NotAllowed
    | SignInNeeded,
    strawberry.union("WriteNumberDownResult"),
]
