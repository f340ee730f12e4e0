"""Forms as data: what is wrong with answers, and how the desk sees them. Pure.

A form is JSON Schema with x- hints: groups (pages) of fields. Two things differ from plain JSON
Schema: a field whose ``x-show-if`` does not hold does not exist for this answer (it is neither
required nor kept), and an empty text counts as no answer.
"""

import dataclasses
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError

from identity.idnumbers import is_credit_code, is_id_number
from identity.masks import mask_address, mask_id_number, mask_name, mask_phone
from identity.phones import is_phone
from identity.texts import is_plain

Answers = Mapping[str, Any]
_PLACE = re.compile("[0-9]{1,9}")  # in a list, as JSON pointers write it


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


def _is_day(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _fits(check: Callable[[str], bool], value: object) -> bool:
    """Formats speak of texts only; another type is the type's problem."""
    return not isinstance(value, str) or check(value)


FORMATS: Mapping[str, Callable[[str], bool]] = {
    "id-number": is_id_number,
    "phone": is_phone,
    "credit-code": is_credit_code,
    "date": _is_day,
}
_CHECKER = FormatChecker(formats=())
for _name, _check in FORMATS.items():
    _CHECKER.checks(_name)(partial(_fits, _check))
# What only a complete form must fulfil: a draft may lack anything.
_ONLY_COMPLETE = frozenset({"required", "minItems", "minLength"})
_LIMITED = frozenset(
    {
        *("maxLength", "minLength", "maxItems", "minItems"),
        *("maximum", "minimum", "exclusiveMaximum", "exclusiveMinimum"),
    }
)


def problems(form: Mapping[str, Any], answers: Any, *, complete: bool) -> list[FieldProblem]:
    """What is wrong with ``answers``, in form order. A draft (not ``complete``) may have gaps."""
    if not isinstance(answers, Mapping):
        return [FieldProblem("", "type")]
    kept = shown(form, answers)
    if complete:  # an absent page is told field by field
        kept = {**{key: {} for key in form["x-order"]}, **kept}
    validator = Draft202012Validator(_as_shown(form, answers), format_checker=_CHECKER)
    found = {
        (problem.pointer, problem.key): problem
        for error in validator.iter_errors(kept)
        if complete or error.validator not in _ONLY_COMPLETE
        for problem in _told(error)
    }
    found |= {(pointer, "pattern"): FieldProblem(pointer, "pattern") for pointer in _odd(kept, "")}
    places = {pointer: place for place, (pointer, _, _) in enumerate(fields_of(form))}
    return sorted(found.values(), key=lambda problem: _place(problem.pointer, places))


def shown(form: Mapping[str, Any], answers: Answers) -> dict[str, Any]:
    """The answers without those of hidden fields and without empty ones; nothing else changes."""
    kept: dict[str, Any] = {}
    for key, group in answers.items():
        fields = form["properties"].get(key, {}).get("properties", {})
        visible = group
        if isinstance(group, Mapping):
            visible = {
                name: value
                for name, value in group.items()
                if _is_shown(fields.get(name, {}), answers)
            }
        kept[key] = _without_empty(visible)
    return kept


def with_known(form: Mapping[str, Any], answers: Answers, known: Mapping[str, str]) -> Answers:
    """The answers with every x-known field set to what the platform knows, whatever was sent."""
    told = {
        key: dict(group) if isinstance(group, Mapping) else group for key, group in answers.items()
    }
    for key, group in form["properties"].items():
        for name, schema in group["properties"].items():
            source = schema.get("x-known")
            target = told.setdefault(key, {}) if source in known else None
            if isinstance(target, dict):
                target[name] = known[source]
    return told


def fields_of(form: Mapping[str, Any]) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Pointer, full title and schema of every field, in form order: what can be asked for."""
    for key in form["x-order"]:
        group = form["properties"][key]
        for name in group["x-order"]:
            schema = group["properties"][name]
            yield f"/{key}/{name}", f"{group['title']} · {schema['title']}", schema


def at(answers: Answers, pointer: str) -> Any:
    """The answer at a JSON pointer; None if there is none."""
    value: Any = answers
    for step in pointer.split("/")[1:]:
        if isinstance(value, Mapping):
            value = value.get(step)
        elif isinstance(value, list) and _PLACE.fullmatch(step) and int(step) < len(value):
            value = value[int(step)]
        else:
            return None
    return value


@dataclass(frozen=True)
class Line:
    """One answer as the desk sees it."""

    field: str
    label: str
    value: str
    masked: bool


@dataclass(frozen=True)
class Section:
    """One page of the form as the desk sees it."""

    title: str
    lines: tuple[Line, ...]


def sections(form: Mapping[str, Any], answers: Answers) -> tuple[Section, ...]:
    """Labelled answers in form order; what is personal (x-label L3 and up) is masked."""
    kept = shown(form, answers)
    pages = []
    for key in form["x-order"]:
        group = form["properties"][key]
        lines = tuple(_lines(f"/{key}", group, kept.get(key) or {}, ""))
        if lines:
            pages.append(Section(group["title"], lines))
    return tuple(pages)


def _lines(path: str, group: Mapping[str, Any], given: Any, before: str) -> Iterator[Line]:
    for name in group["x-order"]:
        schema = group["properties"][name]
        value = given.get(name) if isinstance(given, Mapping) else None
        if value is None:
            continue
        if schema["x-widget"] == "list":
            for place, item in enumerate(value):
                title = f"{schema.get('x-item-title', schema['title'])}{place + 1} · "
                yield from _lines(f"{path}/{name}/{place}", schema["items"], item, title)
        else:
            text, masked = _seen(schema, value)
            yield Line(f"{path}/{name}", before + schema["title"], text, masked)


def _seen(schema: Mapping[str, Any], value: Any) -> tuple[str, bool]:
    """The answer in words, and whether it was masked."""
    text = _in_words(schema, value)
    if schema.get("x-label", "L2") < "L3" and "x-known" not in schema:
        return text, False
    by = schema.get("x-mask") or schema.get("x-known") or schema["x-widget"]
    mask = _MASKS.get(by)
    return (mask(text) if mask else text[:1] + "***"), True


def _in_words(schema: Mapping[str, Any], value: Any) -> str:
    labels = schema.get("x-labels", {})
    match schema["x-widget"]:
        case "yesno":
            return "是" if value else "否"
        case "choices":
            return "、".join(str(labels.get(one, one)) for one in value)
        case "money":
            return f"{value // 100}.{value % 100:02d} 元"
        case _:
            return str(labels.get(value, value))


_MASKS: Mapping[str, Callable[[str], str]] = {
    "name": mask_name,
    "idNumber": mask_id_number,
    "id-number": mask_id_number,
    "phone": mask_phone,
    "address": mask_address,
}


def _as_shown(form: Mapping[str, Any], answers: Answers) -> dict[str, Any]:
    """The schema for these answers: hidden fields are gone, everything else is closed."""
    groups = {}
    for key, group in form["properties"].items():
        visible = {
            name: schema
            for name, schema in group["properties"].items()
            if _is_shown(schema, answers)
        }
        needed = [name for name in group.get("required", ()) if name in visible]
        groups[key] = _closed({**group, "properties": visible, "required": needed})
    return {"type": "object", "additionalProperties": False, "properties": groups}


def _closed(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """The schema with every object in it closed to what it does not name."""
    if "properties" in schema:
        inner = {name: _closed(field) for name, field in schema["properties"].items()}
        return {**schema, "type": "object", "additionalProperties": False, "properties": inner}
    if "items" in schema:
        return {**schema, "items": _closed(schema["items"])}
    return schema


def _is_shown(schema: Mapping[str, Any], answers: Answers) -> bool:
    return all(
        at(answers, pointer) == value for pointer, value in schema.get("x-show-if", {}).items()
    )


def _without_empty(value: Any) -> Any:
    """Without blank texts, nulls and empty lists, at any depth: they are no answers."""
    if isinstance(value, Mapping):
        inner = {key: _without_empty(one) for key, one in value.items()}
        return {key: one for key, one in inner.items() if one not in ("", None, [])}
    if isinstance(value, list):
        return [_without_empty(one) for one in value]
    return value.strip() if isinstance(value, str) else value


def _told(error: ValidationError) -> Iterator[FieldProblem]:
    """One of jsonschema's errors as problems of fields."""
    path = "".join(f"/{step}" for step in error.absolute_path)
    asked: Any = error.validator_value
    given: Any = error.instance
    schema: Any = error.schema
    match error.validator:
        case "required":
            for name in asked:
                if name not in given:
                    yield FieldProblem(f"{path}/{name}", "required")
        case "additionalProperties":
            for name in given:
                if name not in schema["properties"]:
                    yield FieldProblem(f"{path}/{name}", "unknown")
        case "format":
            yield FieldProblem(path, str(asked))
        case validator:
            limits = {} if validator not in _LIMITED else {"limit": asked}
            yield FieldProblem(path, str(validator), limits)


def _odd(value: Any, pointer: str) -> Iterator[str]:
    """Where a text holds what is not seen, or turns around what is."""
    if isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _odd(inner, f"{pointer}/{name}")
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _odd(inner, f"{pointer}/{place}")
    elif isinstance(value, str) and not is_plain(value):
        yield pointer


def _place(pointer: str, places: Mapping[str, int]) -> tuple[int, str]:
    """Where in the form a problem stands; what the form does not know comes last."""
    top = "/".join(pointer.split("/")[:3])
    return places.get(top, len(places)), pointer
