"""Ending a case without a decision, and redress of one that was wrong."""

from typing import Annotated
from uuid import UUID

import strawberry
from strawberry.scalars import JSON

from api.applications import ending, redressing
from api.applications.redressing import RedressWish
from api.graphql.arguments import key_of, object_of, text_of
from api.graphql.context import Info
from api.graphql.desk.showing import case_of
from api.graphql.refusals import refusing
from api.graphql.types.cases import Case
from api.graphql.types.pauses import AlreadyAsked, GroundUnknown, NothingAsked
from api.graphql.types.refusals import (
    Busy,
    FourEyes,
    KeyMissing,
    KeyReused,
    NotAllowed,
    NotFound,
    OpinionMissing,
    ProofInvalid,
    ReasonMissing,
    SignInNeeded,
    TrailNotAnchored,
    VersionChanged,
    WrongStatus,
)
from api.graphql.types.staff import Prepared
from api.policy import Operation

TerminateResult = Annotated[
    Case
    | GroundUnknown
    | ReasonMissing
    | FourEyes
    | VersionChanged
    | WrongStatus
    | NotAllowed
    | NotFound
    | SignInNeeded
    | Busy
    | KeyReused,
    strawberry.union("TerminateResult"),
]
AskRedressResult = Annotated[
    Case
    | GroundUnknown
    | ReasonMissing
    | AlreadyAsked
    | VersionChanged
    | WrongStatus
    | NotAllowed
    | NotFound
    | SignInNeeded
    | Busy
    | KeyReused,
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
    | TrailNotAnchored
    | FourEyes
    | VersionChanged
    | WrongStatus
    | NotAllowed
    | NotFound
    | SignInNeeded
    | Busy
    | KeyReused,
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
        actor, said = await info.context.visitor.actor(), text_of(reason, 500)
        done = await ending.terminate(
            actor, id, version, text_of(ground, 32), said, text_of(clause, 500), key_of(key)
        )
        return await case_of(info, done)

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
        actor = await info.context.visitor.actor()
        wish = RedressWish(
            kind=text_of(kind, 16),
            ground=text_of(ground, 32),
            reason=text_of(reason, 500),
            clause=text_of(clause, 500),
        )
        return await case_of(info, await redressing.ask(actor, id, version, wish, key_of(key)))

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
        actor, given = await info.context.visitor.actor(), object_of(credential)
        done = await redressing.decide(actor, preparation_id, given, key_of(key))
        return await case_of(info, done)

    @strawberry.mutation
    @refusing(Operation.REVOKE_DECISION)
    async def decline_redress(
        self, info: Info, id: UUID, version: int, redress: UUID, opinion: str, key: str
    ) -> SettleRedressResult:
        """What was decided stands, and why."""
        actor, said = await info.context.visitor.actor(), text_of(opinion, 500)
        done = await redressing.decline(actor, id, version, redress, said, key_of(key))
        return await case_of(info, done)
