"""From a catalogue file to a Definition. Pure."""

from collections.abc import Mapping
from typing import Any

from api.catalog.checking import problems
from api.catalog.definition import Definition
from api.catalog.documents import content_hash as content_hash
from api.catalog.documents import read as read
from api.catalog.refusals import DefinitionInvalid


def parse(raw: Mapping[str, Any], source: str = "") -> Definition:
    """Check and read a file's content. Raises DefinitionInvalid with every problem."""
    found = problems(raw)
    if found:
        raise DefinitionInvalid(source, found)
    return read(raw)
