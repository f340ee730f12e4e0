"""A county with its doors open: each process reaches the database as its own role (R8).

The doors' whole apps in memory, the worker inline, the vendors' real sandbox behind them. Time
stands where the story puts it.
"""

import itertools
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import httpx
from starlette.types import ASGIApp, Receive, Scope, Send
from tortoise.context import TortoiseContext, _current_context

from api.app import create_app
from api.database import tortoise_config
from api.endpoints.sandbox.server import sandbox_app
from api.settings import Door
from api.worker import work_until_quiet
from notifications.now import SHANGHAI, now
from tests.api.doors.conftest import Browser
from tests.conftest import Hall
from tests.makers import County, a_county, query

MONDAY = datetime(2026, 12, 7, 9, 30, tzinfo=SHANGHAI)
PROCESSES = ("citizen", "desk", "worker")
_AHEAD = "UPDATE development_clock SET shift = extract(epoch FROM $1 - clock_timestamp()) * 1000000"


class AsRole:
    """An app whose requests reach the database as one role, as its own process would."""

    def __init__(self, app: ASGIApp, context: TortoiseContext) -> None:
        self.app, self.context = app, context

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        with inside(self.context):
            await self.app(scope, receive, send)


@contextmanager
def inside(context: TortoiseContext) -> Iterator[None]:
    """Everything in here uses that role's connections. Unlike ``with context``, many at a time."""
    token = _current_context.set(context)
    try:
        yield
    finally:
        _current_context.reset(token)


@dataclass
class Town:
    """The county, its doors and what goes on behind them."""

    hall: Hall
    county: County
    contexts: Mapping[str, TortoiseContext]
    apps: dict[str, ASGIApp] = field(default_factory=dict)
    opened: list[httpx.AsyncClient] = field(default_factory=list)
    _addresses: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def browser(self, door: Door = "citizen") -> Browser:
        """A new browser at a door, at an address of its own."""
        origin = self.hall.settings.origin_of(door)
        return Browser(self.hall, self._client(self.app(door), origin), origin)

    def vendors(self) -> httpx.AsyncClient:
        """A browser at the vendors' own pages: the cashier, the courier's desk, the phone."""
        return self._client(sandbox_app(self.hall.sandbox), self.hall.settings.sandbox_url)

    def app(self, door: Door) -> ASGIApp:
        """A door's app, made once."""
        if door not in self.apps:
            app = create_app(self.hall.settings, door, vendors=self.hall.gateways)
            self.apps[door] = AsRole(app, self.contexts[door])
        return self.apps[door]

    async def work(self) -> None:
        """Let the worker do all there is to do."""
        with inside(self.contexts["worker"]):
            await work_until_quiet(self.hall.gateways)

    async def it_is(self, moment: datetime) -> None:
        """Set the hall's clock and the vendors'."""
        await query(_AHEAD, moment)
        self.hall.sandbox.shift = moment - datetime.now(SHANGHAI)

    async def later(self, by: timedelta) -> None:
        """Let time pass."""
        await self.it_is(await now() + by)

    def _client(self, app: ASGIApp, origin: str) -> httpx.AsyncClient:
        address = next(self._addresses)
        client = (f"10.0.{address // 250}.{address % 250}", 40_000)
        transport = httpx.ASGITransport(app, raise_app_exceptions=True, client=client)
        self.opened.append(httpx.AsyncClient(transport=transport, base_url=origin))
        return self.opened[-1]


@asynccontextmanager
async def a_town(hall: Hall, contexts: Mapping[str, TortoiseContext]) -> AsyncIterator[Town]:
    """A founded county on a Monday morning; the vendors call the citizens' door back."""
    town = Town(hall, await a_county(hall), contexts)
    await town.it_is(MONDAY)
    origin = hall.settings.citizen_origin
    hall.sandbox.citizen_origin = origin
    hall.sandbox.http = town._client(town.app("citizen"), origin)
    try:
        yield town
    finally:
        await hall.sandbox.close()
        for http in town.opened:
            await http.aclose()


@asynccontextmanager
async def processes(urls: Mapping[str, str], *, pool: int = 10) -> AsyncIterator[dict[str, Any]]:
    """Connected as each process is, by role."""
    contexts = {role: TortoiseContext() for role in PROCESSES}
    try:
        for role, context in contexts.items():
            await context.init(config=tortoise_config(urls[role], pool=pool))
        yield contexts
    finally:
        for context in contexts.values():
            await context.close_connections()
