"""How the post's platform encrypts the business part of a message, both ways.

SM4 in ECB over the text and, in questions, the key itself in base64, which is all the signature
there is: it proves the key, and hides nothing that repeats.
"""

import base64
import binascii
from typing import Any

import orjson
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import SM4
from cryptography.hazmat.primitives.ciphers.modes import ECB
from cryptography.hazmat.primitives.padding import PKCS7

_MARK = "|$4|"
_BLOCK = 128  # bits


def sealed(content: object, key: str) -> str:
    """The field ``logitcsInterface`` (so spelt). ``key``: 16 bytes in base64."""
    padder = PKCS7(_BLOCK).padder()
    padded = padder.update(orjson.dumps(content) + key.encode()) + padder.finalize()
    encryptor = _cipher(key).encryptor()
    return _MARK + base64.b64encode(encryptor.update(padded) + encryptor.finalize()).decode()


def opened(field: str, key: str) -> Any:
    """What stands in it, with or without the key at its end. Raises ValueError."""
    if not field.startswith(_MARK):
        raise ValueError("not encrypted")
    try:
        noise = base64.b64decode(field[len(_MARK) :], validate=True)
    except binascii.Error as error:
        raise ValueError("not base64") from error
    decryptor, unpadder = _cipher(key).decryptor(), PKCS7(_BLOCK).unpadder()
    padded = decryptor.update(noise) + decryptor.finalize()
    plain = unpadder.update(padded) + unpadder.finalize()
    return orjson.loads(plain.removesuffix(key.encode()))


def _cipher(key: str) -> Cipher[ECB]:
    # The vendor's protocol asks for ECB. A push is confirmed for that reason (couriers/ems.py).
    return Cipher(SM4(base64.b64decode(key)), ECB())  # noqa: S305
