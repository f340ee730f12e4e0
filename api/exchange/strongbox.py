"""The county's own lock on its copy: a public key it gave, or a passphrase only it knows.

Each export has a key of its own, which lies in the manifest, locked. A file is ``DSX1``, 16 bytes
of salt, then pieces of 64 KiB, each AES-256-GCM under HKDF-SHA256(export key, salt, the file's
name) with the piece's number and, on the last, a mark in its nonce: no piece can be taken out,
swapped, or cut off unseen. ``handover/read_export.py.txt`` reads it in a page of Python.
"""

import base64
import hashlib
import secrets
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

MARK = b"DSX1"
PIECE = 64 * 1024
_SALT, _KEY, _TAG, _LAST = 16, 32, 16, b"\1"
_N, _R, _P = 2**15, 8, 1
_NO_NONCE = bytes(12)  # the locking key is used once


class WrongKey(Exception):
    """The key or passphrase does not open this export."""


class Damaged(Exception):
    """A file was altered, moved or cut off. ``args[0]``: its name."""


class Strongbox:
    """One export's key, and how it is locked. Without a key what is written can be read."""

    def __init__(self, key: bytes | None, lock: Mapping[str, object]) -> None:
        self._key = key
        self.lock = lock

    @classmethod
    def unlocked(cls) -> Self:
        """Nothing is encrypted: for a medium that is."""
        return cls(None, {"kind": "none"})

    @classmethod
    def for_public_key(cls, pem: bytes) -> Self:
        """Only who holds the private half opens it. Raises ``ValueError`` for another kind."""
        theirs = serialization.load_pem_public_key(pem)
        if not isinstance(theirs, X25519PublicKey):
            raise ValueError("要一把 X25519 公钥")  # noqa: TRY004 — of its content, not its type
        key, ours = secrets.token_bytes(_KEY), X25519PrivateKey.generate()
        public = ours.public_key().public_bytes_raw()
        locking = _hkdf(ours.exchange(theirs), public, b"doorstep-export-lock")
        lock = {
            "kind": "x25519",
            "for": hashlib.sha256(theirs.public_bytes_raw()).hexdigest()[:16],
            "public": _text(public),
            "locked": _text(AESGCM(locking).encrypt(_NO_NONCE, key, None)),
        }
        return cls(key, lock)

    @classmethod
    def with_passphrase(cls, phrase: bytes) -> Self:
        """Only who knows the passphrase opens it."""
        key, salt = secrets.token_bytes(_KEY), secrets.token_bytes(_SALT)
        locked = AESGCM(_scrypt(phrase, salt)).encrypt(_NO_NONCE, key, None)
        numbers = {"n": _N, "r": _R, "p": _P}
        return cls(key, {"kind": "scrypt", **numbers, "salt": _text(salt), "locked": _text(locked)})

    @property
    def ending(self) -> str:
        """What a file's name gets added."""
        return ".enc" if self._key else ""

    def sheet(self, folder: Path, name: str) -> "Sheet":
        """A new file of the export, to write to."""
        return Sheet(folder, name + self.ending, self._key)


class Sheet:
    """A file being written; ``with`` closes it. Then ``size`` and ``sha256`` are known."""

    def __init__(self, folder: Path, name: str, key: bytes | None) -> None:
        self.name, self.size = name, 0
        self._digest, self._rest, self._number = hashlib.sha256(), b"", 0
        path = folder / name
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._file: BinaryIO = path.open("xb")
        self._cipher: AESGCM | None = None
        if key is not None:
            salt = secrets.token_bytes(_SALT)
            self._cipher = AESGCM(_hkdf(key, salt, name.encode()))
            self._put(MARK + salt)

    @property
    def sha256(self) -> str:
        """Of what lies on the disk."""
        return self._digest.hexdigest()

    def write(self, data: bytes) -> None:
        """Add to it; at most a piece stays in memory."""
        if self._cipher is None:
            self._put(data)
            return
        self._rest += data
        whole = (len(self._rest) - 1) // PIECE * PIECE  # the last piece is never empty-handed
        for start in range(0, max(whole, 0), PIECE):
            self._seal(self._rest[start : start + PIECE])
        self._rest = self._rest[max(whole, 0) :]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None and self._cipher is not None:
            self._seal(self._rest, last=True)
        self._file.close()

    def _seal(self, piece: bytes, *, last: bool = False) -> None:
        if self._cipher is None:
            raise RuntimeError("this sheet is not locked")
        self._put(self._cipher.encrypt(_nonce(self._number, last=last), piece, None))
        self._number += 1

    def _put(self, data: bytes) -> None:
        self._file.write(data)
        self._digest.update(data)
        self.size += len(data)


def unlock(
    lock: Mapping[str, object], *, private: bytes | None = None, phrase: bytes | None = None
) -> bytes | None:
    """The export's key; None where nothing is locked. Raises WrongKey."""
    try:
        match lock["kind"]:
            case "none":
                return None
            case "x25519":
                mine = serialization.load_pem_private_key(private or b"", None)
                if not isinstance(mine, X25519PrivateKey):
                    raise WrongKey
                public = _bytes(lock["public"])
                shared = mine.exchange(X25519PublicKey.from_public_bytes(public))
                locking = _hkdf(shared, public, b"doorstep-export-lock")
            case _:
                locking = _scrypt(phrase or b"", _bytes(lock["salt"]))
        return AESGCM(locking).decrypt(_NO_NONCE, _bytes(lock["locked"]), None)
    except (InvalidTag, ValueError, TypeError) as error:
        raise WrongKey from error


def read(folder: Path, name: str, key: bytes | None) -> Iterator[bytes]:
    """A file of the export, piece by piece. Raises Damaged."""
    with (folder / name).open("rb") as file:
        if key is None:
            while piece := file.read(PIECE):
                yield piece
            return
        head = file.read(len(MARK) + _SALT)
        if head[: len(MARK)] != MARK:
            raise Damaged(name)
        cipher, number = AESGCM(_hkdf(key, head[len(MARK) :], name.encode())), 0
        piece = file.read(PIECE + _TAG)
        while piece:
            following = file.read(PIECE + _TAG)
            try:
                yield cipher.decrypt(_nonce(number, last=not following), piece, None)
            except InvalidTag as error:
                raise Damaged(name) from error
            piece, number = following, number + 1
        if number == 0:
            raise Damaged(name)


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11) + (_LAST if last else b"\0")


def _hkdf(key: bytes, salt: bytes, info: bytes) -> bytes:
    return HKDF(SHA256(), _KEY, salt, info).derive(key)


def _scrypt(phrase: bytes, salt: bytes) -> bytes:
    return Scrypt(salt, _KEY, _N, _R, _P).derive(phrase)


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _bytes(text: object) -> bytes:
    return base64.b64decode(str(text), validate=True)
