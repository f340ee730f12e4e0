"""Village agents, and mandates as the desk sees them."""

from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

import strawberry

from api.graphql.types.accounts import (
    AgentUnknown,
    ConsentNeeded,
    MandateInvalid,
    SignatureMissing,
)
from api.graphql.types.drafts import ReasonNeeded
from api.graphql.types.mandates import MandatesChanged
from api.graphql.types.refusals import (
    CodeExpired,
    CodeWrong,
    FreshProofNeeded,
    IdentityNeeded,
    NameInvalid,
    NotAllowed,
    NotFound,
    PhoneInvalid,
    Refusal,
    SignInNeeded,
    TooManyRequests,
)
from identity import villages


@strawberry.type
class VillageInvalid(Refusal):
    """Not a village of this department's."""


@strawberry.type
class Entrusted:
    """Somebody who gave an agent a mandate."""

    id: UUID = strawberry.field(description="The mandate's.")
    name: str = strawberry.field(description="Masked.")
    items: list[str] | None = strawberry.field(description="Codes; null: all.")
    until: datetime


@strawberry.type
class PosterItem:
    """What can stand on a village's poster."""

    code: str
    title: str


@strawberry.type
class AppointedAgent:
    """An agent of one village, as the department keeps them."""

    id: UUID
    name: str = strawberry.field(description="Masked.")
    phone: str = strawberry.field(description="Masked.")
    village: str
    village_code: str
    since: datetime
    until: datetime
    people: list[Entrusted]

    @classmethod
    def of(cls, agent: villages.VillageAgent) -> Self:
        """As identity lists them."""
        return cls(
            id=agent.id,
            name=agent.name,
            phone=agent.phone,
            village=agent.village_name,
            village_code=agent.village,
            since=agent.since,
            until=agent.until,
            people=[
                Entrusted(
                    id=one.id,
                    name=one.name,
                    items=None if one.items is None else list(one.items),
                    until=one.until,
                )
                for one in agent.people
            ],
        )


@strawberry.type
class VillageAgent:
    """Whom one may choose in a village."""

    id: UUID
    name: str = strawberry.field(description="Masked.")
    phone: str = strawberry.field(description="Masked.")
    until: datetime


@strawberry.type
class AgentsChanged:
    """Whom my departments appointed now."""

    agents: list[AppointedAgent]


AppointAgentResult = Annotated[
    AgentsChanged
    | VillageInvalid
    | MandateInvalid
    | AgentUnknown
    | NameInvalid
    | PhoneInvalid
    | TooManyRequests
    | NotAllowed
    | SignInNeeded,
    strawberry.union("AppointAgentResult"),
]
DismissAgentResult = Annotated[
    AgentsChanged | ReasonNeeded | NotAllowed | NotFound | SignInNeeded,
    strawberry.union("DismissAgentResult"),
]
GiveVillageMandateResult = Annotated[
    MandatesChanged
    | NotFound
    | MandateInvalid
    | CodeWrong
    | CodeExpired
    | SignatureMissing
    | ConsentNeeded
    | FreshProofNeeded
    | IdentityNeeded
    | TooManyRequests
    | SignInNeeded,
    strawberry.union("GiveVillageMandateResult"),
]
