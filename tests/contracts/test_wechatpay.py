"""What only WeChat Pay does, and what only the treasury with it inside."""

from typing import Any
from uuid import uuid4

import httpx
import pytest

from api.payments.gateways.contract import (
    Fen,
    Method,
    Notice,
    NoticeInvalid,
    Payer,
    PaymentState,
    Returned,
)
from notifications.refusals import Refused, Unavailable
from tests.contracts.fiscal_server import FiscalServer
from tests.contracts.tills import an_order, number, treasury, wechat_pay
from tests.contracts.wechatpay_server import WeChatPayServer

S = PaymentState


async def test_inside_wechat_the_wallet_is_called_with_a_proof(
    wechat_wire: WeChatPayServer, outside: httpx.AsyncClient
) -> None:
    gateway = wechat_pay(outside, wechat_wire)
    for method, app_id in (
        (Method.MINIPROGRAM, "wxd678efh567hg6787"),
        (Method.WECHAT, "wx2421b1c4370ec43b"),
    ):
        order = an_order(payer=Payer(method, openid="oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"))
        call = (await gateway.open(order)).call
        assert set(call) == {"appId", "timeStamp", "nonceStr", "package", "signType", "paySign"}
        assert (call["appId"], call["signType"]) == (app_id, "RSA")
        assert wechat_wire.takes(call)
        assert not wechat_wire.takes({**call, "package": "prepay_id=another"})
        assert (await gateway.open(order)).gateway_id == number(order.key)
    with pytest.raises(Refused):
        await gateway.open(an_order(payer=Payer(Method.MINIPROGRAM)))


async def test_in_a_browser_the_payer_comes_back_to_the_case(
    wechat_wire: WeChatPayServer, outside: httpx.AsyncClient
) -> None:
    url = httpx.URL((await wechat_pay(outside, wechat_wire).open(an_order())).url)
    assert url.host == "wx.tenpay.com"
    assert url.params["redirect_url"] == "https://hall.example/follow/1"


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("USERPAYING", S.OPEN),
        ("PAYERROR", S.FAILED),
        ("REVOKED", S.CLOSED),
        ("REFUND", S.UNKNOWN),
    ],
)
async def test_each_state_of_wechats_has_a_meaning(
    wechat_wire: WeChatPayServer, outside: httpx.AsyncClient, theirs: str, ours: PaymentState
) -> None:
    gateway, order = wechat_pay(outside, wechat_wire), an_order()
    await gateway.open(order)
    wechat_wire.orders[number(order.key)].state = theirs
    assert (await gateway.query(order.key)).state is ours


async def test_a_refund_takes_its_time_or_goes_wrong(
    wechat_wire: WeChatPayServer, outside: httpx.AsyncClient
) -> None:
    gateway, order, refund = wechat_pay(outside, wechat_wire), an_order(), str(uuid4())
    await gateway.open(order)
    wechat_wire.pay(number(order.key))
    wechat_wire.refund_state = "PROCESSING"
    asked: Any = {"key": order.key, "refund_key": refund, "amount": Fen(8000), "paid": Fen(8000)}
    assert await gateway.refund(**asked) is Returned.UNDER_WAY
    assert await gateway.refunded(refund) is Returned.UNDER_WAY
    given = wechat_wire.orders[number(order.key)].refunds[number(refund)]
    given["status"] = "ABNORMAL"
    with pytest.raises(Refused):
        await gateway.refunded(refund)
    given["status"] = "SUCCESS"
    assert await gateway.refunded(refund) is Returned.GIVEN


async def test_a_notice_of_a_refund_is_no_payment(
    wechat_wire: WeChatPayServer, outside: httpx.AsyncClient
) -> None:
    gateway, order = wechat_pay(outside, wechat_wire), an_order()
    await gateway.open(order)
    letter = wechat_wire.notice(number(order.key), kind="REFUND.SUCCESS", refund_status="SUCCESS")
    assert gateway.read_notice(*letter) == Notice(order.key, "", Fen(0), "CNY", S.UNKNOWN)


async def test_what_was_paid_at_a_bank_is_paid_and_the_wallets_money_beside_it_is_told(
    wechat_wire: WeChatPayServer, treasury_wire: FiscalServer, outside: httpx.AsyncClient
) -> None:
    gateway = treasury(outside, treasury_wire, wechat_pay(outside, wechat_wire))
    order = an_order()
    cashier = await gateway.open(order)
    assert cashier.gateway_id == treasury_wire.codes[order.key].code
    treasury_wire.pay_at_a_bank(order.key)
    told = gateway.read_notice(*treasury_wire.notice(order.key))
    assert (told.state, told.amount) == (S.PAID, 8000)
    assert await gateway.query(order.key) == told
    with pytest.raises(Unavailable):  # no second order for what is paid
        await gateway.open(order)
    wechat_wire.pay(number(order.key))
    beside = await gateway.confirm(gateway.read_notice(*wechat_wire.notice(number(order.key))))
    assert beside.gateway_id != told.gateway_id  # two moneys, told apart
    assert treasury_wire.codes[order.key].channel == "bank"
    refund: Any = {"key": order.key, "refund_key": "r1", "amount": Fen(8000), "paid": Fen(8000)}
    assert await gateway.refund(**refund) is Returned.GIVEN  # by the treasury, not the wallet
    assert not wechat_wire.orders[number(order.key)].refunds


async def test_the_treasurys_notice_is_read_only_from_the_treasury(
    wechat_wire: WeChatPayServer, treasury_wire: FiscalServer, outside: httpx.AsyncClient
) -> None:
    gateway, order = treasury(outside, treasury_wire, wechat_pay(outside, wechat_wire)), an_order()
    await gateway.open(order)
    for headers, body in (
        treasury_wire.notice(order.key, by="stranger", state="paid"),
        treasury_wire.notice(order.key, age=601, state="paid"),
        treasury_wire.notice(order.key, zone="110000"),
        treasury_wire.notice(order.key, amount="8000"),
        treasury_wire.notice(order.key, code=""),
    ):
        with pytest.raises(NoticeInvalid):
            gateway.read_notice(headers, body)
    assert gateway.read_notice(*treasury_wire.notice(order.key)).state is S.OPEN
