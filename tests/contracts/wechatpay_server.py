"""WeChat Pay's v3 on the wire: orders, queries, refunds, sealed and signed notices.

Written from https://pay.weixin.qq.com/doc/v3 and first proven with an SDK that is not ours
(``test_wechatpay_server.py``). What is *unverified* stands in docs/providers.md.
"""

import base64
import re
import secrets
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import orjson
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from notifications.now import SHANGHAI
from tests.contracts.signing_server import Answer, SigningServer
from tests.contracts.trade_bill import Row, offered, trade_bill
from tests.contracts.vendor_keys import key_of

MERCHANT, APP_ID, PAGE_APP_ID = "1900007291", "wxd678efh567hg6787", "wx2421b1c4370ec43b"
V3_KEY, SERIAL = "abcdefghijklmnopqrstuvwxyz012345", "PUB_KEY_ID_0119000072912026112300"
OUR_SERIAL = "408B07E79B8269FEC3D5D3E6AB8ED163A6A380DB"
_NUMBER = re.compile(r"[0-9A-Za-z_\-|*]{6,32}")
_BY_NUMBER = "/v3/pay/transactions/out-trade-no/"
_REFUNDS = "/v3/refund/domestic/refunds"


@dataclass
class Order:
    """What was asked for, and what became of it."""

    asked: dict[str, Any]
    state: str = "NOTPAY"
    transaction: str = ""
    paid_on: str = ""
    refunds: dict[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def total(self) -> int:
        return int(self.asked["amount"]["total"])


@dataclass
class WeChatPayServer(SigningServer):
    name: str = "WECHATPAY2-SHA256-RSA2048"
    party: str = "mchid"
    prefix: str = "Wechatpay"
    us: str = MERCHANT
    our_serial: str = OUR_SERIAL
    serial: str = SERIAL
    orders: dict[str, Order] = field(default_factory=dict)
    refund_state: str = "SUCCESS"  # of refunds to come
    today: str = field(default_factory=lambda: datetime.now(SHANGHAI).date().isoformat())
    spoilt: Callable[[bytes], bytes] = bytes  # what the file becomes on its way
    files: dict[str, bytes] = field(default_factory=dict)

    def handle(self, method: str, path: str, body: bytes) -> Answer:  # noqa: PLR0911 — a table
        place = urlsplit(path).path
        asked = orjson.loads(body) if body else {}
        if method == "POST" and place in {"/v3/pay/transactions/h5", "/v3/pay/transactions/jsapi"}:
            return self._open(place.rpartition("/")[2], asked)
        if method == "POST" and place.startswith(_BY_NUMBER) and place.endswith("/close"):
            return self._close(place.removeprefix(_BY_NUMBER).removesuffix("/close"))
        if method == "GET" and place.startswith(_BY_NUMBER):
            mine = urlsplit(path).query == f"mchid={MERCHANT}"
            return self._query(place.removeprefix(_BY_NUMBER)) if mine else _no(400, "PARAM_ERROR")
        if method == "POST" and place == _REFUNDS:
            return self._refund(asked)
        if method == "GET" and place.startswith(f"{_REFUNDS}/"):
            return self._refunded(place.removeprefix(f"{_REFUNDS}/"))
        if method == "GET" and place == "/v3/bill/tradebill":
            return self._bill(dict(parse_qsl(urlsplit(path).query)))
        if method == "GET" and place == "/v3/billdownload/file":
            return 200, self.spoilt(self.files[dict(parse_qsl(urlsplit(path).query))["token"]])
        return _no(404, "RESOURCE_NOT_EXISTS")

    def pay(self, number: str) -> None:
        """The payer put in the password."""
        order = self.orders[number]
        order.state, order.transaction = "SUCCESS", f"4200{secrets.randbelow(10**24):024d}"
        order.paid_on = self.today

    def takes(self, call: Mapping[str, str]) -> bool:
        """Whether the phone would open the wallet with that."""
        parts = (call["appId"], call["timeStamp"], call["nonceStr"], call["package"])
        message = "".join(f"{part}\n" for part in parts).encode()
        try:
            proof = base64.b64decode(call["paySign"], validate=True)
            key_of("us").public_key().verify(proof, message, padding.PKCS1v15(), hashes.SHA256())
        except InvalidSignature:
            return False
        return True

    def notice(
        self,
        number: str,
        *,
        by: str = "vendor",
        age: float = 0,
        kind: str = "TRANSACTION.SUCCESS",
        key: str = V3_KEY,
        **untrue: Any,
    ) -> tuple[dict[str, str], bytes]:
        """What WeChat posts, sealed and signed: headers and raw body. ``untrue``: lies."""
        said = self._told(number) | untrue
        nonce, about = secrets.token_hex(6), "transaction"
        sealed = AESGCM(key.encode()).encrypt(nonce.encode(), orjson.dumps(said), about.encode())
        body = orjson.dumps(
            {
                "id": str(uuid.uuid4()),
                "create_time": "2026-11-23T10:00:00+08:00",
                "resource_type": "encrypt-resource",
                "event_type": kind,
                "summary": "支付成功",
                "resource": {
                    "original_type": about,
                    "algorithm": "AEAD_AES_256_GCM",
                    "ciphertext": base64.b64encode(sealed).decode(),
                    "associated_data": about,
                    "nonce": nonce,
                },
            }
        )
        return self.signed(body, by=by, age=age), body

    def _open(self, kind: str, asked: dict[str, Any]) -> Answer:
        number = asked.get("out_trade_no", "")
        if problem := _problem(kind, asked):
            return _no(400, "PARAM_ERROR", problem)
        order = self.orders.setdefault(number, Order(asked))
        if order.asked != asked:
            return _no(403, "OUT_TRADE_NO_USED", "请核实商户订单号是否重复提交")
        if order.state == "SUCCESS":
            return _no(400, "ORDERPAID", "订单已支付")
        if order.state == "CLOSED":
            return _no(400, "ORDER_CLOSED", "订单已关闭")
        if kind == "h5":
            page = "https://wx.tenpay.com/cgi-bin/mmpayweb-bin/checkmweb"
            return 200, {"h5_url": f"{page}?prepay_id=wx{secrets.token_hex(17)}&package=1"}
        return 200, {"prepay_id": f"wx{secrets.token_hex(17)}"}

    def _query(self, number: str) -> Answer:
        if number not in self.orders:
            return _no(404, "ORDER_NOT_EXIST", "订单不存在")
        return 200, self._told(number)

    def _close(self, number: str) -> Answer:
        order = self.orders.get(number)
        if order is None:
            return _no(404, "ORDER_NOT_EXIST", "订单不存在")
        if order.state == "SUCCESS":
            return _no(400, "ORDERPAID", "订单已支付")
        order.state = "CLOSED"
        return 204, None

    def _refund(self, asked: dict[str, Any]) -> Answer:
        order = self.orders.get(asked.get("out_trade_no", ""))
        number, amount = asked.get("out_refund_no", ""), asked.get("amount", {})
        if order is None or not order.transaction:
            return _no(404, "RESOURCE_NOT_EXISTS", "订单不存在")
        if amount.get("total") != order.total or amount.get("currency") != "CNY":
            return _no(400, "PARAM_ERROR", "订单金额不一致")
        left = order.total - sum(one["amount"]["refund"] for one in order.refunds.values())
        if number not in order.refunds:
            if not 0 < amount.get("refund", 0) <= left:
                return _no(400, "INVALID_REQUEST", "退款金额大于可退金额")
            order.refunds[number] = {
                "refund_id": f"5030{secrets.randbelow(10**20):020d}",
                "out_refund_no": number,
                "out_trade_no": asked["out_trade_no"],
                "status": self.refund_state,
                "on": self.today,
                "amount": amount,
            }
        return 200, order.refunds[number]

    def _refunded(self, number: str) -> Answer:
        for order in self.orders.values():
            if number in order.refunds:
                return 200, order.refunds[number]
        return _no(404, "RESOURCE_NOT_EXISTS", "退款单不存在")

    def rows(self, day: str) -> list[Row]:
        """What moved that day."""
        found: list[Row] = []
        for number, order in self.orders.items():
            row = Row(day, MERCHANT, order.asked["appid"], number, order.transaction, order.total)
            found += [row] if order.paid_on == day else []
            found += [
                replace(
                    row,
                    refund=one["out_refund_no"],
                    refund_id=one["refund_id"],
                    back=one["amount"]["refund"],
                    status=one["status"],
                )
                for one in order.refunds.values()
                if one["on"] == day
            ]
        return found

    def _bill(self, asked: dict[str, str]) -> Answer:
        if (asked.get("bill_type"), asked.get("tar_type")) != ("ALL", "GZIP"):
            return _no(400, "PARAM_ERROR")
        if asked["bill_date"] > self.today:
            return _no(400, "STATEMENT_CREATING", "账单生成中")
        rows = self.rows(asked["bill_date"])
        if not rows:
            return _no(400, "NO_STATEMENT_EXIST", "账单文件不存在")
        sha1, file = offered(trade_bill(rows))
        token = secrets.token_hex(16)
        self.files[token] = file
        url = f"{self.url}/v3/billdownload/file?token={token}"
        return 200, {"hash_type": "SHA1", "hash_value": sha1, "download_url": url}

    def _told(self, number: str) -> dict[str, Any]:
        order = self.orders[number]
        told: dict[str, Any] = {
            "appid": order.asked["appid"],
            "mchid": MERCHANT,
            "out_trade_no": number,
            "trade_state": order.state,
            "trade_state_desc": order.state,
        }
        if not order.transaction:
            return told  # WeChat names amount and number of what was paid
        amount = {"total": order.total, "payer_total": order.total, "currency": "CNY"}
        return told | {"transaction_id": order.transaction, "amount": amount}


def _problem(kind: str, asked: dict[str, Any]) -> str:
    """What is wrong with the shape."""
    amount, number = asked.get("amount", {}), asked.get("out_trade_no")
    rules = {
        "mchid": asked.get("mchid") == MERCHANT,
        "appid": asked.get("appid") in {APP_ID, PAGE_APP_ID},
        "description": 0 < len(asked.get("description", "")) < 128,
        "out_trade_no": isinstance(number, str) and _NUMBER.fullmatch(number) is not None,
        "notify_url": str(asked.get("notify_url", "")).startswith("https://"),
        "amount.total": type(amount.get("total")) is int and amount["total"] > 0,
        "amount.currency": amount.get("currency") == "CNY",
        "payer.openid": kind == "h5" or bool(asked.get("payer", {}).get("openid")),
        "scene_info": kind != "h5" or bool(asked.get("scene_info", {}).get("payer_client_ip")),
    }
    return ", ".join(name for name, good in rules.items() if not good)


def _no(status: int, code: str, message: str = "") -> Answer:
    return status, {"code": code, "message": message}
