"""A browser and its push service: RFC 8030 delivery, RFC 8292 signatures, RFC 8291 decryption.

First proven with the published example of RFC 8291 and with pywebpush's own sender
(``test_webpush_server.py``).
"""

import hmac
import secrets
import time
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import orjson
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from tests.contracts.wire import wire_server

_P256 = ec.SECP256R1()
_A_DAY = 24 * 3_600


def decoded(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


def encoded(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def _expanded(key: bytes, info: bytes, length: int) -> bytes:
    """HKDF-Expand, of at most one block."""
    return hmac.digest(key, info + b"\x01", "sha256")[:length]


def point(key: ec.EllipticCurvePublicKey) -> bytes:
    return key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def decrypted(body: bytes, private: ec.EllipticCurvePrivateKey, auth: bytes) -> bytes:
    """RFC 8291, section 3.4, over one record of RFC 8188."""
    salt, length = body[:16], body[20]
    theirs, sealed = body[21 : 21 + length], body[21 + length :]
    shared = private.exchange(
        ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(_P256, theirs)
    )
    info = b"WebPush: info\0" + point(private.public_key()) + theirs
    secret = _expanded(hmac.digest(auth, shared, "sha256"), info, 32)
    key = hmac.digest(salt, secret, "sha256")
    cek = _expanded(key, b"Content-Encoding: aes128gcm\0", 16)
    nonce = _expanded(key, b"Content-Encoding: nonce\0", 12)
    padded = AESGCM(cek).decrypt(nonce, sealed, None)
    text, mark, _ = padded.rpartition(b"\x02")
    assert mark, "not the last record"
    return text


@dataclass
class Browser:
    """Somebody's, subscribed with the hall's public key."""

    endpoint: str
    private: ec.EllipticCurvePrivateKey
    auth: bytes
    bound_to: str  # the sender's public key
    shown: list[dict[str, Any]] = field(default_factory=list)

    @property
    def token(self) -> str:
        keys = {"p256dh": encoded(point(self.private.public_key())), "auth": encoded(self.auth)}
        return orjson.dumps({"endpoint": self.endpoint, "keys": keys}).decode()


@dataclass
class PushService:
    """``fail_next``: statuses of the next answers, instead of working."""

    url: str = ""
    browsers: dict[str, Browser] = field(default_factory=dict)
    topics: dict[str, list[str]] = field(default_factory=dict)
    fail_next: list[int] = field(default_factory=list)

    def subscribe(self, sender: str) -> Browser:
        path = f"/push/{secrets.token_hex(8)}"
        private = ec.generate_private_key(_P256)
        browser = Browser(self.url + path, private, secrets.token_bytes(16), sender)
        self.browsers[path] = browser
        return browser

    def answer(self, path: str, headers: dict[str, str], body: bytes) -> tuple[int, object]:
        """One push."""
        if self.fail_next:
            return self.fail_next.pop(0), {}
        browser = self.browsers.get(path)
        if browser is None:
            return 410, {}
        if not headers.get("ttl", "").isdecimal() or headers.get("content-encoding") != "aes128gcm":
            return 400, {}
        if len(headers.get("topic", "")) > 32 or len(body) > 4_096:
            return 413, {}
        signed = self._is_signed(headers.get("authorization", ""), browser)
        return (201 if signed else 403), self._show(browser, path, headers, body) if signed else {}

    def _show(
        self, browser: Browser, path: str, headers: dict[str, str], body: bytes
    ) -> dict[str, object]:
        said = orjson.loads(decrypted(body, browser.private, browser.auth))
        kept = self.topics.setdefault(path, [])
        if headers.get("topic", "") not in kept:  # the same one, not arrived yet, is replaced
            kept.append(headers.get("topic", ""))
            browser.shown.append(said)
        return {}

    def _is_signed(self, header: str, browser: Browser) -> bool:
        """``vapid t=…,k=…``: ES256, for us, for at most a day, by whom the browser named."""
        scheme, _, rest = header.partition(" ")
        parts = dict(part.strip().split("=", 1) for part in rest.split(",") if "=" in part)
        if scheme != "vapid" or parts.get("k") != browser.bound_to:
            return False
        head, claims, signature = parts["t"].split(".")
        raw = decoded(signature)
        r, s = int.from_bytes(raw[:32]), int.from_bytes(raw[32:])
        key = ec.EllipticCurvePublicKey.from_encoded_point(_P256, decoded(parts["k"]))
        try:
            key.verify(
                encode_dss_signature(r, s), f"{head}.{claims}".encode(), ec.ECDSA(hashes.SHA256())
            )
        except InvalidSignature:
            return False
        said, now = orjson.loads(decoded(claims)), time.time()
        contact = str(said.get("sub", ""))
        return (
            orjson.loads(decoded(head))["alg"] == "ES256"
            and said.get("aud") == self.url
            and now < said.get("exp", 0) <= now + _A_DAY
            and contact.startswith(("mailto:", "https:"))
        )


@contextmanager
def push_service() -> Iterator[PushService]:
    """Listening."""
    state = PushService()
    with wire_server(state.answer) as url:
        state.url = url
        yield state
