"""The code with which anybody asks how far a case is."""

import strawberry

from api.applications.public_progress import query_code


@strawberry.type
class WithQueryCode:
    """A case that has a number, once it is filed."""

    reference: str | None

    @strawberry.field(description="With the number it opens /progress, without signing in.")
    def query_code(self) -> str | None:
        """Null for drafts."""
        return query_code(self.reference) if self.reference else None
