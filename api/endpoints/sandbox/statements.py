"""What the sandbox's till took and gave back on a day; of days before it began it knows nothing."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from api.endpoints.sandbox.state import OrderSeen, SandboxState
from notifications.now import SHANGHAI

_PAGE = 200


async def statement(state: SandboxState, asked: dict[str, Any]) -> dict[str, Any]:
    """A page of the day's lines, from the one asked for on."""
    day, start = date.fromisoformat(str(asked["day"])), int(asked["from"])
    if day < state.started.astimezone(SHANGHAI).date():
        return {"known": False}
    lines = [line for order in state.orders.values() for line in _lines(order, day)]
    then = start + _PAGE
    return {"known": True, "lines": lines[start:then], "next": then if then < len(lines) else None}


def _lines(order: OrderSeen, day: date) -> Iterator[dict[str, Any]]:
    about = {"key": order.key, "gateway_id": order.gateway_id, "currency": "CNY"}
    taken = order.paid_at or order.opened_at
    if order.state == "paid" and taken.astimezone(SHANGHAI).date() == day:
        yield {**about, "amount": order.amount, "refund_key": ""}
    for key, amount in order.refunds.items():
        if order.refunded_at[key].astimezone(SHANGHAI).date() == day:
            yield {**about, "amount": amount, "refund_key": key}
