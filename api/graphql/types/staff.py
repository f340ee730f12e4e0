"""A member of staff to herself."""

from typing import Self
from uuid import UUID

import strawberry
from strawberry.scalars import JSON

from api.graphql.types.keys import StaffKey
from api.graphql.types.people import Passkey
from identity import signing


@strawberry.type
class Seat:
    """A role held at a department, and at a site where the role has one."""

    id: UUID
    role: str
    role_text: str
    department: str
    site: str | None
    lead: bool


@strawberry.type
class Counts:
    """How many cases wait; capped at 100, which reads as 99+."""

    mine: int
    open: int


@strawberry.type
class StaffMe:
    """Who sits at this desk."""

    id: UUID
    name: str
    seats: list[Seat]
    keys: list[Passkey]
    counts: Counts


@strawberry.type
class KeyNeeded:
    """The first factor was right; these options are for the key, or to make one (none counts)."""

    options: JSON
    to_make: bool = False
    waiting: StaffKey | None = None


@strawberry.type
class StaffSignedIn:
    """Both factors were right."""

    me: StaffMe


@strawberry.type
class Prepared:
    """What will be signed, fixed; the options' challenge is its hash."""

    id: UUID
    options: JSON
    document: str
    document_hash: str
    expires_in_seconds: int

    @classmethod
    def of(cls, prepared: signing.Prepared) -> Self:
        """As it was fixed."""
        return cls(
            id=prepared.id,
            options=JSON(prepared.options),
            document=prepared.document,
            document_hash=prepared.document_hash,
            expires_in_seconds=prepared.expires_in_seconds,
        )


@strawberry.type
class Revealed:
    """One value, opened."""

    value: str
