"""What the desk shows of an opinion asked of another office."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class AskedView:
    """What one office was asked; ``late_days``: working days of silence past its time."""

    id: UUID
    office: str
    question: str
    asked_by: str | None
    asked_at: datetime
    due_on: date
    agrees: str | None
    answer: str | None
    answered_by: str | None
    answered_at: datetime | None
    late_days: int
    mine: bool  # one's own office is asked and has not answered


@dataclass(frozen=True, slots=True)
class AskedCard:
    """One line of what an office was asked."""

    id: UUID
    reference: str | None
    item_title: str
    agrees: str | None
    asked_at: datetime
    answered_at: datetime | None
