"""One case as the desk sees it, everything personal masked. Nested values are views, by name."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Self
from uuid import UUID

import strawberry

from api.applications.desk_views import CaseScreen, DeskAction, Light
from api.applications.lifecycle import Status
from api.graphql.types.asked import AskedOffice
from api.graphql.types.case_papers import CaseMaterial, CaseSupplement
from api.graphql.types.mandates import FiledBy
from api.graphql.types.money import CaseExemption, CaseRefund
from api.graphql.types.notices import ToldInWriting
from api.graphql.types.pauses import CaseRedress, CaseSpecial, Ground, SpecialKind
from api.graphql.types.public_notices import Objection, PublicNotice
from api.graphql.types.shared import FeeLine
from api.graphql.types.stages import StageRun
from api.graphql.types.supervised import Supervised


@strawberry.type
class CaseCard:
    """One line of the queue."""

    id: UUID
    reference: str
    item_title: str
    icon: str
    applicant: str = strawberry.field(description="Masked.")
    status: Status
    status_text: str
    due_on: date | None
    light: Light
    submitted_at: datetime
    claimed_by: str | None
    claimed_by_me: bool
    instant: bool
    version: int
    together: bool = strawberry.field(description="May be granted with others by one signature.")
    asks_leader: bool = strawberry.field(description="Waits for a leader's word beside its step.")


@strawberry.type
class CasePage:
    """Some cases, due soonest first."""

    edges: list[CaseCard]
    end_cursor: str | None
    has_more: bool


@strawberry.type
class Applicant:
    """Masked."""

    name: str
    id_number: str
    phone: str
    level: int
    organisation: str | None = strawberry.field(description="For which it is filed, by its name.")
    credit_code: str | None = strawberry.field(description="Its credit code, masked.")
    identity_source: str | None = strawberry.field(
        description="At a counter: card_reader (read off the card) | manual (typed)."
    )


@strawberry.type
class AnswerLine:
    """One answer as the desk reads it."""

    field: str
    label: str
    value: str
    masked: bool
    source: str | None = strawberry.field(
        description="read: off a card's photo, and left as it was; null: typed."
    )


@strawberry.type
class AnswerSection:
    """One page of the form."""

    title: str
    lines: list[AnswerLine]


@strawberry.type
class Opinion:
    """What a colleague thinks of it."""

    by: str
    role: str
    text: str
    met: str | None = strawberry.field(description="Whom a visit met.")
    at: datetime


@strawberry.type
class HistoryEntry:
    """One step as the desk reads it."""

    at: datetime
    action: str
    status: Status
    title: str
    by: str
    reason: str | None


@strawberry.type
class Gap:
    """Something of the case's own version that can be asked for."""

    kind: str
    ref: str
    title: str


@strawberry.type
class CaseOriginalCheck:
    """Comparing the originals."""

    wanted: list[Gap]
    latest_on: date
    way: str | None
    booked_for: datetime | None
    agreed_at: datetime | None


@strawberry.type
class CaseBill:
    """What is to be paid."""

    total_fen: int
    lines: list[FeeLine]
    state: str
    paid_at: datetime | None
    at_counter: bool
    left_fen: int = strawberry.field(description="What could still go back.")
    refunds: list[CaseRefund]


@strawberry.type
class CaseDelivery:
    """How the result goes out; masked."""

    way: str
    receiver: str | None
    address: str | None
    pickup_until: date | None
    shelf: str | None = strawberry.field(description="Where it lies at the window.")
    carrier: str | None
    waybill: str | None
    state: str | None
    signer: str | None = strawberry.field(description="person | other, as the courier says.")


@strawberry.type
class EarlierDecision:
    """What the newest decision revokes or corrects."""

    kind: str
    at: datetime


@strawberry.type
class CaseDecision:
    """What was decided."""

    kind: str
    by: str
    at: datetime
    reason: str | None
    clause: str | None
    document_hash: str
    earlier: EarlierDecision | None


@strawberry.type
class ChecklistLine:
    """One point of a checklist."""

    key: str
    text: str


@strawberry.type
class WhyNot:
    """Why a step is not offered: in one sentence, with the rule and the clause."""

    action: str = strawberry.field(description="A step, or ask_off_list.")
    sentence: str
    rule: str
    clause: str


@strawberry.type
class Case(ToldInWriting, Supervised):
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
    filed_by: FiledBy | None
    on_paper: bool = strawberry.field(description="Has no phone: told on paper.")
    answers: list[AnswerSection] = strawberry.field(
        description="Sections of labelled, masked answers in form order."
    )
    materials: list[CaseMaterial]
    stages: list[StageRun]
    asked_offices: list[AskedOffice]
    public_notice: PublicNotice | None
    objections: list[Objection]
    opinions: list[Opinion]
    history: list[HistoryEntry]
    supplements: list[CaseSupplement]
    supplementable: list[Gap] = strawberry.field(
        description="The list of the case's own version: the only things that can be asked for."
    )
    original_check: CaseOriginalCheck | None
    bill: CaseBill | None
    exemptions: list[CaseExemption]
    money_acts: list[str] = strawberry.field(
        description="What I may do about the money now: exempt | take | hand_back | refund."
    )
    refund_asked_fen: int = strawberry.field(
        description="Asked to go back, and not yet agreed by a second person."
    )
    delivery: CaseDelivery | None
    decision: CaseDecision | None
    promised_on: date | None
    legal_on: date | None
    due_on: date | None
    light: Light
    claimed_by: str | None
    claimed_by_me: bool
    claimed_until: datetime | None
    actions: list[DeskAction] = strawberry.field(
        description="What I may do now: from STEPS and MAY, the same tables the guards use."
    )
    checklist: list[ChecklistLine] = strawberry.field(
        description="The review checklist of the version."
    )
    accept_checklist: list[ChecklistLine] = strawberry.field(
        description="What the window confirms, line by line, before it takes the case in."
    )

    specials: list[CaseSpecial]
    special_kinds: list[SpecialKind] = strawberry.field(
        description="What the version allows to stop the clocks for."
    )
    redress: CaseRedress | None
    grounds: list[Ground]
    extension_days: int = strawberry.field(description="How many days may be asked for at most.")
    not_offered: list[WhyNot] = strawberry.field(
        description="Steps I may not take now, each with its reason: from the same tables."
    )

    @classmethod
    def of(cls, screen: CaseScreen) -> Self:
        """The screen, handed through by name; wanted originals get their titles."""
        shown: dict[str, Any] = {name: getattr(screen, name) for name in _HANDED_THROUGH}
        return cls(original_check=_originals(screen), **shown)


_HANDED_THROUGH: Sequence[str] = tuple(
    name for name in Case.__annotations__ if name != "original_check"
)


def _originals(screen: CaseScreen) -> CaseOriginalCheck | None:
    check = screen.original_check
    if check is None:
        return None
    titles = {material.spec_id: material.title for material in screen.materials}
    return CaseOriginalCheck(
        wanted=[Gap(kind="material", ref=ref, title=titles.get(ref, ref)) for ref in check.wanted],
        latest_on=check.latest_on,
        way=check.way,
        booked_for=check.booked_for,
        agreed_at=check.agreed_at,
    )
