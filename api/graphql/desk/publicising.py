"""What is objected while a public notice stands."""

from typing import Annotated
from uuid import UUID

import strawberry

from api.applications import publicising
from api.graphql.arguments import key_of, text_of
from api.graphql.context import Info
from api.graphql.desk.answers import Held
from api.graphql.desk.showing import case_after
from api.graphql.refusals import refusing
from api.graphql.types.cases import Case
from api.graphql.types.pauses import NothingAsked
from api.graphql.types.refusals import FourEyes, OpinionMissing
from api.graphql.types.stages import StageInvalid
from api.policy import Operation

ObjectionResult = Annotated[
    Case | OpinionMissing | StageInvalid | NothingAsked | FourEyes | Held,
    strawberry.union("ObjectionResult"),
]


@strawberry.type
class Publicising:
    """Objections."""

    @strawberry.mutation
    @refusing(Operation.REVIEW)
    async def note_objection(
        self, info: Info, id: UUID, who: str, said: str, key: str
    ) -> ObjectionResult:
        """Write down who objects and what; the notice does not end before it is answered."""
        told = text_of(who, 64), text_of(said, 500)
        return await case_after(info, publicising.note_objection, id, *told, key_of(key))

    @strawberry.mutation
    @refusing(Operation.REVIEW)
    async def answer_objection(
        self, info: Info, id: UUID, answer: str, key: str
    ) -> ObjectionResult:
        """Say what came of an objection, once. `id`: the objection's."""
        said = text_of(answer, 500)
        return await case_after(info, publicising.answer_objection, id, said, key_of(key))
