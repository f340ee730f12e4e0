"""Special procedures and extensions: asked by the reviewer, allowed by a leader."""

from typing import Annotated
from uuid import UUID

import strawberry

from api.applications import pausing
from api.graphql.arguments import few, key_of, text_of
from api.graphql.context import Info
from api.graphql.desk.answers import Held
from api.graphql.desk.showing import case_after
from api.graphql.desk.working import GapInput
from api.graphql.refusals import refusing
from api.graphql.types.cases import Case
from api.graphql.types.pauses import (
    AlreadyAsked,
    DaysInvalid,
    DeadlinePassed,
    ExtendedBefore,
    NothingAsked,
    SpecialUnknown,
)
from api.graphql.types.refusals import (
    FourEyes,
    GapNotInList,
    OpinionMissing,
    ReasonMissing,
    RegionInvalid,
)
from api.policy import Operation

AskSpecialResult = Annotated[
    Case
    | SpecialUnknown
    | DaysInvalid
    | DeadlinePassed
    | ReasonMissing
    | AlreadyAsked
    | ExtendedBefore
    | Held,
    strawberry.union("AskSpecialResult"),
]
AskMoreResult = Annotated[
    Case | GapNotInList | RegionInvalid | SpecialUnknown | ReasonMissing | AlreadyAsked | Held,
    strawberry.union("AskMoreResult"),
]
SettleSpecialResult = Annotated[
    Case | NothingAsked | DeadlinePassed | OpinionMissing | ReasonMissing | FourEyes | Held,
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
        what, why = text_of(kind, 32), text_of(reason, 500)
        return await case_after(
            info, pausing.ask_special, id, version, what, days, why, key_of(key)
        )

    @strawberry.mutation
    @refusing(Operation.EXTEND)
    async def ask_extension(
        self, info: Info, id: UUID, version: int, days: int, reason: str, key: str
    ) -> AskSpecialResult:
        """Ask a leader for more days."""
        why = text_of(reason, 500)
        return await case_after(info, pausing.ask_extension, id, version, days, why, key_of(key))

    @strawberry.mutation
    @refusing(Operation.EXTEND)
    async def ask_more(
        self, info: Info, id: UUID, version: int, lines: list[GapInput], reason: str, key: str
    ) -> AskMoreResult:
        """Ask a leader that something may be asked of the applicant after acceptance."""
        wishes, why = [line.wish() for line in few(lines)], text_of(reason, 500)
        return await case_after(info, pausing.ask_more, id, version, wishes, why, key_of(key))

    @strawberry.mutation
    @refusing(Operation.EXTEND)
    async def allow_special(
        self, info: Info, id: UUID, version: int, special: UUID, key: str
    ) -> SettleSpecialResult:
        """A leader says yes."""
        return await case_after(info, pausing.allow, id, version, special, key_of(key))

    @strawberry.mutation
    @refusing(Operation.EXTEND)
    async def decline_special(
        self, info: Info, id: UUID, version: int, special: UUID, opinion: str, key: str
    ) -> SettleSpecialResult:
        """A leader says no, and why."""
        said = text_of(opinion, 500)
        return await case_after(info, pausing.decline, id, version, special, said, key_of(key))

    @strawberry.mutation
    @refusing(Operation.EXTEND)
    async def close_special(
        self, info: Info, id: UUID, version: int, result: str, key: str
    ) -> SettleSpecialResult:
        """It is over: the clocks go on."""
        return await case_after(info, pausing.close, id, version, text_of(result, 500), key_of(key))
