"""Organisations that one represents or handles, and the refusals about them."""

from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

import strawberry

from api.graphql.types.accounts import AgentUnknown
from api.graphql.types.refusals import (
    CodeExpired,
    CodeWrong,
    FreshProofNeeded,
    IdentityNeeded,
    NameInvalid,
    NotFound,
    PhoneInvalid,
    Refusal,
    SignInNeeded,
    TooManyRequests,
    VendorUnavailable,
)
from identity import organisations


@strawberry.type
class CreditCodeInvalid(Refusal):
    """Not a unified social credit code."""

    reason: str = strawberry.field(description="length, characters, body, region or check.")


@strawberry.type
class OrganisationMismatch(Refusal):
    """The register does not know this body with this code and you as who represents it."""


@strawberry.type
class HandlerInvalid(Refusal):
    """Nobody who can be named."""


@strawberry.type
class PersonsOnly(Refusal):
    """Organisations of this kind cannot apply for the item."""


@strawberry.type
class OrganisationsOnly(Refusal):
    """Persons cannot apply for the item."""


@strawberry.type
class Handler:
    """Somebody who acts for an organisation."""

    id: UUID
    name: str = strawberry.field(description="Masked; empty for oneself.")
    items: list[str] | None = strawberry.field(description="Codes; null: all.")
    until: datetime
    accepted: bool

    @classmethod
    def of(cls, handler: organisations.Handler) -> Self:
        """As identity lists it."""
        return cls(
            id=handler.id,
            name=handler.name,
            items=None if handler.items is None else list(handler.items),
            until=handler.until,
            accepted=handler.accepted,
        )


@strawberry.type
class Organisation:
    """An organisation that I represent, handle, or am asked to handle."""

    id: UUID
    name: str
    credit_code: str = strawberry.field(description="Masked.")
    kind: int = strawberry.field(description="GB/T 39046: 2 enterprise … 6 other.")
    representative: str = strawberry.field(description="Who represents it by law, masked.")
    represented: bool = strawberry.field(description="By me.")
    own: Handler | None = strawberry.field(description="What I handle; null: I represent it.")
    handlers: list[Handler] = strawberry.field(description="All, for who represents it.")

    @classmethod
    def of(cls, one: organisations.Membership) -> Self:
        """As identity lists it."""
        return cls(
            id=one.id,
            name=one.name,
            credit_code=one.credit_code,
            kind=int(one.kind),
            representative=one.representative,
            represented=one.represented,
            own=None if one.own is None else Handler.of(one.own),
            handlers=[Handler.of(handler) for handler in one.handlers],
        )


@strawberry.type
class OrganisationsChanged:
    """What I represent and handle now."""

    organisations: list[Organisation]


RegisterOrganisationResult = Annotated[
    OrganisationsChanged
    | CreditCodeInvalid
    | OrganisationMismatch
    | IdentityNeeded
    | FreshProofNeeded
    | VendorUnavailable
    | TooManyRequests
    | SignInNeeded,
    strawberry.union("RegisterOrganisationResult"),
]
InviteHandlerResult = Annotated[
    OrganisationsChanged
    | NotFound
    | NameInvalid
    | PhoneInvalid
    | AgentUnknown
    | HandlerInvalid
    | CodeWrong
    | CodeExpired
    | TooManyRequests
    | SignInNeeded,
    strawberry.union("InviteHandlerResult"),
]
HandlerResult = Annotated[
    OrganisationsChanged | NotFound | IdentityNeeded | SignInNeeded,
    strawberry.union("HandlerResult"),
]
