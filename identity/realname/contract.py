"""The real-name seam: what the registers of people and of organisations say."""

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
        """Whether name and number belong together. ``id_number``: in capitals, its form checked."""
        ...


class OrganisationVerifier(Protocol):
    """Asks the register of organisations. Raises Unavailable when it does not answer."""

    async def check_organisation(
        self, *, credit_code: str, name: str, legal_name: str, legal_id_number: str
    ) -> Verdict:
        """Whether all four belong together: code, name, and who represents it by law now."""
        ...
