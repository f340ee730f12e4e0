"""How each kind of field is drawn for a pen, as data for the template. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from api.catalog.paper_words import Texts, condition, soft, source

Shape = dict[str, Any]
_BLANK_ENTRIES = 3
_ID_PARTS, _PHONE_PARTS, _CARD_PARTS = (6, 8, 4), (3, 4, 4), (4, 4, 4, 4, 3)
_BOXES = {
    "id-number": _ID_PARTS,
    "phone": _PHONE_PARTS,
    "bank-account": _CARD_PARTS,
    "credit-code": (2, 6, 9, 1),
}
_DEPTHS = {"county": 3, "township": 4}
_REGION = ("省", "市", "县(区)", "乡镇(街道)", "村(社区)")
# How wide a column of a repeating group is; what has no width here is no column.
_WIDTHS = {
    "text": 2.4,
    "number": 1.6,
    "integer": 1.6,
    "money": 2.0,
    "date": 2.4,
    "id-number": 4.4,
    "phone": 3.0,
    "credit-code": 4.4,
    "choice": 2.6,
    "yesno": 1.7,
}
_WIDEST, _LONGEST_TEXT, _MOST_OPTIONS, _LONGEST_OPTION = 15.5, 60, 6, 6
_PHOTO_MM, _PORTRAIT_MM = (85, 54), (26, 32)
_PORTRAIT, _NOTHING = "portrait", "没有填"


@dataclass(frozen=True)
class Pen:
    """What is written on the paper. Without ``texts`` it is blank."""

    form: Mapping[str, Any]
    texts: Texts | None = None
    handed: frozenset[str] = field(default_factory=frozenset)  # ids of materials that are there

    @property
    def blank(self) -> bool:
        """Whether somebody shall fill it in by hand."""
        return self.texts is None

    def text(self, pointer: str) -> str:
        """The answer, broken where it has to be; empty for none."""
        return soft((self.texts or {}).get(pointer, ""))

    def count(self, pointer: str) -> int:
        """How many entries a list has."""
        return int((self.texts or {}).get(pointer) or 0)

    def holds(self, pointer: str) -> bool:
        """Whether anything was answered here or below."""
        told = self.texts or {}
        return pointer in told or any(one.startswith(f"{pointer}/") for one in told)


def cells(pen: Pen, path: str, group: Mapping[str, Any], number: str = "") -> list[Shape]:
    """The fields of a page, a person or an entry. A filled form leaves out what was not asked."""
    needed = group.get("required", ())
    found: list[Shape] = []
    for name in group["x-order"]:
        schema, pointer = group["properties"][name], f"{path}/{name}"
        if pen.blank or not schema.get("x-show-if") or _is_there(pen, schema, pointer):
            place = f"{number}{len(found) + 1}" if number else ""
            found.append(_cell(pen, pointer, schema, place, required=name in needed))
    return found


def _is_there(pen: Pen, schema: Mapping[str, Any], pointer: str) -> bool:
    return pen.holds(pointer) or schema.get("x-material") in pen.handed


def _cell(
    pen: Pen, pointer: str, schema: Mapping[str, Any], number: str, *, required: bool
) -> Shape:
    return {
        "number": number,
        "label": schema["title"],
        "required": required and pen.blank and "x-computed" not in schema,
        "hint": schema.get("description", "") if pen.blank and not _is_said(schema) else "",
        "condition": _conditions(pen, pointer, schema) if pen.blank else "",
        "source": source(schema) if pen.blank else "",
        "purpose": _purpose(schema),
        "shape": _shape(pen, pointer, schema),
    }


def _conditions(pen: Pen, pointer: str, schema: Mapping[str, Any]) -> str:
    near = pointer.rpartition("/")[0]
    asked = condition(pen.form, schema.get("x-show-if"), near, "请填")
    needed = condition(pen.form, schema.get("x-require-if"), near, "一定要填")
    return "；".join(one for one in (asked, needed) if one)


def _purpose(schema: Mapping[str, Any]) -> str:
    purpose, basis = schema.get("x-purpose"), schema.get("x-basis")
    if not purpose:
        return ""
    return f"用在：{purpose}。" + (f"依据：{basis}" if basis else "")


def _is_said(schema: Mapping[str, Any]) -> bool:
    """Whether the description is the answer's own text, printed beside the box."""
    return bool(schema.get("x-widget") == "declaration" and "x-text" not in schema)


