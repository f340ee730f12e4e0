"""What a leader is asked about a case, as the desk shows it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class SpecialKind:
    """What may stop the clocks of this item."""

    kind: str
    title: str


@dataclass(frozen=True, slots=True)
class SpecialView:
    """A special procedure or an extension. ``state``: asked, declined, fallen, running, ended."""

    id: UUID
    kind: str
    title: str
    days: int
    state: str
    reason: str
    result: str
    asked_by: str
    asked_at: datetime
    settled_by: str | None
    settled_at: datetime | None
    ended_at: datetime | None


@dataclass(frozen=True, slots=True)
class GroundView:
    """On what one may end, revoke or correct. ``act``: terminate, revoke, correct."""

    act: str
    ground: str
    title: str


@dataclass(frozen=True, slots=True)
class RedressView:
    """A decision that is asked to be revoked or corrected, and waits for a leader."""

    id: UUID
    kind: str
    ground: str
    reason: str
    clause: str
    asked_by: str
    asked_at: datetime
