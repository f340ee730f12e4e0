"""What every payment adapter says of a day, and what of a file nobody may believe."""

import asyncio
import gzip
from contextlib import suppress
from datetime import datetime, timedelta
from uuid import uuid4

import httpx
import pytest

from api.endpoints.sandbox.state import SandboxState
from api.payments.gateways.contract import Fen, Moved
from api.payments.gateways.sandbox import SandboxTill
from api.payments.gateways.signed_line import Party, Scheme, SignedLine
from api.payments.gateways.wechat_bill import read_bill
from notifications.now import SHANGHAI
from notifications.refusals import Refused, Unavailable
from notifications.sandbox_line import SandboxLine
from tests.contracts.fiscal_server import FiscalServer
from tests.contracts.test_payment import ALL, WIRED, sandboxed, till, treasury_till, wallet_till
from tests.contracts.tills import Till, an_order, wechat_pay
from tests.contracts.trade_bill import Row, offered, trade_bill
from tests.contracts.vendor_keys import key_of
from tests.contracts.wechatpay_server import MERCHANT, OUR_SERIAL, SERIAL, WeChatPayServer

__all__ = ["sandboxed", "till", "treasury_till", "wallet_till"]
TODAY = datetime.now(SHANGHAI).date()


@pytest.fixture(autouse=True)
def one_day(wechat_wire: WeChatPayServer, treasury_wire: FiscalServer) -> None:
    """Also beside midnight."""
    wechat_wire.today = treasury_wire.today = TODAY.isoformat()


@ALL
async def test_a_day_is_every_payment_and_every_refund_of_it(
    till: Till, state: SandboxState
) -> None:
    orders, back = [an_order() for _ in range(3)], str(uuid4())
    for order in orders:
        await till.gateway.open(order)
        await till.pay(order.key)
        await till.gateway.query(order.key)  # now the treasury knows too
    await till.gateway.open(an_order())  # nobody paid it
    first = orders[0].key
    await till.gateway.refund(key=first, refund_key=back, amount=Fen(3000), paid=Fen(8000))
    for found in state.orders.values():
        found.opened_at = datetime.now(SHANGHAI).replace(
            year=TODAY.year, month=TODAY.month, day=TODAY.day
        )
        found.refunded_at = dict.fromkeys(found.refunds, found.opened_at)
    names = [books.name for books in till.gateway.books()]
    assert len(set(names)) == len(names) > 0
    for books in till.gateway.books():
        lines = await books.statement(TODAY)
        taken = {line.key: line for line in lines if line.moved is Moved.TAKEN}
        assert set(taken) == {order.key for order in orders}
        for order in orders:
            told = await till.gateway.query(order.key)
            assert taken[order.key].gateway_id == told.gateway_id
            assert (taken[order.key].amount, taken[order.key].currency) == (8000, "CNY")
        (given,) = (line for line in lines if line.moved is not Moved.TAKEN)
        assert (given.key, given.refund_key, given.amount) == (first, back, 3000)
        assert given.moved is Moved.GIVEN


@WIRED
async def test_a_day_that_is_not_over_waits_and_an_empty_one_is_empty(till: Till) -> None:
    for books in till.gateway.books():
        with pytest.raises(Unavailable):
            await books.statement(TODAY + timedelta(days=1))
        assert await books.statement(TODAY - timedelta(days=1)) == ()


@WIRED
async def test_a_statement_nobody_signed_is_not_read(till: Till) -> None:
    order = an_order()
    await till.gateway.open(order)
    await till.pay(order.key)
    await till.gateway.query(order.key)
    for server, books in zip(reversed(till.servers), till.gateway.books(), strict=True):
        for fault in ("forge_next", "stale_next"):
            setattr(server, fault, 1)
            with pytest.raises(Unavailable):
                await books.statement(TODAY)
        assert len(await books.statement(TODAY)) == 1