def _shape(pen: Pen, pointer: str, schema: Mapping[str, Any]) -> Shape:
    widget, text = schema.get("x-widget", "text"), pen.text(pointer)
    match widget:
        case "list":
            shape = _entries(pen, pointer, schema)
        case "person" if pen.blank or pen.holds(pointer):
            shape = {"kind": "person", "fields": cells(pen, pointer, schema)}
        case "photo" | "signature":
            shape = _picture(pen, schema, widget)
        case "declaration":
            said = schema.get("x-text") or schema.get("description") or schema["title"]
            shape = {"kind": "declaration", "text": said, "on": text == "是"}
        case "choice" | "choices" | "yesno":
            shape = {"kind": "ticks", "options": _options(schema, text)}
        case _ if pen.blank and "x-computed" in schema:
            shape = {"kind": "value", "value": ""}
        case _:
            shape = _empty(widget, schema) if pen.blank else _answered(widget, schema, text)
    return shape


def _answered(widget: str, schema: Mapping[str, Any], text: str) -> Shape:
    if not text:
        return {"kind": "value", "value": _NOTHING}
    letters = text.replace(" ", "").replace("\u200b", "").removeprefix("+86")
    if widget in _BOXES and len(letters) <= sum(_BOXES[widget]):
        return {"kind": "boxes", "groups": _groups(widget, letters), "value": letters}
    return {"kind": "value", "value": f"{text} {_unit(widget, schema)}".strip()}


def _groups(widget: str, letters: str) -> list[int]:
    """As many boxes as there are digits: a bank card has 16 to 19."""
    left, groups = len(letters), []
    for size in _BOXES[widget]:
        groups.append(min(size, left))
        left -= groups[-1]
    return [size for size in groups if size]


