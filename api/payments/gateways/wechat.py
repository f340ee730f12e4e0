"""WeChat Pay, v3: the wallet inside the treasury's gateway. Signed both ways, notices sealed too.

An order's number is its key without dashes: WeChat takes 32 characters.
"""

import base64
import json
import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

import httpx
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

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
from api.payments.gateways.signed_line import Party, Scheme, SignedLine, signature
from api.payments.gateways.wechat_bill import MOST_ZIPPED, read_bill
from notifications.refusals import Refused, Unavailable
from notifications.signing import Clock, SignatureInvalid

SCHEME = Scheme("WECHATPAY2-SHA256-RSA2048", party="mchid", prefix="wechatpay")
CURRENCY = "CNY"
_LONGEST_SUBJECT = 127
_NO_TRADES = "NO_STATEMENT_EXIST"  # nobody paid that day
_NO_ORDER = {"ORDER_NOT_EXIST", "ORDERNOTEXIST", "RESOURCE_NOT_EXISTS"}
# ORDERPAID: the money is there and its notice is not; NOT_ENOUGH comes with a 403 and passes.
_PASSING = frozenset({"ORDERPAID", "SYSTEM_ERROR", "SIGN_ERROR"})
_FINAL = frozenset({"USER_ACCOUNT_ABNORMAL", "OUT_TRADE_NO_USED"})
_STATES = {
    "SUCCESS": PaymentState.PAID,
    "NOTPAY": PaymentState.OPEN,
    "USERPAYING": PaymentState.OPEN,
    "PAYERROR": PaymentState.FAILED,
    "CLOSED": PaymentState.CLOSED,
    "REVOKED": PaymentState.CLOSED,
    "REFUND": PaymentState.UNKNOWN,  # it came and went: neither is news of this order's money
}
_RETURNED = {"SUCCESS": Returned.GIVEN, "PROCESSING": Returned.UNDER_WAY}


@dataclass(frozen=True)
class Merchant:
    """Our account there. ``v3_key`` opens notices; 32 characters."""

    party: Party
    app_id: str  # of the mini-program, or whatever else is bound to the account
    v3_key: str
    page_app_id: str = ""  # of the official account, for pages inside WeChat
    notify_url: str = ""
    origin: str = ""  # where the payer comes back to


