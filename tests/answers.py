"""Answers to any form: valid and complete ones by chance, and each of them wrong in one place.

Fictional throughout: people of region 990126, card numbers of no bank.
"""

import copy
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Any

from hypothesis import Phase, find, settings
from hypothesis import strategies as st

from api.catalog.forms import Existing, Spot, field_at, problems, settled
from api.catalog.loading import SHIPPED, examined, files
from api.seed.people import id_number
from identity.bankaccounts import luhn_sum
from identity.idnumbers import credit_check_character
from identity.regions import reaches

TODAY = date(2026, 11, 22)
KNOWN = {
    "name": "张桂兰",
    "idNumber": id_number(date(1956, 3, 12), 422),
    "phone": "+8613900000002",
    "birthDate": "1956-03-12",
    "sex": "女",
}
Json = dict[str, Any]
Schema = Mapping[str, Any]
_REGIONS = ("990126", "990126101", "990126102", "990126101201", "110101", "130102")
_LETTERS = "青禾县镇村人民东西南北大小上下春夏秋冬山水田木"
_MOST_ENTRIES, _TRIES = 3, 100
_NOWHERE = {"": None}
_ONCE = settings(phases=(Phase.generate,), database=None, derandomize=True)
_MILLION, _ENDLESS = [None] * 10**6, "长" * 200_000


@cache
def document_of(code: str) -> Json:
    """What is published of a shipped file."""
    found = examined(SHIPPED / f"{code}.yaml")
    assert found.document is not None, found.problems
    return dict(found.document)


def form_of(code: str) -> Json:
    """The form of a shipped file."""
    form: Json = document_of(code)["form"]
    return form


def every_code() -> tuple[str, ...]:
    """The codes of all shipped files."""
    return tuple(path.stem for path in files())


def answers(form: Schema, chance: Random, known: Mapping[str, str] = KNOWN) -> Json:
    """A complete form as somebody with these real-name facts fills it, settled.

    Whose sums come out wrong (more lent than it costs) fills it in anew.
    """
    for _ in range(_TRIES):
        told = _filled(form, chance, known)
        wrong = [field_at(form, problem.pointer) for problem in problems(form, told, complete=True)]
        if not any("x-computed" in schema for schema in wrong if schema):
            return told
    raise AssertionError("nobody's sums come out right")


def _filled(form: Schema, chance: Random, known: Mapping[str, str]) -> Json:
    given: Json = {key: {} for key in form["x-order"]}
    for _ in range(_TRIES):
        existing = Existing(form, settled(form, given, known, TODAY), TODAY)
        spot = next((one for one in existing.spots() if _is_open(one, existing, given)), None)
        if spot is None:
            return dict(settled(form, given, known, TODAY))
        for one in [*existing.spots()]:
            if _is_open(one, existing, given):
                _put(given, one.pointer, _answer(one, existing, chance))
    raise AssertionError("a form without end")


def strategy(form: Schema) -> st.SearchStrategy[Json]:
    """The same by hypothesis: every seed is another citizen."""
    for pattern in _patterns(form):
        _like(pattern)  # hypothesis does not search inside its own search
    return st.builds(lambda seed: answers(form, Random(seed)), st.integers(0, 2**32))


def spoiled(form: Schema, good: Json) -> Iterator[tuple[str, Json, str]]:
    """Good answers made wrong at one place each: what was done, the answers, where."""
    existing = Existing(form, good)
    for spot in existing.spots():
        if "x-computed" in spot.schema or "x-known" in spot.schema:
            continue
        value = existing.value(spot.pointer)
        if "x-material" in spot.schema:
            yield "sent for a picture", _with(good, spot.pointer, "data:"), spot.pointer
        elif value is not None:
            for what, wrong in _wrong(spot.schema, value):
                yield what, _with(good, spot.pointer, wrong), spot.pointer
            if existing.needs(spot) and "properties" not in spot.schema:
                yield "left out", _with(good, spot.pointer, None), spot.pointer
        if "properties" in spot.schema and value is not None:
            inner = f"{spot.pointer}/__proto__"
            yield "a strange name", _with(good, inner, {"polluted": True}), inner
    for key in form["x-order"]:
        for strange in ("__proto__", "constructor", "x-known"):
            yield "a strange name", _with(good, f"/{key}/{strange}", True), f"/{key}/{strange}"
    yield "a strange page", {**good, "__proto__": {"admin": True}}, "/__proto__"


def _wrong(schema: Schema, value: Any) -> Iterator[tuple[str, Any]]:
    """Values that are none for this field."""
    if schema.get("x-widget") == "declaration":
        yield "not declared", False
    yield "another type", 7.5 if isinstance(value, str | bool | list | dict) else "seven"
    yield "a deep hole", {"a": {"b": {"c": {"d": {"e": {"f": {"g": {"h": {}}}}}}}}}
    if isinstance(value, bool):
        return
    if isinstance(value, int | float):
        yield "no number", float("nan")
        yield "without end", float("inf")
        yield "huge", 10**400
        yield "under the least", schema.get("minimum", -(10**16)) - 1
    if isinstance(value, str):
        yield "half a character", value + "\ud800"
        if schema.get("format") not in {"id-number", "credit-code"}:  # there it is left out
            yield "turned around", value + "\u202e"
        yield "without end", _ENDLESS
        if "format" in schema:
            yield "not of its kind", "1234x"
        if "enum" in schema:
            yield "no option", "__proto__"
    if isinstance(value, list):
        yield "a million", _MILLION
        most = schema.get("maxItems", 0)
        if value and 0 < most < 200:
            yield "more than may be", [value[0]] * (most + 1)


