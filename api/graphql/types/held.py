"""What lies under the lines of a list, and from where it is."""

from datetime import date, datetime
from typing import Any, Self
from uuid import UUID

import strawberry

from api.applications.own_materials import OwnMaterial as OwnView
from api.graphql.context import Info
from api.materials.models import Scan


@strawberry.type
class File:
    """One page of a material."""

    id: UUID
    ready: bool
    size: int
    mime: str
    uploaded_at: datetime
    scan: Scan = strawberry.field(description="Only what is clean is shown.")

    @strawberry.field
    async def preview_url(self, info: Info) -> str:
        """Where its preview is shown; it says for whom this page acts."""
        return f"/files/{self.id}" + info.context.visitor.standing


@strawberry.type
class Compared:
    """That it was compared with the original: when, by which office, where."""

    at: datetime
    by: str | None
    place: str
    agrees: bool


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
    compared: Compared | None


@strawberry.type
class MaterialUse:
    """A case in which it lies."""

    application_id: UUID
    item: str
    reference: str | None


@strawberry.type
class OwnMaterial:
    """One thing that was handed in, as it may be used again."""

    kind: str
    title: str
    grade: str
    at: datetime
    item: str = strawberry.field(description="For which it was handed in the first time.")
    checked_at: datetime | None
    until: date | None = strawberry.field(description="The last day it may be used, by its age.")
    holds: bool = strawberry.field(description="Whether it may be used today, by its age.")
    withdrawn: bool = strawberry.field(description="Its owner wants it used for nothing more.")
    files: strawberry.Private[tuple[UUID, ...]]
    uses: list[MaterialUse]

    @strawberry.field
    async def pictures(self, info: Info) -> list[str]:
        """Where each page is shown."""
        return [f"/files/{file}" + info.context.visitor.standing for file in self.files]

    @classmethod
    def of(cls, one: OwnView) -> Self:
        """As it was read."""
        same = ("kind", "title", "grade", "at", "item", "checked_at", "until", "holds")
        more: dict[str, Any] = {name: getattr(one, name) for name in same}
        uses = [MaterialUse(**vars(use)) for use in one.uses]
        return cls(withdrawn=one.withdrawn, files=one.files, uses=uses, **more)
