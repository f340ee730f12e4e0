"""A text that somebody wrote, as far as it can become a version. Pure."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from api.catalog import inheriting, lint, source
from api.catalog.checking import is_basic, problems
from api.catalog.compiling import compile_document
from api.catalog.documents import content_hash
from api.catalog.refusals import Problem
from api.catalog.source import Source

# The three texts published before there was an authoring language. They load again from an
# export; nothing else of that format does.
_BEFORE = frozenset(
    {
        "223a2ba2ce91219a508dc4792bd4c69376a5ffdc0cdfdb27b61f3268605797a5",  # 990714001001
        "13c0235fa75be7cbfd9e600f80dfd705c4ec11f5476438d07afbb268fd1abfff",  # 990715001001
        "3c90fa941f80c1ff1f09efda6c510f02e6b718ab42498cec5273c2c32bbd7bb0",  # 992011004001
    }
)


@dataclass(frozen=True)
class Examined:
    """What a text says. ``document`` and ``expanded`` are None while there are problems."""

    source: Source
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...] = ()
    document: Mapping[str, Any] | None = None  # what is published
    expanded: Mapping[str, Any] | None = None  # what was written, whole: loads to the same again
    source_hash: str = ""  # of ``expanded``, whatever its layout


def examine(text: str, file: str) -> Examined:
    """Read and check ``text``; ``file`` is what problems call it."""
    seen = examine_any(text, file)
    if seen.expanded is None or not is_basic(seen.expanded):
        return seen
    said = "编码以 000 结尾的是基本目录的条目，只能被继承，不能直接发布。"
    return Examined(seen.source, (seen.source.problem(("code",), "basic", said),))


async def examine_apart(text: str, file: str) -> Examined:
    """The same beside the loop: a hostile text takes seconds. Seen once, it is remembered."""
    return await asyncio.to_thread(examine, text, file)


def examine_any(text: str, file: str) -> Examined:
    """The same for entries of the basic catalogue too, which are only inherited from."""
    seen = _seen(text)
    return replace(
        seen,
        source=replace(seen.source, name=file),
        problems=tuple(replace(one, file=file) for one in seen.problems),
        warnings=tuple(replace(one, file=file) for one in seen.warnings),
    )


def examine_content(raw: Any, file: str) -> Examined:
    """The same for content that was read already: there are no lines to tell."""
    return _examined(source.of(raw, file))


@lru_cache(maxsize=64)
def _seen(text: str) -> Examined:
    """A text is looked at by its author, when it is handed in, and by who signs it."""
    return _examined(source.read(text, ""))


def _examined(read: Source) -> Examined:
    if read.problems:
        return Examined(read, read.problems)
    if isinstance(read.raw, Mapping) and "format" not in read.raw:
        digest = content_hash(read.raw)
        if digest in _BEFORE:
            return Examined(read, (), (), read.raw, read.raw, digest)
    made, found = inheriting.whole(read)
    found = found or problems(made, made.raw)
    if found:
        return Examined(made, found)
    return Examined(
        made,
        (),
        lint.warnings(made, made.raw),
        compile_document(made.raw),
        made.raw,
        content_hash(made.raw),
    )
