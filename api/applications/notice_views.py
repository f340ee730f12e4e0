"""What is shown of a public notice (公示), and of what was objected meanwhile."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class PublicNotice:
    """One notice as it hangs: whose (masked), which item, where, from when to when, to whom."""

    item_title: str
    applicant: str
    village: str
    begins_on: date
    ends_on: date
    office: str
    address: str
    phone: str
    text: str


@dataclass(frozen=True, slots=True)
class Objection:
    """What somebody objected, opened for this reader."""

    id: UUID
    who: str
    said: str
    noted_by: str | None
    noted_at: datetime
    answer: str | None
    answered_by: str | None
    answered_at: datetime | None
