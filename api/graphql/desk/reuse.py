"""What the platform holds of an applicant already, and what that saved (C6, C124)."""

from contextlib import suppress
from datetime import datetime
from typing import Any, Self
from uuid import UUID

import strawberry

from api.applications import reuse_reading
from api.applications.refusals import ClaimedByOther, NotClaimed
from api.graphql.context import Info
from api.graphql.refusals import reading
from api.policy import Operation
from notifications.refusals import NotAllowed, NotFound


@strawberry.type
class Reuse:
    """Photographs sent, lines of the list filled, those without one, and visits really made."""

    item: str
    cases: int
    sent: int
    lines: int
    again: int
    visits: int


@strawberry.type
class HeldAtDesk:
    """Handed in for another case of the applicant's, and still good for this one."""

    spec_id: str
    title: str
    grade: str
    at: datetime
    item: str
    checked_at: datetime | None
    pages: list[str] = strawberry.field(
        description="Where each is opened, with `&because=…`; the applicant sees the look."
    )

    @classmethod
    def of(cls, one: reuse_reading.HeldAtDesk, case_id: UUID) -> Self:
        """As it was read."""
        values: dict[str, Any] = {k: v for k, v in vars(one).items() if k != "files"}
        return cls(pages=[f"/files/{file}?case={case_id}" for file in one.files], **values)


@strawberry.type
class CaseReuse:
    """Of one case. Null figures: not filed yet. ``held``: only for who claimed it."""

    figures: Reuse | None
    held: list[HeldAtDesk]


@strawberry.type
class Reusing:
    """Queries."""

    @strawberry.field(description="Null for a case that is not to be seen.")
    @reading(Operation.READ_CASE)
    async def case_reuse(self, info: Info, id: UUID) -> CaseReuse | None:
        """What was sent, what was shown again, what is held besides."""
        visitor = info.context.visitor
        actor = await visitor.actor()
        held: tuple[reuse_reading.HeldAtDesk, ...] = ()
        try:
            figures = await reuse_reading.reuse_of(actor, id, visitor.language)
        except (NotFound, NotAllowed):
            return None
        with suppress(NotFound, NotAllowed, NotClaimed, ClaimedByOther):
            held = await reuse_reading.held_for_case(actor, id, visitor.language)
        return CaseReuse(
            figures=Reuse(**vars(figures)) if figures else None,
            held=[HeldAtDesk.of(one, id) for one in held],
        )

    @strawberry.field(description="Cases of my departments, item by item.")
    @reading(Operation.READ_DESK)
    async def reuse_by_item(self, info: Info) -> list[Reuse]:
        """One statement."""
        visitor = info.context.visitor
        found = await reuse_reading.reuse_by_item(await visitor.actor(), visitor.language)
        return [Reuse(**vars(one)) for one in found]
