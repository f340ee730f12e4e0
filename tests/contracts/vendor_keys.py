"""Keys of the two sides of a signed line, made once: making them costs more than the tests."""

import functools
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)


@functools.cache
def key_of(who: str) -> RSAPrivateKey:
    """Somebody's key; the same in all tests of a process."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def private_pem(who: str) -> str:
    made = key_of(who).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return made.decode()


def public_pem(who: str) -> str:
    made = key_of(who).public_key()
    return made.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


def written(folder: Path, name: str, pem: str) -> str:
    (folder / name).write_text(pem)
    return name
