"""The post's open platform on the wire: encrypted forms, api codes, its answers and its pushes.

Written from what public clients of it do, not from our adapter; the encryption is proven with the
platform's published samples (``test_ems.py``).
"""

import base64
import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

import orjson
from cryptography.hazmat.primitives import padding
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from notifications.now import SHANGHAI

SENDER_NO, AUTHORIZATION = "1100012345678", "an authorization"
SIGN_KEY = base64.b64encode(b"sixteen bytes ok").decode()
_PATH = "/amp-prod-api/f/amp/api/open"
_CITY = "青禾县"
_SAYS = {
    "ordered": ("", "", ""),
    "collected": ("203", "收寄计费信息", "【青禾县政务服务中心营业部】已收件，揽投员：马建国"),
    "in_transit": ("305", "离开处理中心", "快件离开【青禾县处理中心】，正在发往下一站"),
    "delivering": ("702", "投递邮件接收-下段", "快件正在派送中，请保持电话畅通，准备签收"),
    "delivered": ("704", "投递结果反馈-妥投", "您的快件已签收,本人签收，投递员：马建国"),
    "returned": ("704", "投递结果反馈-妥投", "您的快件已退回妥投，寄件人已签收"),
}


def encrypted(text: str, key: str = SIGN_KEY) -> str:
    """The way of the field, from a text that is signed already or is not."""
    padder = padding.PKCS7(128).padder()
    padded = padder.update(text.encode()) + padder.finalize()
    cipher = Cipher(algorithms.SM4(base64.b64decode(key)), modes.ECB()).encryptor()  # noqa: S305
    return "|$4|" + base64.b64encode(cipher.update(padded) + cipher.finalize()).decode()


def decrypted(noise: str, key: str = SIGN_KEY) -> str:
    """What was sent, its signature at the end."""
    cipher = Cipher(algorithms.SM4(base64.b64decode(key)), modes.ECB()).decryptor()  # noqa: S305
    padded = cipher.update(base64.b64decode(noise.removeprefix("|$4|"))) + cipher.finalize()
    unpadder = padding.PKCS7(128).unpadder()
    return (unpadder.update(padded) + unpadder.finalize()).decode()


class No(Exception):
    """A code, a sentence."""


@dataclass
class Mail:
    """A parcel of theirs."""

    number: str
    asked: dict[str, Any]
    lines: list[dict[str, str]] = field(default_factory=list)
    cancelled: bool = False


