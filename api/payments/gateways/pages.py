"""A statement that comes in pages, as our own protocols have it."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from api.payments.gateways.contract import Fen, Moved, Movement
from api.payments.gateways.limits import can_be_kept
from notifications.refusals import Unavailable

_MOST = 5_000  # pages: a million lines

Page = Callable[[int], Awaitable[Mapping[str, Any]]]


async def all_pages(page: Page) -> tuple[Movement, ...]:
    """Asked from each ``next`` on until there is none. Raises Unavailable."""
    found: list[Movement] = []
    start = 0
    for _ in range(_MOST):
        said = await page(start)
        lines, then = said.get("lines"), said.get("next")
        if not isinstance(lines, list):
            raise Unavailable("no lines")
        found += [_movement(line) for line in lines]
        if then is None:
            return tuple(found)
        if type(then) is not int or then != start + len(lines) or not lines:
            raise Unavailable("pages that do not follow each other")
        start = then
    raise Unavailable("no end")


def _movement(line: Any) -> Movement:
    match line:
        case {
            "key": str(key),
            "refund_key": str(back),
            "gateway_id": str(ident),
            "amount": int(amount),
            "currency": str(currency),
        } if can_be_kept(amount, key, back, ident, currency, channel := line.get("channel", "")):
            moved = Moved.GIVEN if back else Moved.TAKEN
            return Movement(key, ident, Fen(amount), currency, moved, back, channel)
    raise Unavailable("unreadable line")
