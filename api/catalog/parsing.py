"""From a catalogue file to a Definition. Pure."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from api.catalog.definition import Definition
from api.catalog.documents import content_hash as content_hash
from api.catalog.documents import read as read
from api.catalog.examining import examine, examine_content
from api.catalog.refusals import DefinitionInvalid


def parse(given: str | Path | Mapping[str, Any], name: str = "") -> Definition:
    """Check, compile and read a file, a text or content. Raises DefinitionInvalid with every
    problem.
    """
    if isinstance(given, Path):
        name, given = name or given.name, given.read_text("utf-8")
    seen = examine(given, name) if isinstance(given, str) else examine_content(given, name)
    if seen.document is None:
        raise DefinitionInvalid(name, seen.problems)
    return read(seen.document)
