"""One section of the copy that a person gets of what is kept about them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Section(NamedTuple):
    """``sealed``: column → (name in the copy, label before the row's id). Owner: ``owner_id``."""

    name: str
    table: str
    statement: str
    sealed: Mapping[str, tuple[str, str]] = MappingProxyType({})
