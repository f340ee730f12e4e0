"""What may be asked for, and how what was given is taken in. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from api.applications.lifecycle import Status
from api.catalog.definition import Definition
from api.catalog.forms import Existing, FieldProblem, at, fields_of, is_written_by_program

# While the applicant is asked for something: before acceptance, and after it.
ASKED = frozenset({Status.SUPPLEMENTING, Status.IN_SPECIAL})
Lines = list[dict[str, Any]]  # as a supplement keeps them: kind, ref, title, regions?


@dataclass(frozen=True)
class Asked:
    """What is asked for, by whom. The reasons are sealed under ``id``, one a line."""

    id: UUID
    lines: Lines
    whys_sealed: bytes | None
    by: UUID


@dataclass(frozen=True)
class Gap:
    """Something of the version that may be asked for. ``kind``: material or field."""

    kind: str
    ref: str
    title: str


def gaps(definition: Definition) -> tuple[Gap, ...]:
    """Everything of this version that a supplement may name: its materials, then its fields.

    What the platform itself knows or counts is not for the person to supply; a photo or signature
    is asked for as the material it is.
    """
    materials = tuple(Gap("material", spec.id, spec.title) for spec in definition.materials)
    fields = tuple(
        Gap("field", pointer, title)
        for pointer, title, schema in fields_of(definition.form)
        if "x-known" not in schema and not is_written_by_program(schema)
    )
    return materials + fields


def open_supplement(status: Status, found: Sequence[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """Of what was asked in the course of time, what the applicant is to answer now."""
    waiting = [one for one in found if one["answered_at"] is None and one["ended_at"] is None]
    return waiting[-1] if waiting and status in ASKED else None


def merged(
    answers: Mapping[str, Any], given: Mapping[str, Any], pointers: Iterable[str]
) -> dict[str, Any]:
    """``answers`` with the fields at ``pointers`` as ``given`` has them; nothing else changes."""
    result = {group: dict(page) for group, page in answers.items()}
    for pointer in pointers:
        _, group, field = pointer.split("/")
        value = at(given, pointer)
        if value is not None:
            result.setdefault(group, {})[field] = value
    return result


def unanswered(
    before: Mapping[str, Any], after: Mapping[str, Any], pointers: Iterable[str]
) -> tuple[FieldProblem, ...]:
    """Fields asked for that still say what they said."""
    return tuple(
        FieldProblem(pointer, "unchanged")
        for pointer in pointers
        if at(before, pointer) == at(after, pointer)
    )


def opened_by(
    form: Mapping[str, Any], before: Mapping[str, Any], after: Mapping[str, Any]
) -> tuple[str, ...]:
    """Fields that exist only since the answers changed: they had no chance to be answered."""
    was, now = Existing(form, before), Existing(form, after)
    return tuple(
        pointer for pointer, _, _ in fields_of(form) if now.has(pointer) and not was.has(pointer)
    )
