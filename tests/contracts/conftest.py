"""The sandbox in memory, for the suites that hold every adapter of a seam to the same sentences."""

from collections.abc import AsyncIterator

import httpx
import pytest

from api.endpoints.sandbox.server import sandbox_app
from api.endpoints.sandbox.state import SandboxState
from notifications.sandbox_line import SandboxLine

SECRET = "between the tests and the sandbox"


@pytest.fixture
def state() -> SandboxState:
    return SandboxState(secret=SECRET)


@pytest.fixture
async def line(state: SandboxState) -> AsyncIterator[SandboxLine]:
    transport = httpx.ASGITransport(sandbox_app(state))
    async with httpx.AsyncClient(transport=transport) as http:
        yield SandboxLine(http, base_url="http://sandbox", secret=SECRET)
