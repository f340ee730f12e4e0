"""咨询: ask an office, read its answer."""

from typing import Annotated
from uuid import UUID

import strawberry

from api.graphql.arguments import key_of, text_of
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.types.refusals import (
    Busy,
    KeyReused,
    NotAllowed,
    NotFound,
    SignInNeeded,
    TooManyRequests,
)
from api.graphql.types.talk import EnoughAsked, NothingWritten, OwnQuestion, QuestionAsked
from api.policy import Operation
from api.talking import asking

_LONGEST, _LONGEST_CODE = 500, 50
AskOfficeResult = Annotated[
    QuestionAsked
    | NothingWritten
    | EnoughAsked
    | TooManyRequests
    | NotFound
    | NotAllowed
    | SignInNeeded
    | Busy
    | KeyReused,
    strawberry.union("AskOfficeResult"),
]


@strawberry.type
class OwnQuestions:
    """Queries."""

    @strawberry.field(description="What I asked offices, newest first.")
    @reading(Operation.ASK_OFFICE)
    async def my_questions(self, info: Info) -> list[OwnQuestion]:
        """One statement, and what was said opened."""
        visitor = info.context.visitor
        found = await asking.own(await visitor.actor(), visitor.language)
        return [OwnQuestion.of(one) for one in found]


@strawberry.type
class AskingOffices:
    """Mutations."""

    @strawberry.mutation
    @refusing(Operation.ASK_OFFICE)
    async def ask_office(
        self, info: Info, item: str | None, department: str | None, text: str, key: str
    ) -> AskOfficeResult:
        """Ask who decides the item with this code, or the department with that one."""
        visitor = info.context.visitor
        actor, words = await visitor.actor(), text_of(text, _LONGEST)
        about = text_of(item or "", _LONGEST_CODE) or None
        of = text_of(department or "", _LONGEST_CODE)
        asked: UUID = await asking.ask(actor, about, of, words, key_of(key))
        return QuestionAsked(id=asked, due_on=await asking.due_on(asked))
