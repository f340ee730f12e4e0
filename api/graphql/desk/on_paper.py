"""Notices for people without a phone: what lies to be handed over, and that it was."""

from typing import Annotated
from uuid import UUID

import strawberry

from api.applications import on_paper
from api.graphql.context import Info
from api.graphql.desk.showing import case_of
from api.graphql.refusals import reading, refusing
from api.graphql.types.cases import Case
from api.graphql.types.notices import PaperNotice
from api.graphql.types.refusals import NotAllowed, NotFound, SignInNeeded
from api.policy import Operation

HandNoticeResult = Annotated[
    Case | NotFound | NotAllowed | SignInNeeded, strawberry.union("HandNoticeResult")
]


@strawberry.type
class PapersQuery:
    """Queries."""

    @strawberry.field(description="Notices to be handed over at one's own window, oldest first.")
    @reading(Operation.READ_DESK)
    async def papers(self, info: Info) -> list[PaperNotice]:
        """Masked."""
        visitor = info.context.visitor
        found = await on_paper.papers(await visitor.actor(), visitor.language)
        return [PaperNotice(**vars(one)) for one in found]


@strawberry.type
class HandingOver:
    """Mutations."""

    @strawberry.mutation(description="It was printed and handed over. Again: the same.")
    @refusing(Operation.PRINT_NOTICE)
    async def hand_notice(self, info: Info, id: UUID) -> HandNoticeResult:
        """To whom it is for, or to who tells them."""
        return await case_of(
            info, await on_paper.handed_over(await info.context.visitor.actor(), id)
        )
