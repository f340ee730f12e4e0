"""The storage seam: bytes under a key. What it is given is already encrypted (R10)."""

import re
from typing import Protocol

_KEY = re.compile(r"[a-z0-9][a-z0-9._-]*(?:/[a-z0-9][a-z0-9._-]*)*")
_KEY_LENGTH = 255


class Store(Protocol):
    """Keeps noise. Keys are ours, never a person's file name. Raises Unavailable."""

    async def put(self, key: str, content: bytes) -> None:
        """Atomic: readers see all or nothing. The same key and content again is harmless."""
        ...

    async def get(self, key: str) -> bytes:
        """Raises KeyError when absent."""
        ...

    async def delete(self, key: str) -> None:
        """Absent is fine."""
        ...

    async def close(self) -> None:
        """The process ends."""
        ...


def our_key(key: str) -> str:
    """Keys are ours: anything that could lead elsewhere is a mistake of ours, a ValueError."""
    if len(key) > _KEY_LENGTH or not _KEY.fullmatch(key):
        raise ValueError(f"not a storage key: {key!r}")
    return key
