"""The room of a village's agent."""

from dataclasses import fields
from datetime import datetime
from typing import Any, Self
from uuid import UUID

import strawberry

from api.applications import helping
from api.graphql.types.applications import ApplicationCard
from notifications.wording import sentence


@strawberry.type
class HelpedPerson:
    """Somebody who entrusted me, and what I have for them."""

    mandate_id: UUID
    name: str = strawberry.field(description="Masked.")
    items: list[str] | None = strawberry.field(description="Codes; null: all.")
    until: datetime
    today: bool = strawberry.field(description="Something of theirs moved today.")
    beside: bool = strawberry.field(description="Only for what they sign beside me, each time.")
    cases: list[ApplicationCard]


@strawberry.type
class AgentVillage:
    """Where I am appointed."""

    code: str
    name: str


@strawberry.type
class Helping:
    """Whom I help; without a village nobody."""

    villages: list[AgentVillage]
    people: list[HelpedPerson] = strawberry.field(description="Today's first.")
    statement: str = strawberry.field(
        description="What a neighbour signs beside me where there is no network."
    )

    @classmethod
    def of(cls, room: helping.Helping, language: str) -> Self:
        """As the hall lists it; the rows are handed through by name."""
        return cls(
            villages=[AgentVillage(**_named(one)) for one in room.villages],
            people=[HelpedPerson(**_named(one)) for one in room.people],
            statement=sentence(language, "beside.statement"),
        )


def _named(row: Any) -> dict[str, Any]:
    return {one.name: getattr(row, one.name) for one in fields(row)}
