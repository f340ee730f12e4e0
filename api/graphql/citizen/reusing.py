"""不用再拍: what was handed in before, in the draft in hand."""

from typing import Annotated
from uuid import UUID

import strawberry

from api.applications import reusing
from api.graphql.arguments import text_of
from api.graphql.citizen.showing import application_of
from api.graphql.context import Info
from api.graphql.refusals import refusing
from api.graphql.types.applications import Application
from api.graphql.types.refusals import Busy, NotFound, SignInNeeded, WrongStatus
from api.policy import Operation

_LONGEST_SPEC = 64
UseHeldResult = Annotated[
    Application | WrongStatus | NotFound | SignInNeeded | Busy, strawberry.union("UseHeldResult")
]


@strawberry.type
class Reusing:
    """Mutations on what a draft shows of earlier cases."""

    @strawberry.mutation(
        description="What was handed in before and still holds is there; again changes nothing. "
        "`only`: this line of the list, even if it was put aside."
    )
    @refusing(Operation.UPLOAD)
    async def use_held(self, info: Info, id: UUID, only: str | None = None) -> UseHeldResult:
        """For every line of a draft that lacks it."""
        actor = await info.context.visitor.actor()
        line = None if only is None else text_of(only, _LONGEST_SPEC)
        return await application_of(info, await reusing.use_held(actor, id, line))

    @strawberry.mutation(description="`material`: the line of the list.")
    @refusing(Operation.UPLOAD)
    async def put_held_aside(self, info: Info, id: UUID, material: str) -> UseHeldResult:
        """Take it off this draft; nothing else changes."""
        actor = await info.context.visitor.actor()
        line = text_of(material, _LONGEST_SPEC)
        return await application_of(info, await reusing.put_aside(actor, id, line))
