"""The courier seam: a parcel, its waybill, its label and where it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol


@dataclass(frozen=True)
class Consignment:
    """What is sent to whom. ``key`` is the parcel's id: the same key is the same waybill."""

    key: str
    receiver_name: str
    receiver_phone: str  # E.164
    receiver_address: str
    contents: str
    to_person_only: bool  # 本人签收
    addressee_pays: bool = False  # 到付: the courier takes the postage at the door


@dataclass(frozen=True)
class Waybill:
    """The courier took the order."""

    number: str
    carrier: str  # e.g. "EMS"


class ParcelState(StrEnum):
    """Where a parcel is, in the order in which it gets there."""

    ORDERED = "ordered"
    CANCELLED = "cancelled"  # called back before it was fetched
    COLLECTED = "collected"
    IN_TRANSIT = "in_transit"
    DELIVERING = "delivering"
    DELIVERED = "delivered"
    RETURNED = "returned"
    LOST = "lost"


class Signer(StrEnum):
    """Who took a parcel, as far as the courier says."""

    PERSON = "person"  # 本人
    OTHER = "other"


@dataclass(frozen=True)
class Track:
    """One line of a parcel's way."""

    number: str
    state: ParcelState
    at: datetime
    text: str
    event_id: str  # unique per line: the same id twice is one line
    signer: Signer | None = None  # of a delivered one


class TrackInvalid(Exception):
    """Not from the courier, altered, stale or replayed."""


class Courier(Protocol):
    """Takes parcels and tells where they are."""

    async def order(self, consignment: Consignment) -> Waybill:
        """The same key gives the same waybill. Raises Unavailable.

        Refused: about this address or receiver; another one may do.
        """
        ...

    async def cancel(self, key: str, number: str) -> None:
        """It is not to be fetched any more; again is once. Raises Unavailable.

        Refused: it is on its way already.
        """
        ...

    async def label(self, number: str) -> bytes:
        """What is stuck on the parcel, a PDF. Raises Unavailable."""
        ...

    async def tracks(self, number: str) -> tuple[Track, ...]:
        """All lines so far, oldest first. Raises Unavailable."""
        ...

    def read_tracks(self, headers: Mapping[str, str], body: bytes) -> tuple[Track, ...]:
        """Check a pushed body. Raises TrackInvalid."""
        ...

    async def confirm(self, tracks: Sequence[Track]) -> tuple[Track, ...]:
        """What was pushed, once it is certain: asked for where a push alone proves too little.

        Raises Unavailable: then it counts later, when it comes again or is asked about.
        """
        ...

    def thanks(self, body: bytes) -> Mapping[str, object]:
        """What the courier wants to hear when a push was recorded. ``body`` was read before."""
        ...