def _empty(widget: str, schema: Mapping[str, Any]) -> Shape:
    match widget:
        case "id-number" | "phone" | "bank-account" | "credit-code":
            return {"kind": "boxes", "groups": list(_BOXES[widget]), "value": ""}
        case "date":
            return {"kind": "date", "value": ["", "", ""]}
        case "region":
            return {"kind": "blanks", "parts": _region_parts(schema)}
        case "address":
            return {"kind": "place", "parts": _region_parts(schema["properties"]["region"])}
        case "longtext":
            count = 2 + min(2, schema.get("maxLength", 200) // 150)
            return {"kind": "lines", "count": count, "value": ""}
        case _:
            return {"kind": "line", "value": "", "unit": _unit(widget, schema)}


def _region_parts(schema: Mapping[str, Any]) -> tuple[str, ...]:
    """As many blanks as the form wants to know."""
    return _REGION[: _DEPTHS.get(schema.get("x-depth", ""), len(_REGION))]


def _unit(widget: str, schema: Mapping[str, Any]) -> str:
    return "元" if widget == "money" else str(schema.get("x-unit", ""))


def _options(schema: Mapping[str, Any], text: str) -> list[Shape]:
    if schema.get("x-widget") == "yesno":
        labels = ["是", "否"]
    else:
        names = schema.get("x-labels", {})
        options = schema.get("enum") or schema.get("items", {}).get("enum") or names
        labels = [str(names.get(one, one)) for one in options]
    chosen = f"、{text.replace(chr(0x200B), '')}、"
    return [{"label": label, "on": f"、{label}、" in chosen} for label in labels]


def _picture(pen: Pen, schema: Mapping[str, Any], widget: str) -> Shape:
    there = not pen.blank and schema.get("x-material") in pen.handed
    if widget == "signature":
        return {"kind": "signature", "note": "已在手机上手写签名", "signed": there}
    portrait = _PORTRAIT in str(schema.get("x-example", schema.get("x-material", "")))
    width, height = _PORTRAIT_MM if portrait else _PHOTO_MM
    note = "已交照片" if there else "贴照片" if portrait else "请附照片"
    return {"kind": "photo", "width": width, "height": height, "note": note, "taken": there}


def _entries(pen: Pen, pointer: str, schema: Mapping[str, Any]) -> Shape:
    """A repeating group: a table when its parts are few and narrow, blocks otherwise."""
    entry, items = schema.get("x-item-title", schema["title"]), schema["items"]
    most = schema.get("maxItems", _BLANK_ENTRIES)
    rows = max(_BLANK_ENTRIES, schema.get("minItems", 0)) if pen.blank else pen.count(pointer)
    places = range(min(rows, max(most, 1)) if pen.blank else rows)
    if not places:
        return {"kind": "value", "value": "没有"}
    if not _is_narrow(items):
        entries = [
            [_again(cell) if place else cell for cell in cells(pen, f"{pointer}/{place}", items)]
            for place in places
        ]
        return {"kind": "entries", "entry": entry, "entries": entries, "more": pen.blank}
    return {
        "kind": "rows",
        "columns": [
            {
                "label": _headed(items["properties"][name]),
                "required": pen.blank and name in items.get("required", ()),
                "weight": _width(items["properties"][name]),
            }
            for name in items["x-order"]
        ],
        "entries": [_row(pen, f"{pointer}/{place}", items) for place in places],
        "notes": _column_notes(pen, pointer, items),
        "more": pen.blank,
    }


def _headed(schema: Mapping[str, Any]) -> str:
    unit = _unit(schema["x-widget"], schema)
    return f"{schema['title']}({unit})" if unit and unit not in schema["title"] else schema["title"]


def _again(cell: Shape) -> Shape:
    """What was explained at the first entry is not said again."""
    return {**cell, "hint": "", "purpose": ""}


def _row(pen: Pen, path: str, items: Mapping[str, Any]) -> list[Shape]:
    row = []
    for name in items["x-order"]:
        schema, text = items["properties"][name], pen.text(f"{path}/{name}")
        if schema["x-widget"] in {"choice", "yesno"} and (pen.blank or not text):
            row.append({"kind": "ticks", "options": _options(schema, text), "value": ""})
        else:
            row.append({"kind": "value", "value": text})
    return row


def _column_notes(pen: Pen, pointer: str, items: Mapping[str, Any]) -> list[str]:
    """What stands beside a field elsewhere, under the table: condition, source and purpose."""
    notes = []
    for name in items["x-order"]:
        schema = items["properties"][name]
        told = (
            _conditions(pen, f"{pointer}/{name}", schema) if pen.blank else "",
            source(schema) if pen.blank else "",
            _purpose(schema),
        )
        if any(told):
            notes.append(f"{schema['title']}　" + "；".join(one for one in told if one))
    return notes


def _is_narrow(items: Mapping[str, Any]) -> bool:
    schemas = [items["properties"][name] for name in items["x-order"]]
    return all(_width(schema) for schema in schemas) and sum(map(_width, schemas)) <= _WIDEST


def _width(schema: Mapping[str, Any]) -> float:
    """The column's share of the width; 0 for what is no column."""
    labels = [str(label) for label in schema.get("x-labels", {}).values()]
    if len(labels) > _MOST_OPTIONS or any(len(label) > _LONGEST_OPTION for label in labels):
        return 0
    if schema.get("maxLength", 0) > _LONGEST_TEXT:
        return 0
    return _WIDTHS.get(schema.get("x-widget", ""), 0)
