"""What a catalogue file must fulfil to be published. Pure; every problem is named at once."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator

from api.catalog.forms import FORMATS
from identity.idnumbers import is_credit_code

_SHAPE = Draft202012Validator(
    yaml.safe_load(Path(__file__).with_name("definition.schema.yaml").read_text("utf-8"))
)
_WIDGETS = frozenset(
    {
        *("text", "longtext", "number", "money", "date", "id-number", "phone", "credit-code"),
        *("choice", "choices", "yesno", "region", "list"),
    }
)
_KNOWN = frozenset({"name", "idNumber", "phone", "birthDate", "sex"})
_NEEDED_STAGES = {
    False: ("receive", "accept", "review", "approve", "issue"),
    True: ("receive", "accept", "approve", "issue"),
}


def problems(raw: Any) -> tuple[str, ...]:
    """Everything that keeps this file from being published, each with its place. Empty: fine."""
    shape = tuple(
        f"{error.json_path}: {error.message}"
        for error in sorted(_SHAPE.iter_errors(raw), key=lambda error: error.json_path)
    )
    return shape or (*_across(raw), *_form(raw["form"]))


def _across(raw: Mapping[str, Any]) -> Iterator[str]:
    """What several fields say together."""
    code = raw["implementation_code"]
    if not code.endswith(raw["code"]) or not is_credit_code(code[:18]):
        yield "implementation_code: not credit code (18) + level (1) + code (12)"
    if raw["promised_days"] > raw["legal_days"]:
        yield "promised_days: longer than legal_days"
    if bool(raw["fees"]) != ("pay_at" in raw):
        yield "pay_at: stands exactly when there are fees"
    checked = any(material["original_checked"] for material in raw["materials"])
    if checked != ("original_check" in raw):
        yield "original_check: stands exactly when a material's original is checked"
    keys = tuple(stage["key"] for stage in raw["stages"])
    if keys != _NEEDED_STAGES[raw["instant"]]:
        yield f"stages: {', '.join(_NEEDED_STAGES[raw['instant']])} are needed, in this order"
    for name, key in (("materials", "id"), ("checklist", "key")):
        ids = [line[key] for line in raw[name]]
        if len(set(ids)) != len(ids):
            yield f"{name}: an {key} stands twice"
    for material in raw["materials"]:
        if material["min_pages"] > material["max_pages"]:
            yield f"materials.{material['id']}: min_pages over max_pages"


def _form(form: Mapping[str, Any]) -> Iterator[str]:
    yield from _ordered("form", form)
    for key, group in form["properties"].items():
        yield from _fields(f"form.{key}", group)


def _fields(path: str, group: Mapping[str, Any]) -> Iterator[str]:
    yield from _ordered(path, group)
    for key, field in group["properties"].items():
        yield from _field(f"{path}.{key}", field)


def _ordered(path: str, group: Mapping[str, Any]) -> Iterator[str]:
    if sorted(group.get("x-order", ())) != sorted(group["properties"]):
        yield f"{path}: x-order does not name every property once"
    for key in group.get("required", ()):
        if key not in group["properties"]:
            yield f"{path}: required names {key}, which is not there"


def _field(path: str, field: Mapping[str, Any]) -> Iterator[str]:
    if not field.get("title") or "type" not in field:
        yield f"{path}: needs a title and a type"
    if field.get("x-widget") not in _WIDGETS:
        yield f"{path}: x-widget {field.get('x-widget')!r} is not known"
    if "format" in field and field["format"] not in FORMATS:
        yield f"{path}: format {field['format']!r} is not known"
    if "x-known" in field and field["x-known"] not in _KNOWN:
        yield f"{path}: x-known {field['x-known']!r} is not known"
    if "x-known" in field and "x-label" not in field:
        yield f"{path}: personal, so it needs an x-label"
    if "x-label" in field and not (field.get("x-purpose") and field.get("x-basis")):
        yield f"{path}: personal, so it needs x-purpose and x-basis"
    items = field.get("items", {})
    options = field.get("enum") or items.get("enum")
    if options and set(options) != set(field.get("x-labels", ())):
        yield f"{path}: x-labels does not name every option"
    if field.get("x-widget") == "list":
        yield from _fields(path, items)
    elif field.get("type") == "string" and not options and not _bounded(field):
        yield f"{path}: a text needs a maxLength or a format"


def _bounded(field: Mapping[str, Any]) -> bool:
    return "maxLength" in field or "format" in field
