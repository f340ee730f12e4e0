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
class GapAsked:
    """Something that is missing after acceptance, and why."""

    title: str
    why: str


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
    lines: tuple[GapAsked, ...] = ()  # what the applicant is to be asked for


@dataclass(frozen=True, slots=True)
class GroundView:
    """On what one may do ``act``: not_accept, terminate, revoke, correct."""

    act: str
    ground: str
    title: str


@dataclass(frozen=True, slots=True)
class RedressView:
    """What waits for a leader: not to accept, or to revoke or correct a decision."""

    id: UUID
    kind: str
    ground: str
    reason: str
    clause: str
    asked_by: str
    asked_at: datetime
