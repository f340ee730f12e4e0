"""The seal seam: a finished PDF in, the same PDF under a department's seal out (C31)."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Sealed:
    """``by``: whom the certificate names. ``certificate``: its SHA-256, in hex."""

    pdf: bytes
    by: str
    certificate: str


class Seals(Protocol):
    """Holds the departments' seals. The key never leaves it; it keeps nothing of a paper."""

    @property
    def sample(self) -> bool:
        """Whether these seals are for trying out: then the paper itself says so."""

    async def seal(self, pdf: bytes, department: str, name: str) -> Sealed:
        """Seal for the department with this code, printed as ``name``.

        What stood in ``pdf`` stays byte for byte at the beginning. Raises Unavailable: away, or
        no seal for this department.
        """
        ...
