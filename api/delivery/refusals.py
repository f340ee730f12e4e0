"""What delivery says no with."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as defaulted
from typing import Any

from notifications.refusals import Refusal


@dataclass(frozen=True)
class AddressProblem:
    """What is wrong at one field (/receiver, /phone, /region, /street, /way); ``key`` names the
    sentence ``field.<key>`` in the wording.
    """

    pointer: str
    key: str
    params: Mapping[str, Any] = defaulted(default_factory=dict)

    @property
    def field(self) -> str:
        """The pointer, as refusals of every kind name a field."""
        return self.pointer


@dataclass(eq=False)
class AddressInvalid(Refusal):
    """Fields that must be corrected, in the order of the page."""

    problems: tuple[AddressProblem, ...]
