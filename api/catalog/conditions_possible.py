"""Whether some answer to a field would fulfil what is asked of it. Pure.

Decided by trying: every selection of options, both truths, the numbers at and beside each limit,
texts of every length that is spoken of. Where a text must fit a pattern, or there would be too much
to try, it is not decided: then some answer is taken to do so.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

from jsonschema import Draft202012Validator

Field = Mapping[str, Any]
_MOST_TRIED = 6_000  # answers times values of the condition: some hundredths of a second
_MANY = 10  # options of which every selection is tried
_BOUNDS = frozenset({"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"})
_TEXTS = frozenset(
    {"text", "longtext", "date", "id-number", "credit-code", "phone", "bank-account", "region"}
)


def can_hold(field: Field, asked: Sequence[Mapping[str, Any]]) -> bool:
    """Whether one answer fulfils all of ``asked``."""
    if field["type"] in _TEXTS and any(_speaks_of_patterns(one) for one in asked):
        return True
    answers = _answers(field, asked)
    if len(answers) * sum(map(_size, asked)) > _MOST_TRIED:
        return True
    both = Draft202012Validator({"allOf": list(asked)})
    return any(both.is_valid(answer) for answer in answers)


def _size(schema: Any) -> int:
    """How many values a condition is written with."""
    if isinstance(schema, Mapping):
        return sum(map(_size, schema.values()))
    return sum(map(_size, schema)) if isinstance(schema, list) else 1


def odd_options(field: Field, schema: Mapping[str, Any]) -> tuple[str, ...]:
    """Values a condition names that no option has, or that are of another type."""
    allowed: set[Any] | None = set(field["options"]) if "options" in field else None
    named = [*_named(schema)]
    if allowed is not None:
        return tuple(str(one) for one in named if not isinstance(one, str) or one not in allowed)
    if field["type"] in {"yesno", "declaration"}:
        return tuple(str(one) for one in named if not isinstance(one, bool))
    return ()


def _answers(field: Field, asked: Sequence[Mapping[str, Any]]) -> list[Any]:
    named = [value for one in asked for value in _named(one)]
    match field["type"]:
        case "choice":
            found: list[Any] = list(field["options"])
        case "choices":
            found = [*_selections(list(field["options"]))]
        case "yesno":
            found = [True, False]
        case "declaration":
            found = [True]
        case "list":
            counts = range(field.get("min", 1), field.get("max", 20) + 1)
            found = [[{}] * count for count in counts]
        case kind if kind in _TEXTS:
            texts = [one for one in named if isinstance(one, str)]
            found = [*texts, *_some_texts(field, asked)]
        case _:
            found = [*_numbers(field, asked, named)]
    return found


def _selections(options: list[str]) -> Iterator[list[str]]:
    """Every selection; of very many options only small ones and everything."""
    most = len(options) if len(options) <= _MANY else 2
    for count in range(1, most + 1):
        yield from map(list, combinations(options, count))
    yield options


def _speaks_of_patterns(schema: Mapping[str, Any]) -> bool:
    inner = (part for name, value in schema.items() for part in _parts(name, value))
    return "pattern" in schema or any(map(_speaks_of_patterns, inner))


def _some_texts(field: Field, asked: Sequence[Mapping[str, Any]]) -> list[Any]:
    fewest, most = int(field.get("min", 0)), int(field.get("max", 500))
    sizes = {max(fewest, 1), most, *_sizes(asked, fewest, most)}
    return [letter * size for size in sizes for letter in "甲乙丙丁"]


def _sizes(asked: Sequence[Mapping[str, Any]], fewest: int, most: int) -> Iterator[int]:
    for limit in _limits(asked, frozenset({"minLength", "maxLength"})):
        for near in (limit - 1, limit, limit + 1):
            if max(fewest, 1) <= near <= most:
                yield near


def _numbers(field: Field, asked: Sequence[Mapping[str, Any]], named: list[Any]) -> Iterator[float]:
    whole = field["type"] != "number"
    least = field.get("min", 0 if field["type"] == "money" else None)
    most, above = field.get("max"), field.get("above")
    for one in (*named, *_limits(asked, _BOUNDS), least, most, above, 0):
        if isinstance(one, bool) or not isinstance(one, int | float):
            continue
        for near in (one, one - 1, one + 1, *(() if whole else (one - 0.001, one + 0.001))):
            if (
                (not whole or near == int(near))
                and (least is None or near >= least)
                and (most is None or near <= most)
                and (above is None or near > above)
            ):
                yield int(near) if whole else near


def _limits(asked: Sequence[Mapping[str, Any]], names: frozenset[str]) -> Iterator[Any]:
    """What conditions say under these keywords, at any depth."""
    for one in asked:
        for name, value in one.items():
            if name in names:
                yield value
            yield from _limits(_parts(name, value), names)


def _named(schema: Mapping[str, Any]) -> Iterator[Any]:
    """Every value a condition speaks of, at any depth."""
    for name, value in schema.items():
        if name == "const":
            yield value
        elif name == "enum":
            yield from value
        for part in _parts(name, value):
            yield from _named(part)


def _parts(name: str, value: Any) -> list[Mapping[str, Any]]:
    if name in {"not", "contains"}:
        return [value]
    return value if name in {"allOf", "anyOf"} else []
