"""The SMS seam. Adapters translate and never decide."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from notifications.wording import CHINESE

# Raised by adapters: notifications.refusals.Unavailable (whether it was taken is not known), its
# kind NotTaken (it was not), Refused (final: not this message).


@dataclass(frozen=True)
class Sms:
    """One message. ``out_id`` is ours and unique. Not every vendor takes it for one message when
    it comes twice: after an unknown outcome ask ``find`` before sending again.
    """

    out_id: str
    to: str  # E.164
    template: str
    text: str  # the whole sentence; vendors that only take templates get template + params
    params: dict[str, str]  # as they are spoken in the sentence
    language: str = CHINESE


@dataclass(frozen=True)
class Sent:
    """The vendor took it over."""

    gateway_id: str
    by: str = ""  # which of several


class SmsGateway(Protocol):
    """Sends, and can be asked what it took over before sending again."""

    async def send(self, sms: Sms) -> Sent:
        """Raises Unavailable, NotTaken, Refused."""
        ...

    async def find(self, sms: Sms) -> Sent | None:
        """What became of it, if it was taken over in the last day. Raises Unavailable."""
        ...


class ReceiptInvalid(Exception):
    """Not from the vendor, or not readable."""


@dataclass(frozen=True)
class Receipt:
    """What became of a message on its way to the phone."""

    out_id: str
    gateway_id: str  # as in Sent; a forger who knows our id does not know it
    delivered: bool
    code: str  # the vendor's


@dataclass(frozen=True)
class Reply:
    """What somebody wrote back."""

    phone: str  # as the vendor writes it
    text: str
    at: datetime  # when it was written
    known_as: str  # the same when it is told again


@dataclass(frozen=True)
class Caller:
    """Who tells. ``token``: the secret end of the address it was told to."""

    token: str
    address: str  # where the call came from
    headers: Mapping[str, str]


class ReceiptReader(Protocol):
    """Reads what the vendor tells on its own account."""

    def read_receipts(self, caller: Caller, body: bytes) -> tuple[Receipt, ...]:
        """Raises ReceiptInvalid."""
        ...

    def read_replies(self, caller: Caller, body: bytes) -> tuple[Reply, ...]:
        """Raises ReceiptInvalid."""
        ...
