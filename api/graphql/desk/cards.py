"""申诉: a word against a card, and the department's answer."""

from typing import Annotated
from uuid import UUID

import strawberry

from api.graphql.arguments import key_of, text_of
from api.graphql.context import Info
from api.graphql.desk.showing import case_after
from api.graphql.refusals import reading, refusing
from api.graphql.types.cases import Case
from api.graphql.types.pauses import AlreadyAsked, NothingAsked
from api.graphql.types.refusals import (
    Busy,
    KeyReused,
    NotAllowed,
    NotFound,
    ReasonMissing,
    SamePerson,
    SignInNeeded,
)
from api.graphql.types.supervised import AppealedCard, AppealedCards
from api.policy import Operation
from api.supervision import appealing
from identity.offices import offices

AppealCardResult = Annotated[
    Case | AlreadyAsked | ReasonMissing | NotAllowed | NotFound | SignInNeeded | Busy | KeyReused,
    strawberry.union("AppealCardResult"),
]
AnswerCardResult = Annotated[
    AppealedCards
    | NothingAsked
    | SamePerson
    | ReasonMissing
    | NotAllowed
    | NotFound
    | SignInNeeded
    | Busy
    | KeyReused,
    strawberry.union("AnswerCardResult"),
]


@strawberry.type
class CardsQuery:
    """Queries."""

    @strawberry.field(description="Cards that colleagues of my departments appealed against.")
    @reading(Operation.SETTLE_CARD)
    async def appealed_cards(self, info: Info) -> AppealedCards:
        """Waiting ones first."""
        return await _shown(info)


@strawberry.type
class Appealing:
    """Mutations. The card stays whatever is said."""

    @strawberry.mutation
    @refusing(Operation.APPEAL_CARD)
    async def appeal_card(self, info: Info, id: UUID, reason: str, key: str) -> AppealCardResult:
        """Say why the card is not one's own."""
        return await case_after(info, appealing.appeal, id, text_of(reason, 500), key_of(key))

    @strawberry.mutation
    @refusing(Operation.SETTLE_CARD)
    async def answer_card(
        self, info: Info, id: UUID, uphold: bool, reason: str, key: str
    ) -> AnswerCardResult:
        """Uphold it, or take it back."""
        actor, why = await info.context.visitor.actor(), text_of(reason, 500)
        await appealing.answer(actor, id, uphold=uphold, why=why, key=key_of(key))
        return await _shown(info)


async def _shown(info: Info) -> AppealedCards:
    names = (await offices()).staff
    found = await appealing.appealed(await info.context.visitor.actor())
    return AppealedCards(cards=[AppealedCard.of(one, names) for one in found])
