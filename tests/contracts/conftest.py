"""The sandbox in memory, for the suites that hold every adapter of a seam to the same sentences."""

from collections.abc import AsyncIterator, Iterator

import httpx
import pytest

from api.endpoints.sandbox.server import sandbox_app
from api.endpoints.sandbox.state import SandboxState
from notifications.sandbox_line import SandboxLine
from tests.contracts.fiscal_server import FiscalServer
from tests.contracts.signing_server import listening
from tests.contracts.wechatpay_server import WeChatPayServer

SECRET = "between the tests and the sandbox"


@pytest.fixture
def state() -> SandboxState:
    return SandboxState(secret=SECRET)


@pytest.fixture
async def line(state: SandboxState) -> AsyncIterator[SandboxLine]:
    transport = httpx.ASGITransport(sandbox_app(state))
    async with httpx.AsyncClient(transport=transport) as http:
        yield SandboxLine(http, base_url="http://sandbox", secret=SECRET)


@pytest.fixture
def wechat_wire() -> Iterator[WeChatPayServer]:
    with listening(WeChatPayServer()) as running:
        yield running


@pytest.fixture
def treasury_wire() -> Iterator[FiscalServer]:
    with listening(FiscalServer()) as running:
        yield running


@pytest.fixture
async def outside() -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(trust_env=False) as http:
        yield http
