"""One application as its citizen sees it. Nested values are the reading file's views, by name."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Self, cast
from uuid import UUID

import strawberry
from strawberry.scalars import JSON

from api.applications import agent_reading, receiving
from api.applications.lifecycle import Status
from api.applications.views import (
    ApplicationScreen,
    CertificateView,
    CitizenAction,
)
from api.delivery.models import DeliveryWay
from api.graphql.context import Info
from api.graphql.types.appointments import BookingSite, OriginalCheck, WithAppointment
from api.graphql.types.held import Material
from api.graphql.types.items import Item
from api.graphql.types.notices import ToldInWriting
from api.graphql.types.progress import WithQueryCode
from api.graphql.types.shared import FeeLine
from api.graphql.types.sites import IntakeSite
from identity.offices import offices


@strawberry.type
class ApplicationCard:
    """One line of the citizen's list."""

    id: UUID
    item_code: str
    item_title: str
    icon: str
    reference: str | None = strawberry.field(description="Null for drafts.")
    organisation: str | None = strawberry.field(description="Whose it is, if not a person's.")
    status: Status
    status_text: str
    promised_on: date | None
    updated_at: datetime
    todo: str | None = strawberry.field(
        description="What the citizen must do now, a sentence; null if nothing."
    )


@strawberry.type
class ApplicationPage:
    """Some applications, newest first."""

    edges: list[ApplicationCard]
    end_cursor: str | None
    has_more: bool


@strawberry.type
@strawberry.type
class PageRegion:
    """A rectangle on one page that is to be taken again, in shares (0 to 1) of its picture."""

    file_id: UUID
    page: int
    x: float
    y: float
    w: float
    h: float
    gone: bool = strawberry.field(description="Whether that page was taken again, or out.")


@strawberry.type
class SupplementLine:
    """One gap."""

    kind: str = strawberry.field(description="material | field")
    ref: str
    title: str
    why: str
    answered: bool
    regions: list[PageRegion]


@strawberry.type
class Supplement:
    """What is missing, asked for once."""

    number: str
    asked_at: datetime
    due_on: date
    lines: list[SupplementLine]


@strawberry.type
class Bill:
    """What is to be paid, or was."""

    id: UUID
    total_fen: int
    lines: list[FeeLine]
    state: str = strawberry.field(description="open | paid")
    for_whom: str
    for_what: str
    paid_at: datetime | None


@strawberry.type
class Track:
    """One line of a parcel's way."""

    at: datetime
    state: str
    text: str


@strawberry.type
class GivenAddress:
    """What the citizen gave, in clear for themselves: the form that changes it starts from it."""

    receiver: str
    phone: str
    region: str
    street: str


@strawberry.type
class Pickup:
    """A result that waits at a window."""

    code: str
    until: date
    site: BookingSite


@strawberry.type
class Delivery:
    """How the result comes; receiver, phone and address masked."""

    application_id: strawberry.Private[UUID]
    pickup_until: strawberry.Private[date | None]
    way: DeliveryWay
    receiver: str | None
    phone: str | None
    address: str | None
    confirmed: bool
    carrier: str | None
    waybill: str | None
    state: str | None = strawberry.field(
        description="ordered | cancelled | collected | in_transit | delivering | delivered |"
        " returned | lost"
    )
    signer: str | None = strawberry.field(description="Who took it: person | other; null: unsaid.")
    tracks: list[Track]

    @strawberry.field
    async def pickup(self, info: Info) -> Pickup | None:
        """While it waits at a window."""
        if self.pickup_until is None:
            return None
        waits = await receiving.own_pickup(await info.context.visitor.actor(), self.application_id)
        if waits is None:
            return None
        site = await BookingSite.of(waits.site_id)
        return Pickup(code=waits.code, until=waits.until, site=site)

    @strawberry.field
    async def given(self, info: Info) -> GivenAddress | None:
        """In clear, which leaves a trail row: ask where it is edited, nowhere else."""
        actor = await info.context.visitor.actor()
        found = await receiving.own_address(actor, self.application_id)
        return cast("GivenAddress | None", found)


