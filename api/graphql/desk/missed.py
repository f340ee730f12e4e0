"""The editors' desk: what people looked for and did not find."""

from datetime import date

import strawberry

from api.catalog import missing
from api.graphql.context import Info
from api.graphql.refusals import reading
from api.policy import Operation


@strawberry.type
class MissedWords:
    """Words that found nothing. Who asked is not known to anybody."""

    words: str
    count: int
    last_on: date


@strawberry.type
class MissedQuery:
    """Queries."""

    @strawberry.field(description="What found nothing in the last 30 days, the most often first.")
    @reading(Operation.READ_DRAFTS)
    async def missed_words(self, info: Info, first: int = 50) -> list[MissedWords]:  # noqa: ARG002
        """One statement."""
        found = await missing.missed(first)
        return [MissedWords(words=one.words, count=one.count, last_on=one.last_on) for one in found]