@dataclass
class EmsServer:
    """What it took. Its faults are the tests' to choose."""

    url: str = ""
    mails: dict[str, Mail] = field(default_factory=dict)  # by our order's number
    asked: list[str] = field(default_factory=list)  # api codes
    lie_next: int = 0  # that many orders are taken, and then answered 500
    hang_next: float = 0.0
    label_at: str = ""  # instead of its own address
    lock: threading.Lock = field(default_factory=threading.Lock)

    def mail(self, number: str) -> Mail:
        """By waybill."""
        found = (one for one in self.mails.values() if one.number == number)
        return next(found)

    def move(self, number: str, to: str) -> dict[str, str]:
        """A line, silently."""
        code, name, text = _SAYS[to]
        line = {
            "waybillNo": number,
            "opTime": f"{datetime.now(SHANGHAI):%Y-%m-%d %H:%M:%S}",
            "opCode": code,
            "opName": name,
            "opDesc": text,
            "opOrgCity": _CITY,
            "opOrgCode": f"{len(self.mail(number).lines):08d}",
            "deliverCode": "14" if to == "returned" else "",
        }
        self.mail(number).lines.append(line)
        return line

    def push(self, line: dict[str, str], *, key: str = SIGN_KEY, **untrue: Any) -> bytes:
        """The body of a push about a line."""
        told = {
            "method": "040002",
            "msgType": "0",
            "senderNo": SENDER_NO,
            "serialNo": secrets.token_hex(16).upper(),
            "timeStamp": line["opTime"],
            "version": "v1.0.0",
            "logitcsInterface": encrypted(orjson.dumps(line).decode(), key),
        }
        return orjson.dumps(told | untrue)

    def answer(self, path: str, body: bytes) -> tuple[int, dict[str, Any]]:
        """One request."""
        form = {name: values[0] for name, values in parse_qs(body.decode()).items()}
        code = form.get("apiCode", "")
        self.asked.append(code)
        try:
            said = self._do(path, code, form)
        except No as no:
            return 200, {"retCode": no.args[0], "retMsg": no.args[1], "success": False}
        if self.lie_next and code == "020003":
            self.lie_next -= 1
            return 500, {"message": "系统异常"}
        text = said if isinstance(said, str) else orjson.dumps(said).decode()
        done = {"retCode": "00000", "retMsg": "成功", "retBody": text, "success": True}
        return 200, {"serialNo": secrets.token_hex(8), **done}

    def _do(self, path: str, code: str, form: dict[str, str]) -> Any:
        if path != _PATH or form.get("msgType") != "0" or form.get("version") != "V1.0.0":
            raise No("S0001", "请求参数不正确")
        if (form["senderNo"], form["authorization"]) != (SENDER_NO, AUTHORIZATION):
            raise No("S0002", "授权码不正确")
        datetime.strptime(form["timeStamp"], "%Y-%m-%d %H:%M:%S").replace(tzinfo=SHANGHAI)
        plain = decrypted(form["logitcsInterface"])
        if not plain.endswith(SIGN_KEY):
            raise No("S0003", "签名不正确")
        asked = orjson.loads(plain.removesuffix(SIGN_KEY))
        with self.lock:
            return {
                "020003": self._order,
                "020006": self._cancel,
                "010004": self._label,
                "040001": self._tracks,
                "060001": self._address,
            }[code](asked)

    def _order(self, asked: Any) -> Any:
        (one,) = asked
        needed = ("logisticsOrderNo", "createdTime", "contentsAttribute", "bizProductNo", "cargos")
        if any(not one.get(name) for name in needed):
            raise No("B0001", "必填项为空")
        for side in ("sender", "receiver"):
            parts = ("name", "mobile", "prov", "city", "county", "address")
            if any(not one[side].get(name) for name in parts):
                raise No("B0002", f"{side} 不完整")
        if one["receiver"]["mobile"].endswith("0503"):
            raise No("S0009", "系统繁忙")
        if one.get("paymentMode") not in {"1", "2"}:  # the contract, the addressee
            raise No("B0003", "付款方式不正确")
        order = one["logisticsOrderNo"]
        if order not in self.mails:
            self.mails[order] = Mail(f"12{secrets.randbelow(10**11):011d}", one)
        return {"waybillNo": self.mails[order].number, "logisticsOrderNo": order}

    def _cancel(self, asked: Any) -> Any:
        mail = self.mails[asked["logisticsOrderNo"]]
        if mail.number != asked["waybillNo"] or mail.lines:
            raise No("B0010", "已揽收，不能取消")
        mail.cancelled = True
        return ""

    def _label(self, asked: Any) -> Any:
        self._known(asked["waybillNo"])
        if asked["type"] != "129" or asked["getURL"] != "1":
            raise No("B0020", "面单类型不正确")
        return self.label_at or self.url.replace(_PATH, f"/labels/{asked['waybillNo']}.pdf")

    def _tracks(self, asked: Any) -> Any:
        return {"responseItems": self._known(asked["waybillNo"]).lines}

    def _address(self, asked: Any) -> Any:
        (one,) = asked
        if "青禾" not in one["wholeAddress"]:
            return [{"prov": "", "city": "", "county": ""}]
        return [{"prov": "青山省", "city": "禾州市", "county": _CITY}]

    def _known(self, number: str) -> Mail:
        for mail in self.mails.values():
            if mail.number == number:
                return mail
        raise No("B0030", "当前邮件无客户信息！")


@contextmanager
def ems_listening(server: EmsServer) -> Iterator[EmsServer]:
    """On a free port of loopback."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            number = self.path.removeprefix("/labels/").removesuffix(".pdf")
            self._say(200, b"%PDF-1.4 " + number.encode(), "application/pdf")

        def do_POST(self) -> None:
            length = int(self.headers.get("content-length", 0))
            status, said = server.answer(self.path, self.rfile.read(length))
            pause, server.hang_next = server.hang_next, 0.0
            time.sleep(pause)
            self._say(status, orjson.dumps(said), "application/json;charset=UTF-8")

        def _say(self, status: int, body: bytes, kind: str) -> None:
            self.send_response(status)
            self.send_header("content-type", kind)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 — the same
            """Quiet."""

    listener = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    listener.daemon_threads = True
    threading.Thread(target=listener.serve_forever, args=(0.02,), daemon=True).start()
    server.url = f"http://127.0.0.1:{listener.server_address[1]}{_PATH}"
    try:
        yield server
    finally:
        listener.shutdown()
        listener.server_close()
