"""Several instant cases granted by one signature."""

from collections.abc import Sequence
from typing import Annotated, Self
from uuid import UUID

import strawberry
from strawberry.scalars import JSON

from api.applications import deciding_together
from api.applications.deciding_together import Line, Outcome
from api.graphql.arguments import few, key_of, object_of, text_of
from api.graphql.context import Info
from api.graphql.refusals import refusing
from api.graphql.types.refusals import (
    Busy,
    ClaimedByOther,
    FourEyes,
    KeyMissing,
    NotAllowed,
    NotFound,
    OpinionMissing,
    ProofInvalid,
    Refusal,
    SignInNeeded,
    TooManyRequests,
    TrailNotAnchored,
    VersionChanged,
    WrongStatus,
)
from api.graphql.types.staff import Prepared
from api.policy import Operation


@strawberry.type
class BatchInvalid(Refusal):
    """One signature cannot be about these."""


@strawberry.input
class BatchLineInput:
    """One case, as it was seen."""

    id: UUID
    version: int


@strawberry.type
class BatchOutcome:
    """What became of one case: null in `code` and `message` when it was granted."""

    id: UUID
    code: str | None
    message: str | None

    @classmethod
    def all_of(cls, info: Info, outcomes: Sequence[Outcome]) -> list[Self]:
        """As they came, each refusal a sentence."""
        hears = info.context.visitor.hears
        return [
            cls(
                id=one.application_id,
                code=one.refusal.code if one.refusal else None,
                message=hears(one.refusal) if one.refusal else None,
            )
            for one in outcomes
        ]


@strawberry.type
class PreparedBatch:
    """What will be signed, and which cases it leaves out, with why."""

    prepared: Prepared
    left_out: list[BatchOutcome]


@strawberry.type
class DecidedBatch:
    """Each case by itself."""

    outcomes: list[BatchOutcome]


PrepareBatchResult = Annotated[
    PreparedBatch
    | BatchInvalid
    | OpinionMissing
    | KeyMissing
    | TrailNotAnchored
    | ClaimedByOther
    | FourEyes
    | VersionChanged
    | WrongStatus
    | NotAllowed
    | NotFound
    | SignInNeeded
    | Busy,
    strawberry.union("PrepareBatchResult"),
]
DecideBatchResult = Annotated[
    DecidedBatch
    | ProofInvalid
    | TooManyRequests
    | TrailNotAnchored
    | NotAllowed
    | SignInNeeded
    | Busy,
    strawberry.union("DecideBatchResult"),
]


@strawberry.type
class DecidingTogether:
    """Mutations on several cases."""

    @strawberry.mutation(
        description="Claims what can be granted now and fixes one document about it; returns "
        "WebAuthn request options whose challenge is its hash. At most 20 cases of one department."
    )
    @refusing(Operation.DECIDE)
    async def prepare_batch(
        self, info: Info, lines: list[BatchLineInput], opinion: str
    ) -> PrepareBatchResult:
        """What the key is asked to sign."""
        actor = await info.context.visitor.actor()
        seen = [Line(line.id, line.version) for line in few(lines)]
        prepared, left = await deciding_together.prepare(actor, seen, text_of(opinion))
        return PreparedBatch(
            prepared=Prepared.of(prepared), left_out=BatchOutcome.all_of(info, left)
        )

    @strawberry.mutation(
        description="Grants what was prepared, case by case; `credential` is the assertion over "
        "its hash."
    )
    @refusing(Operation.DECIDE)
    async def decide_batch(
        self, info: Info, preparation_id: UUID, credential: JSON, key: str
    ) -> DecideBatchResult:
        """The decisions."""
        actor, given = await info.context.visitor.actor(), object_of(credential)
        outcomes = await deciding_together.decide(actor, preparation_id, given, key_of(key))
        return DecidedBatch(outcomes=BatchOutcome.all_of(info, outcomes))
