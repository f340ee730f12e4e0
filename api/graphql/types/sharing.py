"""Data that departments lend each other, as the desk shows it."""

from datetime import date, datetime
from typing import Annotated, Self
from uuid import UUID

import strawberry

from api.exchange import granting, using
from api.exchange.fields import SharedField as Field
from api.exchange.fields import ShareGrade
from api.exchange.granting import GrantState
from api.graphql.types.drafts import ReasonNeeded
from api.graphql.types.refusals import (
    AlreadySettled,
    Busy,
    ClaimedByOther,
    NotAllowed,
    NotClaimed,
    NotFound,
    Refusal,
    SamePerson,
    SignInNeeded,
)
from identity.actor import Actor, Role
from identity.offices import Offices

strawberry.enum(ShareGrade, name="ShareGrade")
strawberry.enum(GrantState, name="GrantState")


@strawberry.type
class SharedField:
    """One field of the shared catalogue."""

    key: str
    title: str
    owner: str
    mine: bool = strawberry.field(description="It is a field of one of my departments.")
    grade: ShareGrade
    purpose: str
    format: str
    guide: str
    basis: str

    @classmethod
    def of(cls, field: Field, hall: Offices, actor: Actor, language: str) -> Self:
        """As this asker reads it."""
        owner_id = hall.department_ids.get(field.owner)
        return cls(
            key=field.key,
            title=field.title.in_language(language),
            owner=hall.department_names.get(field.owner, ""),
            mine=owner_id in actor.departments(Role.DEPARTMENT_ADMIN),
            grade=field.grade,
            purpose=field.purpose.in_language(language),
            format=field.format.in_language(language),
            guide=field.guide.in_language(language),
            basis=field.basis,
        )


@strawberry.type
class ShareGrant:
    """Who may use which field, for what, until when."""

    id: UUID
    field: str
    owner: str
    grantee: str
    item: str
    purpose: str
    basis: str
    until: date
    state: GrantState
    asked_by: str
    asked_at: datetime
    granted_by: str | None
    confirmed_by: str | None
    ended_because: str
    waiting: bool = strawberry.field(description="Another person of the owner must confirm.")
    actions: list[str] = strawberry.field(description="GRANT | REFUSE | REVOKE")


@strawberry.type
class ShareChoice:
    """An item that one of my departments may ask for."""

    department_id: UUID
    department: str
    item_code: str
    item: str


@strawberry.type
class UsableField:
    """A field that may be used on the case in hand."""

    key: str
    title: str
    owner: str
    purpose: str
    guide: str
    until: date | None

    @classmethod
    def of(cls, one: using.Usable, language: str) -> Self:
        """As this asker reads it."""
        return cls(
            key=one.field.key,
            title=one.field.title.in_language(language),
            owner=one.owner,
            purpose=one.purpose,
            guide=one.field.guide.in_language(language),
            until=one.until,
        )


@strawberry.type
class SharedValue:
    """What was read; null: nothing is kept here about this person."""

    key: str
    value: str | None


@strawberry.type
class NotShared(Refusal):
    """Not lent for this case's item."""


@strawberry.type
class GrantNotNeeded(Refusal):
    """There is nothing to ask for."""


@strawberry.type
class GrantAsked(Refusal):
    """Asked for already, or granted."""


@strawberry.type
class GrantTermInvalid(Refusal):
    """Not a possible last day."""


def actions_of(one: granting.ShareGrant, actor: Actor) -> list[str]:
    """The buttons of a grant, for this person."""
    if one.waiting or one.owner_id not in actor.departments(Role.DEPARTMENT_ADMIN):
        return []
    if one.state is GrantState.ASKED:
        return ["REFUSE"] if one.asked_by == actor.me else ["GRANT", "REFUSE"]
    return ["REVOKE"] if one.state is GrantState.GRANTED else []


RequestShareResult = Annotated[
    ShareGrant
    | GrantNotNeeded
    | GrantAsked
    | GrantTermInvalid
    | ReasonNeeded
    | NotFound
    | NotAllowed
    | SignInNeeded
    | Busy,
    strawberry.union("RequestShareResult"),
]
SettleShareResult = Annotated[
    ShareGrant
    | AlreadySettled
    | SamePerson
    | ReasonNeeded
    | NotFound
    | NotAllowed
    | SignInNeeded
    | Busy,
    strawberry.union("SettleShareResult"),
]
UseSharedResult = Annotated[
    SharedValue
    | NotShared
    | ReasonNeeded
    | NotClaimed
    | ClaimedByOther
    | NotFound
    | NotAllowed
    | SignInNeeded
    | Busy,
    strawberry.union("UseSharedResult"),
]
