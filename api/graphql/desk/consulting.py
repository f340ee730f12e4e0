"""Opinions of other offices: asked, answered, and who can be asked."""

from dataclasses import asdict
from typing import Annotated
from uuid import UUID

import strawberry

from api.applications import asked_reading, consulting
from api.graphql.arguments import key_of, text_of
from api.graphql.context import Info
from api.graphql.desk.answers import Held
from api.graphql.desk.showing import case_after
from api.graphql.refusals import reading, refusing
from api.graphql.types.asked import AskedOffice, AskedOfMe, OfficeInvalid, OfficeToAsk
from api.graphql.types.cases import Case
from api.graphql.types.pauses import NothingAsked
from api.graphql.types.refusals import (
    Busy,
    FourEyes,
    KeyReused,
    NotAllowed,
    NotFound,
    OpinionMissing,
    ReasonMissing,
    SignInNeeded,
)
from api.policy import Operation

AskOfficeResult = Annotated[
    Case | OfficeInvalid | ReasonMissing | FourEyes | Held,
    strawberry.union("AskOfficeResult"),
]
AnswerOfficeResult = Annotated[
    Case | NothingAsked | OpinionMissing | NotAllowed | NotFound | SignInNeeded | Busy | KeyReused,
    strawberry.union("AnswerOfficeResult"),
]


@strawberry.type
class OfficesToAsk:
    """Who can be asked."""

    @strawberry.field(description="Departments where somebody can answer, but my own.")
    @reading(Operation.READ_DESK)
    async def offices_to_ask(self, info: Info) -> list[OfficeToAsk]:
        """By name and code."""
        found = await consulting.offices_to_ask(await info.context.visitor.actor())
        return [OfficeToAsk(code=code, name=name) for code, name in found]

    @strawberry.field(description="What my office was asked, newest first, also of what is over.")
    @reading(Operation.READ_DESK)
    async def asked_of_me(self, info: Info) -> list[AskedOfMe]:
        """At most a hundred, without what was said."""
        visitor = info.context.visitor
        found = await asked_reading.asked_of_me(await visitor.actor(), visitor.language)
        return [AskedOfMe(**asdict(one)) for one in found]

    @strawberry.field(description="One thing my office was asked, and its answer.")
    @reading(Operation.READ_DESK)
    async def asked_office(self, info: Info, id: UUID) -> AskedOffice | None:
        """Null: another office's."""
        visitor = info.context.visitor
        found = await asked_reading.asked_one(await visitor.actor(), id, visitor.language)
        return AskedOffice(**asdict(found)) if found else None


@strawberry.type
class Consulting:
    """Asking, and answering."""

    @strawberry.mutation
    @refusing(Operation.REVIEW)
    async def ask_office(
        self, info: Info, id: UUID, version: int, office: str, question: str, key: str
    ) -> AskOfficeResult:
        """Ask the department with this code what it thinks; nothing waits for it."""
        which, said = text_of(office, 32), text_of(question, 500)
        return await case_after(info, consulting.ask_office, id, version, which, said, key_of(key))

    @strawberry.mutation
    @refusing(Operation.ADVISE)
    async def answer_office(
        self, info: Info, id: UUID, agrees: str, answer: str, key: str
    ) -> AnswerOfficeResult:
        """Say what my office thinks. `id`: of what was asked; `agrees`: yes, no or none."""
        said, agreed = text_of(answer, 500), text_of(agrees, 8)
        return await case_after(info, consulting.answer_office, id, agreed, said, key_of(key))
