"""The payment seam: the fiscal non-tax gateway, with a wallet inside it. Money is in fen."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType, Protocol

Fen = NewType("Fen", int)


@dataclass(frozen=True)
class Order:
    """What is to be paid. ``key`` is the attempt's id: the same key is the same order."""

    key: str
    amount: Fen
    subject: str
    return_path: str  # where the payer comes back to, e.g. /applications/<application id>


@dataclass(frozen=True)
class Cashier:
    """A page at which the order can be paid."""

    gateway_id: str
    url: str


class PaymentState(StrEnum):
    """What the gateway says of an order. ``failed`` is not final."""

    OPEN = "open"
    PAID = "paid"
    FAILED = "failed"
    CLOSED = "closed"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Notice:
    """A payment notice whose signature, freshness and merchant were verified."""

    key: str
    gateway_id: str
    amount: Fen
    currency: str
    state: PaymentState


class NoticeInvalid(Exception):
    """Not from the gateway, altered, stale or replayed. Answered 4xx, applied never."""


class PaymentGateway(Protocol):
    """Opens orders, answers for them, reads their notices, gives money back."""

    async def open(self, order: Order) -> Cashier:
        """Raises Unavailable, Refused. The same key and amount give the same cashier."""
        ...

    async def query(self, key: str) -> Notice:
        """The gateway's truth. Raises Unavailable."""
        ...

    def read_notice(self, headers: Mapping[str, str], body: bytes) -> Notice:
        """Check signature over the raw body, time window and merchant. Raises NoticeInvalid."""
        ...

    async def refund(self, *, key: str, refund_key: str, amount: Fen) -> None:
        """Give back. The same refund_key is one refund. Raises Unavailable, Refused."""
        ...
