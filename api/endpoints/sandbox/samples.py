"""What the demo people write and photograph: believable answers to any form, and drawn papers."""

import io
import math
from typing import Any

from PIL import Image, ImageDraw

Json = dict[str, Any]

# What a field of this name is answered with, before its kind is asked. Fictional throughout.
_BY_NAME: dict[str, object] = {
    "name": "王建国",
    "address": "青禾县城关街道杏林路 8 号 2 幢 301 室",
    "location": "青禾县城关街道杏林路 8 号 2 幢 301 室",
    "premises": "青禾县城关街道集贤街 15 号",
    "certificate_number": "青(2020)青禾县不动产权第0001234号",
    "unit_number": "990126001001GB00012F00020301",
    "area": 96.5,
    "price": 38_600_000,
    "bank": "青禾农商银行",
    "first": "秀兰小吃店",
    "funds": 5_000_000,
}
_BY_WIDGET: dict[str, object] = {
    "text": "青禾县杏林路",
    "longtext": "情况属实，一次说清。",
    "number": 50,
    "money": 2_000_000,
    "date": "2025-11-03",
    "id-number": "110105196503151231",
    "phone": "13800138001",
    "credit-code": "91350100M000100Y43",
    "yesno": False,
    "region": "990126101",
    "region-code": "990126101",
    "bank-account": "6222020000000000000",
    "declaration": True,
}


def answers_for(form: Json, known: Json) -> Json:
    """Complete, valid answers to a published form (forms: see ``api/catalog/forms.py``)."""
    answers: Json = {}
    for group in form["x-order"]:
        answers[group] = {}
        fields = form["properties"][group]
        for name in _wanted(fields):
            field = fields["properties"][name]
            if _shown(field, answers):
                answers[group][name] = _answer(name, field, known)
    return answers


def _wanted(schema: Json) -> list[str]:
    """What must be answered, and what we have something good to say about."""
    must = schema.get("required", [])
    return [
        name
        for name in schema.get("x-order") or list(schema["properties"])
        if name in must or name in _BY_NAME
    ]


def _shown(field: Json, answers: Json) -> bool:
    for pointer, wanted in field.get("x-show-if", {}).items():
        group, name = pointer.strip("/").split("/", 1)
        if answers.get(group, {}).get(name) != wanted:
            return False
    return True


def _answer(name: str, field: Json, known: Json) -> object:
    if (source := field.get("x-known")) and known.get(source):
        return known[source]
    if "enum" in field:
        return field["enum"][0]
    if field.get("type") == "array":
        return [_item(field, known) for _ in range(max(1, int(field.get("minItems", 1))))]
    if "format" in field:
        return _BY_WIDGET[field["format"]]
    wish = _BY_NAME.get(name, _BY_WIDGET.get(field.get("x-widget", "text"), "青禾县"))
    if field.get("type") in {"number", "integer"}:
        return _number(field, wish)
    return _text(field, wish) if field.get("type") == "string" else _BY_WIDGET["yesno"]


def _item(field: Json, known: Json) -> object:
    items = field.get("items", {})
    if "enum" in items:
        return items["enum"][0]
    if items.get("type") != "object":
        return "青禾县"
    return {name: _answer(name, items["properties"][name], known) for name in _wanted(items)}


def _number(field: Json, wish: object) -> float | int:
    value = wish if isinstance(wish, int | float) and not isinstance(wish, bool) else 50
    if field.get("type") == "integer":
        value = int(value)
    low, high = field.get("minimum", value), field.get("maximum", value)
    bounded: float | int = max(low, min(high, value))
    return bounded


def _text(field: Json, wish: object) -> str:
    text = wish if isinstance(wish, str) else "青禾县"
    longest = int(field.get("maxLength", len(text)))
    return text[:longest].ljust(int(field.get("minLength", 0)), "。")


def photo_of(title: str, page: int) -> bytes:
    """A small JPEG that looks like a paper on a table. Two calls never give the same picture twice
    over for different titles or pages, because an office compares papers by their content.
    """
    seed = sum(map(ord, title)) + page * 37
    image = Image.new("RGB", (900, 1200), (118 + seed % 30, 98, 78))
    draw = ImageDraw.Draw(image)
    draw.polygon([(70, 90), (835, 70), (850, 1120), (55, 1135)], fill=(250, 248, 240))
    draw.rectangle((110, 130, 790, 210), fill=(150 + seed % 60, 40, 45))
    for row in range(18):
        length = 260 + (seed * (row + 3)) % 380
        y = 270 + row * 44
        draw.line((120, y, 120 + length, y), fill=(70, 74, 80), width=7)
    _stamp(draw, (640, 960), 110)
    kept = io.BytesIO()
    image.save(kept, "JPEG", quality=82)
    return kept.getvalue()


def _stamp(draw: ImageDraw.ImageDraw, centre: tuple[int, int], radius: int) -> None:
    """A round red seal with a star, as on any paper of an office."""
    x, y = centre
    red = (196, 48, 43)
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), outline=red, width=8)
    points = [
        (
            x + (radius * 0.45 if k % 2 == 0 else radius * 0.18) * math.sin(k * math.pi / 5),
            y - (radius * 0.45 if k % 2 == 0 else radius * 0.18) * math.cos(k * math.pi / 5),
        )
        for k in range(10)
    ]
    draw.polygon(points, fill=red)
