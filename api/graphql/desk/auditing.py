"""The auditor's desk: citizens' questions about looks."""

from uuid import UUID

import strawberry

from api.applications import asking_why, look_reading
from api.graphql.arguments import text_of
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.types.looks import AnswerWhyResult, Look, LookAnswered, LookQuestion
from api.policy import Operation


@strawberry.type
class Questions:
    """Queries."""

    @strawberry.field(description="What citizens ask about looks, oldest first.")
    @reading(Operation.ANSWER_LOOKS)
    async def look_questions(
        self,
        info: Info,
        answered: bool = False,  # noqa: FBT002 — GraphQL arguments are named
    ) -> list[LookQuestion]:
        """One statement."""
        visitor = info.context.visitor
        found = await look_reading.asked(
            await visitor.actor(), answered=answered, language=visitor.language
        )
        return [
            LookQuestion(
                id=one.id,
                asked_at=one.asked_at,
                answered_at=one.answered_at,
                by=one.by,
                look=Look.of(one.look),
            )
            for one in found
        ]


@strawberry.type
class Answering:
    """Mutations."""

    @strawberry.mutation
    @refusing(Operation.ANSWER_LOOKS)
    async def answer_why(self, info: Info, id: UUID, text: str) -> AnswerWhyResult:
        """Tell the citizen why; once."""
        actor = await info.context.visitor.actor()
        return LookAnswered(id=await asking_why.answer_why(actor, id, text_of(text, 500)))
