"""The desk's acts along the route: done with a stage, back to one before, up for decision."""

from uuid import UUID

import strawberry

from api.applications import reviewing
from api.graphql.arguments import few, key_of, text_of
from api.graphql.context import Info
from api.graphql.desk.answers import FinishStageResult, PassUpResult, ReturnStageResult
from api.graphql.desk.showing import case_after
from api.graphql.refusals import refusing
from api.policy import Operation


@strawberry.type
class Routing:
    """Handing on, and back."""

    @strawberry.mutation
    @refusing(Operation.REVIEW)
    async def finish_stage(
        self,
        info: Info,
        id: UUID,
        version: int,
        opinion: str,
        key: str,
        checklist: list[str] | None = None,
        outcome: str = "pass",
        met: str = "",
    ) -> FinishStageResult:
        """Done with this stage: the next office goes on. `outcome`: pass or other; `met`: whom a
        visit met.
        """
        return await case_after(
            info,
            reviewing.finish_stage,
            id,
            version,
            text_of(opinion),
            key_of(key),
            checklist=few(checklist or []),
            outcome=text_of(outcome, 16),
            met=text_of(met, 200),
        )

    @strawberry.mutation
    @refusing(Operation.REVIEW)
    async def return_stage(
        self, info: Info, id: UUID, version: int, to: str, reason: str, key: str
    ) -> ReturnStageResult:
        """Back to an earlier stage, at its office, with a reason."""
        back, why = text_of(to, 32), text_of(reason, 500)
        return await case_after(info, reviewing.return_stage, id, version, back, why, key_of(key))

    @strawberry.mutation
    @refusing(Operation.REVIEW)
    async def pass_up(
        self, info: Info, id: UUID, version: int, opinion: str, checklist: list[str], key: str
    ) -> PassUpResult:
        """Reviewed: up to the approver."""
        said, ticked = text_of(opinion), few(checklist)
        return await case_after(info, reviewing.pass_up, id, version, said, ticked, key_of(key))

    @strawberry.mutation
    @refusing(Operation.DECIDE)
    async def send_back(
        self, info: Info, id: UUID, version: int, reason: str, key: str, to: str | None = None
    ) -> ReturnStageResult:
        """Back to the review, or to the earlier stage `to`, with a reason."""
        back, why = text_of(to, 32) if to else None, text_of(reason, 500)
        return await case_after(info, reviewing.send_back, id, version, why, key_of(key), to=back)
