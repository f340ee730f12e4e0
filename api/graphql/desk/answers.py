"""What each of the desk's mutations may answer."""

from typing import Annotated

import strawberry

from api.graphql.types.cases import Case
from api.graphql.types.pauses import AlreadyAsked, GroundUnknown, NothingAsked
from api.graphql.types.refusals import (
    AtTheDoor,
    ChecklistIncomplete,
    ClaimedByOther,
    FourEyes,
    GapNotInList,
    KeyMissing,
    KeyReused,
    NotAllowed,
    NotClaimed,
    NotFound,
    OpinionMissing,
    OriginalsNotChecked,
    ProofInvalid,
    ReasonMissing,
    RegionInvalid,
    SignInNeeded,
    TooManyRequests,
    TrailNotAnchored,
    VersionChanged,
    WrongStatus,
)
from api.graphql.types.staff import Prepared, Revealed
from api.graphql.types.stages import StageInvalid, StagesLeft

# What ``check`` and every door may say no with: to whoever acts on what they saw, and holds it.
Seen = VersionChanged | WrongStatus | AtTheDoor | KeyReused
Held = NotClaimed | ClaimedByOther | Seen
CaseResult = Annotated[
    Case | ReasonMissing | FourEyes | Held,
    strawberry.union("CaseResult"),
]
ReturnStageResult = Annotated[
    Case | ReasonMissing | StageInvalid | FourEyes | Held,
    strawberry.union("ReturnStageResult"),
]
AskOnceResult = Annotated[
    Case | GapNotInList | RegionInvalid | ReasonMissing | Held,
    strawberry.union("AskOnceResult"),
]
CallForOriginalsResult = Annotated[
    Case | GapNotInList | Held,
    strawberry.union("CallForOriginalsResult"),
]
OriginalsAgreeResult = Annotated[
    Case | GapNotInList | Held,
    strawberry.union("OriginalsAgreeResult"),
]
AcceptResult = Annotated[
    Case | ChecklistIncomplete | OriginalsNotChecked | OpinionMissing | Held,
    strawberry.union("AcceptResult"),
]
AskNotToAcceptResult = Annotated[
    Case | GroundUnknown | ReasonMissing | AlreadyAsked | Held,
    strawberry.union("AskNotToAcceptResult"),
]
SettleNotToAcceptResult = Annotated[
    Case | NothingAsked | OpinionMissing | FourEyes | Seen,
    strawberry.union("SettleNotToAcceptResult"),
]
PassUpResult = Annotated[
    Case | OpinionMissing | StagesLeft | ChecklistIncomplete | FourEyes | Held,
    strawberry.union("PassUpResult"),
]
FinishStageResult = Annotated[
    Case | OpinionMissing | StagesLeft | StageInvalid | ChecklistIncomplete | FourEyes | Held,
    strawberry.union("FinishStageResult"),
]
PrepareDecisionResult = Annotated[
    Prepared
    | ReasonMissing
    | OpinionMissing
    | NotClaimed
    | ClaimedByOther
    | VersionChanged
    | WrongStatus
    | FourEyes
    | KeyMissing
    | TrailNotAnchored
    | AtTheDoor,
    strawberry.union("PrepareDecisionResult"),
]
DecideResult = Annotated[
    Case | ProofInvalid | TooManyRequests | TrailNotAnchored | FourEyes | Held,
    strawberry.union("DecideResult"),
]
RevealResult = Annotated[
    Revealed
    | ReasonMissing
    | NotClaimed
    | ClaimedByOther
    | TooManyRequests
    | NotAllowed
    | NotFound
    | SignInNeeded,
    strawberry.union("RevealResult"),
]
