"""A line on which every word is signed with RSA: WeChat Pay's v3, and our own fiscal protocol.

A request proves method, path, time, nonce and body in its Authorization; an answer and a notice
prove time, nonce and body in headers of their own. Each part ends with a line feed, the last one
too. Always the raw bytes; times are wall time.
"""

import base64
import binascii
import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import httpx
import orjson
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256

from notifications.refusals import Refused, Unavailable
from notifications.signing import Clock, SignatureInvalid, Window

_TIMEOUT = httpx.Timeout(8, connect=3)
_TOO_LONG = 64 * 1024
_FINAL = {400, 404, 409, 422}  # with a code; what else is said is ours to put right, or passes


@dataclass(frozen=True)
class Scheme:
    """What the two sides call their proofs."""

    name: str  # of the Authorization
    party: str  # the field of it that says who we are
    prefix: str  # of the headers of answers and notices


@dataclass(frozen=True)
class Party:
    """Who we are on the line, and whose word we take there: serial → key."""

    name: str
    serial: str
    key: RSAPrivateKey
    theirs: Mapping[str, RSAPublicKey]


def signature(key: RSAPrivateKey, *lines: str | bytes) -> str:
    """Over the lines, each ended by a line feed, the last one too."""
    return base64.b64encode(key.sign(_joined(lines), PKCS1v15(), SHA256())).decode()


def proven(key: RSAPublicKey, proof: str, *lines: str | bytes) -> bool:
    """Whether ``proof`` is the signature over the lines."""
    try:
        key.verify(base64.b64decode(proof, validate=True), _joined(lines), PKCS1v15(), SHA256())
    except (InvalidSignature, binascii.Error, ValueError):
        return False
    return True


class SignedLine:
    """Asks one question, gets one JSON object; reads what the other side sends by itself.

    ``final``: codes that are a no for good although their status is not; ``passing``: the opposite.
    """

    def __init__(
        self,
        http: httpx.AsyncClient,
        base_url: str,
        scheme: Scheme,
        party: Party,
        *,
        final: frozenset[str] = frozenset(),
        passing: frozenset[str] = frozenset(),
        clock: Clock = time.time,
    ) -> None:
        self._http, self._base = http, base_url.rstrip("/")
        self._scheme, self._party = scheme, party
        self._final, self._passing = final, passing
        self._clock, self._window = clock, Window(clock=clock)

    async def ask(
        self, method: str, path: str, question: Mapping[str, Any] | None = None
    ) -> dict[str, Any]:
        """The answer, proven; nothing said is an empty one. ``path`` with its query.

        Raises Unavailable, Refused with the code: only a coded no is final.
        """
        body = b"" if question is None else orjson.dumps(question)
        return self._read(await self._asked(method, path, body))

    async def fetch(self, url: str, *, most: int) -> bytes:
        """A file they offered, on this line only. Nobody signs it: the caller knows its hash.

        Raises Unavailable.
        """
        if not url.startswith(f"{self._base}/"):
            raise Unavailable("a file somewhere else")
        headers = self._headers("GET", url.removeprefix(self._base), b"")
        headers["accept-encoding"] = "identity"  # nothing is inflated unseen
        try:
            async with self._http.stream(
                "GET", url, headers=headers, timeout=_TIMEOUT, follow_redirects=False
            ) as answer:
                return await _at_most(answer, most)
        except httpx.HTTPError as error:
            raise Unavailable(type(error).__name__) from error

    def read(self, headers: Mapping[str, str], body: bytes) -> dict[str, Any]:
        """What they sent by themselves. The same letter again is not read. Raises
        SignatureInvalid.
        """
        timestamp, nonce = self._check(headers, body)
        self._window.once(timestamp, nonce)
        return _object(body)

    async def _asked(self, method: str, path: str, body: bytes) -> httpx.Response:
        try:
            return await self._http.request(
                method,
                self._base + path,
                content=body,
                headers=self._headers(method, path, body),
                timeout=_TIMEOUT,
                follow_redirects=False,
            )
        except httpx.HTTPError as error:
            raise Unavailable(type(error).__name__) from error

    def _headers(self, method: str, path: str, body: bytes) -> dict[str, str]:
        timestamp, nonce = str(int(self._clock())), secrets.token_hex(16).upper()
        fields = {
            self._scheme.party: self._party.name,
            "nonce_str": nonce,
            "signature": signature(self._party.key, method, path, timestamp, nonce, body),
            "timestamp": timestamp,
            "serial_no": self._party.serial,
        }
        said = ",".join(f'{name}="{value}"' for name, value in fields.items())
        return {
            "accept": "application/json",
            "content-type": "application/json",
            "user-agent": "doorstep",
            f"{self._scheme.prefix}-serial": next(iter(self._party.theirs)),  # sign with this one
            "authorization": f"{self._scheme.name} {said}",
        }

    def _read(self, answer: httpx.Response) -> dict[str, Any]:
        if len(answer.content) > _TOO_LONG:
            raise Unavailable(f"{answer.status_code}: too long")
        try:
            if answer.is_success:
                self._window.fresh(self._check(answer.headers, answer.content)[0])
            said = _object(answer.content) if answer.content else {}
        except SignatureInvalid as error:
            raise Unavailable(f"{answer.status_code}: {error}") from error
        if answer.is_success:
            return said
        code = said.get("code")
        final = answer.status_code in _FINAL and code not in self._passing
        if isinstance(code, str) and (final or code in self._final):
            raise Refused(code)
        raise Unavailable(f"{answer.status_code} {code}")

    def _check(self, headers: Mapping[str, str], body: bytes) -> tuple[str, str]:
        """Time and nonce of what they signed. Raises SignatureInvalid."""
        given = {name.lower(): value for name, value in headers.items()}
        timestamp, nonce, serial, proof = (
            given.get(f"{self._scheme.prefix}-{part}", "")
            for part in ("timestamp", "nonce", "serial", "signature")
        )
        key = self._party.theirs.get(serial)
        if key is None or not proven(key, proof, timestamp, nonce, body):
            raise SignatureInvalid("signature")
        return timestamp, nonce


async def _at_most(answer: httpx.Response, most: int) -> bytes:
    """What came, no further than ``most`` bytes. Raises Unavailable."""
    file = bytearray()
    async for part in answer.aiter_raw():
        file += part
        if len(file) > most:
            raise Unavailable(f"{answer.status_code}: too long")
    if not answer.is_success:
        raise Unavailable(f"{answer.status_code}: no file")
    return bytes(file)


def _joined(lines: tuple[str | bytes, ...]) -> bytes:
    made = (line.encode("utf-8", "replace") if isinstance(line, str) else line for line in lines)
    return b"".join(line + b"\n" for line in made)


def _object(body: bytes) -> dict[str, Any]:
    try:
        said = orjson.loads(body)
    except orjson.JSONDecodeError:
        said = None
    if not isinstance(said, dict):
        raise SignatureInvalid("unreadable")
    return said
