"""What people type → what is kept: trimmed, half-width, without what is no answer. Pure."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any

from identity.idnumbers import normalise
from identity.phones import e164
from identity.refusals import PhoneInvalid

_BLANKS: tuple[Any, ...] = ("", None, [])


def tidied(schema: Mapping[str, Any], value: Any) -> Any:
    """The answer to a field, a page or a whole form, tidied; None if it is no answer.

    Nothing is judged: what does not fit stays as it is, for ``problems`` to speak of.
    """
    if isinstance(value, Mapping):
        fields = schema.get("properties", {})
        inner = {name: tidied(fields.get(name, {}), one) for name, one in value.items()}
        return {name: one for name, one in inner.items() if one not in _BLANKS}
    if isinstance(value, list):
        return [tidied(schema.get("items", {}), one) for one in value] or None
    if isinstance(value, str):
        return _TIDY.get(schema.get("format", ""), str.strip)(value) or None
    if isinstance(value, float) and schema.get("type") == "integer" and value.is_integer():
        return int(value)
    return value


def digits(typed: str) -> str:
    """Half-width, without spaces and dashes: as card numbers and codes are kept."""
    return re.sub(r"[\s\-‐-―]", "", unicodedata.normalize("NFKC", typed))


def _phone(typed: str) -> str:
    try:
        return e164(typed)
    except PhoneInvalid:
        return typed.strip()


def _half_width(typed: str) -> str:
    return unicodedata.normalize("NFKC", typed).strip()


_TIDY: Mapping[str, Callable[[str], str]] = {
    "id-number": normalise,
    "credit-code": normalise,
    "phone": _phone,
    "bank-account": digits,
    "region-code": digits,
    "date": _half_width,
}
