"""The ciphers a value may be sealed with. Every ciphertext says which; old ones stay readable."""

import secrets
from collections.abc import Callable, Mapping
from typing import NamedTuple, Protocol

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

NONCE_BYTES = 12
_TAG_BYTES = 16


class Aead(Protocol):
    """Authenticated encryption: what is in ``aad`` must be the same on both sides."""

    def encrypt(self, nonce: bytes, data: bytes, aad: bytes, /) -> bytes:
        """Ciphertext and tag."""
        ...

    def decrypt(self, nonce: bytes, data: bytes, aad: bytes, /) -> bytes:
        """The plain text. Raises ``cryptography.exceptions.InvalidTag``."""
        ...


class Sm4Gcm:
    """SM4-GCM (GB/T 32907), shaped like cryptography's AESGCM."""

    def __init__(self, key: bytes) -> None:
        self._key = algorithms.SM4(key)

    def encrypt(self, nonce: bytes, data: bytes, aad: bytes, /) -> bytes:
        """See ``Aead``."""
        encryptor = Cipher(self._key, modes.GCM(nonce)).encryptor()
        encryptor.authenticate_additional_data(aad)
        sealed = encryptor.update(data) + encryptor.finalize()
        return sealed + encryptor.tag

    def decrypt(self, nonce: bytes, data: bytes, aad: bytes, /) -> bytes:
        """See ``Aead``."""
        tag = data[-_TAG_BYTES:].rjust(_TAG_BYTES, b"\0")  # too short is simply wrong
        decryptor = Cipher(self._key, modes.GCM(nonce, tag)).decryptor()
        decryptor.authenticate_additional_data(aad)
        return decryptor.update(data[:-_TAG_BYTES]) + decryptor.finalize()


class Suite(NamedTuple):
    """A cipher by its number, which is the first byte of everything sealed with it."""

    code: int
    name: str
    key_bytes: int
    opened: Callable[[bytes], Aead]

    def fresh_key(self) -> bytes:
        """A new key, from the system's randomness."""
        return secrets.token_bytes(self.key_bytes)


AES_256_GCM = Suite(0xA1, "AES-256-GCM", 32, AESGCM)
SM4_GCM = Suite(0x51, "SM4-GCM", 16, Sm4Gcm)
SUITES: Mapping[int, Suite] = {suite.code: suite for suite in (AES_256_GCM, SM4_GCM)}
BY_NAME: Mapping[str, Suite] = {"aes": AES_256_GCM, "sm4": SM4_GCM}
