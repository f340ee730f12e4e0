"""The fields of a catalogue file by their pointers, and whether a value can be computed. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from api.catalog.compiling_forms import pointers
from api.catalog.source import Path

Written = Mapping[str, Any]
NUMBERS = frozenset({"number", "integer", "money"})
_ONE = {  # what is computed from one field, and from which types
    "sum": NUMBERS,
    "count": frozenset({"choices", "list"}),
    "age": frozenset({"date", "id-number"}),
}
_TERMS = {"add": (1, 20), "subtract": (2, 2), "multiply": (2, 20)}


@dataclass
class Fields:
    """Every field by its pointer, in form order; inside a list the step is ``*``."""

    fields: dict[str, Written] = field(default_factory=dict)
    paths: dict[str, Path] = field(default_factory=dict)
    order: dict[str, int] = field(default_factory=dict)


def fields_of(pages: Sequence[Written]) -> Fields:
    """The form's fields; an address's region can be looked at by itself."""
    form = Fields()
    for number, (pointer, one, path) in enumerate(pointers(pages)):
        form.fields[pointer], form.paths[pointer], form.order[pointer] = one, path, number
        if one["type"] == "address":
            inner = f"{pointer}/region"
            form.fields[inner], form.order[inner] = {"type": "region"}, number
    return form


def resolved(pointer: str, base: str) -> str:
    """``./name`` is beside the field: in its list entry, person or page."""
    return base + pointer[1:] if pointer.startswith("./") else pointer


def odd_rule(form: Fields, pointer: str) -> str | None:
    """Why the value of the field cannot be computed so, or None."""
    [(kind, asked)] = form.fields[pointer]["computed"].items()
    base = pointer.rpartition("/")[0]
    if kind in _ONE:
        return _odd_one(form, kind, asked, base)
    if kind not in _TERMS:
        return f"不会算“{kind}”，可以写：{'、'.join((*_ONE, *_TERMS))}。"
    fewest, most = _TERMS[kind]
    if not isinstance(asked, list) or not fewest <= len(asked) <= most:
        return f"{kind} 后面要写 {fewest} 到 {most} 个字段。"
    odd = (_odd_term(form, term, base) for term in asked)
    return next(filter(None, odd), None)


def _odd_one(form: Fields, kind: str, asked: Any, base: str) -> str | None:
    target = resolved(asked, base) if isinstance(asked, str) else ""
    seen = form.fields.get(target)
    if seen is None:
        return f"表单里没有“{asked}”这个字段。"
    if "*" in target and kind != "sum" and not asked.startswith("./"):
        return f"“{asked}”在一条一条加的里面，只有 sum 能这样写。"
    return None if seen["type"] in _ONE[kind] else f"{kind} 不能用 {seen['type']} 类型的字段算。"


def _odd_term(form: Fields, term: Any, base: str) -> str | None:
    if isinstance(term, int | float) and not isinstance(term, bool):
        return None
    target = resolved(term, base) if isinstance(term, str) else ""
    seen = form.fields.get(target)
    if seen is None or ("*" in target and not term.startswith("./")):
        return f"表单里没有“{term}”这个字段。"
    return None if seen["type"] in NUMBERS else f"“{term}”不是数字，不能算。"
