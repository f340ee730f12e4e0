"""What every payment adapter does: our sandbox's till, WeChat Pay, the treasury with it inside."""

import contextlib
from typing import Any
from uuid import uuid4

import httpx
import pytest

from api.endpoints.sandbox.server import sandbox_app
from api.endpoints.sandbox.state import SandboxState
from api.payments.gateways.contract import (
    Fen,
    NoticeInvalid,
    Order,
    PaymentState,
    Returned,
)
from api.payments.gateways.sandbox import SandboxTill
from notifications.refusals import Refused, Unavailable
from notifications.sandbox_line import SandboxLine
from tests.contracts.fiscal_server import FiscalServer
from tests.contracts.tills import Till, an_order, sandbox_till, treasury, wechat_pay, wechat_till
from tests.contracts.wechatpay_server import WeChatPayServer

S = PaymentState


@pytest.fixture
def wallet_till(wechat_wire: WeChatPayServer, outside: httpx.AsyncClient) -> Till:
    return wechat_till(wechat_pay(outside, wechat_wire), wechat_wire)


@pytest.fixture
def treasury_till(
    wechat_wire: WeChatPayServer, treasury_wire: FiscalServer, outside: httpx.AsyncClient
) -> Till:
    gateway = treasury(outside, treasury_wire, wechat_pay(outside, wechat_wire))
    return wechat_till(gateway, wechat_wire, treasury_wire)


@pytest.fixture
def sandboxed(line: SandboxLine, state: SandboxState) -> Till:
    return sandbox_till(SandboxTill(line), state)


@pytest.fixture
def till(request: pytest.FixtureRequest) -> Till:
    found: Till = request.getfixturevalue(request.param)
    return found


WIRED = pytest.mark.parametrize("till", ["wallet_till", "treasury_till"], indirect=True)
ALL = pytest.mark.parametrize("till", ["sandboxed", "wallet_till", "treasury_till"], indirect=True)


@ALL
async def test_the_same_key_is_the_same_cashier(till: Till) -> None:
    order = an_order()
    first = await till.gateway.open(order)
    assert (await till.gateway.open(order)).gateway_id == first.gateway_id
    assert (await till.gateway.open(an_order())).gateway_id != first.gateway_id
    assert first.url


@ALL
async def test_the_same_key_over_another_amount_is_refused(till: Till) -> None:
    order = an_order()
    await till.gateway.open(order)
    with pytest.raises(Refused):
        await till.gateway.open(Order(order.key, Fen(1), order.subject, order.return_path))


@ALL
async def test_nothing_is_no_order(till: Till) -> None:
    with pytest.raises(Refused):
        await till.gateway.open(an_order(0))


@ALL
async def test_a_paid_order_is_noticed_and_can_be_asked_for(till: Till) -> None:
    order = an_order()
    await till.gateway.open(order)
    assert (await till.gateway.query(order.key)).state is S.OPEN
    await till.pay(order.key)
    told = await till.gateway.confirm(till.gateway.read_notice(*till.tell(order.key)))
    assert (told.key, told.amount, told.currency, told.state) == (order.key, 8000, "CNY", S.PAID)
    assert await till.gateway.query(order.key) == told


@ALL
async def test_a_silent_payment_is_known_to_whoever_asks(till: Till) -> None:
    order = an_order()
    await till.gateway.open(order)
    await till.pay(order.key)
    first = await till.gateway.query(order.key)
    assert (first.state, first.amount) == (S.PAID, 8000)
    assert await till.gateway.query(order.key) == first


@ALL
async def test_an_order_nobody_opened_is_unknown(till: Till) -> None:
    assert (await till.gateway.query(str(uuid4()))).state is S.UNKNOWN


@ALL
async def test_a_forged_stale_altered_or_replayed_notice_is_not_read(till: Till) -> None:
    order = an_order()
    await till.gateway.open(order)
    await till.pay(order.key)
    false = till.false(order.key)
    assert len(false) > 8
    for headers, body in false:
        with pytest.raises(NoticeInvalid):
            till.gateway.read_notice(headers, body)
    real = till.tell(order.key)
    till.gateway.read_notice(*real)
    with pytest.raises(NoticeInvalid):
        till.gateway.read_notice(*real)
    till.gateway.read_notice(*till.tell(order.key))  # signed anew it is the same news again


