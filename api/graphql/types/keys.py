"""Security keys of staff and who stands in for whom, as the desk shows them."""

from datetime import date, datetime
from typing import Annotated, Self
from uuid import UUID

import strawberry

from api.applications import standing_in
from api.applications.desk_views import Light
from api.graphql.types.refusals import (
    Busy,
    FreshProofNeeded,
    KeyMissing,
    KeyReused,
    NotAllowed,
    NotClaimed,
    NotFound,
    PasskeyInvalid,
    ReasonMissing,
    Refusal,
    SignInNeeded,
)
from api.graphql.types.shared import PasskeyOptions
from identity import staff_keys


@strawberry.type
class DeputyInvalid(Refusal):
    """Not another colleague in the same seat."""


@strawberry.type
class StaffKey:
    """One of my keys. `counts`: another person confirmed it. `listed`: a known maker vouches."""

    id: UUID
    label: str
    fingerprint: str
    counts: bool
    listed: bool
    created_at: datetime
    last_used_at: datetime | None
    expires_at: datetime | None = strawberry.field(description="Then it opens and signs nothing.")

    @classmethod
    def of(cls, key: staff_keys.HeldKey) -> Self:
        """As it is kept."""
        return cls(**vars(key))


@strawberry.type
class KeyRing:
    """My keys, oldest first, and how many everybody should hold."""

    keys: list[StaffKey]
    enough: int


@strawberry.type
class KeyHolder:
    """A colleague, with how many keys count and how many wait."""

    id: UUID
    name: str
    held: int
    waiting: int
    last_used_at: datetime | None


@strawberry.type
class Passed:
    """How many open cases went to deputies, and how many back to everybody.

    ``waits``: nothing happened yet, a second person must confirm.
    """

    to_deputies: int
    back: int
    keys_left: int
    waits: bool

    @classmethod
    def of(cls, passed: standing_in.Passed) -> Self:
        """As it happened."""
        return cls(**vars(passed))


@strawberry.type
class Colleague:
    """Somebody who works here."""

    id: UUID
    name: str


@strawberry.type
class Post:
    """A seat for cases: who sits there, who stands in, and who could."""

    staff: Colleague
    department_id: UUID
    department: str
    role: str
    role_text: str
    deputy: Colleague | None
    colleagues: list[Colleague]


@strawberry.type
class Posts:
    """All seats for cases of my departments."""

    posts: list[Post]


@strawberry.type
class HeldCase:
    """A case in a colleague's hands, and who could go on with it. Not whose it is."""

    id: UUID
    reference: str
    item_title: str
    status_text: str
    due_on: date | None
    light: Light
    others: list[Colleague]


@strawberry.type
class ColleaguesCases:
    """What a colleague has in hand at my departments."""

    cases: list[HeldCase]


@strawberry.type
class ColleagueInvalid(Refusal):
    """Has it already, or may not claim it."""


ReassignResult = Annotated[
    ColleaguesCases
    | ColleagueInvalid
    | ReasonMissing
    | NotClaimed
    | NotFound
    | NotAllowed
    | SignInNeeded
    | Busy
    | KeyReused,
    strawberry.union("ReassignResult"),
]
KeyOptionsResult = Annotated[
    PasskeyOptions | FreshProofNeeded | SignInNeeded, strawberry.union("KeyOptionsResult")
]
AddKeyResult = Annotated[
    KeyRing | PasskeyInvalid | FreshProofNeeded | SignInNeeded, strawberry.union("AddKeyResult")
]
EnrolKeyResult = Annotated[
    StaffKey | PasskeyInvalid | FreshProofNeeded | KeyMissing | SignInNeeded,
    strawberry.union("EnrolKeyResult"),
]
LoseKeyResult = Annotated[
    Passed | ReasonMissing | FreshProofNeeded | NotFound | NotAllowed | SignInNeeded,
    strawberry.union("LoseKeyResult"),
]
PassOnResult = Annotated[
    Passed | ReasonMissing | NotFound | NotAllowed | SignInNeeded, strawberry.union("PassOnResult")
]
DeputyResult = Annotated[
    Posts | DeputyInvalid | ReasonMissing | NotFound | NotAllowed | SignInNeeded,
    strawberry.union("DeputyResult"),
]
