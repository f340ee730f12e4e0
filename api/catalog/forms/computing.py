"""Values the program writes into a form: sums, counts, ages. Pure.

Whole numbers stay whole (money is in fen); others are counted as written, in decimals.
"""

import math
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import date
from decimal import ROUND_FLOOR, Decimal
from typing import Any

from identity.idnumbers import read_id_number
from identity.refusals import IdNumberInvalid

MOST = 10**15  # no number of a form is larger: it could not be told exactly on every phone
Look = Callable[[str], Any]
_HALF = Decimal("0.5")


def computed(rule: Mapping[str, Any], look: Look, today: date) -> int | float | None:
    """The value of a rule, e.g. ``{"sum": "/home/people/*/income"}``; None if there is none yet.

    ``look`` answers a pointer, one with ``*`` with a list.
    """
    [(kind, asked)] = rule.items()
    if kind == "age":
        return _age(look(asked), today)
    if kind == "count":
        there = look(asked)
        return len(there) if isinstance(there, list) else 0
    if kind == "sum":
        there = look(asked)
        return _plain(sum(_numbers(there if isinstance(there, list) else [there]), Decimal()))
    return _reckoned(kind, [_term(one, look) for one in asked])


def rounded(value: float, kind: object) -> int | float:
    """As the field's type wants it: whole numbers are rounded half up."""
    if kind == "integer" and isinstance(value, float):
        return int((_decimal(value) + _HALF).to_integral_value(ROUND_FLOOR))
    return value


def is_number(value: Any) -> bool:
    """Whether it is a number that can be reckoned with."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return math.isfinite(value) and abs(value) <= MOST


def _term(asked: Any, look: Look) -> Decimal | None:
    value = look(asked) if isinstance(asked, str) else asked
    return _decimal(value) if is_number(value) else None


def _reckoned(kind: str, terms: list[Decimal | None]) -> int | float | None:
    """An addition takes what is there; the others need every term."""
    there = [term for term in terms if term is not None]
    if not there or (kind != "add" and len(there) < len(terms)):
        return None
    match kind:
        case "add":
            return _plain(sum(there, Decimal()))
        case "subtract":
            return _plain(there[0] - there[1])
        case "multiply":
            return _plain(math.prod(there, start=Decimal(1)))
    raise ValueError(kind)


def _numbers(values: Iterable[Any]) -> list[Decimal]:
    return [_decimal(value) for value in values if is_number(value)]


def _decimal(value: float) -> Decimal:
    return Decimal(str(value))


def _plain(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _age(value: Any, today: date) -> int | None:
    """Whole years of who was born on this day, or has this identity number."""
    born = None
    if isinstance(value, str):
        with suppress(ValueError, IdNumberInvalid):
            born = date.fromisoformat(value) if "-" in value else read_id_number(value).birth_date
    if born is None or born > today:
        return None
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
