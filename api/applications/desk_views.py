"""What the desk's screens show, as light frozen values. Built by ``desk_reading``.

Everything personal is masked; opening it is ``disclosing``'s, with a reason and a trail row.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from api.applications.asked_views import AskedView
from api.applications.bill_views import BillView, ExemptionView
from api.applications.leader_views import GroundView, RedressView, SpecialKind, SpecialView
from api.applications.lifecycle import Status
from api.applications.notice_views import Objection, PublicNotice
from api.applications.views import (
    ComparedView,
    DeliveryView,
    FileView,
    OriginalCheckView,
    SupplementView,
)
from api.applications.why_not import WhyNot
from identity.mandates import Relation


class Lane(StrEnum):
    """Which cases: claimed by me, waiting for one of my seats, everything open I may see."""

    MINE = "mine"
    OPEN = "open"
    ALL = "all"


class Light(StrEnum):
    """How the running clock stands. Grey: none runs."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    GREY = "grey"


class DeskAction(StrEnum):
    """The desk's buttons."""

    CLAIM = "claim"
    RELEASE = "release"
    ASK_ONCE = "ask_once"
    ACCEPT = "accept"
    ASK_NOT_TO_ACCEPT = "ask_not_to_accept"
    SETTLE_NOT_TO_ACCEPT = "settle_not_to_accept"
    CALL_FOR_ORIGINALS = "call_for_originals"
    ORIGINALS_AGREE = "originals_agree"
    FINISH_STAGE = "finish_stage"
    RETURN_STAGE = "return_stage"
    ASK_SPECIAL = "ask_special"
    ASK_EXTENSION = "ask_extension"
    ALLOW_SPECIAL = "allow_special"  # an extension too
    DECLINE_SPECIAL = "decline_special"
    CLOSE_SPECIAL = "close_special"
    ASK_MORE = "ask_more"  # of the applicant, after acceptance
    SHELVE = "shelve"  # it lies ready to be fetched
    COLLECTED = "collected"  # hand it over at the window
    SEND_AGAIN = "send_again"  # a parcel went astray
    RECALL_PARCEL = "recall_parcel"  # the courier has not fetched it yet
    PRINT_LABEL = "print_label"
    TERMINATE = "terminate"
    ASK_REDRESS = "ask_redress"  # to revoke or correct what was decided
    SETTLE_REDRESS = "settle_redress"
    PASS_UP = "pass_up"  # noqa: S105 — the word for handing on
    SEND_BACK = "send_back"
    APPROVE = "approve"
    REFUSE = "refuse"
    APPROVE_AT_ONCE = "approve_at_once"
    REFUSE_AT_ONCE = "refuse_at_once"
    REVEAL = "reveal"


@dataclass(frozen=True, slots=True)
class CaseCard:
    """One line of the queue."""

    id: UUID
    reference: str
    item_title: str
    icon: str
    applicant: str
    status: Status
    status_text: str
    due_on: date | None
    light: Light
    submitted_at: datetime
    claimed_by: str | None
    claimed_by_me: bool
    instant: bool
    version: int
    together: bool  # may be granted with others by one signature
    asks_leader: bool  # waits for a leader's word beside its step


@dataclass(frozen=True, slots=True)
class Counts:
    """How many wait, each counted up to 100."""

    mine: int
    open: int


@dataclass(frozen=True, slots=True)
class Applicant:
    """Who files, masked; and for which organisation, whose name is public."""

    name: str
    id_number: str
    phone: str
    level: int
    organisation: str | None = None
    credit_code: str | None = None  # masked
    identity_source: str | None = None  # at a counter: card_reader, or typed (manual)


