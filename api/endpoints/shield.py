"""Around every request: what may come in, what is put on every answer, and the last resort.

Nothing that goes wrong reaches a client as text, and nothing personal reaches the log: a request is
logged by the route it took, an exception by its type and place.
"""

import logging
import secrets
import socket
import time
from dataclasses import dataclass
from urllib.parse import urlsplit

import orjson
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.database import is_away
from api.endpoints.metrics import Meters
from api.logs import request_id
from api.settings import Door, Profile, Settings

_MOST_BODY_BYTES = 12_000_000  # as declared; who reads a body counts it, to a smaller limit
_MOST_HEADER_BYTES = 16 * 1024
_MOST_RANGES = 8
_log = logging.getLogger(__name__)
_SAID = {
    400: ("BAD_REQUEST", "Bad request."),
    413: ("TOO_LARGE", "The body is too large."),
    416: ("BAD_REQUEST", "Too many ranges."),
    431: ("TOO_LARGE", "Too many headers."),
    500: ("INTERNAL", "Something went wrong on our side."),
    503: ("UNAVAILABLE", "Temporarily not available; try again shortly."),
}


@dataclass
class Shield:
    """The outermost ASGI layer of a door."""

    app: ASGIApp
    settings: Settings
    door: Door
    meters: Meters

    def __post_init__(self) -> None:
        self._hosts = allowed_hosts(self.settings, self.door)
        self.headers = security_headers(self.settings, self.door)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request, or the process's lifespan."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
        elif scope["type"] == "http":
            await _Watched(self, scope, send).answer(receive)
        else:
            await send({"type": "websocket.close", "code": 1003})

    def objection(self, scope: Scope) -> int:
        """The status to refuse a request with before anything looks at it; 0 for none."""
        headers = Headers(scope=scope)
        if sum(len(name) + len(value) for name, value in scope["headers"]) > _MOST_HEADER_BYTES:
            return 431
        if urlsplit(f"//{headers.get('host', '')}").hostname not in self._hosts:
            return 400
        if int(headers.get("content-length", "0")) > _MOST_BODY_BYTES:
            return 413
        return 416 if headers.get("range", "").count(",") >= _MOST_RANGES else 0


class _Watched:
    """One request on its way through."""

    def __init__(self, shield: Shield, scope: Scope, send: Send) -> None:
        self._shield, self._scope, self._out = shield, scope, send
        self._status = 0
        self._id = secrets.token_hex(8)

    async def answer(self, receive: Receive) -> None:
        """The inner answer, or a coded one when there is none."""
        began, token = time.perf_counter(), request_id.set(self._id)
        try:
            if refused := self._objected():
                await self._say(refused)
            else:
                await self._shield.app(self._scope, receive, self._send)
        except ClientDisconnect:
            self._status = self._status or 499  # nobody is left to be told
        except Exception as error:  # noqa: BLE001 — the last resort
            await self._fail(error)
        finally:
            self._note(time.perf_counter() - began)
            request_id.reset(token)

    def _objected(self) -> int:
        try:
            return self._shield.objection(self._scope)
        except ValueError:  # a Host that is no host, a length that is no number
            return 400

    async def _fail(self, error: Exception) -> None:
        status = 503 if is_away(error) else 500
        _log.error("a request failed", exc_info=error, extra={"status": status})
        if not self._status:
            await self._say(status)

    async def _say(self, status: int) -> None:
        code, message = _SAID[status]
        body = orjson.dumps({"code": code, "message": message})
        headers = [(b"content-type", b"application/json"), (b"cache-control", b"no-store")]
        if status == 503:  # noqa: PLR2004 — Service Unavailable
            headers.append((b"retry-after", b"2"))
        await self._send({"type": "http.response.start", "status": status, "headers": headers})
        await self._send({"type": "http.response.body", "body": body})

    async def _send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._status = message["status"]
            headers = MutableHeaders(scope=message)
            headers["x-request-id"] = self._id
            for name, value in self._shield.headers.items():
                headers.setdefault(name, value)
        await self._out(message)

    def _note(self, seconds: float) -> None:
        route = getattr(self._scope.get("route"), "path", "none")
        method, door = self._scope["method"], self._shield.door
        method = method if method in {"GET", "HEAD", "POST", "PUT", "DELETE"} else "other"
        self._shield.meters.count(door, method, route, self._status, seconds)
        about = {"door": door, "method": method, "route": route, "status": self._status}
        _log.info("request", extra=about | {"ms": round(seconds * 1000, 1)})


def lan_address() -> str:
    """This machine's address in the local network. Asks the routing table; sends nothing."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        try:
            line.connect(("192.0.2.1", 9))  # an address reserved for documentation
        except OSError:
            return "127.0.0.1"
        address: str = line.getsockname()[0]
        return address


def allowed_hosts(settings: Settings, door: Door) -> frozenset[str]:
    """Host names under which a door answers."""
    hosts = {"localhost", "127.0.0.1", urlsplit(settings.origin_of(door)).hostname or "localhost"}
    return frozenset(hosts | ({lan_address()} if settings.phone else set()))


def security_headers(settings: Settings, door: Door) -> dict[str, str]:
    """What every answer carries unless its route says otherwise (R17)."""
    framers, framed = "'none'", "'none'"
    if settings.development:  # the sandbox's page shows both doors in frames
        framers = f"'self' {settings.citizen_origin}"
        framed = f"'self' {settings.desk_origin}"
    policy = (
        "default-src 'self'; img-src 'self' blob: data:; font-src 'self' data:; object-src 'none';"
        f" base-uri 'none'; form-action 'self'; frame-src {framed}; frame-ancestors {framers}"
    )
    here = "self" if door == "citizen" else ""  # the phone sorts places by where it is, by itself
    headers = {
        "content-security-policy": policy,
        "x-content-type-options": "nosniff",
        "referrer-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": f"geolocation=({here}), microphone=(), payment=(), usb=()",
    }
    if settings.profile is Profile.PRODUCTION:
        headers["strict-transport-security"] = "max-age=63072000; includeSubDomains"
    if door == "desk":
        headers["cache-control"] = "no-store"
    return headers
