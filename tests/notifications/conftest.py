"""A sandbox in memory, and an address book that needs no people."""

from collections import deque
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from uuid import UUID

import httpx
import pytest

from api.endpoints.sandbox.server import sandbox_app
from api.endpoints.sandbox.state import SandboxState
from notifications.addressing import Address
from notifications.push.sandbox import SandboxPush, device_of
from notifications.sandbox_line import SandboxLine
from notifications.sending import Post
from notifications.sms.sandbox import SandboxSms

SECRET = "between the tests and the sandbox"


@dataclass
class Book:
    """Who is where. Everybody has a phone of their own unless said otherwise."""

    phones: dict[UUID, str] = field(default_factory=dict)
    devices: dict[UUID, tuple[str, ...]] = field(default_factory=dict)
    looked_up: deque[tuple[UUID, str]] = field(default_factory=deque)

    async def addresses(self, person_id: UUID, channel: str) -> tuple[Address, ...]:
        self.looked_up.append((person_id, channel))
        phone = self.phones.get(person_id, phone_of(person_id))
        if channel == "sms":
            return (Address(phone, "", "zh-CN"),) if phone else ()
        tokens = self.devices.get(person_id, (device_of(SECRET, phone),))
        return tuple(Address(token, "", "zh-CN") for token in tokens)


def phone_of(person_id: UUID) -> str:
    """A number that no magic hides in."""
    return f"+86139{person_id.int % 10**7:07d}1"


@pytest.fixture
def state() -> SandboxState:
    return SandboxState(secret=SECRET)


@pytest.fixture
async def line(state: SandboxState) -> AsyncIterator[SandboxLine]:
    transport = httpx.ASGITransport(sandbox_app(state))
    async with httpx.AsyncClient(transport=transport) as http:
        yield SandboxLine(http, base_url="http://sandbox", secret=SECRET)


@pytest.fixture
def book() -> Book:
    return Book()


@pytest.fixture
def post(line: SandboxLine, book: Book) -> Post:
    return Post(SandboxSms(line), SandboxPush(line), book)
