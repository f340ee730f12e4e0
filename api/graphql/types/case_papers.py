"""A case's papers as the desk sees them, and what of them was asked for again."""

from datetime import date, datetime
from uuid import UUID

import strawberry

from api.graphql.types.captures import CaseFile


@strawberry.type
class CaseCompared:
    """That it was compared with the original: when, by whom, where."""

    at: datetime
    by: str | None
    place: str
    agrees: bool


@strawberry.type
class CaseMaterial:
    """One material of the item's list, with its pages."""

    spec_id: str
    title: str
    required: bool
    original_checked: bool
    grade: str | None
    files: list[CaseFile]
    lookup: str | None = strawberry.field(
        description="Who is asked instead of the applicant, as a sentence: nothing is missing."
    )
    compared: CaseCompared | None


@strawberry.type
class PageRegion:
    """A rectangle on one page, in shares (0 to 1) of the upright picture."""

    file_id: UUID
    page: int
    x: float
    y: float
    w: float
    h: float


@strawberry.type
class CaseSupplementLine:
    """One gap that was asked for."""

    kind: str
    ref: str
    title: str
    why: str
    regions: list[PageRegion]


@strawberry.type
class CaseSupplement:
    """What was asked for, once."""

    number: str
    asked_at: datetime
    due_on: date
    answered_at: datetime | None
    ended_at: datetime | None = strawberry.field(description="Nobody waits for it any longer.")
    lines: list[CaseSupplementLine]
