"""咨询 answered and 公告 written, at the desk."""

from datetime import date
from typing import Annotated
from uuid import UUID

import strawberry

from api.graphql.arguments import key_of, text_of
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.types.pauses import NothingAsked
from api.graphql.types.refusals import (
    Busy,
    KeyReused,
    NotAllowed,
    NotFound,
    SamePerson,
    SignInNeeded,
)
from api.graphql.types.talk import Announcement, NothingWritten, OfficeQuestion
from api.policy import Operation
from api.talking import announcing, replying

_ANSWER, _SHORT, _TITLE, _TEXT = 1000, 200, 80, 5000
AnswerQuestionResult = Annotated[
    OfficeQuestion
    | NothingWritten
    | NothingAsked
    | NotFound
    | NotAllowed
    | SignInNeeded
    | Busy
    | KeyReused,
    strawberry.union("AnswerQuestionResult"),
]
PublishAnswerResult = Annotated[
    OfficeQuestion
    | NothingWritten
    | NothingAsked
    | SamePerson
    | NotFound
    | NotAllowed
    | SignInNeeded
    | Busy,
    strawberry.union("PublishAnswerResult"),
]
WithdrawAnswerResult = Annotated[
    OfficeQuestion | NotFound | NotAllowed | SignInNeeded | Busy,
    strawberry.union("WithdrawAnswerResult"),
]
WriteAnnouncementResult = Annotated[
    Announcement | NothingWritten | NotFound | NotAllowed | SignInNeeded | Busy | KeyReused,
    strawberry.union("WriteAnnouncementResult"),
]
PublishAnnouncementResult = Annotated[
    Announcement | NothingAsked | SamePerson | NotFound | NotAllowed | SignInNeeded | Busy,
    strawberry.union("PublishAnnouncementResult"),
]
WithdrawAnnouncementResult = Annotated[
    Announcement | NotFound | NotAllowed | SignInNeeded | Busy,
    strawberry.union("WithdrawAnnouncementResult"),
]


@strawberry.type
class TalkQuery:
    """Queries."""

    @strawberry.field(description="What people asked my departments, the most urgent first.")
    @reading(Operation.ANSWER_QUESTION)
    async def questions(
        self,
        info: Info,
        answered: bool = False,  # noqa: FBT002 — GraphQL arguments are named
    ) -> list[OfficeQuestion]:
        """One statement, and what was said opened."""
        visitor = info.context.visitor
        actor = await visitor.actor()
        found = await replying.questions(actor, visitor.language, answered=answered)
        return [OfficeQuestion.of(one) for one in found]

    @strawberry.field(description="Of my departments: those that wait for a second person first.")
    @reading(Operation.ANNOUNCE)
    async def announcements(self, info: Info) -> list[Announcement]:
        """One statement."""
        actor = await info.context.visitor.actor()
        return [Announcement.of(one, actor.me) for one in await announcing.kept(actor)]


@strawberry.type
class Talking:
    """Mutations."""

    @strawberry.mutation
    @refusing(Operation.ANSWER_QUESTION)
    async def answer_question(
        self, info: Info, id: UUID, text: str, key: str
    ) -> AnswerQuestionResult:
        """The asker hears."""
        actor, words = await info.context.visitor.actor(), text_of(text, _ANSWER)
        return await _question(info, await replying.answer(actor, id, words, key_of(key)))

    @strawberry.mutation
    @refusing(Operation.ANNOUNCE)
    async def publish_answer(
        self, info: Info, id: UUID, question: str, answer: str
    ) -> PublishAnswerResult:
        """For everybody, in words without names."""
        actor = await info.context.visitor.actor()
        asked, told = text_of(question, _SHORT), text_of(answer, _ANSWER)
        return await _question(info, await replying.publish(actor, id, asked, told))

    @strawberry.mutation
    @refusing(Operation.ANNOUNCE)
    async def withdraw_answer(self, info: Info, id: UUID) -> WithdrawAnswerResult:
        """At once; the answer stays with who asked."""
        actor = await info.context.visitor.actor()
        return await _question(info, await replying.withdraw(actor, id))

    @strawberry.mutation
    @refusing(Operation.ANNOUNCE)
    async def write_announcement(
        self, info: Info, seat: UUID, title: str, text: str, until: date, key: str
    ) -> WriteAnnouncementResult:
        """Somebody else of the department publishes it."""
        actor = await info.context.visitor.actor()
        words = (text_of(title, _TITLE), text_of(text, _TEXT))
        written = await announcing.write(actor, seat, words, until, key_of(key))
        return await _announcement(info, written)

    @strawberry.mutation
    @refusing(Operation.ANNOUNCE)
    async def publish_announcement(self, info: Info, id: UUID) -> PublishAnnouncementResult:
        """As the second person."""
        actor = await info.context.visitor.actor()
        return await _announcement(info, await announcing.publish(actor, id))

    @strawberry.mutation
    @refusing(Operation.ANNOUNCE)
    async def withdraw_announcement(self, info: Info, id: UUID) -> WithdrawAnnouncementResult:
        """At once."""
        actor = await info.context.visitor.actor()
        return await _announcement(info, await announcing.withdraw(actor, id))


async def _question(info: Info, question_id: UUID) -> OfficeQuestion:
    visitor = info.context.visitor
    found = await replying.shown(await visitor.actor(), question_id, visitor.language)
    return OfficeQuestion.of(found)


async def _announcement(info: Info, announcement_id: UUID) -> Announcement:
    actor = await info.context.visitor.actor()
    (found,) = await announcing.kept(actor, announcement_id)
    return Announcement.of(found, actor.me)
