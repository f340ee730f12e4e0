"""更换主密钥: asked for at the desk, agreed on in 两人确认, carried out by the worker."""

import strawberry

from api import seconding
from api.graphql.arguments import text_of
from api.graphql.context import Info
from api.graphql.refusals import reading, refusing
from api.graphql.types.rotations import AskRotationResult, KeyRotation
from api.graphql.types.seconding import SecondRequest
from api.policy import Operation

_LONGEST_REASON = 255


@strawberry.type
class RotationQuery:
    """Queries."""

    @strawberry.field(description="The change of the master key that is under way, or the last.")
    @reading(Operation.SETTLE_SECOND)
    async def key_rotation(self, info: Info) -> KeyRotation | None:
        """One statement."""
        latest = await seconding.rotation(await info.context.visitor.actor())
        return None if latest is None else KeyRotation.of(latest)


@strawberry.type
class RotationMutation:
    """Mutations."""

    @strawberry.mutation(description="Ask for a new master key; a security administrator agrees.")
    @refusing(Operation.ROTATE_KEYS)
    async def ask_key_rotation(self, info: Info, because: str) -> AskRotationResult:
        """Nothing happens before."""
        visitor = info.context.visitor
        actor, reason = await visitor.actor(), text_of(because, _LONGEST_REASON)
        asked = await seconding.ask_rotation(actor, reason)
        return SecondRequest.of(await seconding.shown(actor, asked, visitor.language))