class WeChatPay:
    """One merchant. ``http``'s owner closes it; ``base_url`` ends before ``/v3``."""

    name = "wechat"

    def __init__(
        self,
        http: httpx.AsyncClient,
        *,
        base_url: str,
        merchant: Merchant,
        clock: Clock = time.time,
    ) -> None:
        self._us, self._clock = merchant, clock
        self._cipher = AESGCM(merchant.v3_key.encode())
        self._line = SignedLine(
            http, base_url, SCHEME, merchant.party, final=_FINAL, passing=_PASSING, clock=clock
        )

    async def open(self, order: Order) -> Cashier:
        """Raises Unavailable, Refused."""
        payer, number = order.payer, _number(order.key)
        asked: dict[str, Any] = {
            "appid": self._app(payer.method),
            "mchid": self._us.party.name,
            "description": order.subject[:_LONGEST_SUBJECT],
            "out_trade_no": number,
            "notify_url": self._us.notify_url,
            "amount": {"total": order.amount, "currency": CURRENCY},
        }
        if payer.method is Method.BROWSER:
            asked["scene_info"] = {
                "payer_client_ip": payer.address,
                "h5_info": {"type": "Wap"},
            }
            said = await self._line.ask("POST", "/v3/pay/transactions/h5", asked)
            back = urlencode({"redirect_url": self._us.origin + order.return_path})
            return Cashier(number, f"{_text(said, 'h5_url')}&{back}")
        asked["payer"] = {"openid": payer.openid}
        said = await self._line.ask("POST", "/v3/pay/transactions/jsapi", asked)
        return Cashier(number, call=self._call(asked["appid"], _text(said, "prepay_id")))

    async def query(self, key: str) -> Notice:
        """Raises Unavailable. An order WeChat never saw is UNKNOWN."""
        path = f"/v3/pay/transactions/out-trade-no/{_number(key)}?mchid={self._us.party.name}"
        try:
            said = await self._line.ask("GET", path)
        except Refused as error:
            if error.args[0] not in _NO_ORDER:
                raise Unavailable(str(error)) from error
            return Notice(key, "", Fen(0), CURRENCY, PaymentState.UNKNOWN)
        try:
            return self._notice(said)
        except NoticeInvalid as error:
            raise Unavailable("unreadable answer") from error

    def read_notice(self, headers: Mapping[str, str], body: bytes) -> Notice:
        """Raises NoticeInvalid."""
        try:
            said = self._line.read(headers, body)
            return self._notice(self._opened(said["resource"]))
        except (SignatureInvalid, LookupError, TypeError, ValueError, InvalidTag) as error:
            raise NoticeInvalid(type(error).__name__) from error

    async def confirm(self, notice: Notice) -> Notice:
        """Whoever else must know is told by the treasury's gateway."""
        return notice

    async def close(self, key: str) -> None:
        """Raises Unavailable, Refused."""
        path = f"/v3/pay/transactions/out-trade-no/{_number(key)}/close"
        await self._line.ask("POST", path, {"mchid": self._us.party.name})

    async def refund(self, *, key: str, refund_key: str, amount: Fen, paid: Fen) -> Returned:
        """Raises Unavailable, Refused."""
        asked = {
            "out_trade_no": _number(key),
            "out_refund_no": _number(refund_key),
            "amount": {"refund": amount, "total": paid, "currency": CURRENCY},
        }
        return _returned(await self._line.ask("POST", "/v3/refund/domestic/refunds", asked))

    async def refunded(self, refund_key: str) -> Returned:
        """Raises Unavailable, Refused."""
        path = f"/v3/refund/domestic/refunds/{_number(refund_key)}"
        try:
            said = await self._line.ask("GET", path)
        except Refused as error:
            if error.args[0] not in _NO_ORDER:
                raise Unavailable(str(error)) from error
            return Returned.UNKNOWN
        return _returned(said)

    def books(self) -> tuple[Books, ...]:
        """The trade bill."""
        return (self,)

    async def statement(self, day: date) -> tuple[Movement, ...]:
        """The day's trade bill, made up the next morning; kept there for three months.

        Raises Unavailable.
        """
        asked = {"bill_date": day.isoformat(), "bill_type": "ALL", "tar_type": "GZIP"}
        try:
            said = await self._line.ask("GET", f"/v3/bill/tradebill?{urlencode(asked)}")
        except Refused as error:
            if error.args[0] == _NO_TRADES:
                return ()
            raise Unavailable(str(error)) from error  # STATEMENT_CREATING, too
        if said.get("hash_type") != "SHA1":
            raise Unavailable("another hash")
        zipped = await self._line.fetch(_text(said, "download_url"), most=MOST_ZIPPED)
        return read_bill(zipped, _text(said, "hash_value"), self._us.party.name)

    def _app(self, method: Method) -> str:
        return self._us.page_app_id if method is Method.WECHAT else self._us.app_id

    def _call(self, app_id: str, prepay_id: str) -> dict[str, str]:
        """What ``wx.requestPayment`` and ``getBrandWCPayRequest`` are called with."""
        timestamp, nonce = str(int(self._clock())), secrets.token_hex(16).upper()
        package = f"prepay_id={prepay_id}"
        return {
            "appId": app_id,
            "timeStamp": timestamp,
            "nonceStr": nonce,
            "package": package,
            "signType": "RSA",
            "paySign": signature(self._us.party.key, app_id, timestamp, nonce, package),
        }

    def _opened(self, resource: Mapping[str, str]) -> Any:
        if resource["algorithm"] != "AEAD_AES_256_GCM":
            raise NoticeInvalid("algorithm")
        sealed = base64.b64decode(resource["ciphertext"], validate=True)
        about = (resource.get("associated_data") or "").encode()
        return json.loads(self._cipher.decrypt(resource["nonce"].encode(), sealed, about))

    def _notice(self, said: Any) -> Notice:
        """Shape and merchant; a refund's notice has no news of the order. Raises NoticeInvalid."""
        match said:
            case {"mchid": merchant, "out_trade_no": str(number), "refund_status": str()} if (
                merchant == self._us.party.name
            ):
                return Notice(_key(number), "", Fen(0), CURRENCY, PaymentState.UNKNOWN)
            case {"mchid": merchant, "out_trade_no": str(number), "trade_state": str(state)} if (
                merchant == self._us.party.name and state in _STATES
            ):
                ident, amount, currency = _money(said)
                if can_be_kept(amount, number, ident, currency):
                    return Notice(_key(number), ident, amount, currency, _STATES[state])
        raise NoticeInvalid("shape or merchant")


def _money(said: Mapping[str, Any]) -> tuple[str, Fen, str]:
    """Of an order nobody paid yet WeChat may leave all three out."""
    amount = said.get("amount") or {}
    total, currency = amount.get("total", 0), amount.get("currency", CURRENCY)
    ident = said.get("transaction_id", "")
    if type(total) is not int or not isinstance(currency, str) or not isinstance(ident, str):
        raise NoticeInvalid("money")
    return ident, Fen(total), currency


def _returned(said: Mapping[str, Any]) -> Returned:
    """CLOSED and ABNORMAL (a closed account) are for a person to look at. Raises Refused."""
    status = _text(said, "status")
    if status not in _RETURNED:
        raise Refused(status)
    return _RETURNED[status]


def _text(said: Mapping[str, Any], name: str) -> str:
    found = said.get(name)
    if not isinstance(found, str) or not found:
        raise Unavailable(f"an answer without {name}")
    return found


def _number(key: str) -> str:
    return UUID(key).hex


def _key(number: str) -> str:
    try:
        return str(UUID(number))
    except ValueError:
        return number  # none of ours; written down as it came
