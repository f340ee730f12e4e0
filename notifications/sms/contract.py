"""The SMS seam. Adapters translate and never decide."""

from dataclasses import dataclass
from typing import Protocol

# Raised by adapters: notifications.refusals.Unavailable (try again), Refused (final).


@dataclass(frozen=True)
class Sms:
    """One message. ``out_id`` is ours and unique: the same one twice is one message."""

    out_id: str
    to: str  # E.164
    template: str
    text: str  # the whole sentence; vendors that only take templates get template + params
    params: dict[str, str]


@dataclass(frozen=True)
class Sent:
    """The vendor took it over."""

    gateway_id: str


class SmsGateway(Protocol):
    """Sends, and can be asked what became of an ``out_id`` before sending again."""

    async def send(self, sms: Sms) -> Sent:
        """Raises Unavailable, Refused."""
        ...

    async def find(self, out_id: str) -> Sent | None:
        """What the vendor already took over under ``out_id``, if anything. Raises Unavailable."""
        ...
