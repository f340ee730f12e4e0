"""What is wrong at one field."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class FieldProblem:
    """What is wrong at one field. ``key`` names the sentence ``field.<key>`` in the wording:
    JSON Schema's own word for what failed, or the format's name.
    """

    pointer: str  # JSON pointer into the answers, e.g. /applicant/name
    key: str
    params: Mapping[str, Any] = dataclasses.field(default_factory=dict)

    @property
    def field(self) -> str:
        """The pointer, as refusals of every kind name a field."""
        return self.pointer
