"""The storage seam: bytes under a key. What it is given is already encrypted (R10)."""

from typing import Protocol


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
