"""What is too large to be looked at, found without looking at it. Pure.

Nothing here takes longer than the bounds say, whatever was sent.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from api.catalog.forms.computing import MOST
from api.catalog.forms.field_problems import FieldProblem
from api.catalog.forms.pointers import below

MOST_LETTERS = 64 * 1024
_MOST_VALUES = 5000
_DEEPEST = 8
_LONGEST_CODE = 200  # of a text whose field says no length: a number, a day, an option
_BLANKS = 100  # around a text, not looked at yet
_LONGEST_LIST = 200  # what is shorter is judged by the form's own limit
_MOST_TOLD = 20
_HALVES = re.compile("[\ud800-\udfff]")  # half a character, which nothing can keep


def excess(form: Mapping[str, Any], answers: Any) -> list[FieldProblem]:
    """Lists far too long, numbers nobody can write, texts without end; most often nothing."""
    found: list[FieldProblem] = []
    letters = 0
    for values, (pointer, schema, value, depth) in enumerate(_values(form, answers)):
        if isinstance(value, str):
            letters += len(value)
        if problem := _problem(pointer, schema, value):
            found.append(problem)
        if depth > _DEEPEST or values > _MOST_VALUES or letters > MOST_LETTERS:
            found.append(_too_much(pointer, schema, value))
            return found
        if len(found) == _MOST_TOLD:
            return found
    return found


def _values(
    form: Mapping[str, Any], answers: Any
) -> Iterator[tuple[str, Mapping[str, Any], Any, int]]:
    """Every value with its schema (empty: not in the form), but nothing of a list too long."""
    waiting: list[Iterator[tuple[str, Mapping[str, Any], Any, int]]] = [
        iter([("", form, answers, 0)])
    ]
    while waiting:
        one = next(waiting[-1], None)
        if one is None:
            waiting.pop()
            continue
        yield one
        pointer, schema, value, depth = one
        if isinstance(value, Mapping) or (isinstance(value, list) and len(value) <= _LONGEST_LIST):
            waiting.append(_inside(pointer, schema, value, depth + 1))


def _inside(
    pointer: str, schema: Mapping[str, Any], value: Any, depth: int
) -> Iterator[tuple[str, Mapping[str, Any], Any, int]]:
    if isinstance(value, Mapping):
        fields = schema.get("properties", {})
        for name, one in value.items():
            yield below(pointer, name), fields.get(name, {}), one, depth
    else:
        for place, one in enumerate(value):
            yield below(pointer, place), schema.get("items", {}), one, depth


def _problem(pointer: str, schema: Mapping[str, Any], value: Any) -> FieldProblem | None:
    match value:
        case None | bool() | Mapping():
            return None
        case list():
            return _too_many(pointer, schema) if len(value) > _LONGEST_LIST else None
        case str():
            return _odd_text(pointer, schema, value)
        case int() | float():
            if -MOST <= value <= MOST:
                return None
            return FieldProblem(pointer, "maximum", {"limit": MOST})
        case _:
            return FieldProblem(pointer, "type")


def _odd_text(pointer: str, schema: Mapping[str, Any], value: str) -> FieldProblem | None:
    """A text so long that no pattern should be tried on it, or with half a character."""
    most = schema.get("maxLength", _LONGEST_CODE)
    if schema and len(value) > most + _BLANKS:
        return FieldProblem(
            pointer, "maxLength" if "maxLength" in schema else "too_long", {"limit": most}
        )
    return FieldProblem(pointer, "pattern") if _HALVES.search(value[:MOST_LETTERS]) else None


def _too_many(pointer: str, schema: Mapping[str, Any]) -> FieldProblem:
    if not schema:
        return FieldProblem(pointer, "unknown")
    return FieldProblem(pointer, "maxItems", {"limit": schema.get("maxItems", _LONGEST_LIST)})


def _too_much(pointer: str, schema: Mapping[str, Any], value: Any) -> FieldProblem:
    """What was too much, where it became so."""
    if not schema:
        return FieldProblem(pointer, "unknown")
    most = schema.get("maxLength")
    if isinstance(value, str) and most is not None and len(value) > most:
        return FieldProblem(pointer, "maxLength", {"limit": most})
    return FieldProblem(pointer, "too_long", {"limit": MOST_LETTERS})
