"""A text that somebody wrote, as far as it can become a version. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from api.catalog import source
from api.catalog.documents import content_hash
from api.catalog.refusals import Problem
from api.catalog.source import Source


@dataclass(frozen=True)
class Examined:
    """What a text says. ``document`` is None while there are problems."""

    source: Source
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...] = ()
    document: Mapping[str, Any] | None = None
    source_hash: str = ""


def examine(text: str, file: str) -> Examined:
    """Read and check ``text``; ``file`` is what problems call it."""
    read = source.read(text, file)
    if read.problems:
        return Examined(read, read.problems)
    return Examined(read, (), (), read.raw, content_hash(read.raw))
