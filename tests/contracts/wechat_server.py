"""WeChat's server interface on the wire: who somebody is (``jscode2session``,
``oauth2/access_token``), ``stable_token``, subscribe messages.

It answers 200 always; ``errcode`` says what it means.

Written from the protocol facts of docs/providers.md; no SDK of the vendor's own exists for servers
in Python: *unverified* against WeChat itself.
"""

import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import orjson

APP_ID, APP_SECRET = "wx1234567890abcdef", "9f1c2d3e4b5a69788796a5b4c3d2e1f0"
TEMPLATE_ID = "Xq3Z9mVtT0yq-PbM4nR7sK1cWuL5eJ8hG2dF6aB_NoQ"
PAGE_APP_ID, PAGE_SECRET = "wx2421b1c4370ec43b", "0e1d2c3b4a5968778695a4b3c2d1e0f9"
_CODE = {"/sns/jscode2session": "js_code", "/sns/oauth2/access_token": "code"}


@dataclass
class WeChatServer:
    """Who logged in. ``answer_next``: whole answers instead of the regular next ones."""

    url: str = ""
    codes: dict[str, str] = field(default_factory=dict)  # code → openid
    used: set[str] = field(default_factory=set)
    answer_next: list[tuple[int, bytes]] = field(default_factory=list)
    asked: list[dict[str, str]] = field(default_factory=list)
    token: str = ""
    allowed: dict[str, int] = field(default_factory=dict)  # openid → messages that may still come
    told: list[dict[str, Any]] = field(default_factory=list)
    hang: float = 0  # seconds before an answer

    def log_in(self) -> tuple[str, str]:
        """What ``wx.login`` gives the mini-program, and the openid behind it."""
        code, openid = secrets.token_hex(16), f"o{secrets.token_urlsafe(20)[:27]}"
        self.codes[code] = openid
        return code, openid

    def allow(self, times: int = 1) -> str:
        """Somebody taps "allow" in the mini-program; their openid."""
        openid = f"o{secrets.token_urlsafe(20)[:27]}"
        self.allowed[openid] = times
        return openid

    def post(self, address: str, body: bytes) -> tuple[int, bytes]:
        """One POST: a token, or a message."""
        time.sleep(self.hang)
        if self.answer_next:
            return self.answer_next.pop(0)
        url, given = urlsplit(address), orjson.loads(body)
        if url.path == "/cgi-bin/stable_token":
            return 200, orjson.dumps(self._access(given))
        if url.path == "/cgi-bin/message/subscribe/send":
            token = parse_qs(url.query).get("access_token", [""])[0]
            return 200, orjson.dumps(self._told(token, given))
        return 404, b"not found"

    def _access(self, given: dict[str, Any]) -> dict[str, Any]:
        if given.get("appid") != APP_ID:
            return _error(40013, "invalid appid")
        if given.get("secret") != APP_SECRET:
            return _error(40125, "invalid appsecret")
        if given.get("grant_type") != "client_credential":
            return _error(40002, "invalid grant_type")
        self.token = self.token or secrets.token_urlsafe(32)  # the same until it is over
        return {"access_token": self.token, "expires_in": 7200}

    def _told(self, token: str, given: dict[str, Any]) -> dict[str, Any]:
        if not self.token or token != self.token:
            return _error(40001, "invalid credential, access_token is invalid or not latest")
        if given.get("touser") not in self.allowed:
            return _error(40003, "invalid openid")
        if given.get("template_id") != TEMPLATE_ID:
            return _error(40037, "invalid template_id")
        fields = given.get("data", {})
        if set(fields) != {"thing1", "thing2"} or not all(
            0 < len(one["value"]) <= 20 for one in fields.values()
        ):
            return _error(47003, "argument invalid! data.thing1.value is invalid")
        if not self.allowed[given["touser"]]:
            return _error(43101, "user refuse to accept the msg")
        self.allowed[given["touser"]] -= 1
        self.told.append(given)
        return {"errcode": 0, "errmsg": "ok", "msgid": len(self.told)}

    def answer(self, address: str) -> tuple[int, bytes]:
        """One GET."""
        path, asked = urlsplit(address).path, parse_qs(urlsplit(address).query)
        given = {name: values[0] for name, values in asked.items()}
        self.asked.append(given)
        if self.answer_next:
            return self.answer_next.pop(0)
        if path not in _CODE:
            return 404, b"not found"
        return 200, orjson.dumps(self._session(given, path))

    def _session(self, given: dict[str, str], path: str) -> dict[str, Any]:
        pages, code = path == "/sns/oauth2/access_token", given.get(_CODE[path], "")
        if given.get("appid") != (PAGE_APP_ID if pages else APP_ID):
            return _error(40013, "invalid appid")
        if given.get("secret") != (PAGE_SECRET if pages else APP_SECRET):
            return _error(40125, "invalid appsecret")
        if given.get("grant_type") != "authorization_code" or code not in self.codes:
            return _error(40029, "invalid code")
        if code in self.used:
            return _error(40163, "code been used")
        self.used.add(code)
        if pages:
            tokens = {name: secrets.token_urlsafe(40) for name in ("access_token", "refresh_token")}
            return {
                **tokens,
                "expires_in": 7200,
                "openid": self.codes[code],
                "scope": "snsapi_base",
            }
        return {"openid": self.codes[code], "session_key": secrets.token_urlsafe(16)}


def _error(code: int, message: str) -> dict[str, Any]:
    return {"errcode": code, "errmsg": f"{message}, rid: 1"}


@contextmanager
def wechat_server() -> Iterator[WeChatServer]:
    """Listening on a free port of loopback."""
    state = WeChatServer()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer(*state.answer(self.path))

        def do_POST(self) -> None:
            length = int(self.headers.get("content-length", 0))
            self._answer(*state.post(self.path, self.rfile.read(length)))

        def _answer(self, status: int, body: bytes) -> None:
            self.send_response(status)
            self.send_header("content-type", "text/plain")  # as WeChat does
            self.send_header("content-length", str(len(body)))
            with suppress(BrokenPipeError):  # who asked has gone
                self.end_headers()
                self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 — the same
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    state.url = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield state
    finally:
        server.shutdown()
        server.server_close()
