"""The treasury's gateway for non-tax money (非税), with a wallet inside it.

Every bill gets a payment code (缴款码) there; the wallet takes the money under that code, and the
treasury is told of it. What the treasury says of a code is the truth, also when somebody paid it
at a bank. The protocol is ours, docs/fiscal-gateway.md: a province's own is one more file here.
"""

import contextlib
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import quote

import httpx

from api.payments.gateways.contract import (
    Books,
    Cashier,
    Fen,
    Movement,
    Notice,
    NoticeInvalid,
    Order,
    PaymentGateway,
    PaymentState,
    Returned,
)
from api.payments.gateways.limits import can_be_kept
from api.payments.gateways.pages import all_pages
from api.payments.gateways.signed_line import Party, Scheme, SignedLine
from notifications.refusals import Refused, Unavailable
from notifications.signing import Clock, SignatureInvalid

SCHEME = Scheme("FISCAL-SHA256-RSA2048", party="party", prefix="fiscal")
CURRENCY = "CNY"
CHANNEL = "wechat"
_NOT_READY = "NOT_READY"
_NO_CODE, _NO_REFUND = "NO_SUCH_CODE", "NO_SUCH_REFUND"
_STATES = {
    "open": PaymentState.OPEN,
    "paid": PaymentState.PAID,
    "void": PaymentState.CLOSED,
}


@dataclass(frozen=True)
class Office:
    """Who collects: our name on the line, and the zone whose treasury it is."""

    party: Party
    zone: str


class FiscalGateway:
    """``http``'s owner closes it; ``base_url`` ends before ``/v1``."""

    name = "fiscal"

    def __init__(
        self,
        http: httpx.AsyncClient,
        *,
        base_url: str,
        office: Office,
        wallet: PaymentGateway,
        clock: Clock = time.time,
    ) -> None:
        self._office, self._wallet = office, wallet
        self._line = SignedLine(http, base_url, SCHEME, office.party, clock=clock)

    async def open(self, order: Order) -> Cashier:
        """A code, then the wallet's cashier. Raises Unavailable, Refused."""
        said = await self._line.ask(
            "PUT",
            _path("codes", order.key),
            {
                "zone": self._office.zone,
                "amount": order.amount,
                "currency": CURRENCY,
                "subject": order.subject,
                **({"service": order.service} if order.service else {}),
            },
        )
        known = self._read(said)
        if known.state is PaymentState.PAID:
            raise Unavailable("paid already, which the next question will tell")
        return replace(await self._wallet.open(order), gateway_id=known.gateway_id)

    async def query(self, key: str) -> Notice:
        """What the treasury knows; what only the wallet knows, the treasury is told first.

        Raises Unavailable.
        """
        known = await self._known(key)
        if known.state is PaymentState.PAID:
            return known
        taken = await self._wallet.query(key)
        return await self.confirm(taken) if taken.state is PaymentState.PAID else taken

    def read_notice(self, headers: Mapping[str, str], body: bytes) -> Notice:
        """The treasury's notice, or the wallet's. Raises NoticeInvalid."""
        if f"{SCHEME.prefix}-signature" not in {name.lower() for name in headers}:
            return self._wallet.read_notice(headers, body)
        try:
            return self._notice(self._line.read(headers, body))
        except SignatureInvalid as error:
            raise NoticeInvalid(str(error)) from error

    async def confirm(self, notice: Notice) -> Notice:
        """The treasury is told of the wallet's money; the same money again is told once.

        Raises Unavailable. What the treasury will not book (another amount, no such code, paid
        at a bank) is answered as it came: the bill's own rules judge it.
        """
        if notice.state is PaymentState.PAID:
            with contextlib.suppress(Refused):
                await self._line.ask(
                    "POST",
                    _path("codes", notice.key, "collections"),
                    {
                        "channel": CHANNEL,
                        "transaction": notice.gateway_id,
                        "amount": notice.amount,
                        "currency": notice.currency,
                    },
                )
        return notice

    async def close(self, key: str) -> None:
        """The wallet's order; the code stays good, for a bank's counter too."""
        await self._wallet.close(key)

    async def refund(self, *, key: str, refund_key: str, amount: Fen, paid: Fen) -> Returned:
        """The treasury agrees, then the wallet gives. Raises Unavailable, Refused."""
        said = await self._line.ask(
            "POST",
            _path("codes", key, "refunds"),
            {"refund_key": refund_key, "amount": amount, "currency": CURRENCY},
        )
        if said.get("channel") != CHANNEL:  # paid at a bank: the treasury gives it back itself
            return _returned(said)
        return await self._wallet.refund(key=key, refund_key=refund_key, amount=amount, paid=paid)

    async def refunded(self, refund_key: str) -> Returned:
        """Raises Unavailable, Refused."""
        try:
            said = await self._line.ask("GET", _path("refunds", refund_key))
        except Refused as error:
            if error.args[0] != _NO_REFUND:
                raise
            return Returned.UNKNOWN
        if said.get("channel") != CHANNEL:
            return _returned(said)
        return await self._wallet.refunded(refund_key)

    def books(self) -> tuple[Books, ...]:
        """The treasury's, then the wallet's."""
        return (self, *self._wallet.books())

    async def statement(self, day: date) -> tuple[Movement, ...]:
        """Raises Unavailable, Refused."""

        async def page(start: int) -> Mapping[str, Any]:
            try:
                path = f"{_path('statements', day.isoformat())}?from={start}"
                said = await self._line.ask("GET", path)
            except Refused as error:
                if error.args[0] != _NOT_READY:
                    raise
                raise Unavailable(_NOT_READY) from error
            if (said.get("zone"), said.get("day")) != (self._office.zone, day.isoformat()):
                raise Unavailable("another zone's or day's")
            return said

        return await all_pages(page)

    async def _known(self, key: str) -> Notice:
        """What the treasury says of the order. Raises Unavailable."""
        try:
            return self._read(await self._line.ask("GET", _path("codes", key)))
        except Refused as error:
            if error.args[0] != _NO_CODE:
                raise Unavailable(str(error)) from error
            return Notice(key, "", Fen(0), CURRENCY, PaymentState.UNKNOWN)

    def _read(self, said: Mapping[str, Any]) -> Notice:
        try:
            return self._notice(said)
        except NoticeInvalid as error:
            raise Unavailable("unreadable answer") from error

    def _notice(self, said: Mapping[str, Any]) -> Notice:
        """Shape and zone. Paid, it names the channel's transaction. Raises NoticeInvalid."""
        match said:
            case {
                "zone": self._office.zone,
                "key": str(key),
                "code": str(code),
                "transaction": str(transaction),
                "amount": int(amount),
                "currency": str(currency),
                "state": str(state),
            } if (
                code and state in _STATES and can_be_kept(amount, key, code, transaction, currency)
            ):
                return Notice(key, transaction or code, Fen(amount), currency, _STATES[state])
        raise NoticeInvalid("shape or zone")


def _path(*parts: str) -> str:
    return "/v1/" + "/".join(quote(part, safe="") for part in parts)


def _returned(said: Mapping[str, Any]) -> Returned:
    """Raises Refused: the treasury will not."""
    state = said.get("state")
    if state not in {Returned.GIVEN, Returned.UNDER_WAY}:
        raise Refused(str(state))
    return Returned(str(state))
