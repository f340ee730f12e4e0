"""我的信息: what is kept about me, and what I may ask about it."""

from uuid import UUID

import strawberry

from api.graphql.arguments import text_of
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.types.rights import (
    AskCopyResult,
    AskCorrectionResult,
    AskErasureResult,
    AskRestrictionResult,
    Consent,
    ConsentResult,
    Kept,
    Privacy,
    RightRequest,
    UndoRequestResult,
)
from api.policy import Operation
from api.rights import leaving, summary
from identity import consents, rights, wishes


@strawberry.type
class Rights:
    """Queries."""

    @strawberry.field(description="How much is kept about me, my consents, what I asked.")
    @reading(Operation.MANAGE_OWN_RIGHTS)
    async def privacy(self, info: Info) -> Privacy:
        """Three statements, none of them opens anything but answers to me."""
        return await _privacy(info)


@strawberry.type
class UsingRights:
    """Mutations."""

    @strawberry.mutation(description="`version`: of the text that I read.")
    @refusing(Operation.MANAGE_OWN_RIGHTS)
    async def give_consent(
        self, info: Info, purpose: consents.Purpose, version: int
    ) -> ConsentResult:
        """To one purpose."""
        visitor = info.context.visitor
        what = consents.Purpose(purpose)
        await consents.give(await visitor.actor(), what, version, visitor.language)
        return await _privacy(info)

    @strawberry.mutation
    @refusing(Operation.MANAGE_OWN_RIGHTS)
    async def withdraw_consent(self, info: Info, purpose: consents.Purpose) -> ConsentResult:
        """From now on."""
        actor = await info.context.visitor.actor()
        await consents.withdraw(actor, consents.Purpose(purpose))
        return await _privacy(info)

    @strawberry.mutation(description="Made within a minute, to be fetched for a week.")
    @refusing(Operation.MANAGE_OWN_RIGHTS)
    async def ask_copy(self, info: Info) -> AskCopyResult:
        """A copy of everything."""
        await rights.ask_copy(await info.context.visitor.actor())
        return await _privacy(info)

    @strawberry.mutation
    @refusing(Operation.MANAGE_OWN_RIGHTS)
    async def ask_correction(
        self, info: Info, field: wishes.Wrong, text: str
    ) -> AskCorrectionResult:
        """Something verified is wrong."""
        actor = await info.context.visitor.actor()
        await rights.ask_correction(actor, wishes.Wrong(field), text_of(text))
        return await _privacy(info)

    @strawberry.mutation
    @refusing(Operation.MANAGE_OWN_RIGHTS)
    async def ask_restriction(self, info: Info) -> AskRestrictionResult:
        """Nobody uses my data until I say so."""
        await rights.ask_restriction(await info.context.visitor.actor())
        return await _privacy(info)

    @strawberry.mutation(description="In a week; until then it can be undone.")
    @refusing(Operation.MANAGE_OWN_RIGHTS)
    async def ask_erasure(self, info: Info) -> AskErasureResult:
        """Everything about me."""
        await leaving.ask_erasure(await info.context.visitor.actor())
        return await _privacy(info)

    @strawberry.mutation
    @refusing(Operation.MANAGE_OWN_RIGHTS)
    async def undo_request(self, info: Info, id: UUID) -> UndoRequestResult:
        """I do not want it any more."""
        await rights.undo(await info.context.visitor.actor(), id)
        return await _privacy(info)


async def _privacy(info: Info) -> Privacy:
    visitor = info.context.visitor
    actor = await visitor.actor()
    return Privacy(
        kept=Kept.of(await summary.kept(actor)),
        consents=[Consent.of(one, visitor.language) for one in await consents.consents_of(actor)],
        requests=[RightRequest.of(one) for one in await rights.requests_of(actor)],
    )
