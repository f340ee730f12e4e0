"""Entries of the basic catalogue, and the local files that inherit from them (C75). Pure.

A basic entry (``definitions/basic``, code ending in 000) says everything that is the same
everywhere; old versions of it stay. A local file names the entry and may change only where and
when the matter is handled, whom to ask, and the promise: shorter, never longer. What is kept of a
local file is whole: everything inherited stands in it, under ``inherited``, and is compared with
the entry again whenever it is read.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from api.catalog import library, source
from api.catalog.checking import over
from api.catalog.refusals import Problem
from api.catalog.source import Source

Written = Mapping[str, Any]
BASIC = Path(__file__).parent / "definitions" / "basic"
_OWN = ("code", "version", "implementation_code", "effective_from", "cancelled_on", "pilot")
_MOVED = {  # what a local file writes at its top, and where it stands in a whole one
    "promise": ("limits", "promise"),
    "place": ("guide", "place"),
    "hours": ("guide", "hours"),
}
_LOCAL = frozenset({"format", "inherits", "sites", "contacts", *_OWN, *_MOVED})


@cache
def basics(folder: Path = BASIC) -> Mapping[tuple[str, int], Written]:
    """Every entry of the basic catalogue, expanded, by code and version."""
    found = {}
    for path in sorted(folder.glob("[0-9]*.yaml")):
        raw = source.read(path.read_text("utf-8"), path.name).raw
        if isinstance(raw, Mapping):
            found[raw.get("code", ""), raw.get("version", 0)] = library.expand(raw)
    return found


def whole(read: Source) -> tuple[Source, tuple[Problem, ...]]:
    """The file with what it inherits and borrows, its lines where they now stand; and problems.

    A file that inherits nothing is only expanded.
    """
    raw = read.raw
    if not isinstance(raw, Mapping):
        return read, ()
    if "inherits" in raw:
        return _merged(read, raw)
    written = library.expand(raw)
    return Source(read.name, written, read.lines), tuple(_compared(read, written))


def _merged(read: Source, raw: Written) -> tuple[Source, tuple[Problem, ...]]:
    found = [*_odd_keys(read, raw)]
    basic = _entry(raw["inherits"])
    if basic is None:
        return read, (*found, _unknown(read, ("inherits",)))
    written = _local(raw, basic)
    legal = basic["limits"]["promise"]
    if _is_limit(raw.get("promise")) and over(raw["promise"], legal):
        said = "承诺时限只能比基本目录里的短，不能更长。"
        found.append(read.problem(("promise",), "inherited-promise", said))
    lines = {
        _MOVED.get(str(path[0]), path[:1]) + path[1:]: line
        for path, line in read.lines.items()
        if path
    }
    lines[()] = read.line(("inherits",))
    return Source(read.name, written, lines), tuple(found)


def _odd_keys(read: Source, raw: Written) -> Iterator[Problem]:
    for key in raw:
        if key not in _LOCAL:
            said = (
                f"继承基本目录的文件不能写“{key}”，只能写："
                "code、version、implementation_code、inherits、promise、sites、place、hours、"
                "contacts、effective_from、cancelled_on、pilot。"
            )
            yield read.problem((key,), "inherited-key", said)


def _local(raw: Written, basic: Written) -> dict[str, Any]:
    """The whole file: the entry, and what the local file says itself."""
    told: dict[str, Any] = {
        **basic,
        **{name: raw[name] for name in (*_OWN, "sites") if name in raw},
        "inherited": raw["inherits"],
        "tree": {"item": {"code": basic["code"], "title": basic["title"]}, **basic["tree"]},
        "contacts": {**basic["contacts"], **_mapping(raw.get("contacts"))},
    }
    for name, (outer, inner) in _MOVED.items():
        if name in raw:
            told[outer] = {**told[outer], inner: raw[name]}
    return told


def _compared(read: Source, written: Written) -> Iterator[Problem]:
    """What was inherited must still be what the entry says."""
    if "inherited" not in written:
        return
    basic = _entry(written["inherited"])
    if basic is None:
        yield _unknown(read, ("inherited",))
        return
    raw = {name: written[name] for name in (*_OWN, "sites", "contacts") if name in written}
    for name, (outer, inner) in _MOVED.items():
        raw[name] = _mapping(written.get(outer)).get(inner)
    again = _local({**raw, "inherits": written["inherited"]}, basic)
    for key in sorted({*again, *written}):
        if again.get(key) != written.get(key):
            said = f"“{key}”是从基本目录继承来的，不能改。"
            if key not in again:
                said = f"基本目录里没有“{key}”这一项，这里不能加。"
            yield read.problem((key,), "inherited-changed", said)
    if _is_limit(raw["promise"]) and over(raw["promise"], basic["limits"]["promise"]):
        said = "承诺时限只能比基本目录里的短，不能更长。"
        yield read.problem(("limits", "promise"), "inherited-promise", said)


def _entry(named: Any) -> Written | None:
    key = _mapping(named)
    return basics().get((str(key.get("code")), _number(key.get("version"))))


def _unknown(read: Source, path: source.Path) -> Problem:
    said = "基本目录里没有这个编码、这个版本的条目（definitions/basic）。"
    return read.problem(path, "basic", said)


def _mapping(given: Any) -> Written:
    return given if isinstance(given, Mapping) else {}


def _number(given: Any) -> int:
    return given if isinstance(given, int) else 0


def _is_limit(given: Any) -> bool:
    limit = _mapping(given)
    return isinstance(limit.get("days"), int) and limit.get("unit") in ("working", "calendar")