@ALL
async def test_a_notice_over_one_fen_less_says_so_and_is_not_the_truth(till: Till) -> None:
    order = an_order()
    await till.gateway.open(order)
    told = await till.gateway.confirm(till.gateway.read_notice(*till.short(order.key)))
    assert (told.state, told.amount) == (S.PAID, 7999)
    assert (await till.gateway.query(order.key)).state is S.OPEN


@ALL
async def test_a_closed_order_stays_closed_and_a_paid_one_paid(till: Till) -> None:
    closed, paid = an_order(), an_order()
    for order in (closed, paid):
        await till.gateway.open(order)
    await till.gateway.close(closed.key)
    assert (await till.gateway.query(closed.key)).state is S.CLOSED
    await till.pay(paid.key)
    with contextlib.suppress(Refused, Unavailable):  # a till may say no to that
        await till.gateway.close(paid.key)
    assert (await till.gateway.query(paid.key)).state is S.PAID


@ALL
async def test_the_same_refund_is_one_refund_and_never_too_much(till: Till) -> None:
    order, paid = an_order(), Fen(8000)
    first, second = str(uuid4()), str(uuid4())
    await till.gateway.open(order)
    with pytest.raises(Refused):
        await till.gateway.refund(key=order.key, refund_key=first, amount=Fen(1), paid=paid)
    assert await till.gateway.refunded(first) is Returned.UNKNOWN
    await till.pay(order.key)
    await till.gateway.query(order.key)  # now the treasury knows too
    for _ in range(2):
        given = await till.gateway.refund(
            key=order.key, refund_key=first, amount=Fen(5000), paid=paid
        )
        assert given is Returned.GIVEN
    with pytest.raises(Refused):
        await till.gateway.refund(key=order.key, refund_key=second, amount=Fen(3001), paid=paid)
    assert await till.gateway.refunded(first) is Returned.GIVEN
    assert await till.gateway.refunded(second) is Returned.UNKNOWN


@WIRED
async def test_a_vendor_with_faults_is_away_and_the_same_question_heals(till: Till) -> None:
    for server in till.servers:
        order = an_order()
        faults: tuple[dict[str, Any], ...] = (
            {"fail_next": [(500, {"code": "SYSTEM_ERROR"})]},
            {"fail_next": [(429, {"code": "FREQUENCY_LIMITED"})]},
            {"fail_next": [(502, b"<html>bad gateway</html>")]},
            {"fail_next": [(403, {"code": "NOT_ENOUGH"})]},
            {"fail_next": [(400, b"<html>a proxy's</html>")]},
            {"fail_next": [(200, b"not JSON")]},
            {"fail_next": [(200, b"x" * 70_000)]},
            {"fail_next": [(200, {})]},
            {"fail_next": [(302, {"code": "MOVED"})]},
            {"lie_next": 1},
            {"forge_next": 1},
            {"stale_next": 1},
        )
        for fault in faults:
            for name, value in fault.items():
                setattr(server, name, value)
            with pytest.raises(Unavailable):
                await till.gateway.open(order)
        assert (await till.gateway.open(order)).url


@WIRED
async def test_a_vendor_that_hangs_is_away(till: Till, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("api.payments.gateways.signed_line._TIMEOUT", httpx.Timeout(0.2))
    for server in till.servers:
        order = an_order()
        server.hang_next = 0.6
        with pytest.raises(Unavailable):
            await till.gateway.open(order)
        assert (await till.gateway.open(order)).url


@WIRED
async def test_a_stranger_is_refused_by_the_vendor_and_nothing_is_final(till: Till) -> None:
    for server in till.servers:
        server.our_serial = "SOMEBODY-ELSE"
        with pytest.raises(Unavailable):
            await till.gateway.open(an_order())


@pytest.mark.parametrize(("amount", "error"), [(8404, Refused), (8503, Unavailable)])
async def test_the_sandboxs_magic_amounts(
    line: SandboxLine, amount: int, error: type[Exception]
) -> None:
    with pytest.raises(error):
        await SandboxTill(line).open(an_order(amount))


async def test_the_sandboxs_page_pays_and_tells(line: SandboxLine, state: SandboxState) -> None:
    cashier = await SandboxTill(line).open(an_order())
    transport = httpx.ASGITransport(sandbox_app(state))
    async with httpx.AsyncClient(transport=transport, base_url="http://hall") as http:
        answer = await http.post(cashier.url, data={"act": "pay"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/follow/1")
    (callback,) = state.callbacks
    assert callback.path == "/webhooks/payment"