async def test_a_bill_is_the_file_whose_hash_was_told(
    outside: httpx.AsyncClient, wechat_wire: WeChatPayServer
) -> None:
    wallet, order = wechat_pay(outside, wechat_wire), an_order()
    await wallet.open(order)
    wechat_wire.pay(order.key.replace("-", ""))
    for spoilt in (
        lambda file: file[:-9],
        lambda file: gzip.compress(gzip.decompress(file).replace(b"80.00", b"81.00")),
        gzip.decompress,
        lambda _: b"",
    ):
        wechat_wire.spoilt = spoilt
        with pytest.raises(Unavailable):
            await wallet.statement(TODAY)
    wechat_wire.spoilt = bytes
    (line,) = await wallet.statement(TODAY)
    assert (line.key, line.amount) == (order.key, 8000)


async def test_a_bill_somewhere_else_is_not_fetched(
    outside: httpx.AsyncClient, wechat_wire: WeChatPayServer
) -> None:
    said = {"hash_type": "SHA1", "hash_value": "0" * 40, "download_url": "http://127.0.0.1:1/x"}
    wechat_wire.fail_next = [(200, said)]
    with pytest.raises(Unavailable):
        await wechat_pay(outside, wechat_wire).statement(TODAY)
    assert len(wechat_wire.asked) == 1


async def test_of_a_file_no_more_is_read_than_it_may_be_long(outside: httpx.AsyncClient) -> None:
    whole, part, sent, done = 64 * 1024**2, bytes(64 * 1024), [0], asyncio.Event()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).lower()
        assert b"accept-encoding: identity" in head
        writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n" % whole)
        with suppress(ConnectionError):
            while sent[0] < whole:
                writer.write(part)
                await writer.drain()
                sent[0] += len(part)
        writer.close()
        done.set()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    us = Party(MERCHANT, OUR_SERIAL, key_of("us"), {SERIAL: key_of("vendor").public_key()})
    line = SignedLine(outside, url, Scheme("WECHATPAY2", "mchid", "Wechatpay"), us)
    async with server:
        with pytest.raises(Unavailable, match="too long"):
            await line.fetch(f"{url}/file", most=1024)
        await asyncio.wait_for(done.wait(), 8)
    assert sent[0] < whole


ROW = Row("2026-11-22", MERCHANT, "wx1", uuid4().hex, "4200", 8000)


def test_refunds_on_their_way_are_told_apart_and_those_that_failed_left_out() -> None:
    back = [
        Row(**vars(ROW) | {"refund": uuid4().hex, "back": 100, "status": status})
        for status in ("SUCCESS", "PROCESSING", "FAIL")
    ]
    sha1, file = offered(trade_bill([ROW, *back]))
    assert [line.moved for line in read_bill(file, sha1, MERCHANT)] == [
        *(Moved.TAKEN, Moved.GIVEN, Moved.UNDER_WAY)
    ]


@pytest.mark.parametrize(
    "text",
    [
        trade_bill([ROW]).replace(b"`1,", b"`2,"),  # a line is missing
        trade_bill([ROW]).split("总交易单数".encode())[0],
        trade_bill([ROW]).replace(b"`80.00", b"`80.005"),
        trade_bill([ROW]).replace(b"`80.00", b"`x"),
        trade_bill([ROW]).replace("订单金额".encode(), b"x"),
        trade_bill([Row(**vars(ROW) | {"merchant": "1900000000"})]),
        b"",
        b"\xff",
    ],
)
def test_a_bill_that_is_not_whole_or_not_ours_is_not_read(text: bytes) -> None:
    sha1, file = offered(text)
    with pytest.raises(Unavailable):
        read_bill(file, sha1, MERCHANT)


async def test_the_sandbox_knows_nothing_of_days_before_it_began(
    line: SandboxLine, state: SandboxState
) -> None:
    with pytest.raises(Refused):
        await SandboxTill(line).statement(state.started.date() - timedelta(days=2))


async def test_a_long_statement_of_the_sandbox_comes_in_pages(
    line: SandboxLine, state: SandboxState
) -> None:
    keys = set()
    for _ in range(230):
        order = an_order()
        await SandboxTill(line).open(order)
        state.orders[order.key].state = "paid"
        keys.add(order.key)
    day = state.orders[order.key].opened_at.astimezone(SHANGHAI).date()
    lines = await SandboxTill(line).statement(day)
    assert len(lines) > 200  # of one day: the others came beside midnight
    assert {one.key for one in lines} <= keys
