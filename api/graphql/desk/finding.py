"""Finding a person's applications by the number on their card."""

from typing import Annotated, Any

import strawberry

from api.applications import finding
from api.graphql.arguments import text_of
from api.graphql.context import Info
from api.graphql.refusals import refusing
from api.graphql.types.cases import CaseCard
from api.graphql.types.refusals import (
    IdNumberInvalid,
    NotAllowed,
    ReasonMissing,
    SignInNeeded,
    TooManyRequests,
)
from api.policy import Operation


@strawberry.type
class CasesFound:
    """What one's own seats see of a person's applications, newest first."""

    cases: list[CaseCard]


FindByNumberResult = Annotated[
    CasesFound | ReasonMissing | IdNumberInvalid | TooManyRequests | NotAllowed | SignInNeeded,
    strawberry.union("FindByNumberResult"),
]


@strawberry.type
class Finding:
    """Mutations: a search leaves a trail row."""

    @strawberry.mutation(
        description="A person's cases by ID number, for a reason they will read. A number that "
        "nobody has is answered like one whose owner has nothing here."
    )
    @refusing(Operation.SEARCH_BY_NUMBER)
    async def find_by_number(self, info: Info, number: str, because: str) -> FindByNumberResult:
        """The number stands in the body, never in an address."""
        visitor = info.context.visitor
        found: Any = await finding.by_number(
            await visitor.actor(), text_of(number, 40), text_of(because, 200), visitor.language
        )
        return CasesFound(cases=found)
