"""Alibaba Cloud's SMS service on the wire: V3 signatures, SendSms, QuerySendDetails, its codes.

Written from the documentation; first proven with the vendor's own client and with the published
example of a signature (``test_aliyun_server.py``). As the real one it takes a repeated ``OutId``
for another message.
"""

import hashlib
import hmac
import re
import secrets
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qsl, quote, urlsplit

import orjson

from api.commands.sms_templates import templates
from notifications.now import SHANGHAI
from tests.contracts.wire import wire_server

KEY_ID, SECRET, SIGN_NAME = "LTAI5tExample", "an access key's secret", "青禾县政务"
_FRESH = timedelta(minutes=15)
_NUMBER = re.compile(r"1\d{10}")
_HEADER = re.compile(
    r"ACS3-HMAC-SHA256 Credential=(?P<key>[^,]+),SignedHeaders=(?P<names>[a-z0-9;-]+),"
    r"Signature=(?P<signature>[0-9a-f]{64})"
)
_VARIABLE = re.compile(r"\$\{(\w+)\}")
_Answer = tuple[int, dict[str, Any]]


class No(Exception):
    """Status, code."""


@dataclass(frozen=True)
class Taken:
    """A message it took over."""

    to: str
    text: str
    out_id: str
    biz_id: str
    template: str
    at: datetime


def signature_of(
    secret: str, method: str, path: str, query: str, headers: Mapping[str, str], names: list[str]
) -> str:
    """As documented, from the request that arrived."""
    pairs = sorted(parse_qsl(query, keep_blank_values=True, strict_parsing=bool(query)))
    canonical = "&".join(f"{quote(k, safe='-_.~')}={quote(v, safe='-_.~')}" for k, v in pairs)
    lines = "".join(f"{name}:{headers[name].strip()}\n" for name in names)
    payload = headers["x-acs-content-sha256"]
    request = f"{method}\n{path}\n{canonical}\n{lines}\n{';'.join(names)}\n{payload}"
    text = "ACS3-HMAC-SHA256\n" + hashlib.sha256(request.encode()).hexdigest()
    return hmac.new(secret.encode(), text.encode(), hashlib.sha256).hexdigest()


def registered() -> tuple[dict[str, str], dict[str, dict[str, list[dict[str, object]]]]]:
    """All our messages as somebody registered them: the vendor's texts by code, and our list."""
    texts: dict[str, str] = {}
    listed = templates()
    for version in (one for book in listed.values() for each in book.values() for one in each):
        version["code"] = f"SMS_{100_000 + len(texts)}"
        texts[str(version["code"])] = str(version["text"])
    return texts, listed


