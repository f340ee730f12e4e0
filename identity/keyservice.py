"""Who holds the keys above all keys. A file in development and small counties, an HSM elsewhere.

A key service never gives its keys away: it wraps, unwraps and computes HMACs.
"""

import base64
import binascii
import contextlib
import hashlib
import hmac
import os
import secrets
from pathlib import Path
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

_KEY_BYTES = 32
_NONCE_BYTES = 12
MOST_MASTERS = 255  # one byte leads every wrapped key and says under which


class KeyService(Protocol):
    """The seam. ``context`` is bound to the wrapped key: it unwraps under no other."""

    async def wrap(self, key: bytes, context: bytes) -> bytes:
        """The key, sealed under the service's own."""
        ...

    async def unwrap(self, wrapped: bytes, context: bytes) -> bytes:
        """The key again. Raises ``cryptography.exceptions.InvalidTag`` if anything was altered."""
        ...

    def hmac(self, message: bytes) -> bytes:
        """HMAC-SHA-256 under the service's index key, 32 bytes."""
        ...

    @property
    def newest(self) -> int:
        """Which key wraps now; what an older one wrapped still unwraps."""
        ...

    def add_key(self) -> int:
        """Make a newer wrapping key, and use it from now on. Its number."""
        ...


class FileKeyService:
    """Keys derived from 32 bytes in a file that only its owner may read.

    One line for each master key: base64, perhaps after a mark. The first is also where the index
    key comes from, so it stays when others wrap; the last is the one that wraps.
    """

    def __init__(self, *masters: bytes, path: Path | None = None) -> None:
        if not masters or any(len(master) != _KEY_BYTES for master in masters):
            raise ValueError(f"a master key has {_KEY_BYTES} bytes")
        self._path, self._read = path, _stamp(path)
        self._wrapping = [AESGCM(_derived(master, b"doorstep-wrap-v1")) for master in masters]
        self._index_key = _derived(masters[0], b"doorstep-index-v1")

    @classmethod
    def at(cls, path: Path, *, make_marked: bytes | None = None) -> "FileKeyService":
        """Read the key file.

        With ``make_marked``, a missing file is made, beginning with that mark; of two processes
        that start together one makes it and both read the same. Raises ``FileNotFoundError``,
        ``PermissionError`` (others may read it), ``ValueError`` (not a key).
        """
        if make_marked is not None and not path.exists():
            _make(path, make_marked)
        return cls(*_masters(path), path=path)

    @property
    def newest(self) -> int:
        """See ``KeyService``."""
        return len(self._wrapping)

    def add_key(self) -> int:
        """See ``KeyService``. Other processes read the file again when they meet its number."""
        if self._path is None or self.newest >= MOST_MASTERS:
            raise ValueError("no room for another master key")
        _add(self._path)
        self._read_again()
        return self.newest

    async def wrap(self, key: bytes, context: bytes) -> bytes:
        """See ``KeyService``."""
        if _stamp(self._path) != self._read:  # another process added a key
            self._read_again()
        number, nonce = bytes([self.newest]), secrets.token_bytes(_NONCE_BYTES)
        return number + nonce + self._wrapping[-1].encrypt(nonce, key, number + context)

    async def unwrap(self, wrapped: bytes, context: bytes) -> bytes:
        """See ``KeyService``."""
        number, nonce, sealed = wrapped[:1], wrapped[1 : 1 + _NONCE_BYTES], wrapped[13:]
        place = int.from_bytes(number)
        if place > self.newest and self._path is not None:
            self._read_again()
        if not 1 <= place <= self.newest:
            raise InvalidTag
        return self._wrapping[place - 1].decrypt(nonce, sealed, number + context)

    def hmac(self, message: bytes) -> bytes:
        """See ``KeyService``."""
        return hmac.digest(self._index_key, message, hashlib.sha256)

    def _read_again(self) -> None:
        if self._path is not None:
            self._read, masters = _stamp(self._path), _masters(self._path)
            self._wrapping = [AESGCM(_derived(one, b"doorstep-wrap-v1")) for one in masters]


def _stamp(path: Path | None) -> tuple[int, int] | None:
    """What changes when the file is put in its place anew."""
    if path is None or not path.exists():
        return None
    about = path.stat()
    return about.st_ino, about.st_mtime_ns


def _masters(path: Path) -> list[bytes]:
    if path.stat().st_mode & 0o077:
        raise PermissionError(f"{path}: others may read it; chmod 600")
    lines = [line.rpartition(b": ")[2] for line in path.read_bytes().split(b"\n") if line.strip()]
    try:
        return [base64.b64decode(line.strip(), validate=True) for line in lines]
    except binascii.Error as error:
        raise ValueError(f"{path}: not base64") from error


def _add(path: Path) -> None:
    """Another line, whole or not at all: the file is written beside its place and moved there."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        there = path.read_bytes().rstrip(b"\n")
        file.write(there + b"\n" + base64.b64encode(secrets.token_bytes(_KEY_BYTES)) + b"\n")
        file.flush()
        os.fsync(file.fileno())
    owner = path.stat()
    if os.geteuid() == 0:
        os.chown(draft, owner.st_uid, owner.st_gid)  # the servers' own user reads it
    draft.replace(path)


def _derived(master: bytes, purpose: bytes) -> bytes:
    return HKDFExpand(algorithm=SHA256(), length=_KEY_BYTES, info=purpose).derive(master)


def _make(path: Path, mark: bytes) -> None:
    """Write a new key beside its place and link it there: whole, private, never over another."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(mark + base64.b64encode(secrets.token_bytes(_KEY_BYTES)) + b"\n")
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileExistsError):
            os.link(draft, path)
    finally:
        draft.unlink()
