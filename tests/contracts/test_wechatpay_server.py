"""Our stand-in for WeChat Pay, held to an SDK that is not ours and to WeChat's own test vector."""

import base64
import gzip
import hashlib
from collections.abc import AsyncIterator
from typing import Any
from uuid import uuid4

import orjson
import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from wechatpayv3.async_ import AsyncWeChatPay
from wechatpayv3.async_.type import WeChatPayType

from tests.contracts.vendor_keys import private_pem, public_pem
from tests.contracts.wechatpay_server import (
    APP_ID,
    MERCHANT,
    OUR_SERIAL,
    SERIAL,
    V3_KEY,
    WeChatPayServer,
)

AMOUNT = {"total": 8000, "currency": "CNY"}


@pytest.fixture
async def sdk(wechat_wire: WeChatPayServer) -> AsyncIterator[Any]:
    made = an_sdk(private_pem("us"))
    made._core._gate_way = wechat_wire.url
    async with made as ready:
        yield ready


def an_sdk(key: str) -> Any:
    untyped: Any = AsyncWeChatPay
    return untyped(
        wechatpay_type=WeChatPayType.JSAPI,
        mchid=MERCHANT,
        private_key=key,
        cert_serial_no=OUR_SERIAL,
        apiv3_key=V3_KEY,
        appid=APP_ID,
        notify_url="https://hall.example/webhooks/payment",
        public_key=public_pem("vendor"),
        public_key_id=SERIAL,
    )


async def test_the_sdk_orders_asks_closes_and_refunds(
    sdk: Any, wechat_wire: WeChatPayServer
) -> None:
    number = uuid4().hex
    about = {"description": "不动产登记费", "out_trade_no": number, "amount": AMOUNT}
    code, said = await sdk.pay(**about, payer={"openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"})
    assert (code, set(orjson.loads(said))) == (200, {"prepay_id"})
    code, said = await sdk.query(out_trade_no=number)
    assert (code, orjson.loads(said)["trade_state"]) == (200, "NOTPAY")
    wechat_wire.pay(number)
    code, said = await sdk.query(out_trade_no=number)
    assert (code, orjson.loads(said)["trade_state"]) == (200, "SUCCESS")
    refund = {"refund": 8000, "total": 8000, "currency": "CNY"}
    code, said = await sdk.refund(out_refund_no="r" * 6, amount=refund, out_trade_no=number)
    assert (code, orjson.loads(said)["status"]) == (200, "SUCCESS")
    code, said = await sdk.query_refund(out_refund_no="r" * 6)
    assert (code, orjson.loads(said)["status"]) == (200, "SUCCESS")
    day = {"bill_date": wechat_wire.today}
    code, said = await sdk.trade_bill(**day)
    bill = orjson.loads(said)
    code, file = await sdk.download_bill(bill["download_url"])
    text = gzip.decompress(file)
    assert (code, bill["hash_value"]) == (200, hashlib.sha1(text).hexdigest())  # noqa: S324
    assert text.decode("utf-8-sig").count(number) == 2  # it came, and it went back
    other = uuid4().hex
    scene = {"payer_client_ip": "14.23.150.211", "h5_info": {"type": "Wap"}}
    about = {**about, "out_trade_no": other}
    code, said = await sdk.pay(**about, scene_info=scene, pay_type=WeChatPayType.H5)
    assert (code, set(orjson.loads(said))) == (200, {"h5_url"})
    assert (await sdk.close(out_trade_no=other))[0] == 204


async def test_the_sdk_reads_our_notices_and_not_a_strangers(
    sdk: Any, wechat_wire: WeChatPayServer
) -> None:
    number = uuid4().hex
    payer = {"openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"}
    await sdk.pay(description="登记费", out_trade_no=number, amount=AMOUNT, payer=payer)
    wechat_wire.pay(number)
    read = sdk.callback(*wechat_wire.notice(number))
    assert read["event_type"] == "TRANSACTION.SUCCESS"
    assert read["resource"]["out_trade_no"] == number
    assert read["resource"]["amount"]["total"] == 8000
    assert sdk.callback(*wechat_wire.notice(number, by="stranger")) is None


async def test_another_merchants_key_is_turned_away(wechat_wire: WeChatPayServer) -> None:
    stranger = an_sdk(private_pem("stranger"))
    stranger._core._gate_way = wechat_wire.url
    async with stranger as ready:
        code, said = await ready.query(out_trade_no=uuid4().hex)
    assert (code, orjson.loads(said)["code"]) == (401, "SIGN_ERROR")


def test_notices_are_sealed_as_wechats_own_test_vector_is() -> None:
    """From the tests of WeChat's Java SDK (wechatpay-apiv3/wechatpay-java, AeadAesCipherTest)."""
    cipher = AESGCM(b"a7cde1ZJB1kG2e7VfTs3jQzaWizur8Gb")
    sealed = cipher.encrypt(b"uluk4a9R25RW", b"message", b"associatedData")
    assert base64.b64encode(sealed) == b"ulwSiIajGClcvcOYvOQ7+l+0PAbzzwI="
