"""Ending a case without a decision, and redress of one that was wrong."""

from typing import Annotated
from uuid import UUID

import strawberry
from strawberry.scalars import JSON

from api.applications import ending, redressing
from api.applications.redressing import RedressWish
from api.graphql.arguments import key_of, object_of, text_of
from api.graphql.context import Info
from api.graphql.desk.answers import Seen
from api.graphql.desk.showing import case_after
from api.graphql.refusals import refusing
from api.graphql.types.cases import Case
from api.graphql.types.pauses import AlreadyAsked, GroundUnknown, NothingAsked
from api.graphql.types.refusals import (
    Busy,
    FourEyes,
    KeyMissing,
    NotAllowed,
    NotFound,
    OpinionMissing,
    ProofInvalid,
    ReasonMissing,
    SignInNeeded,
    TooManyRequests,
    TrailNotAnchored,
    VersionChanged,
    WrongStatus,
)
from api.graphql.types.staff import Prepared
from api.policy import Operation

TerminateResult = Annotated[
    Case | GroundUnknown | ReasonMissing | FourEyes | Seen,
    strawberry.union("TerminateResult"),
]
AskRedressResult = Annotated[
    Case | GroundUnknown | ReasonMissing | AlreadyAsked | Seen,
    strawberry.union("AskRedressResult"),
]
PrepareRedressResult = Annotated[
    Prepared
    | NothingAsked
    | KeyMissing
    | TrailNotAnchored
    | FourEyes
    | VersionChanged
    | WrongStatus
    | NotAllowed
    | NotFound
    | SignInNeeded
    | Busy,
    strawberry.union("PrepareRedressResult"),
]
SettleRedressResult = Annotated[
    Case
    | NothingAsked
    | OpinionMissing
    | ProofInvalid
    | TooManyRequests
    | TrailNotAnchored
    | FourEyes
    | Seen,
    strawberry.union("SettleRedressResult"),
]


@strawberry.type
class Ending:
    """Mutations that end a case otherwise."""

    @strawberry.mutation
    @refusing(Operation.TERMINATE)
    async def terminate(
        self, info: Info, id: UUID, version: int, ground: str, reason: str, clause: str, key: str
    ) -> TerminateResult:
        """Nothing is left to decide."""
        on, why, by = text_of(ground, 32), text_of(reason, 500), text_of(clause, 500)
        return await case_after(info, ending.terminate, id, version, on, why, by, key_of(key))

    @strawberry.mutation(description="kind: revoke | correct")
    @refusing(Operation.REVOKE_DECISION)
    async def ask_redress(
        self,
        info: Info,
        id: UUID,
        version: int,
        kind: str,
        ground: str,
        reason: str,
        clause: str,
        key: str,
    ) -> AskRedressResult:
        """Ask a leader to revoke or correct what was decided."""
        wish = RedressWish(
            kind=text_of(kind, 16),
            ground=text_of(ground, 32),
            reason=text_of(reason, 500),
            clause=text_of(clause, 500),
        )
        return await case_after(info, redressing.ask, id, version, wish, key_of(key))

    @strawberry.mutation(
        description="Fixes the new decision and returns WebAuthn request options whose challenge "
        "is its hash."
    )
    @refusing(Operation.REVOKE_DECISION)
    async def prepare_redress(
        self, info: Info, id: UUID, version: int, redress: UUID
    ) -> PrepareRedressResult:
        """What the leader's key is asked to sign."""
        actor = await info.context.visitor.actor()
        return Prepared.of(await redressing.prepare(actor, id, version, redress))

    @strawberry.mutation(
        description="Does what was prepared; `credential` is the assertion over its hash."
    )
    @refusing(Operation.REVOKE_DECISION)
    async def decide_redress(
        self, info: Info, preparation_id: UUID, credential: JSON, key: str
    ) -> SettleRedressResult:
        """The new decision."""
        given = object_of(credential)
        return await case_after(info, redressing.decide, preparation_id, given, key_of(key))

    @strawberry.mutation
    @refusing(Operation.REVOKE_DECISION)
    async def decline_redress(
        self, info: Info, id: UUID, version: int, redress: UUID, opinion: str, key: str
    ) -> SettleRedressResult:
        """What was decided stands, and why."""
        said = text_of(opinion, 500)
        return await case_after(info, redressing.decline, id, version, redress, said, key_of(key))
