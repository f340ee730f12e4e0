"""Whether a condition holds: pointer → JSON Schema, or a bare value that it must equal. Pure."""

from collections.abc import Callable, Mapping
from typing import Any

from jsonschema import Draft202012Validator
from referencing import Registry

_NOWHERE: Registry[Any] = Registry()  # nothing is ever fetched for a $ref


def holds(condition: Mapping[str, Any], look: Callable[[str], Any]) -> bool:
    """Whether every line of ``condition`` holds. Where there is no value, none does."""
    return all(_fits(asked, look(pointer)) for pointer, asked in condition.items())


def _fits(asked: Any, value: Any) -> bool:
    if value is None:
        return False
    if isinstance(asked, bool | str | int):
        return bool(value == asked) and isinstance(value, bool) is isinstance(asked, bool)
    schema = asked if isinstance(asked, Mapping) else {"const": asked}
    return Draft202012Validator(schema, registry=_NOWHERE).is_valid(value)
