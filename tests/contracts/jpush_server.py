"""JPush's push and report APIs v3 on the wire: Basic auth, the JSON shape, answers and errors.

First proven with the vendor's own SDK (``test_jpush_server.py``). What a repeated ``cid`` is
answered with is *unverified* (docs/providers.md): here, as the first time, without a second push.
"""

import base64
import re
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

import orjson

from tests.contracts.wire import wire_server

APP_KEY, MASTER_SECRET = "7d431e42dfa6a6d693ac2d04", "5e987ac6d2e04d95a9d8f0d1"
_CID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_Answer = tuple[int, object]
_MOST_ASKED = 100


@dataclass
class JPushServer:
    """What it received. ``fail_next``: statuses of the next answers, instead of working."""

    url: str = ""
    pushed: list[dict[str, Any]] = field(default_factory=list)
    requests: list[dict[str, str]] = field(default_factory=list)
    fail_next: list[int] = field(default_factory=list)
    lie_next: int = 0  # that many pushes are done, and then answered 500
    arrived: dict[str, dict[str, int]] = field(default_factory=dict)  # by msg_id, as it is told
    by_cid: dict[str, str] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def answer(self, path: str, headers: dict[str, str], body: bytes) -> _Answer:
        """One request."""
        with self.lock:
            self.requests.append(headers)
            expected = base64.b64encode(f"{APP_KEY}:{MASTER_SECRET}".encode()).decode()
            if headers.get("authorization") != f"Basic {expected}":
                return _error(401, 1004, "Authen failed")
            if self.fail_next:
                return _error(self.fail_next.pop(0), 2002, "for the test")
            if urlsplit(path).path == "/v3/received/detail":
                return self._report(path)
            if path != "/v3/push":
                return _error(404, 1000, "no such path")
            return self._push(body)

    def _report(self, path: str) -> _Answer:
        """Of what it knows, how many devices received it by which way; null: none went that way."""
        ids = parse_qs(urlsplit(path).query).get("msg_ids", [""])[0].split(",")
        if len(ids) > _MOST_ASKED or not all(re.fullmatch(r"[0-9]+", one) for one in ids):
            return _error(400, 3002, "msg_ids")
        return 200, [
            {
                "msg_id": one,
                "jpush_received": None,
                "android_pns_sent": 1,
                "android_pns_received": None,
                "ios_apns_sent": 1,
                "ios_apns_received": None,
                **self.arrived.get(one, {}),
            }
            for one in ids
            if one in self.by_cid.values()
        ]

    def _push(self, body: bytes) -> _Answer:
        try:
            asked = orjson.loads(body)
        except orjson.JSONDecodeError:
            return _error(400, 1003, "not JSON")
        if problem := _problem(asked):
            return _error(400, *problem)
        cid = asked.get("cid")
        if cid not in self.by_cid:
            self.pushed.append(asked)
            self.by_cid[cid or secrets.token_hex(8)] = str(secrets.randbits(53))
        if self.lie_next:
            self.lie_next -= 1
            return _error(500, 1000, "inner error")
        return 200, {"sendno": "0", "msg_id": self.by_cid.get(cid, "")}


def _problem(asked: Any) -> tuple[int, str] | None:  # noqa: PLR0911 — one per rule
    """What is wrong with the shape, as JPush would say it."""
    if not isinstance(asked, dict) or "platform" not in asked or "audience" not in asked:
        return 1002, "platform and audience are needed"
    said = asked.get("notification") or asked.get("message")
    if not isinstance(said, dict):
        return 1002, "notification or message is needed"
    if not asked.get("notification", {}).get("android", {}).get("alert"):
        return 1003, "android.alert"
    if "cid" in asked and not _CID.fullmatch(str(asked["cid"])):
        return 1003, "cid"
    audience = asked["audience"]
    ids = audience.get("registration_id") if isinstance(audience, dict) else None
    if not isinstance(ids, list) or not ids:
        return 1003, "audience"
    if all(one.startswith("unknown") for one in ids):
        return 1011, "cannot find user by this audience"
    return None


def _error(status: int, code: int, message: str) -> _Answer:
    return status, {"error": {"code": code, "message": message}}


@contextmanager
def jpush_server() -> Iterator[JPushServer]:
    """Listening."""
    state = JPushServer()
    with wire_server(state.answer) as url:
        state.url = url
        yield state
