"""From the pages and fields an author wrote to JSON Schema 2020-12 with x- hints. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Field = Mapping[str, Any]
# What an answer of each type must be; its widget is the type unless said otherwise.
_VALUES: Mapping[str, Mapping[str, Any]] = {
    "text": {"type": "string", "maxLength": 100},
    "longtext": {"type": "string", "maxLength": 500},
    "number": {"type": "number"},
    "integer": {"type": "integer"},
    "money": {"type": "integer", "x-unit": "fen", "minimum": 0, "maximum": 100_000_000_000},
    "date": {"type": "string", "format": "date"},
    "id-number": {"type": "string", "format": "id-number"},
    "credit-code": {"type": "string", "format": "credit-code"},
    "phone": {"type": "string", "format": "phone"},
    "bank-account": {"type": "string", "format": "bank-account"},
    "region": {"type": "string", "format": "region-code"},
    "choice": {"type": "string"},
    "yesno": {"type": "boolean"},
    "photo": {"type": "null"},
    "signature": {"type": "null"},
    "declaration": {"type": "boolean", "const": True},
}
_WIDGETS = {"integer": "number"}
_LABELS = {  # how careful one must be with it, where the author says nothing
    "id-number": "L4",
    "bank-account": "L4",
    "phone": "L3",
    "address": "L3",
    "photo": "L3",
    "signature": "L3",
}
_LIMITS = {
    "string": ("minLength", "maxLength"),
    "number": ("minimum", "maximum"),
    "integer": ("minimum", "maximum"),
    "array": ("minItems", "maxItems"),
}
_HINTS = {
    "known": "x-known",
    "organisation": "x-organisation",
    "mask": "x-mask",
    "basis": "x-basis",
    "show_if": "x-show-if",
    "require_if": "x-require-if",
    "computed": "x-computed",
    "material": "x-material",
    "depth": "x-depth",
    "pattern": "pattern",
}
_MOST_ENTRIES = 20


def compile_form(pages: Sequence[Field]) -> dict[str, Any]:
    """The form's schema. What a page says for all its fields is written at each of them."""
    groups = {page["page"]: _group(page, _passed_on(page)) for page in pages}
    return {
        "x-order": [page["page"] for page in pages],
        "required": [key for key, group in groups.items() if _asked_always(group)],
        "properties": groups,
    }


def pointers(pages: Sequence[Field]) -> Iterator[tuple[str, Field, tuple[str | int, ...]]]:
    """Every field with its pointer and its place in the file; inside a list the step is ``*``."""
    for number, page in enumerate(pages):
        yield from _inside(page, f"/{page['page']}", ("form", number))


def label_of(field: Field) -> str | None:
    """How careful one must be with the answer: L1 … L4; None where it is about nobody."""
    label: str | None = field.get("label") or _LABELS.get(field["type"])
    return label


def passed_on(field: Field) -> dict[str, Any]:
    """What a page, list or person says for the fields inside it."""
    return {key: field[key] for key in ("purpose", "basis") if key in field}


def _passed_on(page: Field) -> dict[str, Any]:
    return {**passed_on(page), **({"show_if": page["show_if"]} if "show_if" in page else {})}


def _inside(
    holder: Field, pointer: str, path: tuple[str | int, ...]
) -> Iterator[tuple[str, Field, tuple[str | int, ...]]]:
    for number, field in enumerate(holder["fields"]):
        place = (*path, "fields", number)
        here = f"{pointer}/{field['key']}"
        yield here, field, place
        if "fields" in field:
            inner = f"{here}/*" if field["type"] == "list" else here
            yield from _inside(field, inner, place)


def _group(holder: Field, passed: Mapping[str, Any]) -> dict[str, Any]:
    """A page's, person's or entry's fields, in order."""
    fields = [_with(passed, field) for field in holder["fields"]]
    return {
        **_texts("title", "title", holder),
        **_texts("description", "hint", holder),
        "x-order": [field["key"] for field in fields],
        "required": [field["key"] for field in fields if _is_needed(field)],
        "properties": {field["key"]: _field(field) for field in fields},
    }


def _with(passed: Mapping[str, Any], field: Field) -> dict[str, Any]:
    """The field with what was passed on; both conditions must hold, else its own word wins."""
    outer, own = passed.get("show_if", {}), field.get("show_if", {})
    both = {
        pointer: {"allOf": [_schema(outer[pointer]), _schema(own[pointer])]}
        for pointer in outer
        if pointer in own
    }
    shown = {**outer, **own, **both}
    return {**passed, **field, **({"show_if": shown} if shown else {})}


