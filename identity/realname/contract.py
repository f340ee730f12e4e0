"""The real-name seam: whether this name and this number belong together."""

from enum import StrEnum
from typing import Protocol


class Verdict(StrEnum):
    """What the register says."""

    MATCH = "match"
    MISMATCH = "mismatch"
    UNKNOWN_NUMBER = "unknown_number"


class RealNameVerifier(Protocol):
    """Asks a register. Raises notifications.refusals.Unavailable when it does not answer."""

    async def check(self, *, name: str, id_number: str) -> Verdict:
        """Ask. ``id_number`` in capitals, checked for form before."""
        ...
