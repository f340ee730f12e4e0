"""The shape of a catalogue file, checked by its JSON Schema and told in its author's words."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError

from api.catalog.refusals import Problem
from api.catalog.source import Source

_FORMATS = FormatChecker(formats=())
_SHAPE = Draft202012Validator(
    yaml.safe_load(Path(__file__).with_name("definition.schema.yaml").read_text("utf-8")),
    format_checker=_FORMATS,
)
_KINDS = {
    "string": "文字（数字两边加上引号）",
    "object": "一组“名字: 内容”",
    "array": "一个清单",
    "integer": "整数",
    "number": "数字",
    "boolean": "true 或者 false",
    "null": "null",
}
_FORMS = {  # what a pattern asks for, by what the place is called
    "code": "12 位数字，两边加引号",
    "implementation_code": "31 位：信用代码 18 位 + 层级 1 位 + 编码 12 位",
    "legal": "days、unit、basis，或者 none",
    "key": "小写英文字母开头，只有字母、数字和下划线",
    "page": "小写英文字母开头，只有字母、数字和下划线",
    "id": "小写英文字母开头，只有字母、数字和下划线",
    "options": "选项名用英文字母、数字和下划线",
    "icon": "图标的英文名，比如 gift-o",
    "effective_from": "年-月-日，比如 2026-12-01",
    "cancelled_on": "年-月-日，比如 2027-12-01",
    "since": "年-月-日，比如 2024-03-01",
    "pilot": "6 位、9 位或者 12 位的区划代码，两边加引号",
    "regions": "6 位、9 位或者 12 位的区划代码，两边加引号",
}
_RUNAWAY = re.compile(r"\)[*+{]|\\[1-9]|\(\?")
_TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\{(\d*)(,?)(\d*)\}|.", re.DOTALL)
_LETTERS = 600  # a text that a pattern is tried on is no longer (forms.bounding)
_MOST_WAYS = 1_000_000  # in which a pattern may be tried on one text: some hundredths of a second
_SAID = {  # JSON Schema's word → our rule and sentence
    "type": ("kind-of-value", "这里要写{kind}。"),
    "enum": ("one-of", "只能写：{asked}。现在写的是“{given}”。"),
    "const": ("one-of", "只能写：{asked}。现在写的是“{given}”。"),
    "uniqueItems": ("duplicate", "同一个内容写了两次，只能留一个。"),
    "minItems": ("empty", "至少要写 {asked} 个。"),
    "minProperties": ("empty", "至少要写 {asked} 个。"),
    "minLength": ("empty", "这里是空的，要写内容。"),
    "maxItems": ("limit", "最多写 {asked} 个。"),
    "maxProperties": ("limit", "最多写 {asked} 个。"),
    "maxLength": ("limit", "最多 {asked} 个字。"),
    "minimum": ("limit", "最小是 {asked}，现在写的是 {given}。"),
    "maximum": ("limit", "最大是 {asked}，现在写的是 {given}。"),
}


@_FORMATS.checks("date", raises=ValueError)
def _is_day(value: object) -> bool:
    return not isinstance(value, str) or date.fromisoformat(value).isoformat() == value


@_FORMATS.checks("regex")
def _is_pattern(value: object) -> bool:
    return not isinstance(value, str) or is_pattern(value)


def is_pattern(text: str) -> bool:
    """Whether it is a pattern that Python and the phone read alike and that never runs away:
    no group is repeated, nothing refers back or looks around, and what may be long or short, be
    there or not, are few enough places for every way to be tried.
    """
    try:
        re.compile(text)
    except (re.error, OverflowError, RecursionError):
        return False
    return not _RUNAWAY.search(text) and _ways(text) <= _MOST_WAYS


def _ways(pattern: str) -> int:
    """In how many ways, at most, the pattern is tried on one text before it does not fit."""
    ways = 1 if pattern.startswith("^") and "|" not in pattern else _LETTERS
    for token in _TOKEN.finditer(pattern):
        fewest, comma, most = token.groups()
        match token[0]:
            case "*" | "+":
                ways *= _LETTERS
            case "?" | "|":
                ways *= 2
            case repeated if repeated.startswith("{") and comma:
                ways *= min(int(most or _LETTERS) - int(fewest or 0) + 1, _LETTERS)
    return ways


def shape_problems(source: Source, expanded: Mapping[str, Any]) -> Iterator[Problem]:
    """Where the expanded file is not the shape of one, in the order of its lines."""
    found: dict[tuple[int, str, str], Problem] = {}
    for error in _SHAPE.iter_errors(expanded):
        for problem in _told(source, error):
            found.setdefault((problem.line, problem.field, problem.rule), problem)
    yield from (found[key] for key in sorted(found))


def _told(source: Source, error: ValidationError) -> Iterator[Problem]:
    path = tuple(error.absolute_path)
    asked: Any = error.validator_value
    given: Any = error.instance
    match error.validator:
        case "required":
            for name in asked if "use" not in given else ():
                if name not in given:
                    yield source.problem((*path, name), "missing", f"缺少“{name}”。")
        case "additionalProperties":
            yield from _unknown(source, path, given, error)
        case "pattern" | "format":
            yield _misformed(source, path, str(asked), given)
        case validator:
            rule, sentence = _SAID[str(validator)]
            allowed = "、".join(str(one) for one in _several(asked))
            said = sentence.format(asked=allowed, given=given, kind=_kind(asked))
            yield source.problem(path, rule, said)


def _unknown(
    source: Source, path: tuple[str | int, ...], given: Mapping[str, Any], error: ValidationError
) -> Iterator[Problem]:
    schema: Any = error.schema
    for name in given:
        if name == "use":
            said = f"公共库里没有“{given[name]}”，请看 _fields.yaml 和 _materials.yaml。"
            yield source.problem((*path, name), "unknown-use", said)
        elif name not in schema["properties"]:
            said = f"没有“{name}”这一项，是不是写错了？可以写：{'、'.join(schema['properties'])}。"
            yield source.problem((*path, name), "unknown-word", said)


def _misformed(source: Source, path: tuple[str | int, ...], asked: str, given: object) -> Problem:
    if asked == "\\S":
        return source.problem(path, "empty", "这里是空的，要写内容。")
    if asked == "date":
        return source.problem(path, "date", f"“{given}”不是日历上的一天，请写成 2026-12-01 这样。")
    if asked == "regex":
        return source.problem(path, "pattern", "这个规则（正则表达式）写得不对。")
    name = next((step for step in reversed(path) if isinstance(step, str)), "")
    wanted = _FORMS.get(name, f"符合 {asked}")
    return source.problem(path, "pattern", f"“{given}”的写法不对，要写：{wanted}。")


def _kind(asked: Any) -> str:
    return "或者".join(_KINDS.get(str(one), "") for one in _several(asked))


def _several(asked: Any) -> Iterable[Any]:
    return asked if isinstance(asked, list) else (asked,)