@dataclass(frozen=True, slots=True)
class FiledBy:
    """Who filed it on the applicant's mandate; the name is masked."""

    name: str
    relation: Relation
    since: datetime
    until: datetime
    live: bool


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One answer as the desk reads it. ``field`` is its JSON pointer."""

    field: str
    label: str
    value: str
    masked: bool
    source: str | None = None  # "read": off a card's photo, and left as it was


@dataclass(frozen=True, slots=True)
class AnswerSection:
    """One page of the form."""

    title: str
    lines: tuple[AnswerLine, ...]


@dataclass(frozen=True, slots=True)
class CaseMaterial:
    """One material of the item's list, with its pages."""

    spec_id: str
    title: str
    required: bool
    original_checked: bool
    grade: str | None
    files: tuple[FileView, ...]
    lookup: str | None = None  # who is asked instead of the applicant, as a sentence
    compared: ComparedView | None = None


@dataclass(frozen=True, slots=True)
class StageView:
    """One stage of the route. ``state``: waiting, running, done, sent_back."""

    key: str
    title: str
    state: str
    handler: str | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    kind: str = ""
    level: int = 4  # 4 county, 5 township, 6 village
    office: str = ""
    number: int = 1  # which time through it
    outcome: str | None = None  # pass, other, return
    due_on: date | None = None
    stood_in: bool = False  # the office of the route is not there: the deciding department does it
    returnable: bool = False  # the case may go back to it now
    outcomes: tuple[str, ...] = ()  # how it may end
    beside: bool = False  # at the same time as the one before it


@dataclass(frozen=True, slots=True)
class OpinionView:
    """An opinion, opened for this reader (the trail knows)."""

    by: str
    role: str
    text: str
    met: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One step as the desk reads it."""

    at: datetime
    action: str
    status: Status
    title: str
    by: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class Gap:
    """Something of the case's own version that may be asked for. ``kind``: material or field."""

    kind: str
    ref: str
    title: str


@dataclass(frozen=True, slots=True)
class EarlierDecision:
    """What the newest decision revokes or corrects."""

    kind: str
    at: datetime


@dataclass(frozen=True, slots=True)
class DecisionView:
    """What was decided. ``document_hash`` is empty for a refusal to accept: nothing was signed."""

    kind: str
    by: str
    at: datetime
    reason: str | None
    clause: str | None
    document_hash: str
    earlier: EarlierDecision | None


@dataclass(frozen=True, slots=True)
class ChecklistLine:
    """One point of the review checklist."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class CaseScreen:
    """Everything the desk's page of one case shows."""

    id: UUID
    version: int
    reference: str
    project_number: str
    status: Status
    status_text: str
    item_code: str
    item_title: str
    item_version: int
    instant: bool
    department: str
    applicant: Applicant
    answers: tuple[AnswerSection, ...]
    materials: tuple[CaseMaterial, ...]
    stages: tuple[StageView, ...]
    asked_offices: tuple[AskedView, ...]
    public_notice: PublicNotice | None
    objections: tuple[Objection, ...]
    opinions: tuple[OpinionView, ...]
    history: tuple[HistoryEntry, ...]
    supplements: tuple[SupplementView, ...]
    supplementable: tuple[Gap, ...]
    original_check: OriginalCheckView | None
    bill: BillView | None
    exemptions: tuple[ExemptionView, ...]
    money_acts: tuple[str, ...]
    refund_asked_fen: int
    delivery: DeliveryView | None
    decision: DecisionView | None
    promised_on: date | None
    legal_on: date | None
    due_on: date | None
    light: Light
    claimed_by: str | None
    claimed_by_me: bool
    claimed_until: datetime | None
    actions: tuple[DeskAction, ...]
    checklist: tuple[ChecklistLine, ...]
    accept_checklist: tuple[ChecklistLine, ...] = ()
    filed_by: FiledBy | None = None
    on_paper: bool = False
    specials: tuple[SpecialView, ...] = ()
    redress: RedressView | None = None
    grounds: tuple[GroundView, ...] = ()
    special_kinds: tuple[SpecialKind, ...] = ()
    extension_days: int = 0
    not_offered: tuple[WhyNot, ...] = ()
