"""Which answers came off a card's photo: remembered while it is a draft, told to the desk after.

What was offered is kept as a keyed hash by the place it was offered for. An answer that is still
the same when the form is filed counts as read; whatever the person changed counts as typed.
"""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from api.applications.models import Application
from api.catalog.definition import Definition
from api.catalog.forms import at, field_at
from identity.sealing import blind_index

READ = "read"
_MOST = 200  # a form has fewer places


async def remember(
    application: Application, definition: Definition, offered: Mapping[str, str]
) -> None:
    """Note what is offered, place (JSON pointer) → value as read. The caller holds the lock."""
    marks = dict(application.read_marks or {})
    for pointer, value in offered.items():
        schema = field_at(definition.form, pointer)
        if schema is not None and len(marks) < _MOST:
            marks[pointer] = _mark(application.id, pointer, _as_answered(schema, value))
    application.read_marks = marks
    await application.save(update_fields=["read_marks"])


def still_read(application: Application, answers: Mapping[str, Any]) -> frozenset[str]:
    """The places whose answers are what was read there."""
    return frozenset(
        pointer
        for pointer, mark in (application.read_marks or {}).items()
        if _mark(application.id, pointer, str(at(answers, pointer))) == mark
    )


def as_told(
    lines: list[dict[str, Any]] | None, before: Mapping[str, Any], after: Mapping[str, Any]
) -> frozenset[str]:
    """The places the desk knows as read whose answers a supplement left as they were."""
    told = (line for section in lines or () for line in section["lines"])
    return frozenset(
        line["field"]
        for line in told
        if line.get("source") == READ and at(before, line["field"]) == at(after, line["field"])
    )


def _as_answered(schema: Mapping[str, Any], value: str) -> str:
    """A choice is answered with its key."""
    labels: Mapping[str, str] = schema.get("x-labels", {})
    return next((key for key, label in labels.items() if label == value), value)


def _mark(application_id: UUID, pointer: str, value: str) -> str:
    return blind_index("read", f"{application_id}\0{pointer}\0{value}").hex()
