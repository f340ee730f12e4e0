"""The auditor's desk: citizens' questions about looks."""

from uuid import UUID

import strawberry

from api import seconding
from api.applications import asking_why, look_reading, sealing_looks
from api.graphql.arguments import place_of, text_of
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.types.looks import (
    AnswerWhyResult,
    AskSealResult,
    CaseLook,
    Look,
    LookAnswered,
    LookQuestion,
)
from api.graphql.types.seconding import SecondRequest
from api.policy import Operation
from identity.look_seals import LONGEST_BASIS
from notifications.refusals import NotFound


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

    @strawberry.field(description="Who looked at the case of this number, newest first.")
    @reading(Operation.SEAL_LOOKS)
    async def case_looks(self, info: Info, reference: str) -> list[CaseLook]:
        """One statement."""
        visitor = info.context.visitor
        actor, number = await visitor.actor(), text_of(reference, 64)
        return [
            CaseLook.of(one) for one in await look_reading.of_case(actor, number, visitor.language)
        ]

    @strawberry.field(description="Who looked at a case one oversees, newest first.")
    @reading(Operation.READ_CASE_LOOKS)
    async def looks_at_case(self, info: Info, id: UUID) -> list[CaseLook]:
        """One statement."""
        visitor = info.context.visitor
        try:
            seen = await look_reading.of_overseen(await visitor.actor(), id, visitor.language)
        except NotFound:
            return []
        return [CaseLook.of(one) for one in seen]


@strawberry.type
class Answering:
    """Mutations."""

    @strawberry.mutation
    @refusing(Operation.ANSWER_LOOKS)
    async def answer_why(self, info: Info, id: UUID, text: str) -> AnswerWhyResult:
        """Tell the citizen why; once."""
        actor = await info.context.visitor.actor()
        return LookAnswered(id=await asking_why.answer_why(actor, id, text_of(text, 500)))

    @strawberry.mutation(description="Ask that an investigation's look be kept back for a while.")
    @refusing(Operation.SEAL_LOOKS)
    async def ask_to_seal(
        self, info: Info, look: strawberry.ID, months: int, basis: str, because: str
    ) -> AskSealResult:
        """`months`: after the look, at most twelve. Nothing happens before a second one agreed."""
        visitor = info.context.visitor
        actor, reason = await visitor.actor(), text_of(because, 255)
        place, said = place_of(str(look)), text_of(basis, LONGEST_BASIS)
        if place is None:
            raise NotFound
        asked = await sealing_looks.ask_to_seal(actor, place, months, said, reason)
        return SecondRequest.of(await seconding.shown(actor, asked, visitor.language))
