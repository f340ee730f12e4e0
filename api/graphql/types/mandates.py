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
    PhotoMissing,
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
from identity.agreeing import Consent, Signed, Together, read_strokes

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
        description="How it was given: code, signature, photo (the agent takes it to accept);"
        " null: a guardian's word."
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


def consent_of(code: str, signature: list[list[int]] | None, together: bool = False) -> Consent:  # noqa: FBT002 — an argument of the schema
    """The code, with or without a drawn name; or a picture to come. Refuses SignatureMissing."""
    if together:
        return Together()
    told = text_of(code, 16)
    return told if signature is None else Signed(read_strokes(signature), told)


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
    | IdentityNeeded
    | TooManyRequests
    | SignInNeeded,
    strawberry.union("GiveMandateResult"),
]
MandateResult = Annotated[
    MandatesChanged | NotFound | PhotoMissing | IdentityNeeded | SignInNeeded,
    strawberry.union("MandateResult"),
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
