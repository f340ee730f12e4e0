"""The sandbox's till: speaks our own small JSON, signed both ways."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import orjson

from api.payments.gateways.contract import (
    Books,
    Cashier,
    Fen,
    Method,
    Movement,
    Notice,
    NoticeInvalid,
    Order,
    PaymentState,
    Returned,
)
from api.payments.gateways.limits import can_be_kept
from api.payments.gateways.pages import all_pages
from notifications.refusals import Refused, Unavailable
from notifications.sandbox_line import SandboxLine
from notifications.signing import SignatureInvalid, Verifier

MERCHANT = "QINGHE-FISCAL"
_UNKNOWN = "UNKNOWN_ORDER"


class SandboxTill:
    """Magic amounts: …4.04 yuan is refused, …5.03 yuan does not answer."""

    name = "sandbox"

    def __init__(self, line: SandboxLine, *, merchant: str = MERCHANT) -> None:
        self._line, self._merchant = line, merchant
        self._verifier = Verifier(line.secret)

    async def open(self, order: Order) -> Cashier:
        """Raises Unavailable, Refused."""
        said = await self._line.ask(
            "payment/open",
            {
                "merchant": self._merchant,
                "key": order.key,
                "amount": order.amount,
                "subject": order.subject,
                "return_path": order.return_path,
            },
            needs=("gateway_id", "url"),
        )
        ident = str(said["gateway_id"])
        if order.payer.method is Method.BROWSER:
            return Cashier(gateway_id=ident, url=str(said["url"]))
        if not order.payer.openid:
            raise Refused("OPENID")
        return Cashier(gateway_id=ident, call=_call(ident))

    async def query(self, key: str) -> Notice:
        """Raises Unavailable. An order the till never saw is UNKNOWN."""
        try:
            said = await self._line.ask("payment/query", {"key": key})
        except Refused as error:
            if error.args[0] != _UNKNOWN:
                raise Unavailable(str(error)) from error
            return Notice(key, "", Fen(0), "CNY", PaymentState.UNKNOWN)
        try:
            return self._notice(said)
        except NoticeInvalid as error:
            raise Unavailable("unreadable answer") from error

    def read_notice(self, headers: Mapping[str, str], body: bytes) -> Notice:
        """Raises NoticeInvalid."""
        try:
            self._verifier.check(headers, body)
            said = orjson.loads(body)
        except (SignatureInvalid, orjson.JSONDecodeError) as error:
            raise NoticeInvalid(str(error)) from error
        return self._notice(said)

    async def confirm(self, notice: Notice) -> Notice:
        """The till is the treasury's own."""
        return notice

    async def close(self, key: str) -> None:
        """Raises Unavailable, Refused."""
        await self._line.ask("payment/close", {"key": key})

    async def refund(self, *, key: str, refund_key: str, amount: Fen, paid: Fen) -> Returned:  # noqa: ARG002
        """Raises Unavailable, Refused."""
        question = {"key": key, "refund_key": refund_key, "amount": amount}
        await self._line.ask("payment/refund", question)
        return Returned.GIVEN

    async def refunded(self, refund_key: str) -> Returned:
        """Raises Unavailable, Refused."""
        said = await self._line.ask("payment/refunded", {"refund_key": refund_key})
        return Returned.GIVEN if said.get("amount") else Returned.UNKNOWN

    def books(self) -> tuple[Books, ...]:
        """Its own."""
        return (self,)

    async def statement(self, day: date) -> tuple[Movement, ...]:
        """Raises Unavailable, Refused (the day was over before the sandbox began)."""

        async def page(start: int) -> Mapping[str, Any]:
            asked = {"day": day.isoformat(), "from": start}
            said = await self._line.ask("payment/statement", asked, needs=("known",))
            if not said["known"]:
                raise Refused("NO_STATEMENT")
            return said

        return await all_pages(page)

    def _notice(self, said: Any) -> Notice:
        """Shape and merchant. Raises NoticeInvalid."""
        match said:
            case {
                "merchant": self._merchant,
                "key": str(key),
                "gateway_id": str(gateway_id),
                "amount": int(amount),
                "currency": str(currency),
                "state": str(state),
            } if state in set(PaymentState) and can_be_kept(amount, key, gateway_id, currency):
                return Notice(key, gateway_id, Fen(amount), currency, PaymentState(state))
        raise NoticeInvalid("shape or merchant")


def _call(ident: str) -> dict[str, str]:
    """What a wallet would be called with; the sandbox has none, its phone shows the cashier."""
    return {
        "appId": "wx-sandbox",
        "timeStamp": "0",
        "nonceStr": ident,
        "package": f"prepay_id={ident}",
        "signType": "RSA",
        "paySign": "sandbox",
    }
