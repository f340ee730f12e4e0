"""What a file must be declared as, and what a part must be. Touches no database."""

import base64
import binascii
import re
from collections.abc import AsyncIterator

from api.materials.refusals import (
    NotAPhoto,
    UploadCorrupt,
    UploadInvalid,
    UploadTooLarge,
    UploadTruncated,
)
from api.materials.sniffing import ACCEPTED

PART_BYTES = 256 * 1024
LARGEST_MB = 15
LARGEST_BYTES = LARGEST_MB * 1024 * 1024
_SHA256 = re.compile(r"[0-9a-f]{64}")


def check_declaration(size: int, sha256: str, mime: str) -> None:
    """Refuses NotAPhoto, UploadTooLarge, UploadInvalid."""
    if mime not in ACCEPTED:
        raise NotAPhoto("kind")
    if size > LARGEST_BYTES:
        raise UploadTooLarge(LARGEST_MB)
    if size < 1 or not _SHA256.fullmatch(sha256):
        raise UploadInvalid


def check_part(size: int, offset: int, length: int) -> None:
    """Every part but the last is as long as a part is. Refuses UploadTooLarge, UploadInvalid."""
    if length > PART_BYTES:
        raise UploadTooLarge(LARGEST_MB)
    if length != min(PART_BYTES, size - offset):
        raise UploadInvalid


async def whole(body: AsyncIterator[bytes], length: int, received: int) -> bytes:
    """Exactly ``length`` bytes; more or fewer is a cut or a lie, and neither is kept.

    Refuses UploadTruncated, UploadCorrupt.
    """
    part = bytearray()
    async for piece in body:
        part += piece
        if len(part) > length:
            raise UploadCorrupt(received)
    if len(part) < length:
        raise UploadTruncated(received)
    return bytes(part)


def read_digest(told: str) -> bytes:
    """A digest as the header carries it, base64. Refuses UploadInvalid."""
    try:
        return base64.b64decode(told, validate=True)
    except (binascii.Error, ValueError) as error:
        raise UploadInvalid from error
