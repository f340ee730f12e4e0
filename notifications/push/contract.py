"""The push seam: a message to a registered device. It carries no personal facts."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID


@dataclass(frozen=True)
class Push:
    """One push. ``out_id`` is ours, unique, at most 64 of ``[A-Za-z0-9_-]`` (JPush's cid)."""

    out_id: str
    device: str  # registration id
    title: str
    text: str
    link: str  # path in the app, e.g. /applications/<id>


@dataclass(frozen=True)
class Sent:
    """The vendor took it over."""

    gateway_id: str


def out_id(message_id: UUID, device: str) -> str:
    """Each device has an id of its own: the vendor deduplicates by it, the device answers it."""
    return f"{message_id}-{hashlib.sha256(device.encode()).hexdigest()[:12]}"


class PushGateway(Protocol):
    """Sends to one device."""

    async def send(self, push: Push) -> Sent:
        """Raises Unavailable (try again, same out_id), Refused (final: unknown device …)."""
        ...

    async def find(self, out_id: str) -> Sent | None:
        """What the vendor took over under ``out_id``, if it can tell. Raises Unavailable."""
        ...


class PushReports(Protocol):
    """A vendor that can say what became of a push."""

    async def received(self, gateway_ids: Sequence[str]) -> frozenset[str]:
        """Which of at most 100 a device received. Raises Unavailable."""
        ...