def _schema(wanted: Any) -> Any:
    return wanted if isinstance(wanted, Mapping) else {"const": wanted}


def _is_needed(field: Field) -> bool:
    """A computed answer is the program's, a picture is among the papers, a list may be empty."""
    if field["type"] in {"photo", "signature"} or "computed" in field:
        return False
    if field["type"] == "list" and field.get("min", 1) == 0:
        return False
    return bool(field.get("required", "require_if" not in field))


def _field(field: Field) -> dict[str, Any]:
    kind = field["type"]
    label = label_of(field)
    schema = {
        **_value(field),
        **_texts("title", "title", field),
        **_texts("description", "hint", field),
        **_texts("x-text", "text", field),
        **_texts("x-purpose", "purpose", field),
        "x-widget": _WIDGETS.get(kind, kind),
        **({"x-label": label} if label else {}),
        **{hint: field[name] for name, hint in _HINTS.items() if name in field},
    }
    return schema if label else {k: v for k, v in schema.items() if k not in _PERSONAL}


_PERSONAL = frozenset({"x-purpose", "x-purpose-en", "x-basis"})


def _value(field: Field) -> dict[str, Any]:
    """What the answer must be."""
    match field["type"]:
        case "list":
            entry = _entry(field)
            value = {
                "type": "array",
                "minItems": 1,
                "maxItems": _MOST_ENTRIES,
                "items": entry,
                **_texts("x-item-title", "item", field),
            }
        case "person":
            value = _entry(field)
        case "address":
            value = _address(field)
        case "choices":
            value = {
                "type": "array",
                "items": {"type": "string", "enum": list(field["options"])},
                "uniqueItems": True,
                "minItems": 1,
                "maxItems": len(field["options"]),
            }
        case kind:
            value = dict(_VALUES[kind])
    if field["type"] == "choice":
        value["enum"] = list(field["options"])
    return {**value, **_options(field), **_limits(field, value)}


def _entry(field: Field) -> dict[str, Any]:
    group = _group(field, passed_on(field))
    kept = ("x-order", "required", "properties")
    return {"type": "object", **{key: group[key] for key in kept}}


def _address(field: Field) -> dict[str, Any]:
    region = {
        "type": "string",
        "format": "region-code",
        "title": "在哪里",
        "x-title-en": "Where",
        "x-widget": "region",
    }
    if "depth" in field:
        region["x-depth"] = field["depth"]
    detail = {
        "type": "string",
        "title": "门牌号、组、楼栋",
        "x-title-en": "Street, number, flat",
        "x-widget": "text",
        "minLength": 2,
        "maxLength": 120,
    }
    return {
        "type": "object",
        "x-order": ["region", "detail"],
        "required": ["region", "detail"],
        "properties": {"region": region, "detail": detail},
    }


def _options(field: Field) -> dict[str, Any]:
    options = field.get("options")
    if not options:
        return {}
    english = {
        key: text["en"]
        for key, text in options.items()
        if isinstance(text, Mapping) and "en" in text
    }
    chinese = {key: text if isinstance(text, str) else text["zh"] for key, text in options.items()}
    return {"x-labels": chinese, **({"x-labels-en": english} if english else {})}


def _limits(field: Field, value: Mapping[str, Any]) -> dict[str, Any]:
    least, most = _LIMITS.get(value["type"], ("", ""))
    found = {}
    if "min" in field:
        found[least] = field["min"]
    if "max" in field:
        found[most] = field["max"]
    if "above" in field:
        found["exclusiveMinimum"] = field["above"]
    return found


def _texts(name: str, said: str, holder: Field) -> dict[str, str]:
    """A text under its JSON Schema name, its English beside it."""
    text = holder.get(said)
    if text is None:
        return {}
    if isinstance(text, str):
        return {name: text}
    other = f"{name}-en" if name.startswith("x-") else f"x-{name}-en"
    return {name: text["zh"], **({other: text["en"]} if "en" in text else {})}


def _asked_always(group: Mapping[str, Any]) -> bool:
    """Whether some field of the page must always be filled."""
    return any("x-show-if" not in group["properties"][key] for key in group["required"])
