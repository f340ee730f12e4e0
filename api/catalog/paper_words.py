"""What paper says in words: answers, conditions, money, days. Pure."""

import re
from collections.abc import Mapping
from typing import Any

from api.catalog.forms import in_words

Texts = Mapping[str, str]  # JSON pointer of a field → its answer in words
_LONG_RUN = re.compile(r"[!-~]{17,}")
_PLACE = re.compile(r"/[0-9]+(?=/|$)")
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_BOUNDS = {
    **dict.fromkeys(("minimum", "minItems", "minLength"), "不少于"),
    **dict.fromkeys(("maximum", "maxItems", "maxLength"), "不多于"),
    "exclusiveMinimum": "多于",
    "exclusiveMaximum": "少于",
}
_JOINED = {"anyOf": "或者", "allOf": "并且"}
_SOURCES = {
    "name": "手机上办，从实名信息带来",
    "idNumber": "手机上办，从实名信息带来",
    "phone": "手机上办，从登录的手机号带来",
    "birthDate": "手机上办，从身份证号算出来",
    "sex": "手机上办，从身份证号算出来",
}


def soft(text: str) -> str:
    """Room to break what has no spaces: otherwise it would run over the edge of the paper."""
    return _LONG_RUN.sub(lambda run: "\u200b".join(_pieces(run[0], 8)), text)


def yuan(fen: int) -> str:
    """As it is written on paper: 80, 80.50."""
    return f"{fen // 100}" if fen % 100 == 0 else f"{fen // 100}.{fen % 100:02d}"


def days(number: int, unit: str) -> str:
    """A limit with its unit."""
    return f"{number} 个工作日" if unit == "working" else f"{number} 天(自然日)"


def day(text: str) -> str:
    """A date as it is written; what is none stays as it is."""
    found = _DAY.fullmatch(text)
    return f"{found[1]} 年 {int(found[2])} 月 {int(found[3])} 日" if found else text


def spoken(
    form: Mapping[str, Any], answers: Mapping[str, Any], regions: Mapping[str, str]
) -> Texts:
    """Every answer of the form in words. A list tells under its own pointer how many it has.

    ``regions``: names by code.
    """
    told: dict[str, str] = {}
    for key in form["x-order"]:
        _speak(f"/{key}", form["properties"][key], answers.get(key), regions, told)
    return told


def from_lines(sections: list[dict[str, Any]]) -> Texts:
    """The same from what the desk lists, where personal values stand masked."""
    told = {
        line["field"]: _as_written(line["value"])
        for section in sections
        for line in section["lines"]
    }
    for pointer in list(told):
        for found in _PLACE.finditer(pointer):
            owner, place = pointer[: found.start()], int(found[0][1:]) + 1
            told[owner] = str(max(place, int(told.get(owner, "0"))))
    return told


def condition(
    form: Mapping[str, Any], rules: Mapping[str, Any] | None, near: str, ending: str
) -> str:
    """When a question is asked at all, as a villager reads it. ``near`` holds the field."""
    if not rules:
        return ""
    said = "，并且".join(_rule(form, pointer, rule, near) for pointer, rule in rules.items())
    return f"如果{said}，{ending}"


def source(schema: Mapping[str, Any]) -> str:
    """Where an answer comes from that nobody writes."""
    if "x-computed" in schema:
        return "由前面填的算出来，不用填"
    return _SOURCES.get(schema.get("x-known", ""), "")


def _speak(
    path: str,
    group: Mapping[str, Any],
    given: Any,
    regions: Mapping[str, str],
    told: dict[str, str],
) -> None:
    for name in group["x-order"]:
        schema = group["properties"][name]
        value = given.get(name) if isinstance(given, Mapping) else None
        if value is None or value == "":
            continue
        if schema.get("x-widget") == "list":
            told[f"{path}/{name}"] = str(len(value))
            for place, entry in enumerate(value):
                _speak(f"{path}/{name}/{place}", schema["items"], entry, regions, told)
        elif schema.get("x-widget") == "person":
            _speak(f"{path}/{name}", schema, value, regions, told)
        else:
            told[f"{path}/{name}"] = _as_written(in_words(schema, value, regions))


def _as_written(text: str) -> str:
    """The unit is printed beside the line; dates are written out."""
    return day(text.removesuffix(" 元"))


def _rule(form: Mapping[str, Any], pointer: str, rule: Any, near: str) -> str:
    full = f"{near}/{pointer.removeprefix('./')}" if pointer.startswith("./") else pointer
    schema = _schema_at(form, full)
    name = f"“{schema.get('title', '前面')}”"
    if not isinstance(rule, Mapping):
        rule = {"const": rule}
    said = [_limit(schema, word, wanted) for word, wanted in rule.items()]
    return name + "、".join(one for one in said if one) if any(said) else f"{name}填了"


def _limit(schema: Mapping[str, Any], word: str, wanted: Any) -> str:
    """One word of JSON Schema, said."""
    if word in {"const", "enum"}:
        options = wanted if word == "enum" else [wanted]
        return "是" + "或".join(f"“{_plain(schema, one)}”" for one in options)
    if word in {"contains", "not"}:
        said = _limit(schema, *next(iter(wanted.items())))
        return f"不{said}" if word == "not" else "里选了" + said.removeprefix("是")
    if word in _JOINED:
        parts = (_limit(schema, *next(iter(one.items()))) for one in wanted)
        return _JOINED[word].join(part for part in parts if part)
    return f"{_BOUNDS[word]} {_plain(schema, wanted)}" if word in _BOUNDS else ""


def _plain(schema: Mapping[str, Any], value: Any) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    if schema.get("x-widget") == "money" and isinstance(value, int):
        return f"{yuan(value)} 元"
    return str(schema.get("x-labels", {}).get(value, value))


def _schema_at(form: Mapping[str, Any], pointer: str) -> Mapping[str, Any]:
    """The field's schema; places in lists are passed over."""
    schema: Mapping[str, Any] = form
    for step in pointer.split("/")[1:]:
        if step == "*" or step.isdigit():
            continue
        inner = schema.get("items", schema)
        schema = inner.get("properties", {}).get(step, {})
    return schema


def _pieces(text: str, size: int) -> list[str]:
    return [text[at : at + size] for at in range(0, len(text), size)]
