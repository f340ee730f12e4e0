"""Who brings the shipped items in: two people of each department, by the real verbs."""

from collections.abc import Mapping
from dataclasses import dataclass

from api.catalog.loading import Pair
from api.seed.staff import KEEPERS, Colleague, colleagues, fill
from identity.actor import Role


@dataclass(frozen=True)
class Keepers:
    """The demo's own two for their departments; for the others two colleagues with new keys."""

    staff: Mapping[str, Colleague]
    origin: str  # the desk's address, which keys are made for

    async def pair(self, department: str) -> Pair:
        """Who writes and who signs for a department."""
        first, second = [self.staff[post.role] for post in KEEPERS]
        if all(code != department for _, code, _ in first.post.seats):
            posts = [
                post
                for post in colleagues()
                if post.seats == ((Role.DEPARTMENT_ADMIN, department, False),)
            ]
            first, second = [await fill(post, None, self.origin) for post in posts]
        return Pair(first.actor, second.actor, second.key.get)
