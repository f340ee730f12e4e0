"""Where the next page begins: opaque to the asker, two sort keys to us."""

import base64
import binascii
from uuid import UUID


class CursorInvalid(ValueError):
    """Not one of our cursors. The door answers BAD_REQUEST."""


def cursor(key: str, row_id: UUID) -> str:
    """The place after the row with this sort key and id."""
    return base64.urlsafe_b64encode(f"{key}|{row_id}".encode()).decode().rstrip("=")


def read_cursor(text: str) -> tuple[str, UUID]:
    """Sort key and id. Raises CursorInvalid."""
    try:
        padded = text + "=" * (-len(text) % 4)
        key, _, row_id = base64.b64decode(padded, b"-_", validate=True).decode().partition("|")
        return key, UUID(row_id)
    except (binascii.Error, ValueError) as error:
        raise CursorInvalid(text) from error
