"""Bills, orders and tills, as the tests make them."""

from typing import Any
from uuid import uuid4

from api.payments import billing, ordering
from api.payments.gateways.contract import Cashier, Fen, Notice, Order, PaymentState, Returned
from api.payments.models import Attempt, Bill, PaymentNotice
from notifications.refusals import Refused, Unavailable
from notifications.transactions import transaction

LINES = ({"name": "不动产登记费(住宅)", "fen": 8000, "basis": "发改价格规〔2016〕2559号"},)
S = PaymentState


async def a_bill(fen: int = 8000) -> Bill:
    async with transaction():
        return await billing.raise_bill(
            uuid4(), uuid4(), ({**LINES[0], "fen": fen},), "不动产转移登记(二手房)"
        )


async def open_cashier(bill: Bill, hall: Any, key: str = "k") -> Cashier:
    return await ordering.open_cashier(bill.id, key, hall.gateways.payment, "/follow/x")


async def an_order(bill: Bill, hall: Any, key: str = "k") -> Notice:
    """What the gateway will say when the order is paid."""
    cashier = await open_cashier(bill, hall, key)
    attempt = await Attempt.get(gateway_id=cashier.gateway_id)
    return Notice(str(attempt.id), cashier.gateway_id, Fen(bill.total_fen), "CNY", S.PAID)


async def settle(notice: Notice) -> Bill | None:
    async with transaction():
        return await billing.settle(notice)


async def outcomes() -> dict[str, int]:
    return {row.outcome: row.times for row in await PaymentNotice.all()}


class Through:
    """The sandbox's till, with one thing different."""

    def __init__(self, till: Any) -> None:
        self._till = till

    def __getattr__(self, name: str) -> Any:
        return getattr(self._till, name)


class AwayOnce(Through):
    def __init__(self, till: Any) -> None:
        super().__init__(till)
        self.keys: list[str] = []

    async def open(self, order: Order) -> Cashier:
        self.keys.append(order.key)
        if len(self.keys) == 1:
            raise Unavailable("away")
        cashier: Cashier = await self._till.open(order)
        return cashier


class Declines(Through):
    async def refund(self, *, key: str, refund_key: str, amount: Fen, paid: Fen) -> Returned:
        raise Refused("NOT_ENOUGH", key, refund_key, amount, paid)
