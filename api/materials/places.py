"""Where a file's bytes lie, and under which label they are sealed."""

from typing import NamedTuple
from uuid import UUID


class Place(NamedTuple):
    """A label for the seal, a key for the store."""

    label: str
    key: str


def part(file_id: UUID, offset: int) -> Place:
    """A received part, until the whole is verified."""
    return Place(f"uploaded_file.part:{file_id}:{offset}", f"parts/{file_id}/{offset}")


def original(file_id: UUID) -> Place:
    """The citizen's bytes, unmodified."""
    return Place(f"uploaded_file.original:{file_id}", f"originals/{file_id}")


def preview(file_id: UUID) -> Place:
    """What is shown: small, marked, nothing but pixels."""
    return Place(f"uploaded_file.preview:{file_id}", f"previews/{file_id}")
