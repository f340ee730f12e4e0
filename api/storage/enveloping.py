"""Every file under a key of its own, and that key under its owner's (C20).

An object: 0xE1 ‖ length of the sealed key (2 bytes) ‖ the sealed key ‖ nonce (12) ‖ ciphertext and
tag. The cipher is that of the owner's key. What was kept before there were keys of files begins
with the suite it was sealed with, and is opened like that.
"""

import secrets
import struct
from dataclasses import dataclass
from uuid import UUID

from cryptography.exceptions import InvalidTag

from identity import sealing
from identity.sealing import SealBroken, head_of
from identity.suites import NONCE_BYTES, SUITES, Aead

ENVELOPE = 0xE1
_HEAD = struct.Struct(">BH")
_KEY_BYTES = 32  # of which a cipher takes as many as it needs


@dataclass(frozen=True)
class Locked:
    """A stored object. ``sealed`` opens with its owner's key and is what opens ``body``."""

    sealed: bytes
    body: bytes | None  # None: from before; what is sealed is the content itself

    def opened(self, owner_id: UUID, label: str, unsealed: bytes) -> bytes:
        """The content, by what ``sealed`` turned out to be. Raises SealBroken."""
        if self.body is None:
            return unsealed
        nonce, ciphertext = self.body[:NONCE_BYTES], self.body[NONCE_BYTES:]
        try:
            cipher = _cipher(self.sealed, unsealed)
            return cipher.decrypt(nonce, ciphertext, _bound_to(owner_id, label))
        except (InvalidTag, ValueError) as error:
            raise SealBroken(label) from error


async def lock(owner_id: UUID, label: str, content: bytes) -> bytes:
    """The object to store. Raises KeyWithheld."""
    key = secrets.token_bytes(_KEY_BYTES)
    sealed = await sealing.seal(owner_id, label, key)
    nonce = secrets.token_bytes(NONCE_BYTES)
    body = _cipher(sealed, key).encrypt(nonce, content, _bound_to(owner_id, label))
    return _HEAD.pack(ENVELOPE, len(sealed)) + sealed + nonce + body


def read(stored: bytes) -> Locked:
    """What was stored, taken apart. Raises SealBroken."""
    if stored[:1] != bytes([ENVELOPE]):
        return Locked(stored, None)
    if len(stored) < _HEAD.size:
        raise SealBroken("cut")
    _, length = _HEAD.unpack_from(stored)
    end = _HEAD.size + length
    return Locked(stored[_HEAD.size : end], stored[end:])


def _cipher(sealed: bytes, key: bytes) -> Aead:
    suite = SUITES[head_of(sealed)[0]]
    return suite.opened(key[: suite.key_bytes])


def _bound_to(owner_id: UUID, label: str) -> bytes:
    return b"doorstep-file-v1\0" + label.encode() + b"\0" + owner_id.bytes
