"""Special procedures and extensions: asked by the reviewer, allowed by a leader."""

from typing import Annotated
from uuid import UUID

import strawberry

from api.applications import pausing
from api.graphql.arguments import key_of, text_of
from api.graphql.context import Info
from api.graphql.desk.showing import case_of
from api.graphql.refusals import refusing
from api.graphql.types.cases import Case
from api.graphql.types.pauses import (
    AlreadyAsked,
    DaysInvalid,
    ExtendedBefore,
    NothingAsked,
    SpecialUnknown,
)
from api.graphql.types.refusals import (
    Busy,
    ClaimedByOther,
    FourEyes,
    KeyReused,
    NotAllowed,
    NotClaimed,
    NotFound,
    OpinionMissing,
    ReasonMissing,
    SignInNeeded,
    VersionChanged,
    WrongStatus,
)
from api.policy import Operation

AskSpecialResult = Annotated[
    Case
    | SpecialUnknown
    | DaysInvalid
    | ReasonMissing
    | AlreadyAsked
    | ExtendedBefore
    | NotClaimed
    | ClaimedByOther
    | VersionChanged
    | WrongStatus
    | NotAllowed
    | NotFound
    | SignInNeeded
    | Busy
    | KeyReused,
    strawberry.union("AskSpecialResult"),
]
SettleSpecialResult = Annotated[
    Case
    | NothingAsked
    | OpinionMissing
    | ReasonMissing
    | FourEyes
    | NotClaimed
    | ClaimedByOther
    | VersionChanged
    | WrongStatus
    | NotAllowed
    | NotFound
    | SignInNeeded
    | Busy
    | KeyReused,
    strawberry.union("SettleSpecialResult"),
]


@strawberry.type
class Pausing:
    """Mutations on the time a case has."""

    @strawberry.mutation
    @refusing(Operation.EXTEND)
    async def ask_special(
        self, info: Info, id: UUID, version: int, kind: str, days: int, reason: str, key: str
    ) -> AskSpecialResult:
        """Ask a leader to stop the clocks."""
        actor = await info.context.visitor.actor()
        return await case_of(
            info,
            await pausing.ask_special(
                actor, id, version, text_of(kind, 32), days, text_of(reason, 500), key_of(key)
            ),
        )

    @strawberry.mutation
    @refusing(Operation.EXTEND)
    async def ask_extension(
        self, info: Info, id: UUID, version: int, days: int, reason: str, key: str
    ) -> AskSpecialResult:
        """Ask a leader for more days."""
        actor = await info.context.visitor.actor()
        return await case_of(
            info,
            await pausing.ask_extension(
                actor, id, version, days, text_of(reason, 500), key_of(key)
            ),
        )

    @strawberry.mutation
    @refusing(Operation.EXTEND)
    async def allow_special(
        self, info: Info, id: UUID, version: int, special: UUID, key: str
    ) -> SettleSpecialResult:
        """A leader says yes."""
        actor = await info.context.visitor.actor()
        return await case_of(info, await pausing.allow(actor, id, version, special, key_of(key)))

    @strawberry.mutation
    @refusing(Operation.EXTEND)
    async def decline_special(
        self, info: Info, id: UUID, version: int, special: UUID, opinion: str, key: str
    ) -> SettleSpecialResult:
        """A leader says no, and why."""
        actor = await info.context.visitor.actor()
        return await case_of(
            info,
            await pausing.decline(actor, id, version, special, text_of(opinion, 500), key_of(key)),
        )

    @strawberry.mutation
    @refusing(Operation.EXTEND)
    async def close_special(
        self, info: Info, id: UUID, version: int, result: str, key: str
    ) -> SettleSpecialResult:
        """It is over: the clocks go on."""
        actor = await info.context.visitor.actor()
        return await case_of(
            info, await pausing.close(actor, id, version, text_of(result, 500), key_of(key))
        )
