"""What every payment adapter does."""

from uuid import uuid4

import httpx
import orjson
import pytest

from api.endpoints.sandbox.server import sandbox_app
from api.endpoints.sandbox.state import SandboxState
from api.payments.gateways.contract import (
    Fen,
    NoticeInvalid,
    Order,
    PaymentGateway,
    PaymentState,
)
from api.payments.gateways.sandbox import SandboxTill
from notifications.refusals import Refused, Unavailable
from notifications.sandbox_line import SandboxLine
from notifications.signing import signed
from tests.contracts.conftest import SECRET


@pytest.fixture(params=["sandbox"])
def gateway(line: SandboxLine) -> PaymentGateway:
    return SandboxTill(line)


def an_order(amount: int = 8000) -> Order:
    return Order(str(uuid4()), Fen(amount), "不动产登记费", "/follow/1")


async def press(state: SandboxState, url: str, act: str) -> httpx.Response:
    """A button of the cashier's page."""
    transport = httpx.ASGITransport(sandbox_app(state))
    async with httpx.AsyncClient(transport=transport, base_url="http://hall") as http:
        return await http.post(url, data={"act": act})


async def test_the_same_key_is_the_same_cashier(gateway: PaymentGateway) -> None:
    order = an_order()
    assert await gateway.open(order) == await gateway.open(order)
    assert await gateway.open(an_order()) != await gateway.open(order)


async def test_the_same_key_over_another_amount_is_refused(gateway: PaymentGateway) -> None:
    order = an_order()
    await gateway.open(order)
    with pytest.raises(Refused):
        await gateway.open(Order(order.key, Fen(1), order.subject, order.return_path))


@pytest.mark.parametrize(("amount", "error"), [(8404, Refused), (0, Refused), (8503, Unavailable)])
async def test_an_order_that_is_not_taken(
    gateway: PaymentGateway, amount: int, error: type[Exception]
) -> None:
    with pytest.raises(error):
        await gateway.open(an_order(amount))


async def test_a_paid_order_is_noticed_and_can_be_asked_for(
    gateway: PaymentGateway, state: SandboxState
) -> None:
    order = an_order()
    cashier = await gateway.open(order)
    assert (await gateway.query(order.key)).state is PaymentState.OPEN
    answer = await press(state, cashier.url, "pay")
    assert (answer.status_code, answer.headers["location"]) == (303, "/follow/1")
    (callback,) = state.callbacks
    assert callback.path == "/webhooks/payment"
    notice = gateway.read_notice(callback.headers, callback.body)
    assert (notice.key, notice.amount, notice.currency) == (order.key, 8000, "CNY")
    assert notice.state is PaymentState.PAID
    assert await gateway.query(order.key) == notice


async def test_a_silent_payment_is_known_to_whoever_asks(
    gateway: PaymentGateway, state: SandboxState
) -> None:
    order = an_order()
    await press(state, (await gateway.open(order)).url, "silent")
    assert not state.callbacks
    assert (await gateway.query(order.key)).state is PaymentState.PAID


async def test_an_order_nobody_opened_is_unknown(gateway: PaymentGateway) -> None:
    assert (await gateway.query(str(uuid4()))).state is PaymentState.UNKNOWN


async def test_a_forged_stale_altered_or_replayed_notice_is_not_read(
    gateway: PaymentGateway, state: SandboxState
) -> None:
    await press(state, (await gateway.open(an_order())).url, "pay")
    (real,) = state.callbacks
    forged = real.body.replace(b"8000", b"8001")
    foreign = orjson.dumps({**orjson.loads(real.body), "merchant": "SOMEBODY-ELSE"})
    for headers, body in (
        ({}, real.body),
        (real.headers, forged),
        (signed("another secret", real.body), real.body),
        (signed(SECRET, foreign), foreign),
        (signed(SECRET, b"{}"), b"{}"),
        (signed(SECRET, b"\xff"), b"\xff"),
        (signed(SECRET, b"[1]"), b"[1]"),
    ):
        with pytest.raises(NoticeInvalid):
            gateway.read_notice(headers, body)
    gateway.read_notice(real.headers, real.body)
    with pytest.raises(NoticeInvalid):
        gateway.read_notice(real.headers, real.body)


async def test_the_attacks_notice_says_one_fen_less(
    gateway: PaymentGateway, state: SandboxState
) -> None:
    order = an_order()
    await press(state, (await gateway.open(order)).url, "short")
    (callback,) = state.callbacks
    assert gateway.read_notice(callback.headers, callback.body).amount == 7999
    assert (await gateway.query(order.key)).state is PaymentState.OPEN


async def test_the_same_refund_is_one_refund_and_never_too_much(
    gateway: PaymentGateway, state: SandboxState
) -> None:
    order = an_order()
    with pytest.raises(Refused):
        await gateway.refund(key=order.key, refund_key="r1", amount=Fen(1))
    await press(state, (await gateway.open(order)).url, "silent")
    for _ in range(2):
        await gateway.refund(key=order.key, refund_key="r1", amount=Fen(5000))
    with pytest.raises(Refused):
        await gateway.refund(key=order.key, refund_key="r2", amount=Fen(3001))
    assert state.orders[order.key].refunds == {"r1": 5000}