@strawberry.type
class Certificate:
    """The result that was made."""

    number: str
    issued_at: datetime
    valid_until: date | None
    revoked_at: datetime | None
    application_id: strawberry.Private[UUID]
    verify_url: str

    @strawberry.field
    async def pdf_url(self, info: Info) -> str:
        """Where it is read; it says for whom this page acts."""
        return f"/certificates/{self.application_id}.pdf" + info.context.visitor.standing

    @classmethod
    def of(cls, made: CertificateView, application_id: UUID) -> Self:
        """With the addresses at which it is read and checked."""
        return cls(
            number=made.number,
            issued_at=made.issued_at,
            valid_until=made.valid_until,
            revoked_at=made.revoked_at,
            application_id=application_id,
            verify_url=f"/c/{made.token}",
        )


@strawberry.type
class RefusalNotice:
    """Why not, on which clause, and what can be done about it."""

    reason: str
    clause: str
    remedies: str


@strawberry.type
class TimelineEntry:
    """One step as the citizen reads it."""

    at: datetime
    status: Status
    title: str
    text: str
    by: str


@strawberry.type
class Receipt:
    """The closing card, computed from the case."""

    trips: int
    photos: int
    reused: int = strawberry.field(description="Papers that were here already.")
    working_days: int
    legal_days: int | None = strawberry.field(description="Null: the law sets no limit.")
    sentence: str


@strawberry.type
class Application(WithAppointment, ToldInWriting, WithQueryCode):
    """Everything the citizen's page of one application shows."""

    id: UUID
    version: int = strawberry.field(description="Precondition of saveAnswers and submit.")
    status: Status
    status_text: str
    with_office: str | None = strawberry.field(
        description="Which office has it now and what it does, never a name; null: nobody's desk."
    )
    with_office_since: datetime | None
    item: Item = strawberry.field(description="The version it was filed under.")
    organisation: str | None = strawberry.field(description="Whose it is; `filedBy` handles it.")
    site_id: strawberry.Private[UUID]
    reference: str | None
    project_number: str | None
    answers: JSON = strawberry.field(description="Own answers, opened: leaves a trail row.")
    created_at: datetime
    submitted_at: datetime | None
    accepted_at: datetime | None
    closed_at: datetime | None
    promised_on: date | None
    legal_on: date | None
    materials: list[Material] = strawberry.field(
        description="One per MaterialSpec of the item, in its order."
    )
    supplement: Supplement | None = strawberry.field(description="The open one.")
    original_check: OriginalCheck | None
    bill: Bill | None
    delivery: Delivery | None
    certificate: Certificate | None
    refusal: RefusalNotice | None = strawberry.field(
        description="Reasons, clause, remedies when refused or not accepted."
    )
    timeline: list[TimelineEntry] = strawberry.field(description="Oldest first.")
    actions: list[CitizenAction] = strawberry.field(description="What the citizen may do now.")
    todo: str | None
    receipt: Receipt | None = strawberry.field(description="小卡片, when closed.")

    @strawberry.field(description="Where it is handed in; null: that place is no more.")
    async def site(self) -> IntakeSite | None:
        """From the process's memory."""
        place = (await offices()).sites.get(self.site_id)
        return IntakeSite.of(place) if place else None

    @strawberry.field(description="Masked name of who filed it for the citizen; null: nobody else.")
    async def filed_by(self) -> str | None:
        """Asked where it is shown."""
        return await agent_reading.filed_by(self.id)

    @classmethod
    def of(cls, screen: ApplicationScreen, item: Item) -> Self:
        """The screen, handed through by name."""
        shown: dict[str, Any] = {name: getattr(screen, name) for name in _HANDED_THROUGH}
        made = screen.certificate
        return cls(
            item=item, certificate=Certificate.of(made, screen.id) if made else None, **shown
        )


_HANDED_THROUGH: Sequence[str] = tuple(
    name for name in Application.__annotations__ if name not in {"item", "certificate"}
)
