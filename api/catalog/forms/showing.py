"""Answers as the desk sees them: labelled, in form order, in words; what is personal masked."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from api.catalog.forms.pointers import below
from api.catalog.forms.settling import Answers, shown
from identity.bankaccounts import mask_bank_account
from identity.masks import mask_address, mask_id_number, mask_name, mask_phone

_NO_NAMES: Mapping[str, str] = {}


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


def sections(
    form: Mapping[str, Any], answers: Answers, names: Mapping[str, str] = _NO_NAMES
) -> tuple[Section, ...]:
    """Labelled answers in form order; what is personal (x-label L3 and up) is masked.

    ``names``: of the regions in the answers, by code (``region_codes`` says which).
    """
    kept = shown(form, answers)
    pages = []
    for key in form["x-order"]:
        group = form["properties"][key]
        lines = tuple(_lines(below("", key), group, kept.get(key), "", names))
        if lines:
            pages.append(Section(group["title"], lines))
    return tuple(pages)


def in_words(schema: Mapping[str, Any], value: Any, names: Mapping[str, str] = _NO_NAMES) -> str:
    """One answer as it is read out: words of options, yuan, names of regions."""
    labels = schema.get("x-labels", {})
    match schema.get("x-widget"), value:
        case (("yesno" | "declaration"), bool()):
            told = "是" if value else "否"
        case _, list():
            told = "、".join(str(labels.get(one, one)) for one in value)
        case "money", int():
            told = f"{value // 100}.{value % 100:02d} 元"
        case "region", str():
            told = names.get(value, value)
        case _, {"region": str(region), **rest}:
            told = f"{names.get(region, region)} {rest.get('detail', '')}"
        case _, Mapping():
            told = " ".join(str(one) for one in value.values())
        case _:
            told = str(labels.get(value, value))
    return told.strip()


def region_codes(form: Mapping[str, Any], answers: Answers) -> frozenset[str]:
    """The codes of all regions in the answers, whose names are wanted."""
    return frozenset(_codes(form, shown(form, answers)))


def _codes(schema: Mapping[str, Any], value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        for name, one in value.items():
            yield from _codes(schema.get("properties", {}).get(name, {}), one)
    elif isinstance(value, list):
        for one in value:
            yield from _codes(schema.get("items", {}), one)
    elif isinstance(value, str) and schema.get("format") == "region-code":
        yield value


def _lines(
    path: str, group: Mapping[str, Any], given: Any, before: str, names: Mapping[str, str]
) -> Iterator[Line]:
    for name in group["x-order"]:
        schema, pointer = group["properties"][name], below(path, name)
        value = given.get(name) if isinstance(given, Mapping) else None
        if value is None or "x-material" in schema:
            continue
        if schema["x-widget"] == "list":
            for place, item in enumerate(value):
                title = f"{schema.get('x-item-title', schema['title'])}{place + 1} · "
                yield from _lines(below(pointer, place), schema["items"], item, title, names)
        elif schema["x-widget"] == "person":
            yield from _lines(pointer, schema, value, f"{before}{schema['title']} · ", names)
        else:
            text, masked = _seen(schema, value, names)
            yield Line(pointer, before + schema["title"], text, masked)


def _seen(schema: Mapping[str, Any], value: Any, names: Mapping[str, str]) -> tuple[str, bool]:
    """The answer in words, and whether it was masked."""
    widget = schema["x-widget"]
    label = schema.get("x-label") or _LABELS.get(widget, "L2")
    if label < "L3" and "x-known" not in schema:
        return in_words(schema, value, names), False
    if widget == "address" and isinstance(value, Mapping):
        return in_words(schema, {**value, "detail": "****"}, names), True
    if widget in _CHOSEN:
        return "****", True
    text = in_words(schema, value, names)
    mask = _MASKS.get(schema.get("x-mask") or schema.get("x-known") or widget)
    if mask:
        return mask(text), True
    # Of a number the first digit is half the answer: one house or three, 800 yuan or 3000.
    return ("" if text[:1].isdigit() else text[:1]) + "****", True


# Among few answers the first character already gives the answer away.
_CHOSEN = frozenset({"choice", "choices", "yesno"})
# How personal an answer is where the form does not say.
_LABELS: Mapping[str, str] = {
    "id-number": "L4",
    "bank-account": "L4",
    "phone": "L3",
    "address": "L3",
}
_MASKS: Mapping[str, Callable[[str], str]] = {
    "name": mask_name,
    "idNumber": mask_id_number,
    "id-number": mask_id_number,
    "phone": mask_phone,
    "address": mask_address,
    "bank-account": mask_bank_account,
}
