"""Signatures between the hall and its sandboxed vendors: HMAC-SHA256 over time, nonce and body.

The same in both directions. The window is real wall time, not the hall's clock: it guards against
replay on the wire, and development may have moved its clock by weeks.
"""

import hashlib
import hmac
import secrets
import time
from collections.abc import Callable, Mapping

WINDOW_SECONDS = 300
TIMESTAMP, NONCE, SIGNATURE = "x-sandbox-timestamp", "x-sandbox-nonce", "x-sandbox-signature"
_LONGEST_NONCE = 64


class SignatureInvalid(Exception):
    """Not from the other side, altered, stale or replayed."""


Clock = Callable[[], float]


def signed(secret: str, body: bytes, *, clock: Clock = time.time) -> dict[str, str]:
    """Headers that prove ``body`` comes from a holder of ``secret``, now, once."""
    timestamp, nonce = str(int(clock())), secrets.token_urlsafe(16)
    return {
        "content-type": "application/json",
        TIMESTAMP: timestamp,
        NONCE: nonce,
        SIGNATURE: _signature(secret, timestamp, nonce, body),
    }


class Window:
    """What is neither old nor seen before: a time within five minutes, a nonce once."""

    def __init__(self, *, clock: Clock = time.time) -> None:
        self._clock = clock
        self._seen: dict[str, float] = {}  # nonce → when it may be forgotten, oldest first

    def fresh(self, timestamp: str) -> float:
        """The time now. Raises SignatureInvalid."""
        present = self._clock()
        if not timestamp.isdecimal() or abs(present - int(timestamp)) > WINDOW_SECONDS:
            raise SignatureInvalid("stale")
        return present

    def once(self, timestamp: str, nonce: str) -> None:
        """Ask after the signature was checked: a stranger's nonce is not remembered. Raises
        SignatureInvalid.
        """
        present = self.fresh(timestamp)
        while self._seen and next(iter(self._seen.values())) < present:
            del self._seen[next(iter(self._seen))]
        if not nonce or len(nonce) > _LONGEST_NONCE or nonce in self._seen:
            raise SignatureInvalid("replayed")
        self._seen[nonce] = present + 2 * WINDOW_SECONDS


class Verifier:
    """Checks signatures and remembers nonces for as long as their timestamps are fresh."""

    def __init__(self, secret: str, *, clock: Clock = time.time) -> None:
        self._secret, self._window = secret, Window(clock=clock)

    def check(self, headers: Mapping[str, str], body: bytes) -> None:
        """Raises SignatureInvalid."""
        given = {name.lower(): value for name, value in headers.items()}
        timestamp, nonce = given.get(TIMESTAMP, ""), given.get(NONCE, "")
        expected = _signature(self._secret, timestamp, nonce, body)
        signature = given.get(SIGNATURE, "")
        if not hmac.compare_digest(expected.encode(), signature.encode("utf-8", "replace")):
            raise SignatureInvalid("signature")
        self._window.once(timestamp, nonce)


def _signature(secret: str, timestamp: str, nonce: str, body: bytes) -> str:
    signed_bytes = b".".join((timestamp.encode(), nonce.encode(), body))
    return hmac.new(secret.encode(), signed_bytes, hashlib.sha256).hexdigest()
