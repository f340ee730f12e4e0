"""What the screens of an application show, as light frozen values. Built by the reading files.

Texts are already in the asker's language. Addresses of files and pages are the doors' business:
here stand ids and tokens.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Generic, TypeVar
from uuid import UUID

from api.applications.bill_views import BillView
from api.applications.lifecycle import Status
from api.catalog.definition import Definition
from api.materials.models import FileKind, Scan

Edge = TypeVar("Edge")


class CitizenAction(StrEnum):
    """What the citizen may do now."""

    EDIT = "edit"
    SUBMIT = "submit"
    WITHDRAW = "withdraw"
    SUPPLEMENT = "supplement"
    BOOK_ORIGINAL_CHECK = "book_original_check"
    BOOK_APPOINTMENT = "book_appointment"
    PAY = "pay"
    CONFIRM_DELIVERY = "confirm_delivery"
    CONFIRM_RECEIPT = "confirm_receipt"
    CALL_BACK = "call_back"


@dataclass(frozen=True, slots=True)
class Page(Generic[Edge]):
    """Some rows, and where the next ones begin."""

    edges: tuple[Edge, ...]
    end_cursor: str | None
    has_more: bool


@dataclass(frozen=True, slots=True)
class ApplicationCard:
    """One line of the citizen's list."""

    id: UUID
    item_code: str
    item_title: str
    icon: str
    reference: str | None
    organisation: str | None  # whose it is, when it is an organisation's
    status: Status
    status_text: str
    promised_on: date | None
    updated_at: datetime
    todo: str | None


@dataclass(frozen=True, slots=True)
class Taken:
    """How a picture was taken. Pictures with one ``session`` were taken together."""

    session: UUID
    by: str
    device: str | None
    place: str | None


@dataclass(frozen=True, slots=True)
class FileView:
    """One page of a material. ``ready`` means whole and checked."""

    id: UUID
    ready: bool
    size: int
    mime: str
    uploaded_at: datetime
    scan: Scan  # only of what is clean anything is shown
    kind: FileKind = FileKind.PAGE
    taken: Taken | None = None  # the desk's screens only


@dataclass(frozen=True, slots=True)
class ComparedView:
    """That an official compared it with the original: when, who, where (a sentence)."""

    at: datetime
    by: str | None
    place: str
    agrees: bool


@dataclass(frozen=True, slots=True)
class HeldView:
    """From where a material handed in before is: when, for which item, and checked when."""

    at: datetime
    item: str
    checked_at: datetime | None


@dataclass(frozen=True, slots=True)
class MaterialView:
    """One material of the item's list and what lies there."""

    spec_id: str
    grade: str | None
    files: tuple[FileView, ...]
    held: HeldView | None = None
    declined: bool = False  # what is held was put aside; it may be taken again
    compared: ComparedView | None = None


@dataclass(frozen=True, slots=True)
class RegionView:
    """A rectangle on a page, in shares of it. ``gone``: that page was taken again, or out."""

    file_id: UUID
    page: int
    x: float
    y: float
    w: float
    h: float
    gone: bool


@dataclass(frozen=True, slots=True)
class SupplementLineView:
    """One gap. ``kind``: material or field."""

    kind: str
    ref: str
    title: str
    why: str
    answered: bool
    regions: tuple[RegionView, ...] = ()


@dataclass(frozen=True, slots=True)
class SupplementView:
    """What was asked for."""

    number: str
    asked_at: datetime
    due_on: date
    answered_at: datetime | None
    ended_at: datetime | None  # nobody waits for it any longer
    lines: tuple[SupplementLineView, ...]


@dataclass(frozen=True, slots=True)
class OriginalCheckView:
    """The comparison of originals; ``slots`` (and those at home) only while it can be booked."""

    wanted: tuple[str, ...]
    latest_on: date
    site: str
    address: str
    way: str | None
    booked_for: datetime | None
    agreed_at: datetime | None
    ways: tuple[str, ...] = ()
    slots: tuple[datetime, ...] = ()
    home_slots: tuple[datetime, ...] = ()


@dataclass(frozen=True, slots=True)
class TrackView:
    """One line of a parcel's way."""

    at: datetime
    state: str
    text: str


@dataclass(frozen=True, slots=True)
class DeliveryView:
    """How the result comes. Receiver, phone and address are masked."""

    application_id: UUID
    way: str
    receiver: str | None
    phone: str | None
    address: str | None
    confirmed: bool
    pickup_until: date | None
    shelf: str | None  # where it lies at the window; for the window
    carrier: str | None
    waybill: str | None
    state: str | None
    signer: str | None
    tracks: tuple[TrackView, ...]


@dataclass(frozen=True, slots=True)
class CertificateView:
    """The result that was made; ``token`` opens its public check."""

    number: str
    issued_at: datetime
    valid_until: date | None
    token: str
    revoked_at: datetime | None


@dataclass(frozen=True, slots=True)
class RefusalNotice:
    """Why not, on which clause, and what can be done about it."""

    reason: str
    clause: str
    remedies: str


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One step as the citizen reads it."""

    at: datetime
    status: Status
    title: str
    text: str
    by: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """The closing card: computed from the case, never typed."""

    trips: int
    photos: int
    reused: int  # papers that were handed in before, or issued here
    working_days: int
    legal_days: int | None  # None: no law sets a limit
    sentence: str


@dataclass(frozen=True, slots=True)
class ApplicationScreen:
    """Everything the citizen's page of one application shows."""

    id: UUID
    version: int
    status: Status
    status_text: str
    with_office: str | None  # which office has it now, and since when
    with_office_since: datetime | None
    definition: Definition
    organisation: str | None  # whose it is, when it is an organisation's
    site_id: UUID  # where it is handed in
    reference: str | None
    project_number: str | None
    answers: Mapping[str, Any]
    created_at: datetime
    submitted_at: datetime | None
    accepted_at: datetime | None
    closed_at: datetime | None
    promised_on: date | None
    legal_on: date | None
    materials: tuple[MaterialView, ...]
    supplement: SupplementView | None
    original_check: OriginalCheckView | None
    bill: BillView | None
    delivery: DeliveryView | None
    certificate: CertificateView | None
    refusal: RefusalNotice | None
    timeline: tuple[TimelineEntry, ...]
    actions: tuple[CitizenAction, ...]
    todo: str | None
    receipt: Receipt | None
