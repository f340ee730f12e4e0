"""WeChat's ``jscode2session`` on the wire: GET, always 200, ``errcode`` says what it means.

Written from the protocol facts of docs/providers.md; no SDK of the vendor's own exists for servers
in Python: *unverified* against WeChat itself.
"""

import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import orjson

APP_ID, APP_SECRET = "wx1234567890abcdef", "9f1c2d3e4b5a69788796a5b4c3d2e1f0"


@dataclass
class WeChatServer:
    """Who logged in. ``answer_next``: whole answers instead of the regular next ones."""

    url: str = ""
    codes: dict[str, str] = field(default_factory=dict)  # code → openid
    used: set[str] = field(default_factory=set)
    answer_next: list[tuple[int, bytes]] = field(default_factory=list)
    asked: list[dict[str, str]] = field(default_factory=list)

    def log_in(self) -> tuple[str, str]:
        """What ``wx.login`` gives the mini-program, and the openid behind it."""
        code, openid = secrets.token_hex(16), f"o{secrets.token_urlsafe(20)[:27]}"
        self.codes[code] = openid
        return code, openid

    def answer(self, address: str) -> tuple[int, bytes]:
        """One GET."""
        path, asked = urlsplit(address).path, parse_qs(urlsplit(address).query)
        given = {name: values[0] for name, values in asked.items()}
        self.asked.append(given)
        if self.answer_next:
            return self.answer_next.pop(0)
        if path != "/sns/jscode2session":
            return 404, b"not found"
        return 200, orjson.dumps(self._session(given))

    def _session(self, given: dict[str, str]) -> dict[str, Any]:
        code = given.get("js_code", "")
        if given.get("appid") != APP_ID:
            return _error(40013, "invalid appid")
        if given.get("secret") != APP_SECRET:
            return _error(40125, "invalid appsecret")
        if given.get("grant_type") != "authorization_code" or code not in self.codes:
            return _error(40029, "invalid code")
        if code in self.used:
            return _error(40163, "code been used")
        self.used.add(code)
        return {"openid": self.codes[code], "session_key": secrets.token_urlsafe(16)}


def _error(code: int, message: str) -> dict[str, Any]:
    return {"errcode": code, "errmsg": f"{message}, rid: 1"}


@contextmanager
def wechat_server() -> Iterator[WeChatServer]:
    """Listening on a free port of loopback."""
    state = WeChatServer()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, body = state.answer(self.path)
            self.send_response(status)
            self.send_header("content-type", "text/plain")  # as WeChat does
            self.send_header("content-length", str(len(body)))
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
