"""A picture in a case, and how it was taken."""

from datetime import datetime
from uuid import UUID

import strawberry

from api.materials.models import FileKind, Scan

strawberry.enum(FileKind)


@strawberry.type
class Taken:
    """How a picture was taken. Pictures of one session were taken together."""

    session: UUID
    by: str
    device: str | None
    place: str | None = strawberry.field(description="The counter; nothing for a phone.")


@strawberry.type
class CaseFile:
    """One page of a material, or the portrait of who handed them in."""

    id: UUID
    ready: bool
    mime: str
    uploaded_at: datetime
    scan: Scan = strawberry.field(description="Only what is clean is shown.")
    kind: FileKind
    taken: Taken | None

    @strawberry.field(description="Asks for ?because=…")
    def view_url(self) -> str:
        """Where it is shown, once a reason is given."""
        return f"/files/{self.id}"
