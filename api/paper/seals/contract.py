"""The seal seam: a finished PDF in, the same PDF under a department's seal out (C31)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True)
class Held:
    """A seal, as anybody may know it. ``by``: whom its certificate names. ``certificate``: its
    SHA-256, in hex. ``until``: when it ends.
    """

    by: str
    certificate: str
    until: datetime


@dataclass(frozen=True)
class Sealed:
    """A paper, and the seal it is under."""

    pdf: bytes
    under: Held


class Seals(Protocol):
    """Holds the departments' seals. The key never leaves it; it keeps nothing of a paper."""

    @property
    def sample(self) -> bool:
        """Whether these seals are for trying out: then the paper itself says so."""

    async def seal(self, pdf: bytes, department: str, name: str, check: str) -> Sealed:
        """Seal for the department with this code, printed as ``name``.

        What stood in ``pdf`` stays byte for byte at the beginning; ``check``, the address where
        anybody checks the paper, stands in the signature (``checking.named_in``). Raises
        Unavailable: away, or no seal for this department, or two of them.
        """
        ...

    async def look(self, department: str, name: str) -> Held:
        """What would seal for it now. Raises as ``seal`` does."""
        ...
