"""The payment adapters, each with a look behind its counter."""

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from uuid import uuid4

import httpx
import orjson

from api.endpoints.sandbox.state import SandboxState
from api.endpoints.sandbox.vendors import notice
from api.payments.gateways.contract import Fen, Order, Payer, PaymentGateway
from api.payments.gateways.fiscal import FiscalGateway, Office
from api.payments.gateways.signed_line import Party
from api.payments.gateways.wechat import Merchant, WeChatPay
from notifications.signing import signed
from tests.contracts import fiscal_server, wechatpay_server
from tests.contracts.conftest import SECRET
from tests.contracts.fiscal_server import FiscalServer
from tests.contracts.signing_server import SigningServer
from tests.contracts.vendor_keys import key_of
from tests.contracts.wechatpay_server import WeChatPayServer

Letter = tuple[dict[str, str], bytes]


@dataclass
class Till:
    """An adapter; what payers and vendors do; how its notices can be false."""

    gateway: PaymentGateway
    pay: Callable[[str], Awaitable[None]]  # the order of that key, silently
    tell: Callable[[str], Letter]  # the notice of it
    false: Callable[[str], list[Letter]]  # forged, stale, altered, foreign, unreadable
    short: Callable[[str], Letter]  # signed, over one fen less
    servers: tuple[SigningServer, ...] = field(default=())


def wechat_pay(http: httpx.AsyncClient, server: WeChatPayServer) -> WeChatPay:
    party = Party(
        wechatpay_server.MERCHANT,
        wechatpay_server.OUR_SERIAL,
        key_of("us"),
        {wechatpay_server.SERIAL: key_of("vendor").public_key()},
    )
    merchant = Merchant(
        party,
        app_id=wechatpay_server.APP_ID,
        page_app_id=wechatpay_server.PAGE_APP_ID,
        v3_key=wechatpay_server.V3_KEY,
        notify_url="https://hall.example/webhooks/payment",
        origin="https://hall.example",
    )
    return WeChatPay(http, base_url=server.url, merchant=merchant)


def treasury(
    http: httpx.AsyncClient, server: FiscalServer, wallet: PaymentGateway
) -> FiscalGateway:
    party = Party(
        fiscal_server.PARTY,
        fiscal_server.OUR_SERIAL,
        key_of("us"),
        {fiscal_server.SERIAL: key_of("vendor").public_key()},
    )
    office = Office(party, zone=fiscal_server.ZONE)
    return FiscalGateway(http, base_url=server.url, office=office, wallet=wallet)


def number(key: str) -> str:
    return key.replace("-", "")


def wechat_till(gateway: PaymentGateway, server: WeChatPayServer, *others: SigningServer) -> Till:
    async def pay(key: str) -> None:
        server.pay(number(key))

    def false(key: str) -> list[Letter]:
        headers, body = server.notice(number(key))
        bare = {name: value for name, value in headers.items() if "Signature" not in name}
        probe = {**headers, "Wechatpay-Signature": "WECHATPAY/SIGNTEST/abcdef"}
        return [
            ({}, body),
            (bare, body),
            (probe, body),
            (headers, body.replace(b"TRANSACTION.SUCCESS", b"TRANSACTION.success")),
            ({**headers, "Wechatpay-Serial": "PUB_KEY_ID_OTHER"}, body),
            server.notice(number(key), by="stranger"),
            server.notice(number(key), age=7 * 86_400),
            server.notice(number(key), age=-601),
            server.notice(number(key), key="z" * 32),
            server.notice(number(key), mchid="1900000000"),
            server.notice(number(key), trade_state="PAID"),
            server.notice(number(key), amount={"total": "8000", "currency": "CNY"}),
            server.notice(number(key), amount={"total": 2**63, "currency": "CNY"}),
            server.notice(number(key), transaction_id="4200\x00"),
            *(
                (server.signed(bad), bad)
                for bad in (b"", b"{}", b"[1]", b"\xff", b'{"resource":1}')
            ),
        ]

    def short(key: str) -> Letter:
        total = server.orders[number(key)].total
        told = {"total": total - 1, "payer_total": total - 1, "currency": "CNY"}
        return server.notice(number(key), trade_state="SUCCESS", transaction_id="42", amount=told)

    return Till(
        gateway,
        pay,
        lambda key: server.notice(number(key)),
        false,
        short,
        (server, *others),
    )


def sandbox_till(gateway: PaymentGateway, state: SandboxState) -> Till:
    async def pay(key: str) -> None:
        state.orders[key].state = "paid"

    def letter(key: str, *, secret: str = SECRET, **untrue: object) -> Letter:
        body = orjson.dumps(notice(state.orders[key]) | untrue)
        return signed(secret, body), body

    def false(key: str) -> list[Letter]:
        headers, body = letter(key)
        return [
            ({}, body),
            (headers, body.replace(b"8000", b"8001")),
            (signed(SECRET, body, clock=lambda: time.time() - 601), body),
            letter(key, secret="another secret"),
            letter(key, merchant="SOMEBODY-ELSE"),
            *((signed(SECRET, bad), bad) for bad in (b"", b"{}", b"[1]", b"\xff")),
        ]

    def short(key: str) -> Letter:
        return letter(key, state="paid", amount=state.orders[key].amount - 1)

    return Till(gateway, pay, letter, false, short)


def an_order(amount: int = 8000, payer: Payer | None = None) -> Order:
    return Order(str(uuid4()), Fen(amount), "不动产登记费", "/follow/1", payer or Payer())
