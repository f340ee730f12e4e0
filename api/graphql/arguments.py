"""Arguments that GraphQL's types cannot judge: lengths, shapes, moments. Raises ``Coded``.

Not refusals: our own pages never send these.
"""

from datetime import datetime, time
from typing import Any, TypeVar

from api.graphql.errors import Code, Coded
from identity.regions import is_region_code
from notifications.now import SHANGHAI

Kind = TypeVar("Kind")
SHORTEST_KEY, LONGEST_KEY = 8, 255
_YEARS = range(2000, 2200)
_HOURS = range(24)
_DIGITS = 18
LONGEST_TEXT = 5_000


def key_of(key: str) -> str:
    """An idempotency key: 8 to 255 characters, so that it can be unique and be kept."""
    if not SHORTEST_KEY <= len(key) <= LONGEST_KEY:
        raise Coded(Code.BAD_REQUEST, f"key must have {SHORTEST_KEY} to {LONGEST_KEY} characters.")
    return key


def text_of(text: str, most: int = LONGEST_TEXT) -> str:
    """A text of at most ``most`` characters, without blanks around it."""
    if len(text) > most:
        raise Coded(Code.BAD_REQUEST, f"A text is longer than {most} characters.")
    return text.strip()


def object_of(value: Any) -> dict[str, Any]:
    """A JSON value that must be an object."""
    if not isinstance(value, dict):
        raise Coded(Code.BAD_REQUEST, "A JSON argument must be an object.")
    return value


def moment_of(at: datetime) -> datetime:
    """An aware moment; without an offset it is the county's time. Years 2000 to 2199."""
    if at.year not in _YEARS:
        raise Coded(Code.BAD_REQUEST, "A moment lies too far away.")
    return at if at.tzinfo else at.replace(tzinfo=SHANGHAI)


def time_of(at: time) -> time:
    """A time of the county's day: without an offset."""
    if at.tzinfo:
        raise Coded(Code.BAD_REQUEST, "A time of day has no offset.")
    return at


def place_of(text: str) -> int | None:
    """A place in the trail, as doors write it; None: nothing can stand there."""
    fits = text.isascii() and text.isdigit() and len(text) <= _DIGITS
    return int(text) if fits else None


def region_of(code: str | None) -> str | None:
    """A region's code, or None for none."""
    if code and not is_region_code(code):
        raise Coded(Code.BAD_REQUEST, "No such region.")
    return code or None


def hour_of(hour: int | None) -> int | None:
    """An hour of the day, or None."""
    if hour is not None and hour not in _HOURS:
        raise Coded(Code.BAD_REQUEST, "An hour is 0 to 23.")
    return hour


def few(values: list[Kind], most: int = 200) -> list[Kind]:
    """A list of at most ``most`` values."""
    if len(values) > most:
        raise Coded(Code.BAD_REQUEST, f"More than {most} values.")
    return values
