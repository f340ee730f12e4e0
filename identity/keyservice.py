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

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

_KEY_BYTES = 32
_NONCE_BYTES = 12
_MASTER_VERSION = b"\x01"  # leads every wrapped key, for the day the master key is changed


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


class FileKeyService:
    """Keys derived from 32 bytes in a file that only its owner may read."""

    def __init__(self, master: bytes) -> None:
        if len(master) != _KEY_BYTES:
            raise ValueError(f"a master key has {_KEY_BYTES} bytes")
        self._wrapping = AESGCM(_derived(master, b"doorstep-wrap-v1"))
        self._index_key = _derived(master, b"doorstep-index-v1")

    @classmethod
    def at(cls, path: Path, *, make_marked: bytes | None = None) -> "FileKeyService":
        """Read the key file: base64, perhaps after a mark.

        With ``make_marked``, a missing file is made, beginning with that mark; of two processes
        that start together one makes it and both read the same. Raises ``FileNotFoundError``,
        ``PermissionError`` (others may read it), ``ValueError`` (not a key).
        """
        if make_marked is not None and not path.exists():
            _make(path, make_marked)
        if path.stat().st_mode & 0o077:
            raise PermissionError(f"{path}: others may read it; chmod 600")
        content = path.read_bytes().strip().rpartition(b": ")[2]
        try:
            return cls(base64.b64decode(content, validate=True))
        except binascii.Error as error:
            raise ValueError(f"{path}: not base64") from error

    async def wrap(self, key: bytes, context: bytes) -> bytes:
        """See ``KeyService``."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        sealed = self._wrapping.encrypt(nonce, key, _MASTER_VERSION + context)
        return _MASTER_VERSION + nonce + sealed

    async def unwrap(self, wrapped: bytes, context: bytes) -> bytes:
        """See ``KeyService``."""
        version, nonce, sealed = wrapped[:1], wrapped[1 : 1 + _NONCE_BYTES], wrapped[13:]
        return self._wrapping.decrypt(nonce, sealed, version + context)

    def hmac(self, message: bytes) -> bytes:
        """See ``KeyService``."""
        return hmac.digest(self._index_key, message, hashlib.sha256)


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
