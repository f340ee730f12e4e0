"""What every mini-program adapter does."""

import secrets
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass

import httpx
import orjson
import pytest

from identity.miniprogram.absent import NoMiniProgram, NoPages
from identity.miniprogram.contract import MiniProgram
from identity.miniprogram.sandbox import SandboxMiniProgram
from identity.miniprogram.weixin import Weixin, WeixinPages
from identity.refusals import PayElsewhere
from notifications.refusals import Refused, Unavailable
from notifications.sandbox_line import SandboxLine
from tests.contracts.wechat_server import (
    APP_ID,
    APP_SECRET,
    PAGE_APP_ID,
    PAGE_SECRET,
    WeChatServer,
    wechat_server,
)


@dataclass
class Vendor:
    """An adapter, somebody logging in, and the same adapter with wrong credentials."""

    program: MiniProgram
    log_in: Callable[[], str]
    misconfigured: MiniProgram


@pytest.fixture
def wire() -> Iterator[WeChatServer]:
    with wechat_server() as running:
        yield running


@pytest.fixture
async def http() -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(trust_env=False) as client:
        yield client


@pytest.fixture(params=["sandbox", "weixin", "weixin pages"])
def vendor(
    request: pytest.FixtureRequest, line: SandboxLine, wire: WeChatServer, http: httpx.AsyncClient
) -> Vendor:
    if request.param == "sandbox":
        wrong = SandboxLine(line._http, base_url="http://sandbox", secret="no")
        return Vendor(
            SandboxMiniProgram(line),
            lambda: f"wx-guifang-{secrets.token_hex(4)}",
            SandboxMiniProgram(wrong),
        )
    if request.param == "weixin pages":
        return Vendor(pages(http, wire), lambda: wire.log_in()[0], pages(http, wire, secret="no"))
    return Vendor(weixin(http, wire), lambda: wire.log_in()[0], weixin(http, wire, secret="no"))


def weixin(http: httpx.AsyncClient, wire: WeChatServer, secret: str = APP_SECRET) -> Weixin:
    return Weixin(http, app_id=APP_ID, app_secret=secret, base_url=f"{wire.url}/")


def pages(http: httpx.AsyncClient, wire: WeChatServer, secret: str = PAGE_SECRET) -> WeixinPages:
    return WeixinPages(
        http,
        app_id=PAGE_APP_ID,
        app_secret=secret,
        base_url=wire.url,
        origin="https://hall.example",
    )


async def test_a_login_code_names_somebody_once(vendor: Vendor) -> None:
    code = vendor.log_in()
    assert len(await vendor.program.who(code)) >= 20
    with pytest.raises(Refused, match="40163"):
        await vendor.program.who(code)


async def test_what_is_no_code_is_refused(vendor: Vendor) -> None:
    for code in ("", "nonsense", "微信", "a&appid=other", "x" * 500):
        with pytest.raises(Refused, match="40029"):
            await vendor.program.who(code)


async def test_wrong_credentials_are_ours_to_put_right(vendor: Vendor) -> None:
    code = vendor.log_in()
    with pytest.raises(Unavailable):
        await vendor.misconfigured.who(code)
    assert await vendor.program.who(code)


async def test_a_county_without_a_mini_program_lets_nobody_in_from_there() -> None:
    with pytest.raises(Refused):
        await NoMiniProgram().who("any")


async def test_weixin_names_the_one_who_logged_in(
    wire: WeChatServer, http: httpx.AsyncClient
) -> None:
    code, openid = wire.log_in()
    assert await weixin(http, wire).who(code) == openid
    assert wire.asked[-1] == {
        "appid": APP_ID,
        "secret": APP_SECRET,
        "js_code": code,
        "grant_type": "authorization_code",
    }


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (200, orjson.dumps({"errcode": -1, "errmsg": "system error"})),
        (200, orjson.dumps({"errcode": 45011, "errmsg": "api minute-quota reach limit"})),
        (200, b"<html>a proxy</html>"),
        (200, b"[]"),
        (200, b"{}"),
        (200, orjson.dumps({"openid": ""})),
        (200, orjson.dumps({"openid": {"a": 1}})),
        (200, orjson.dumps({"openid": "o" * 28, "padding": "x" * 20_000})),
        (302, b""),
        (502, orjson.dumps({"openid": "o" * 28})),
    ],
)
async def test_weixin_that_does_not_answer_usefully_decides_nothing(
    wire: WeChatServer, http: httpx.AsyncClient, status: int, body: bytes
) -> None:
    wire.answer_next.append((status, body))
    with pytest.raises(Unavailable):
        await weixin(http, wire).who(wire.log_in()[0])


async def test_weixin_not_there_tells_no_secret(http: httpx.AsyncClient) -> None:
    program = Weixin(http, app_id=APP_ID, app_secret=APP_SECRET, base_url="http://127.0.0.1:1")
    with pytest.raises(Unavailable) as raised:
        await program.who("x")
    assert raised.value.__cause__ is None
    assert APP_SECRET not in str(raised.value)


async def test_a_page_asks_wechat_as_wechat_wants_it(
    http: httpx.AsyncClient, wire: WeChatServer
) -> None:
    """The order of the parts, the scope without a word to the person, and the mark at the end."""
    asked = pages(http, wire).asking("/applications/1/pay", "3f2a-77.b'")
    assert asked == (
        "https://open.weixin.qq.com/connect/oauth2/authorize?appid=wx2421b1c4370ec43b"
        "&redirect_uri=https%3A%2F%2Fhall.example%2Fapplications%2F1%2Fpay"
        "&response_type=code&scope=snsapi_base&state=3f2a77b#wechat_redirect"
    )
    with pytest.raises(PayElsewhere):
        NoPages().asking("/applications/1/pay", "x")
