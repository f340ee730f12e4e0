"""Opinions asked of other offices, as the desk sees them."""

from datetime import date, datetime
from uuid import UUID

import strawberry

from api.graphql.types.refusals import Refusal


@strawberry.type
class AskedOffice:
    """What one office was asked, and what it answered."""

    id: UUID
    office: str
    question: str
    asked_by: str | None
    asked_at: datetime
    due_on: date
    agrees: str | None = strawberry.field(description="yes, no or none; null: no answer yet.")
    answer: str | None
    answered_by: str | None
    answered_at: datetime | None
    late_days: int = strawberry.field(description="Working days of silence past its time.")
    mine: bool = strawberry.field(description="My office is asked and has not answered.")


@strawberry.type
class AskedOfMe:
    """That my office was asked about a case."""

    id: UUID
    reference: str | None
    item_title: str
    agrees: str | None
    asked_at: datetime
    answered_at: datetime | None


@strawberry.type
class OfficeToAsk:
    """A department that can be asked."""

    code: str
    name: str


@strawberry.type
class OfficeInvalid(Refusal):
    """Nobody can answer there, it is one's own, or it was asked already."""
