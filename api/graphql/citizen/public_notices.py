"""What is publicised now, for everybody in the village."""

from dataclasses import asdict

import strawberry

from api.applications import notice_reading
from api.graphql.arguments import text_of
from api.graphql.context import Info
from api.graphql.refusals import reading
from api.graphql.types.public_notices import PublicNotice
from api.policy import Operation

_MOST = 100


@strawberry.type
class PublicNotices:
    """Queries."""

    @strawberry.field(
        description="Public notices that stand now, the soonest over first; `region` is the code "
        "of a village or township, empty for the whole county."
    )
    @reading(Operation.READ_CATALOGUE)
    async def public_notices(self, info: Info, region: str = "") -> list[PublicNotice]:
        """At most a hundred; names are masked."""
        language = info.context.visitor.language
        found = await notice_reading.standing(text_of(region, 12), _MOST, language)
        return [PublicNotice(**asdict(one)) for one in found]
