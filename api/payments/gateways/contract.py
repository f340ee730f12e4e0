"""The payment seam: the fiscal non-tax gateway, with a wallet inside it. Money is in fen."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType, Protocol

Fen = NewType("Fen", int)


class Method(StrEnum):
    """From where the wallet is called."""

    BROWSER = "browser"
    WECHAT = "wechat"  # a page inside WeChat
    MINIPROGRAM = "miniprogram"


@dataclass(frozen=True)
class Payer:
    """Who pays, as far as the wallet asks. ``openid``: inside WeChat; ``address``: elsewhere."""

    method: Method = Method.BROWSER
    openid: str = ""
    address: str = "127.0.0.1"


@dataclass(frozen=True)
class Order:
    """What is to be paid. ``key`` is the attempt's id: the same key is the same order."""

    key: str
    amount: Fen
    subject: str
    return_path: str  # where the payer comes back to, e.g. /applications/<application id>
    payer: Payer = field(default_factory=Payer)
    service: Fen = Fen(0)  # what of the amount is not the treasury's: postage


@dataclass(frozen=True)
class Cashier:
    """How the order can be paid: at a page, or by ``call``, what the wallet is called with.

    Neither serves for ever: asking for the same order again gives the same cashier, fresh.
    """

    gateway_id: str
    url: str = ""
    call: Mapping[str, str] = field(default_factory=dict, compare=False)


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


class Returned(StrEnum):
    """What has become of money that goes back."""

    GIVEN = "given"
    UNDER_WAY = "under_way"  # ask again
    UNKNOWN = "unknown"  # nobody asked for it


class Moved(StrEnum):
    """Which way money went."""

    TAKEN = "taken"
    GIVEN = "given"  # back
    UNDER_WAY = "under_way"  # back, and not there yet


@dataclass(frozen=True)
class Movement:
    """One line of a statement: money that came for an order, or went back of it.

    ``gateway_id``: of what came, as the order's notice names it; ``refund_key``: of what went back;
    ``channel``: where it was paid, if others than these books may have taken it.
    """

    key: str
    gateway_id: str
    amount: Fen
    currency: str
    moved: Moved = Moved.TAKEN
    refund_key: str = ""
    channel: str = ""


class NoticeInvalid(Exception):
    """Not from the gateway, altered, stale or replayed. Answered 4xx, applied never."""


class Books(Protocol):
    """What somebody wrote down of our money, day by day (in China)."""

    @property
    def name(self) -> str:
        """Whose they are; never another's."""
        ...

    async def statement(self, day: date) -> tuple[Movement, ...]:
        """All of that day. Raises Unavailable (not made up yet), Refused (there will be none)."""
        ...


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

    async def confirm(self, notice: Notice) -> Notice:
        """What a notice says, once everybody knows it: the treasury of a wallet's money, too.

        Raises Unavailable: then it counts later, when it comes again or is asked about.
        """
        ...

    async def close(self, key: str) -> None:
        """The order shall take no money any more; what came counts. Raises Unavailable, Refused."""
        ...

    async def refund(self, *, key: str, refund_key: str, amount: Fen, paid: Fen) -> Returned:
        """Give back ``amount`` of what was ``paid``. The same refund_key is one refund.

        Raises Unavailable, Refused.
        """
        ...

    async def refunded(self, refund_key: str) -> Returned:
        """What has become of it. Raises Unavailable, Refused (it went wrong for good)."""
        ...

    def books(self) -> tuple[Books, ...]:
        """Who writes our money down, the one whose word counts most first."""
        ...
