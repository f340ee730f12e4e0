"""JSON pointers into answers and into the form itself. Pure."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

_PLACE = re.compile("[0-9]{1,9}")  # in a list, as JSON pointers write it
_LONGEST_NAME = 64  # a name that somebody invented is not told back at any length


def steps_of(pointer: str) -> list[str]:
    """The names and places on the way."""
    return [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]


def below(pointer: str, step: object) -> str:
    """The pointer one step further down."""
    name = str(step)[:_LONGEST_NAME].encode("utf-8", "replace").decode()
    return f"{pointer}/{name.replace('~', '~0').replace('/', '~1')}"


def at(answers: Any, pointer: str) -> Any:
    """The answer at a JSON pointer; None if there is none."""
    value = answers
    for step in steps_of(pointer):
        value = value.get(step) if isinstance(value, Mapping) else in_list(value, step)
    return value


def in_list(value: Any, step: str) -> Any:
    """The entry of a list at a place; None if there is none, also if it is no list."""
    if isinstance(value, list) and _PLACE.fullmatch(step) and int(step) < len(value):
        return value[int(step)]
    return None


def field_at(form: Mapping[str, Any], pointer: str) -> Mapping[str, Any] | None:
    """The schema of the field at a pointer, through lists (any place, also ``*``) and persons."""
    schema: Any = form
    for step in steps_of(pointer):
        schema = schema.get("properties", {}).get(step) or schema.get("items")
        if not isinstance(schema, Mapping):
            return None
    return schema if pointer.count("/") > 1 and "title" in schema else None


def fields_of(form: Mapping[str, Any]) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Pointer, full title and schema of every field, in form order: what can be asked for."""
    for key in form["x-order"]:
        group = form["properties"][key]
        for name in group["x-order"]:
            schema = group["properties"][name]
            yield f"/{key}/{name}", f"{group['title']} · {schema['title']}", schema


def is_written_by_program(schema: Mapping[str, Any]) -> bool:
    """Whether nobody answers it: it is computed, or an uploaded material is its answer."""
    return "x-computed" in schema or "x-material" in schema
