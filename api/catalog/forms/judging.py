"""What is wrong with answers. Pure.

JSON Schema judges what is there; what is missing is asked of the fields that exist. An empty text
counts as no answer, and a hidden field is neither required nor judged.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from itertools import islice
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError

from api.catalog.forms.bounding import excess
from api.catalog.forms.existing import Existing
from api.catalog.forms.field_problems import FieldProblem
from api.catalog.forms.pointers import below, steps_of
from api.catalog.forms.settling import shown
from identity.bankaccounts import is_bank_account
from identity.idnumbers import is_credit_code, is_id_number
from identity.phones import is_phone
from identity.regions import is_region_code, reaches
from identity.texts import is_plain


def _is_day(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _fits(check: Callable[[str], bool], value: object) -> bool:
    """Formats speak of texts only; another type is the type's problem."""
    return not isinstance(value, str) or check(value)


FORMATS: Mapping[str, Callable[[str], bool]] = {
    "id-number": is_id_number,
    "phone": is_phone,
    "credit-code": is_credit_code,
    "date": _is_day,
    "bank-account": is_bank_account,
    "region-code": is_region_code,
}
_CHECKER = FormatChecker(formats=())
for _name, _check in FORMATS.items():
    _CHECKER.checks(_name)(partial(_fits, _check))
# What only a complete form must fulfil: a draft may lack anything.
_ONLY_COMPLETE = frozenset({"minItems", "minLength"})
_LIMITED = frozenset(
    {
        *("maxLength", "minLength", "maxItems", "minItems", "multipleOf"),
        *("maximum", "minimum", "exclusiveMaximum", "exclusiveMinimum"),
    }
)
_MOST_TOLD = 100
_NUMBER = re.compile("[0-9]+")


def problems(form: Mapping[str, Any], answers: Any, *, complete: bool) -> list[FieldProblem]:
    """What is wrong with ``answers``, in form order. A draft (not ``complete``) may have gaps."""
    if not isinstance(answers, Mapping):
        return [FieldProblem("", "type")]
    if found := excess(form, answers):
        return found
    kept = shown(form, answers)
    every = [*_judged(form, kept, complete=complete), *_odd(kept, "")]
    if complete:
        existing = Existing(form, kept)
        every += [*_lacking(existing), *_too_wide(existing)]
    once = {(problem.pointer, problem.key): problem for problem in every}
    in_order = sorted(once.values(), key=partial(_place, form))
    return in_order[:_MOST_TOLD]


def needed(existing: Existing) -> Iterator[str]:
    """The fields that must be answered, those inside a needed one after it."""
    return (spot.pointer for spot in existing.spots() if existing.needs(spot))


def _lacking(existing: Existing) -> Iterator[FieldProblem]:
    """What must be answered and is not; of a person or an address, its parts."""
    wanted = list(needed(existing))
    holders = {pointer.rpartition("/")[0] for pointer in wanted}
    for pointer in wanted:
        if pointer not in holders and existing.value(pointer) is None:
            yield FieldProblem(pointer, "required")


def _too_wide(existing: Existing) -> Iterator[FieldProblem]:
    """Regions named only as far as the province, say, where the township is asked for."""
    for spot in existing.spots():
        code = existing.value(spot.pointer) if spot.schema.get("format") == "region-code" else None
        if isinstance(code, str) and not reaches(code, spot.schema.get("x-depth", "county")):
            yield FieldProblem(spot.pointer, "region-code")


def _judged(
    form: Mapping[str, Any], kept: Mapping[str, Any], *, complete: bool
) -> Iterator[FieldProblem]:
    validator = Draft202012Validator(_closed(form), format_checker=_CHECKER)
    for error in validator.iter_errors(kept):
        undone = error.validator in _ONLY_COMPLETE or _is_unticked(error)
        if complete or not undone:
            yield from islice(_told(error), _MOST_TOLD)


def _closed(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """The schema with every object in it closed to what it does not name, and nothing required.

    A field whose answer is an uploaded material takes no value at all.
    """
    if "properties" in schema:
        inner = {
            name: _closed(field)
            for name, field in schema["properties"].items()
            if "x-material" not in field
        }
        rest = {key: value for key, value in schema.items() if key != "required"}
        return {**rest, "type": "object", "additionalProperties": False, "properties": inner}
    if "items" in schema:
        return {**schema, "items": _closed(schema["items"])}
    return schema


def _is_unticked(error: ValidationError) -> bool:
    """A declaration that is not made yet."""
    return error.validator == "const" and error.instance is False


def _told(error: ValidationError) -> Iterator[FieldProblem]:
    """One of jsonschema's errors as problems of fields."""
    path = ""
    for step in error.absolute_path:
        path = below(path, step)
    asked: Any = error.validator_value
    given: Any = error.instance
    schema: Any = error.schema
    match error.validator:
        case "additionalProperties":
            for name in given:
                if name not in schema["properties"]:
                    yield FieldProblem(below(path, name), "unknown")
        case "format":
            yield FieldProblem(path, str(asked))
        case "const" if schema.get("x-widget") == "declaration":
            yield FieldProblem(path, "declaration")
        case validator:
            limits = {} if validator not in _LIMITED else {"limit": asked}
            yield FieldProblem(path, str(validator), limits)


def _odd(value: Any, pointer: str) -> Iterator[FieldProblem]:
    """Where a text holds what is not seen, or turns around what is."""
    if isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _odd(inner, below(pointer, name))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _odd(inner, below(pointer, place))
    elif isinstance(value, str) and not is_plain(value):
        yield FieldProblem(pointer, "pattern")


def _place(form: Mapping[str, Any], problem: FieldProblem) -> tuple[tuple[int, str], ...]:
    """Where in the form a problem stands; what the form does not know comes last."""
    found: list[tuple[int, str]] = []
    schema: Any = form
    for step in steps_of(problem.pointer):
        order = schema.get("x-order", ())
        if "properties" in schema:
            found.append((order.index(step) if step in order else len(order), step))
            schema = schema["properties"].get(step, {})
        else:
            found.append((int(step) if _NUMBER.fullmatch(step) else 0, step))
            schema = schema.get("items", {})
    return (*found, (-1, problem.key))