def _is_open(spot: Spot, existing: Existing, given: Json) -> bool:
    """Whether it is to be answered now: nothing was said, and it is the citizen's to say.

    What was left open is asked for again, once another answer makes it needed.
    """
    schema = spot.schema
    if schema.keys() & {"x-computed", "x-material", "x-known"}:
        return False
    said = _at(given, spot.pointer)
    return said is _NOWHERE or (said is None and existing.needs(spot))


def _answer(spot: Spot, existing: Existing, chance: Random) -> Any:
    """A fitting answer; what may be left open sometimes is."""
    if not existing.needs(spot) and chance.random() < 0.3:
        return None
    return fitting(spot.schema, chance)


def fitting(schema: Schema, chance: Random) -> Any:
    """A value that fits a field's own schema; inside lists and persons nothing is said yet."""
    match schema:
        case {"enum": options}:
            return chance.choice(options)
        case {"const": value}:
            return value
        case {"properties": _}:
            return {}
        case {"format": "region-code"}:
            depth = schema.get("x-depth", "county")
            return chance.choice([code for code in _REGIONS if reaches(code, depth)])
        case {"format": kind}:
            return _OF_FORMAT[kind](chance)
        case _:
            return _OF_TYPE[schema["type"]](schema, chance)


def _several(schema: Schema, chance: Random) -> list[Any]:
    least = schema.get("minItems", 0)
    most = min(schema.get("maxItems", _MOST_ENTRIES), max(least, _MOST_ENTRIES))
    count = chance.randint(least, most)
    options = schema["items"].get("enum")
    if options:
        return chance.sample(options, min(count, len(options)))
    return [{} for _ in range(count)]


def _number(schema: Schema, chance: Random) -> float:
    step = schema.get("multipleOf", 1)
    least = schema.get("minimum", schema.get("exclusiveMinimum", -1) + 1)
    most = min(schema.get("maximum", least + 1000), least + 10_000_000)
    value = least + step * chance.randint(0, max(0, int((most - least) // step)))
    return int(value) if schema["type"] == "integer" else value


def _text(schema: Schema, chance: Random) -> str:
    if "pattern" in schema:
        return _like(schema["pattern"])
    least, most = schema.get("minLength", 1), schema.get("maxLength", 40)
    count = chance.randint(least, min(most, least + 20))
    return "".join(chance.choice(_LETTERS) for _ in range(count))


def _patterns(schema: Schema) -> Iterator[str]:
    if "pattern" in schema:
        yield schema["pattern"]
    for inner in schema.get("properties", {}).values():
        yield from _patterns(inner)
    if "items" in schema:
        yield from _patterns(schema["items"])


@cache
def _like(pattern: str) -> str:
    """A text that a pattern takes."""
    texts = st.from_regex(pattern, fullmatch=True)
    return find(texts, lambda text: text.strip() == text, settings=_ONCE)


def _day(chance: Random) -> date:
    return date(1940, 1, 1) + timedelta(days=chance.randrange(30_000))


def bank_account(chance: Random) -> str:
    """A card number of no bank."""
    body = "6222" + "".join(chance.choice("0123456789") for _ in range(chance.randint(7, 14)))
    return next(f"{body}{digit}" for digit in range(10) if luhn_sum(f"{body}{digit}") % 10 == 0)


def credit_code(chance: Random) -> str:
    """A unified social credit code of nobody."""
    body = "91990126" + "".join(chance.choice("0123456789AQWXY") for _ in range(9))
    return body + credit_check_character(body)


_OF_FORMAT: Mapping[str, Callable[[Random], str]] = {
    "id-number": lambda chance: id_number(_day(chance), chance.randrange(1000)),
    "phone": lambda chance: f"139{chance.randrange(10**8):08d}",
    "credit-code": credit_code,
    "date": lambda chance: _day(chance).isoformat(),
    "bank-account": bank_account,
}


_OF_TYPE: Mapping[str, Callable[[Schema, Random], Any]] = {
    "array": _several,
    "boolean": lambda _, chance: chance.random() < 0.5,
    "integer": _number,
    "number": _number,
    "string": _text,
}


def _at(given: Any, pointer: str) -> Any:
    for step in pointer.split("/")[1:]:
        if isinstance(given, dict):
            given = given.get(step, _NOWHERE)
        elif isinstance(given, list) and int(step) < len(given):
            given = given[int(step)]
        else:
            return _NOWHERE
    return given


def _put(given: Any, pointer: str, value: Any) -> None:
    *way, last = pointer.split("/")[1:]
    for step in way:
        given = given[int(step)] if isinstance(given, list) else given.setdefault(step, {})
    given[int(last) if isinstance(given, list) else last] = value


def _with(good: Json, pointer: str, value: Any) -> Json:
    changed = copy.deepcopy(good)
    _put(changed, pointer, value)
    return changed
