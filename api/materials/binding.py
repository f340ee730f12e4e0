"""A picture says of which bytes it is: kept with the digest of the original under one seal.

A row that was made to point at another file of the same person's then shows nothing.
"""

from api.materials.models import UploadedFile
from identity.sealing import SealBroken

_HEAD = b"DP1"  # no JPEG begins so
_DIGEST_BYTES = 32


def bound(sha256: str, picture: bytes) -> bytes:
    """What is kept: the picture behind the digest of what it shows (hex)."""
    return _HEAD + bytes.fromhex(sha256) + picture


def parted(kept: bytes) -> tuple[str | None, bytes]:
    """Digest and picture; None: kept before pictures said it."""
    if not kept.startswith(_HEAD):
        return None, kept
    end = len(_HEAD) + _DIGEST_BYTES
    return kept[len(_HEAD) : end].hex(), kept[end:]


def require_same(file: UploadedFile, digest: str) -> None:
    """Raises SealBroken: these are not the bytes that this row was handed in with."""
    if digest != file.declared_sha256:
        raise SealBroken(f"uploaded_file:{file.id} shows other bytes than were handed in")
