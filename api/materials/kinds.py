"""Which lines of the lists ask for one and the same thing, and how long it may be used again.

``kinds.yaml`` says it: definitions that were published stand, so a line is known by its id and
title. What a person wrote themselves (D) is of no kind and never used again (domain.md 4e).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from api.materials.models import Grade

_FILE = Path(__file__).with_name("kinds.yaml")


@dataclass(frozen=True)
class Line:
    """A line of a list. ``condition``: pointer → JSON Schema or value, of the answers."""

    spec_id: str
    title: str
    items: frozenset[str] = frozenset()  # codes; none: of any item
    condition: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Kind:
    """One thing that lists ask for under several names."""

    key: str
    title: str
    title_en: str
    days: Mapping[Grade, int]
    lines: tuple[Line, ...]
    results: frozenset[str] = frozenset()  # codes of items whose result it is

    def until(self, grade: Grade, since: date, months: int | None = None) -> date | None:
        """The last day on which it may be used again, by its age; None: never.

        ``months``: what the line itself allows.
        """
        days = self.days.get(grade)
        if days is None:
            return None
        return since + timedelta(days=min(days, (months or 1200) * 30))


@cache
def kinds() -> Mapping[str, Kind]:
    """Every kind, by its key."""
    written: dict[str, dict[str, Any]] = yaml.safe_load(_FILE.read_text("utf-8"))
    return {key: _kind(key, one) for key, one in written.items()}


def line_for(item_code: str, spec_id: str, title: str) -> tuple[Kind, Line] | None:
    """What a line of an item's list asks for, if that is a kind; its condition is the caller's."""
    fitting = [
        (kind, line)
        for kind in kinds().values()
        for line in kind.lines
        if (line.spec_id, line.title) == (spec_id, title)
        and (not line.items or item_code in line.items)
    ]
    return max(fitting, key=lambda one: bool(one[1].items)) if fitting else None


def _kind(key: str, written: Mapping[str, Any]) -> Kind:
    return Kind(
        key=key,
        title=written["title"]["zh"],
        title_en=written["title"]["en"],
        days={Grade(grade): days for grade, days in written["days"].items()},
        lines=tuple(
            Line(one["id"], one["title"], frozenset(one.get("items", ())), one.get("if", {}))
            for one in written["lines"]
        ),
        results=frozenset(written.get("results", ())),
    )
