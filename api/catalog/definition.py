"""An item as everybody downstream knows it: one frozen value per published version."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID


@dataclass(frozen=True)
class GuideElement:
    """One paragraph of the guide, in the order shown. ``key`` is stable, ``title`` is not."""

    key: str
    title: str
    text: str


@dataclass(frozen=True)
class Fee:
    """What is charged, by which rule. ``fen`` is the price: never taken from a client (G15b)."""

    name: str
    fen: int
    basis: str


@dataclass(frozen=True)
class MaterialSpec:
    """One line of the materials list."""

    id: str
    title: str
    hint: str
    required: bool
    min_pages: int
    max_pages: int
    kind: str  # id-card, photo, licence, contract, statement, other
    grade: str  # what a citizen's upload is worth: C (a photo) or D (own words)
    original_checked: bool


@dataclass(frozen=True)
class Stage:
    """One part of the item's route (环节). ``limit_days`` are working days."""

    key: str  # receive, accept, review, approve, issue
    title: str
    role: str  # a policy role
    limit_days: int


@dataclass(frozen=True)
class DeliveryRule:
    """How the result may be handed over."""

    ways: tuple[str, ...]  # courier, pickup, electronic
    fee_fen: int
    confirm: str  # at_filing | after_decision
    to_person_only: bool  # 本人签收
    contents: str


@dataclass(frozen=True)
class OriginalCheckRule:
    """How originals are compared; ``latest_days`` working days after being called for."""

    ways: tuple[str, ...]  # visit, home_visit
    latest_days: int
    site: str
    address: str


@dataclass(frozen=True)
class ChecklistLine:
    """One thing the reviewer confirms before passing up."""

    key: str
    text: str


@dataclass(frozen=True)
class ResultRule:
    """What the citizen gets in the end. ``kind`` names the typesetting template."""

    kind: str
    title: str
    issuer: str
    validity_years: int | None


@dataclass(frozen=True)
class Definition:
    """One version of one item, complete: what is asked, who does what by when, what comes out."""

    version_id: UUID
    content_hash: str
    code: str
    version: int
    implementation_code: str  # 31 characters, opaque
    title: str
    title_en: str
    summary: str
    summary_en: str
    keywords: tuple[str, ...]
    icon: str
    department_code: str
    item_type: str  # GB/T 39046: 07 confirmation, 20 public service …
    instant: bool
    who: str
    guide: tuple[GuideElement, ...]
    fees: tuple[Fee, ...]
    pay_at: str | None  # "issue" or None
    materials: tuple[MaterialSpec, ...]
    stages: tuple[Stage, ...]
    promised_days: int
    legal_days: int
    unit: str  # working | calendar
    supplement_days: int
    form: Mapping[str, Any]
    delivery: DeliveryRule
    original_check: OriginalCheckRule | None
    checklist: tuple[ChecklistLine, ...]
    result: ResultRule

    @property
    def fee_fen(self) -> int:
        """What the citizen pays in all, without the courier."""
        return sum(fee.fen for fee in self.fees)

    @property
    def result_title(self) -> str:
        """The paper's name."""
        return self.result.title

    @property
    def validity_years(self) -> int | None:
        """How long the paper holds; None: for good."""
        return self.result.validity_years

    def material(self, spec_id: str) -> MaterialSpec | None:
        """The line with this id, or None."""
        return next((spec for spec in self.materials if spec.id == spec_id), None)

    def stage(self, key: str) -> Stage | None:
        """The stage with this key, or None."""
        return next((stage for stage in self.stages if stage.key == key), None)
