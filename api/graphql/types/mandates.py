"""Acting for others."""

from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

import strawberry

from api.graphql.arguments import text_of
from api.graphql.types.accounts import (
    AgentUnknown,
    BirthInvalid,
    CertificateInvalid,
    ChildKnown,
    ConsentNeeded,
    MandateInvalid,
    SignatureMissing,
)
from api.graphql.types.refusals import (
    CodeExpired,
    CodeWrong,
    FreshProofNeeded,
    IdentityMismatch,
    IdentityNeeded,
    IdentityTaken,
    IdNumberInvalid,
    NameInvalid,
    NotFound,
    PhoneInvalid,
    SignInNeeded,
    TooManyRequests,
    VendorUnavailable,
)
from identity import mandates
from identity.agreeing import Consent, read_strokes

strawberry.enum(mandates.Relation)


@strawberry.type
class Mandate:
    """One person acts for another."""

    id: UUID
    given: bool = strawberry.field(description="By me; otherwise to me.")
    name: str = strawberry.field(description="The other's, masked.")
    relation: mandates.Relation
    items: list[str] | None = strawberry.field(description="Codes; null: all.")
    until: datetime
    accepted: bool
    grade: str | None = strawberry.field(
        description="Of a guardian: D only said, B compared at a window."
    )
    certificate: str | None = strawberry.field(
        description="Birth certificate of a child without a number, masked."
    )
    consent: str | None = strawberry.field(
        description="How it was given: code, signature; null: a guardian's word."
    )
    taken_over_at: datetime | None = strawberry.field(
        description="Of a guardian: somebody asked for the child's record; then it is theirs."
    )

    @classmethod
    def of(cls, mandate: mandates.Mandate) -> Self:
        """As identity lists it."""
        return cls(
            id=mandate.id,
            given=mandate.given,
            name=mandate.name,
            relation=mandate.relation,
            items=None if mandate.items is None else list(mandate.items),
            until=mandate.until,
            accepted=mandate.accepted,
            grade=mandate.grade,
            certificate=mandate.certificate,
            consent=mandate.consent,
            taken_over_at=mandate.taken_over_at,
        )


@strawberry.type
class Signature:
    """A name drawn by hand: an SVG path, and the box it lies in."""

    path: str
    box: str
    at: datetime


def consent_of(code: str, signature: list[list[int]] | None) -> Consent:
    """The drawn name, or else the code. Refuses SignatureMissing."""
    return text_of(code, 16) if signature is None else read_strokes(signature)


@strawberry.type
class FiledBy:
    """Who filed it on the applicant's mandate, and whether that still counts."""

    name: str = strawberry.field(description="Masked.")
    relation: mandates.Relation
    since: datetime
    until: datetime
    live: bool


@strawberry.type
class MandatesChanged:
    """What I gave and hold now."""

    mandates: list[Mandate]


GiveMandateResult = Annotated[
    MandatesChanged
    | NameInvalid
    | PhoneInvalid
    | AgentUnknown
    | MandateInvalid
    | CodeWrong
    | CodeExpired
    | SignatureMissing
    | FreshProofNeeded
    | IdentityNeeded
    | TooManyRequests
    | SignInNeeded,
    strawberry.union("GiveMandateResult"),
]
MandateResult = Annotated[
    MandatesChanged | NotFound | IdentityNeeded | SignInNeeded, strawberry.union("MandateResult")
]
EnterNewbornResult = Annotated[
    MandatesChanged
    | NameInvalid
    | BirthInvalid
    | CertificateInvalid
    | ChildKnown
    | ConsentNeeded
    | IdentityNeeded
    | FreshProofNeeded
    | TooManyRequests
    | SignInNeeded,
    strawberry.union("EnterNewbornResult"),
]
EnterChildResult = Annotated[
    MandatesChanged
    | NameInvalid
    | IdNumberInvalid
    | MandateInvalid
    | IdentityMismatch
    | IdentityTaken
    | ConsentNeeded
    | IdentityNeeded
    | FreshProofNeeded
    | VendorUnavailable
    | TooManyRequests
    | SignInNeeded,
    strawberry.union("EnterChildResult"),
]
