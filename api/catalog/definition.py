"""An item as everybody downstream knows it: one frozen value per published version."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from api.catalog.guide import Contacts, GuideElement, Question

SPECIAL_KINDS = (
    *("hearing", "inspection", "appraisal", "expert_review", "site_check", "public_notice"),
    *("auction", "examination", "consultation", "coordination", "other"),
)


@dataclass(frozen=True)
class Node:
    """A branch the item hangs on (基本目录, 事项): shown and browsed, never applied for."""

    code: str
    title: str
    title_en: str
    kind: str  # catalogue | item


@dataclass(frozen=True)
class Fee:
    """What is charged, by which rule. ``fen`` is the price: never taken from a client (G15b)."""

    name: str
    fen: int
    basis: str
    name_en: str = ""


@dataclass(frozen=True)
class Exemption:
    """Who pays less, and which paper shows it. ``percent`` of every fee is not charged."""

    key: str
    title: str
    material: str  # the id of the paper that shows it
    percent: int
    basis: str
    title_en: str = ""


@dataclass(frozen=True)
class MaterialSpec:
    """One line of the materials list."""

    id: str
    title: str
    hint: str
    required: bool  # need == "required", and nobody else is asked for it
    min_pages: int
    max_pages: int
    kind: str  # id-card, photo, licence, contract, statement, other
    grade: str  # what a citizen's upload is worth: C (a photo) or D (own words)
    original_checked: bool
    title_en: str = ""
    hint_en: str = ""
    need: str = ""  # required | optional | may_lag (容缺)
    source: str = "applicant"  # applicant | government | other
    lookup: str | None = None  # whom the platform asks; then nothing is uploaded, nothing missing
    form: str = "original"  # original | copy | electronic
    copies: int = 1
    valid_months: int | None = None
    example: str | None = None  # the key of a picture
    field: str | None = None  # JSON pointer of the photo or signature field that collects it
    asked_if: Mapping[str, Any] | None = None  # pointer → JSON Schema or value; all must hold


@dataclass(frozen=True)
class Stage:
    """One part of the item's route (环节). ``limit_days`` are working days."""

    key: str  # unique; the kind, or the kind and a number
    title: str
    role: str  # a policy role
    limit_days: int
    kind: str = ""  # receive, accept, investigate, publicise, review, approve, issue
    title_en: str = ""
    level: int = 4  # 4 county, 5 township, 6 village
    office: str = ""  # centre | department | another department's code
    outcomes: tuple[str, ...] = ("pass", "return")  # pass | return | other
    beside: bool = False  # at the same time as the one before it, which waits for it


@dataclass(frozen=True)
class DeliveryRule:
    """How the result may be handed over."""

    ways: tuple[str, ...]  # courier, pickup, electronic
    fee_fen: int
    confirm: str  # at_filing | after_decision
    to_person_only: bool  # 本人签收
    contents: str
    postage: str = "county"  # who pays it: county | on_delivery (the courier is paid) | online

    @property
    def offered(self) -> tuple[str, ...]:
        """What can be chosen. What nobody sends and comes to the phone is handed over at the
        window where one is: nothing waits on a shelf.
        """
        at_once = "courier" not in self.ways and "electronic" in self.ways
        return ("electronic",) if at_once else self.ways

    @property
    def by_itself(self) -> bool:
        """Nothing to choose, and no address to give."""
        return len(self.offered) == 1 and "courier" not in self.offered


@dataclass(frozen=True)
class OriginalCheckRule:
    """How originals are compared; ``latest_days`` working days after being called for."""

    ways: tuple[str, ...]  # visit, home_visit
    latest_days: int
    site: str
    address: str


@dataclass(frozen=True)
class ChecklistLine:
    """One thing somebody confirms: the window before accepting, the reviewer before passing up."""

    key: str
    text: str


@dataclass(frozen=True)
class ResultRule:
    """What the citizen gets in the end. ``kind`` names the typesetting template."""

    kind: str
    title: str
    issuer: str
    validity_years: int | None
    title_en: str = ""
    prints: tuple[str, ...] = ()  # pointers of the answers that stand on it, beside the holder


@dataclass(frozen=True)
class Delegation:
    """A power handed down (放权). No ``regions``: to every one of that level."""

    to_level: int
    basis: str
    since: date
    regions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Member:
    """One item of a bundle (一件事): ``mapping`` says which answer fills which, by pointer."""

    code: str
    title: str
    mapping: Mapping[str, str]  # pointer in the bundle's form → pointer in the member's


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
    legal_days: int | None  # None: no law sets a limit
    unit: str  # working | calendar, of the promise
    supplement_days: int
    form: Mapping[str, Any]
    delivery: DeliveryRule
    original_check: OriginalCheckRule | None
    checklist: tuple[ChecklistLine, ...]  # the reviewer's
    result: ResultRule
    format: int = 1  # 2: written in the authoring language
    parents: tuple[Node, ...] = ()  # from the root
    what: str = ""  # the same as the summary
    what_en: str = ""
    who_en: str = ""
    bring: str = ""
    bring_en: str = ""
    minutes: int = 10  # about how long the form takes
    events: tuple[str, ...] = ()  # life events
    decide_level: int = 4
    accept_level: int = 4
    file_level: int = 4
    applicants: tuple[int, ...] = (1,)  # GB/T 39046: 1 natural person, 2 enterprise …
    case_type: str = "promised"  # promised | instant | appointment
    online: str = "full"  # full | prefill | booking
    lists: tuple[str, ...] = ()
    delegated: tuple[Delegation, ...] = ()
    pilot: tuple[str, ...] = ()  # region codes; none: everywhere
    effective_from: date | None = None
    cancelled_on: date | None = None
    unsure: tuple[str, ...] = ()  # places whose legal facts were not compared with the text of law
    legal_unit: str = "working"
    legal_basis: str = ""
    accept_checklist: tuple[ChecklistLine, ...] = ()  # the window's
    questions: tuple[Question, ...] = ()
    extension_days: int = 10  # how many may be added, once (行政许可法 §42); 0: none
    special_kinds: tuple[str, ...] = SPECIAL_KINDS  # what stops the clocks while it lasts (§45)
    contacts: Contacts = field(default_factory=Contacts)
    site_kinds: tuple[str, ...] = ()
    sample: Mapping[str, Any] = field(default_factory=dict)  # answers of a made-up person
    inherits: tuple[str, int] | None = None  # the basic catalogue's entry: code, version
    bundle: tuple[Member, ...] = ()
    exemptions: tuple[Exemption, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """What citizens call it."""
        return self.keywords

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
        """The stage with this key, else the first of this kind, or None."""
        found = next((stage for stage in self.stages if stage.key == key), None)
        return found or next((stage for stage in self.stages if stage.kind == key), None)
