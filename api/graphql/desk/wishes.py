"""信息权利: corrections that people ask for, and erasures that are due."""

from uuid import UUID

import strawberry

from api.graphql.arguments import text_of
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.types.wishes import (
    AskSecondErasureResult,
    Correction,
    CorrectionOpened,
    CorrectNameResult,
    Erasure,
    ErasureAsked,
    OpenCorrectionResult,
    RefuseCorrectionResult,
    WishSettled,
)
from api.policy import Operation
from api.rights import desk, leaving

_LONGEST_REASON = 255


@strawberry.type
class Wishes:
    """Queries."""

    @strawberry.field(description="Corrections people wait for, oldest first. Masked.")
    @reading(Operation.CORRECT_RECORDS)
    async def corrections(self, info: Info) -> list[Correction]:
        """One statement."""
        found = await desk.corrections(await info.context.visitor.actor())
        return [Correction(**vars(one)) for one in found]

    @strawberry.field(description="Erasures that are due, oldest first. Masked.")
    @reading(Operation.EXECUTE_ERASURE)
    async def erasures(self, info: Info) -> list[Erasure]:
        """One statement."""
        found = await desk.erasures(await info.context.visitor.actor())
        return [Erasure(**vars(one)) for one in found]


@strawberry.type
class HeedingWishes:
    """Mutations."""

    @strawberry.mutation(description="What the person wrote; they see who read it and why.")
    @refusing(Operation.CORRECT_RECORDS)
    async def open_correction(self, info: Info, id: UUID, because: str) -> OpenCorrectionResult:
        """Opened, with its row in the trail."""
        actor = await info.context.visitor.actor()
        text = await desk.read_correction(actor, id, text_of(because, _LONGEST_REASON))
        return CorrectionOpened(text=text)

    @strawberry.mutation(description="`because`: which paper was shown.")
    @refusing(Operation.CORRECT_RECORDS)
    async def correct_name(
        self, info: Info, id: UUID, name: str, because: str
    ) -> CorrectNameResult:
        """If the register knows it with the person's number."""
        visitor = info.context.visitor
        register = visitor.doorway.vendors.realname
        reason = text_of(because, _LONGEST_REASON)
        await desk.correct_name(await visitor.actor(), id, text_of(name, 64), reason, register)
        return WishSettled(id=id)

    @strawberry.mutation
    @refusing(Operation.CORRECT_RECORDS)
    async def refuse_correction(self, info: Info, id: UUID, text: str) -> RefuseCorrectionResult:
        """It stays, and why."""
        await desk.refuse_correction(await info.context.visitor.actor(), id, text_of(text))
        return WishSettled(id=id)

    @strawberry.mutation(description="Another member of staff must confirm it.")
    @refusing(Operation.EXECUTE_ERASURE)
    async def ask_second_for_erasure(
        self, info: Info, id: UUID, because: str
    ) -> AskSecondErasureResult:
        """The wish was looked at."""
        actor = await info.context.visitor.actor()
        asked = await leaving.ask_second(actor, id, text_of(because, _LONGEST_REASON))
        return ErasureAsked(id=asked.id)
