"""What lies under the lines of a list, and from where it is."""

from datetime import datetime
from uuid import UUID

import strawberry

from api.graphql.context import Info


@strawberry.type
class File:
    """One page of a material."""

    id: UUID
    ready: bool
    size: int
    mime: str
    uploaded_at: datetime

    @strawberry.field
    async def preview_url(self, info: Info) -> str:
        """Where its preview is shown; it says for whom this page acts."""
        return f"/files/{self.id}" + info.context.visitor.standing


@strawberry.type
class HeldSource:
    """From where a material is that was handed in before."""

    at: datetime = strawberry.field(description="When it was handed in the first time.")
    item: str = strawberry.field(description="For which item.")
    checked_at: datetime | None = strawberry.field(
        description="When an official compared it with the original."
    )


@strawberry.type
class Material:
    """One material of the item's list and what lies there."""

    spec_id: str
    files: list[File]
    grade: str | None = strawberry.field(
        description="A issued by a body, B compared with the original, C a photo, D own words."
    )
    held: HeldSource | None = strawberry.field(
        description="Nothing was sent: it was handed in before, then and for that."
    )
    declined: bool = strawberry.field(
        description="What is held was put aside for this one; `useHeld` takes it back."
    )
