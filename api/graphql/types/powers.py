"""Powers handed down, to the administrators of who gives and who gets."""

from datetime import date, datetime
from typing import Annotated, Self
from uuid import UUID

import strawberry

from api.graphql.types.drafts import ReasonNeeded
from api.graphql.types.offices import Choice
from api.graphql.types.refusals import Busy, NotAllowed, NotFound, Refusal, SignInNeeded
from api.offices.delegating import Power
from identity.delegating import Delegation
from identity.offices import Offices


@strawberry.type
class DelegationInvalid(Refusal):
    """Not a power that can be handed down."""


@strawberry.type
class HandedDown:
    """One power over one item. `mine`: my department gave it, so I may take it back."""

    id: UUID
    department: str
    to: str
    item_code: str
    item: str
    basis: str
    since: date
    until: date | None
    ended_at: datetime | None
    ended_because: str
    mine: bool

    @classmethod
    def of(cls, one: Delegation, hall: Offices, item: str, *, mine: bool) -> Self:
        """With its names."""
        return cls(
            id=one.id,
            department=hall.departments.get(one.department_id, ""),
            to=hall.departments.get(one.to_department_id, ""),
            item_code=one.item_code,
            item=item or one.item_code,
            basis=one.basis,
            since=one.since,
            until=one.until,
            ended_at=one.ended_at,
            ended_because=one.ended_because,
            mine=mine,
        )


@strawberry.type
class PowerCount:
    """Over how many of my departments' items somebody else decides today."""

    to: str
    items: int


@strawberry.type
class Powers:
    """What my departments gave and got, and what I may give."""

    given: list[HandedDown]
    counts: list[PowerCount]
    departments: list[Choice]
    to: list[Choice]
    items: list[Choice]


@strawberry.input
class PowerInput:
    """What is handed down, to whom, by which law, from when until when."""

    department_id: UUID
    to_department_id: UUID
    item_codes: list[str]
    basis: str
    since: date
    until: date | None = None

    def power(self) -> Power:
        """As the verb takes it."""
        return Power(
            self.department_id,
            self.to_department_id,
            tuple(code[:64] for code in self.item_codes[:50]),
            self.basis,
            self.since,
            self.until,
        )


HandDownResult = Annotated[
    Powers | DelegationInvalid | NotFound | NotAllowed | SignInNeeded | Busy,
    strawberry.union("HandDownResult"),
]
TakePowerBackResult = Annotated[
    Powers | ReasonNeeded | NotFound | NotAllowed | SignInNeeded | Busy,
    strawberry.union("TakePowerBackResult"),
]