@dataclass
class AliyunServer:
    """What it took over. ``fail_next``: status and code of the next answers, nothing done."""

    url: str = ""
    texts: dict[str, str] = field(default_factory=lambda: registered()[0])
    taken: list[Taken] = field(default_factory=list)
    fail_next: deque[tuple[int, str]] = field(default_factory=deque)
    lie_next: int = 0  # that many messages are taken over, and then answered 500
    hang: float = 0  # seconds before any answer
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    nonces: set[str] = field(default_factory=set)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def answer(self, address: str, headers: dict[str, str], body: bytes) -> _Answer:
        """One request."""
        if self.hang:
            time.sleep(self.hang)
        url = urlsplit(address)
        with self.lock:
            try:
                self._check(url.path, url.query, headers, body)
                said = self._do(headers["x-acs-action"], dict(parse_qsl(url.query)))
            except No as no:
                status, code = no.args
                return status, {"Code": code, "Message": "for the test", "RequestId": _request()}
        return 200, {"Code": "OK", "Message": "OK", "RequestId": _request(), **said}

    def written_back(
        self, number: str, text: str, *, sequence: int = 0, at: datetime | None = None
    ) -> dict[str, Any]:
        """What somebody answered (上行短信, SmsUp), as it tells it: unsigned, in an array."""
        when = (at or self.clock()).astimezone(SHANGHAI)
        return {
            "phone_number": number,
            "send_time": f"{when:%Y-%m-%d %H:%M:%S}",
            "content": text,
            "sign_name": SIGN_NAME,
            "dest_code": "10690000",
            "sequence_id": sequence or secrets.randbelow(10**10),
        }

    def _do(self, action: str, asked: dict[str, str]) -> dict[str, Any]:
        if self.fail_next:
            raise No(*self.fail_next.popleft())
        if action == "SendSms":
            return self._send(asked)
        if action == "QuerySendDetails":
            return self._query(asked)
        raise No(404, "InvalidAction.NotFound")

    def _check(self, path: str, query: str, headers: dict[str, str], body: bytes) -> None:
        """The signature, as the vendor checks it: content, freshness, nonce, key, signature."""
        parts = _HEADER.fullmatch(headers.get("authorization", ""))
        if parts is None:
            raise No(400, "IncompleteSignature")
        names = parts["names"].split(";")
        if {"host", "x-acs-action", "x-acs-date", "x-acs-version"} - set(names):
            raise No(400, "IncompleteSignature")
        if headers.get("x-acs-content-sha256") != hashlib.sha256(body).hexdigest():
            raise No(400, "SignatureDoesNotMatch")
        if headers["x-acs-version"] != "2017-05-25":
            raise No(404, "InvalidVersion")
        when = datetime.strptime(headers["x-acs-date"], "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
        if abs(self.clock() - when) > _FRESH:
            raise No(400, "InvalidTimeStamp.Expired")
        if parts["key"] != KEY_ID:
            raise No(404, "InvalidAccessKeyId.NotFound")
        expected = signature_of(SECRET, "POST", path, query, headers, names)
        if not hmac.compare_digest(expected, parts["signature"]):
            raise No(400, "SignatureDoesNotMatch")
        nonce = headers["x-acs-signature-nonce"]
        if nonce in self.nonces:
            raise No(400, "SignatureNonceUsed")
        self.nonces.add(nonce)

    def _send(self, asked: dict[str, str]) -> dict[str, Any]:
        number = asked.get("PhoneNumbers", "").removeprefix("+86")
        if not _NUMBER.fullmatch(number) or number.endswith("0404"):
            raise No(200, "isv.MOBILE_NUMBER_ILLEGAL")
        if number.endswith("0503"):
            raise No(503, "ServiceUnavailable")
        if asked.get("SignName") != SIGN_NAME:
            raise No(200, "isv.SMS_SIGNATURE_ILLEGAL")
        text = self.texts.get(asked.get("TemplateCode", ""))
        if text is None:
            raise No(200, "isv.SMS_TEMPLATE_ILLEGAL")
        biz_id = f"{secrets.randbelow(10**18)}^0"
        said = f"【{SIGN_NAME}】{_rendered(text, asked.get('TemplateParam', '{}'))}"
        out_id, template = asked.get("OutId", ""), asked["TemplateCode"]
        self.taken.append(Taken(number, said, out_id, biz_id, template, self.clock()))
        if self.lie_next:
            self.lie_next -= 1
            raise No(500, "InternalError")
        return {"BizId": biz_id}

    def _query(self, asked: dict[str, str]) -> dict[str, Any]:
        size, page = int(asked["PageSize"]), int(asked["CurrentPage"])
        if not 1 <= size <= 50 or not re.fullmatch(r"\d{8}", asked["SendDate"]):
            raise No(200, "isv.INVALID_PARAMETERS")
        found = [
            one
            for one in self.taken
            if one.to == asked["PhoneNumber"]
            and f"{one.at.astimezone(SHANGHAI):%Y%m%d}" == asked["SendDate"]
            and asked.get("BizId", one.biz_id) == one.biz_id
        ]
        rows = [_row(one) for one in found[(page - 1) * size : page * size]]
        return {"TotalCount": len(found), "SmsSendDetailDTOs": {"SmsSendDetailDTO": rows}}


def _rendered(text: str, params: str) -> str:
    try:
        given = orjson.loads(params)
    except orjson.JSONDecodeError:
        raise No(200, "isv.INVALID_JSON_PARAM") from None
    if not isinstance(given, dict) or not all(isinstance(v, str) for v in given.values()):
        raise No(200, "isv.INVALID_JSON_PARAM")
    if any(not given.get(name) for name in _VARIABLE.findall(text)):
        raise No(200, "isv.TEMPLATE_MISSING_PARAMETERS")
    return _VARIABLE.sub(lambda match: str(given[match.group(1)]), text)


def _row(one: Taken) -> dict[str, Any]:
    """No ``BizId``: the documentation's answer has none."""
    return {
        "PhoneNum": one.to,
        "SendStatus": 1,
        "TemplateCode": one.template,
        "Content": one.text,
        "SendDate": f"{one.at.astimezone(SHANGHAI):%Y-%m-%d %H:%M:%S}",
        "OutId": one.out_id,
    }


def _request() -> str:
    return secrets.token_hex(8).upper()


@contextmanager
def aliyun_server() -> Iterator[AliyunServer]:
    """Listening."""
    state = AliyunServer()
    with wire_server(state.answer) as url:
        state.url = url
        yield state
