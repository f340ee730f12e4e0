"""Every sentence the hall says, in the reader's language.

``wording.<language>.toml`` holds them. ``{name}`` is a parameter; ``[…]`` is a part that is left
out when one of its parameters is absent or empty. Parameters ending in ``_fen`` are spoken in yuan
under the name without the ending; ISO dates are spoken as dates; ``news`` names another message,
whose title is spoken.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

CHINESE, ENGLISH = "zh-CN", "en"
LANGUAGES = (CHINESE, ENGLISH)
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(T.*)?")
_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
_PARAMETER = re.compile(r"\{(\w+)\}")


class WordingMissing(LookupError):
    """No such sentence, or a parameter it cannot do without is absent."""


class Rendered(NamedTuple):
    """A message as a person reads it."""

    title: str
    text: str


class Registered(NamedTuple):
    """A version of an SMS that vendors who only take templates know: ``${name}`` is a variable."""

    params: tuple[str, ...]
    text: str


def sentence(language: str, key: str, /, part: str = "text", **params: Any) -> str:
    """The sentence under ``key``, e.g. ``"refusal.PhoneInvalid"``, ``"status.draft"``.

    ``part`` names another line of the same entry, e.g. ``"title"`` of a timeline entry.
    """
    return _fill(_entry(language, key).get(part), f"{language}:{key}.{part}", language, params)


def message(language: str, template: str, channel: str, params: Mapping[str, Any]) -> Rendered:
    """A message for one channel: ``inbox`` (title and text), ``sms`` or ``push`` (title, line)."""
    key = f"message.{template}"
    line = "text" if channel == "inbox" else channel
    text = sentence(language, key, part=line, **params)
    if channel == "sms":
        return Rendered("", sentence(language, "sms.sign") + text)
    return Rendered(sentence(language, key, part="title", **params), text)


def spoken(language: str, params: Mapping[str, Any]) -> dict[str, str]:
    """Parameters as sentences have them, without the empty ones; what all messages share too."""
    said = {name.removesuffix("_fen"): _spoken(language, name, v) for name, v in params.items()}
    return {name: text for name, text in {**_book(language)["common"], **said}.items() if text}


def registered(language: str, template: str) -> tuple[Registered, ...]:
    """An SMS as a vendor has it registered: with every ``[…]``, and with none, the longest first.

    Which holds all that ``spoken`` gives is the one to use: the last can always be said.
    """
    line = _entry(language, f"message.{template}")["sms"]
    versions = (_OPTIONAL.sub(r"\1", line), _OPTIONAL.sub("", line))
    return tuple(
        Registered(tuple(dict.fromkeys(_PARAMETER.findall(text))), _PARAMETER.sub(r"${\1}", text))
        for text in dict.fromkeys(versions)
    )


def knows(language: str, key: str, part: str | None = None) -> bool:
    """Whether there is an entry under ``key``, with that ``part``."""
    try:
        entry = _entry(language, key)
    except WordingMissing:
        return False
    return part is None or part in entry


def keys(language: str, under: str) -> Iterator[str]:
    """Keys of all entries below ``under``, e.g. ``"message"``."""
    yield from _keys(_book(language)[under], under)


def parameters(language: str, key: str, part: str) -> frozenset[str]:
    """Parameters that a line of an entry mentions."""
    return frozenset(_PARAMETER.findall(_entry(language, key).get(part, "")))


@cache
def _book(language: str) -> dict[str, Any]:
    known = language if language in LANGUAGES else CHINESE
    path = Path(__file__).with_name(f"wording.{known}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _entry(language: str, key: str) -> dict[str, Any]:
    found: Any = _book(language)
    for step in key.split("."):
        found = found.get(step) if isinstance(found, dict) else None
    if not isinstance(found, dict):
        raise WordingMissing(f"{language}:{key}")
    return found


def _keys(table: Mapping[str, Any], under: str) -> Iterator[str]:
    if any(isinstance(value, str) for value in table.values()):
        yield under
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _keys(value, f"{under}.{name}")


def _fill(line: object, where: str, language: str, params: Mapping[str, Any]) -> str:
    if not isinstance(line, str):
        raise WordingMissing(where)
    said = {name.removesuffix("_fen"): _spoken(language, name, v) for name, v in params.items()}

    def optional(match: re.Match[str]) -> str:
        part = match.group(1)
        return part if all(said.get(name) for name in _PARAMETER.findall(part)) else ""

    def parameter(match: re.Match[str]) -> str:
        value = said.get(match.group(1)) or _book(language)["common"].get(match.group(1))
        if value is None:
            raise WordingMissing(f"{where} needs {match.group(1)}")
        return str(value)

    return _PARAMETER.sub(parameter, _OPTIONAL.sub(optional, line))


def _spoken(language: str, name: str, value: object) -> str:
    if value is None:
        return ""
    if name == "news":
        return sentence(language, f"message.{value}", part="title")
    if name.endswith("_fen") and isinstance(value, int):
        return f"{value // 100}.{value % 100:02d}"
    if isinstance(value, date) or (isinstance(value, str) and _ISO_DATE.fullmatch(value)):
        day, clock = date.fromisoformat(str(value)[:10]), str(value)[10:16].replace("T", " ")
        spoken = f"{day:%Y-%m-%d}" if language == ENGLISH else f"{day.month}月{day.day}日"
        return spoken + clock
    return str(value)
