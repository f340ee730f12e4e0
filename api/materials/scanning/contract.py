"""The malware seam: bytes in, a verdict out. Without a verdict a file stays unseen (G36)."""

from enum import StrEnum
from typing import Protocol


class Verdict(StrEnum):
    """What a scanner says of a whole file."""

    CLEAN = "clean"
    HARMFUL = "harmful"


class Scanner(Protocol):
    """Looks through files. Keeps nothing of them."""

    async def scan(self, content: bytes) -> Verdict:
        """Raises Unavailable when there is no verdict: away, too slow, overloaded, too large."""
        ...
