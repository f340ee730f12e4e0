"""Web Push (RFC 8030) to browsers, encrypted (RFC 8291) and signed (RFC 8292), through pywebpush.

A browser names itself by its subscription: an address at its maker's push service, and two keys.
The address comes from a stranger, so only the services we know are ever called. In mainland China
Chrome's is mostly out of reach: this is the best effort beside SMS, never in its place.
"""

import asyncio
import hashlib
import os
import time
from base64 import urlsafe_b64encode
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import orjson
import py_vapid
import pywebpush
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from notifications.devices import GONE
from notifications.push.contract import Push, PushGateway, Sent
from notifications.push.subscribe import MARK
from notifications.refusals import PushServiceUnknown, Refused, Unavailable

KIND = "web"
LONGEST = 1_024  # of a subscription, as JSON
SERVICES = (
    "fcm.googleapis.com",
    "updates.push.services.mozilla.com",
    "web.push.apple.com",
    ".notify.windows.com",
)
_KEEP_SECONDS = 86_400  # as with JPush: for a phone that is off
_SIGNED_SECONDS = 12 * 3_600  # at most 24 hours are allowed
_TIMEOUT = httpx.Timeout(5, connect=2)
_LATER = {401, 403, 408, 425, 429}  # ours to put right, or theirs to recover from
_GONE = {404, 410}

_vapid: Any = py_vapid  # neither has types
_sdk: Any = pywebpush


@dataclass(frozen=True)
class Subscription:
    """One browser of one person."""

    endpoint: str
    p256dh: str
    auth: str


def read_subscription(token: str) -> Subscription:
    """What a browser calls itself, as JSON. Raises ValueError: not one, or of a stranger."""
    try:
        said = orjson.loads(token)
        keys = said["keys"]
        found = Subscription(str(said["endpoint"]), str(keys["p256dh"]), str(keys["auth"]))
        _sdk.WebPusher(_as_sdk(found))  # decodes the keys
    except (KeyError, TypeError, ValueError, _sdk.WebPushException) as error:
        raise ValueError("not a subscription") from error
    url = urlsplit(found.endpoint)
    known = any(
        url.hostname == one or (one.startswith(".") and (url.hostname or "").endswith(one))
        for one in SERVICES
    )
    if len(token) > LONGEST or url.scheme != "https" or url.port or url.username or not known:
        raise ValueError("not a push service we know")
    return found


def known(token: str) -> None:
    """Refuses PushServiceUnknown: such a browser is not kept."""
    try:
        read_subscription(token)
    except ValueError as error:
        raise PushServiceUnknown from error


class Signer:
    """Our name at the push services: one key, to which browsers bind their subscriptions."""

    def __init__(self, key: Any, contact: str) -> None:
        self._key, self._contact = key, contact

    @classmethod
    def at(cls, path: Path, contact: str) -> "Signer":
        """The key in ``path``, made there if there is none."""
        if not path.is_file():
            _make_key(path)
        return cls(_vapid.Vapid02.from_file(str(path)), contact)

    @property
    def public(self) -> str:
        """What a page subscribes with."""
        point = self._key.public_key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        return urlsafe_b64encode(point).rstrip(b"=").decode()

    def headers(self, endpoint: str) -> dict[str, str]:
        """Signed for the service at ``endpoint``."""
        url = urlsplit(endpoint)
        expires = int(time.time()) + _SIGNED_SECONDS
        claims = {"aud": f"{url.scheme}://{url.netloc}", "exp": expires, "sub": self._contact}
        signed: dict[str, str] = self._key.sign(claims)
        return {"authorization": signed["Authorization"]}


class WebPush:
    """Sends to one browser. ``read``: whom it dares to call."""

    def __init__(
        self,
        http: httpx.AsyncClient,
        signer: Signer,
        *,
        read: Callable[[str], Subscription] = read_subscription,
    ) -> None:
        self._http, self._signer, self._read = http, signer, read

    async def send(self, push: Push) -> Sent:
        """Raises Unavailable, Refused."""
        try:
            to = self._read(push.device)
        except ValueError as error:
            raise Refused(GONE) from error
        topic, body = _topic(push.out_id), await asyncio.to_thread(_sealed, push, to)
        headers = {
            **self._signer.headers(to.endpoint),
            "content-encoding": "aes128gcm",
            "content-type": "application/octet-stream",
            "ttl": str(_KEEP_SECONDS),
            "urgency": "high",
            "topic": topic,  # the same one again replaces what has not arrived yet
        }
        try:
            answer = await self._http.post(
                to.endpoint, content=body, headers=headers, timeout=_TIMEOUT, follow_redirects=False
            )
        except httpx.HTTPError as error:
            raise Unavailable(type(error).__name__) from error
        if answer.is_success:
            return Sent(topic)
        if answer.status_code in _GONE:
            raise Refused(GONE)
        if answer.is_client_error and answer.status_code not in _LATER:
            raise Refused(str(answer.status_code))
        raise Unavailable(str(answer.status_code))

    async def find(self, out_id: str) -> Sent | None:  # noqa: ARG002 — part of the contract
        """Nobody can be asked; one that arrives twice replaces itself on the screen."""
        return None


class AppsAndBrowsers:
    """Pushes to whatever kind a device is of; where there is no mini-program, apps get its too."""

    def __init__(
        self, apps: PushGateway, browsers: PushGateway, mini: PushGateway | None = None
    ) -> None:
        self._apps, self._browsers, self._mini = apps, browsers, mini or apps

    async def send(self, push: Push) -> Sent:
        """Raises Unavailable, Refused."""
        return await self._of(push.device).send(push)

    async def find(self, out_id: str) -> Sent | None:
        """Only the apps' vendor may know. Raises Unavailable."""
        return await self._apps.find(out_id)

    def _of(self, device: str) -> PushGateway:
        if device.startswith(MARK):
            return self._mini
        return self._browsers if device.startswith("{") else self._apps


def _sealed(push: Push, to: Subscription) -> bytes:
    """Only the browser can read it."""
    said = {"id": push.out_id, "title": push.title, "text": push.text, "link": push.link}
    body: bytes = _sdk.WebPusher(_as_sdk(to)).encode(orjson.dumps(said))["body"]
    return body


def _as_sdk(to: Subscription) -> dict[str, Any]:
    return {"endpoint": to.endpoint, "keys": {"p256dh": to.p256dh, "auth": to.auth}}


def _topic(out_id: str) -> str:
    """At most 32 letters of base64's web alphabet."""
    return hashlib.sha256(out_id.encode()).hexdigest()[:32]


def _make_key(path: Path) -> None:
    """By whoever comes first; the others read it."""
    made = _vapid.Vapid02()
    made.generate_keys()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    beside.touch(mode=0o600)
    beside.write_bytes(made.private_pem())
    try:
        os.link(beside, path)
    except FileExistsError:
        pass
    finally:
        beside.unlink()
