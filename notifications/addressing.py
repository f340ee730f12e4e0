"""Where a person can be reached (R2).

Declared here, implemented by identity, handed in by wiring.
"""

from dataclasses import dataclass
from typing import Protocol
from uuid import UUID


@dataclass(frozen=True)
class Address:
    """One way to one person, decrypted for this sending only."""

    to: str  # E.164 phone for sms, registration id for push
    name: str  # as it may be spoken in a message, e.g. 张先生/张女士 or the masked name
    language: str  # "zh-CN" or "en"
    kept_as: str = ""  # of a device that we know by another name than its vendor


class AddressBook(Protocol):
    """Looks people up. Every look is a decryption and leaves a trail row (actor: the system)."""

    async def addresses(self, person_id: UUID, channel: str) -> tuple[Address, ...]:
        """All addresses of a person (citizen or staff) on ``"sms"`` or ``"push"``; may be empty."""
        ...
