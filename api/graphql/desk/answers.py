"""What each of the desk's mutations may answer."""

from typing import Annotated

import strawberry

from api.graphql.types.cases import Case
from api.graphql.types.refusals import (
    Busy,
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

CaseResult = Annotated[
    Case
    | ClaimedByOther
    | NotClaimed
    | VersionChanged
    | ReasonMissing
    | WrongStatus
    | NotAllowed
    | FourEyes
    | NotFound
    | SignInNeeded
    | Busy
    | KeyReused,
    strawberry.union("CaseResult"),
]
ReturnStageResult = Annotated[
    Case
    | ClaimedByOther
    | NotClaimed
    | VersionChanged
    | ReasonMissing
    | StageInvalid
    | WrongStatus
    | NotAllowed
    | FourEyes
    | NotFound
    | SignInNeeded
    | Busy
    | KeyReused,
    strawberry.union("ReturnStageResult"),
]
AskOnceResult = Annotated[
    Case
    | GapNotInList
    | RegionInvalid
    | NotClaimed
    | ClaimedByOther
    | VersionChanged
    | ReasonMissing
    | WrongStatus
    | NotAllowed
    | NotFound
    | SignInNeeded
    | Busy
    | KeyReused,
    strawberry.union("AskOnceResult"),
]
CallForOriginalsResult = Annotated[
    Case
    | GapNotInList
    | NotClaimed
    | ClaimedByOther
    | VersionChanged
    | WrongStatus
    | NotAllowed
    | NotFound
    | SignInNeeded
    | Busy
    | KeyReused,
    strawberry.union("CallForOriginalsResult"),
]
OriginalsAgreeResult = Annotated[
    Case
    | GapNotInList
    | NotClaimed
    | ClaimedByOther
    | VersionChanged
    | WrongStatus
    | NotAllowed
    | NotFound
    | SignInNeeded
    | Busy
    | KeyReused,
    strawberry.union("OriginalsAgreeResult"),
]
AcceptResult = Annotated[
    Case
    | ChecklistIncomplete
    | OriginalsNotChecked
    | OpinionMissing
    | NotClaimed
    | ClaimedByOther
    | VersionChanged
    | WrongStatus
    | NotAllowed
    | NotFound
    | SignInNeeded
    | Busy
    | KeyReused,
    strawberry.union("AcceptResult"),
]
RefuseToAcceptResult = Annotated[
    Case
    | ReasonMissing
    | NotClaimed
    | ClaimedByOther
    | VersionChanged
    | WrongStatus
    | NotAllowed
    | NotFound
    | SignInNeeded
    | Busy
    | KeyReused,
    strawberry.union("RefuseToAcceptResult"),
]
PassUpResult = Annotated[
    Case
    | OpinionMissing
    | StagesLeft
    | ChecklistIncomplete
    | NotClaimed
    | ClaimedByOther
    | VersionChanged
    | WrongStatus
    | NotAllowed
    | FourEyes
    | NotFound
    | SignInNeeded
    | Busy
    | KeyReused,
    strawberry.union("PassUpResult"),
]
FinishStageResult = Annotated[
    Case
    | OpinionMissing
    | StageInvalid
    | ChecklistIncomplete
    | NotClaimed
    | ClaimedByOther
    | VersionChanged
    | WrongStatus
    | NotAllowed
    | FourEyes
    | NotFound
    | SignInNeeded
    | Busy
    | KeyReused,
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
    | NotAllowed
    | FourEyes
    | KeyMissing
    | TrailNotAnchored
    | NotFound
    | SignInNeeded
    | Busy,
    strawberry.union("PrepareDecisionResult"),
]
DecideResult = Annotated[
    Case
    | ProofInvalid
    | TrailNotAnchored
    | NotClaimed
    | ClaimedByOther
    | VersionChanged
    | WrongStatus
    | NotAllowed
    | FourEyes
    | NotFound
    | SignInNeeded
    | Busy
    | KeyReused,
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
