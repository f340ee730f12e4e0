"""Pages: where to go on is an opaque cursor of the reading file's; at most 50 rows at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from api.applications.cursors import CursorInvalid
from api.applications.views import Page
from api.graphql.errors import Code, Coded

MOST = 50
_LONGEST_CURSOR = 256


def check_window(first: Any, after: Any) -> None:
    """The arguments of a page, looked at before anything is asked. Raises ``Coded``."""
    if not 1 <= first <= MOST:
        raise Coded(Code.BAD_REQUEST, f"first must lie between 1 and {MOST}.")
    if after is not None and not 0 < len(after) <= _LONGEST_CURSOR:
        raise _unreadable()


@contextmanager
def reading_a_cursor(raises: type[ValueError] = CursorInvalid) -> Iterator[None]:
    """A cursor that is none of ours is the client's mistake."""
    try:
        yield
    except raises:
        raise _unreadable() from None


def shown(page: Page[Any]) -> dict[str, Any]:
    """A page's parts, by the names under which GraphQL shows them; its rows as they are."""
    return {
        "edges": page.edges,
        "end_cursor": page.end_cursor,
        "has_more": page.has_more,
    }


def _unreadable() -> Coded:
    return Coded(Code.BAD_REQUEST, "after is none of our cursors.")
