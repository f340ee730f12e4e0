"""Whether some answer to a field would fulfil what is asked of it. Pure.

Decided by trying: every option, both truths, the numbers at and beside each limit. A text may be
anything, so only its type is held against a condition.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from jsonschema import Draft202012Validator

Field = Mapping[str, Any]
_TEXTS = frozenset(
    {"text", "longtext", "date", "id-number", "credit-code", "phone", "bank-account", "region"}
)


def can_hold(field: Field, asked: Sequence[Mapping[str, Any]]) -> bool:
    """Whether one answer fulfils all of ``asked``."""
    both = Draft202012Validator({"allOf": list(asked)})
    return any(both.is_valid(answer) for answer in _answers(field, asked))


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
            options = list(field["options"])
            found = [*([one] for one in options), *_runs(options)]
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


def _runs(options: list[str]) -> Iterator[list[str]]:
    """Some selections of several options: enough for counting and for containing."""
    for start in range(len(options)):
        for end in range(start + 2, len(options) + 1):
            yield options[start:end]


def _some_texts(field: Field, asked: Sequence[Mapping[str, Any]]) -> list[Any]:
    """A text of any kind may fit a pattern; whether it does is not decided here."""
    if any("pattern" in str(one) for one in asked):
        patterns = [one["pattern"] for one in asked if "pattern" in one]
        return [str(one).strip("^$") for one in patterns] or ["字"]
    fewest, most = int(field.get("min", 0)), int(field.get("max", 500))
    return ["字" * count for count in {max(fewest, 1), most, *_sizes(asked, fewest, most)}]


def _sizes(asked: Sequence[Mapping[str, Any]], fewest: int, most: int) -> set[int]:
    named = {one[name] for one in asked for name in ("minLength", "maxLength") if name in one}
    return {size for size in named if isinstance(size, int) and fewest <= size <= most}


def _numbers(field: Field, asked: Sequence[Mapping[str, Any]], named: list[Any]) -> Iterator[float]:
    whole = field["type"] != "number"
    least = field.get("min", 0 if field["type"] == "money" else None)
    most, above = field.get("max"), field.get("above")
    for one in (*named, *_limits(asked), least, most, above, 0):
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


def _limits(asked: Sequence[Mapping[str, Any]]) -> Iterator[Any]:
    for one in asked:
        for name, value in one.items():
            if name in {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"}:
                yield value
            yield from _limits(_parts(name, value))


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
