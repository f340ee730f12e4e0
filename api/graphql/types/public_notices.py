"""Public notices (公示), and what was objected meanwhile."""

from datetime import date, datetime
from uuid import UUID

import strawberry


@strawberry.type
class PublicNotice:
    """One notice as it hangs; the name is masked."""

    item_title: str
    applicant: str
    village: str
    begins_on: date
    ends_on: date = strawberry.field(description="Its last day.")
    office: str = strawberry.field(description="Where to object.")
    address: str
    phone: str
    text: str


@strawberry.type
class Objection:
    """What somebody objected, and what came of it."""

    id: UUID
    who: str
    said: str
    noted_by: str | None
    noted_at: datetime
    answer: str | None
    answered_by: str | None
    answered_at: datetime | None
