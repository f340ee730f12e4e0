"""What a notice says, in a language: its title, its sentence, its lines. Pure.

The paper and the text for the phone are the same words; the paper is always Chinese.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from api.notices.kinds import DATES, FIELDS, LISTS, REMEDIED, Kind
from api.notices.remedies import remedies
from notifications.wording import knows, sentence

# A line's value: a text, or for a list its entries, each with what is said of it.
Values = Mapping[str, Any]


class FieldMissing(Exception):
    """A notice of this kind says this, and nobody said what: a mistake of ours."""


@dataclass(frozen=True)
class Row:
    """One line. ``entries``: (name, what is said of it), where it is a list."""

    label: str
    text: str
    entries: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Words:
    """Everything that stands on it, from top to bottom."""

    title: str
    greeting: str
    intro: str
    rows: tuple[Row, ...]
    basis: str
    advice: str
    remedies: str


def check(kind: Kind, values: Values) -> None:
    """Whether everything is there that a notice of this kind must say. Raises FieldMissing."""
    known = {field.name for field in FIELDS[kind]}
    strange = sorted(set(values) - known)
    missing = [f.name for f in FIELDS[kind] if f.needed and not values.get(f.name)]
    if missing or strange:
        raise FieldMissing(f"{kind.value}: lacks {missing}, knows no {strange}")


def title_of(language: str, kind: Kind, *, permit: bool) -> str:
    """How it is called."""
    return _said(language, kind, "title", permit=permit)


def spoken(
    language: str, kind: Kind, values: Values, *, permit: bool, person: str, issued: date
) -> Words:
    """The whole notice in words. Values are as they were written down, in Chinese."""
    told = {n: _text(language, n, v) for n, v in values.items() if isinstance(v, str)}
    named = {"person": person, **told, "count": str(_longest(values))}
    key = f"notice.{kind.value}"
    return Words(
        title=title_of(language, kind, permit=permit),
        greeting=sentence(language, "notice.all", part="greeting", person=person),
        intro=sentence(language, key, part="intro", **named),
        rows=tuple(
            _row(language, field.name, values[field.name])
            for field in FIELDS[kind]
            if values.get(field.name)
        ),
        basis=_said(language, kind, "basis", permit=permit),
        advice=sentence(language, key, part="advice", **named)
        if knows(language, key, "advice")
        else "",
        remedies=_remedies(language, issued) if kind in REMEDIED else "",
    )


def spelled(language: str, day: str) -> str:
    """An ISO date as a document writes it, with its year."""
    year, month, number = (str(int(part)) for part in day.split("-"))
    return sentence(language, "notice.all", part="day", year=year, month=month, number=number)


def _remedies(language: str, issued: date) -> str:
    about = remedies().said(issued)
    named = {n: spelled(language, v) if n.endswith("_until") else v for n, v in about.items()}
    return sentence(language, "notice.all", part="remedies", **named)


def _row(language: str, name: str, value: Any) -> Row:
    label = sentence(language, "notice.field", part=name)
    if name in LISTS and not isinstance(value, str):
        return Row(label, "", _entries(value))
    return Row(label, _text(language, name, str(value)))


def _text(language: str, name: str, value: str) -> str:
    return spelled(language, value) if name in DATES else value


def _entries(value: Sequence[Mapping[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((entry["name"], entry.get("about", "")) for entry in value)


def _longest(values: Values) -> int:
    lists = (v for n, v in values.items() if n in LISTS and not isinstance(v, str))
    return max(map(len, lists), default=0)


def _said(language: str, kind: Kind, part: str, *, permit: bool) -> str:
    """What is said of permits differs where there is such a line."""
    key, own = f"notice.{kind.value}", f"permit_{part}"
    return sentence(language, key, part=own if permit and knows(language, key, own) else part)
