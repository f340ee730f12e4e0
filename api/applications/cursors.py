"""Where the next page begins: opaque to the asker, two sort keys to us."""

import base64
from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

Key = TypeVar("Key")


class CursorInvalid(ValueError):
    """Not one of our cursors. The door answers BAD_REQUEST."""


def cursor(key: str, row_id: UUID) -> str:
    """The place after the row with this sort key and id."""
    return base64.urlsafe_b64encode(f"{key}|{row_id}".encode()).decode().rstrip("=")


def read_cursor(text: str, read: Callable[[str], Key]) -> tuple[Key, UUID]:
    """Sort key and id. ``read`` makes the key of its text; anybody may have written that text.

    Raises CursorInvalid.
    """
    try:
        padded = text + "=" * (-len(text) % 4)
        key, _, row_id = base64.b64decode(padded, b"-_", validate=True).decode().partition("|")
        return read(key), UUID(row_id)
    except (ValueError, OverflowError) as error:
        raise CursorInvalid(text) from error
