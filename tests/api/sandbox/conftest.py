"""The stage over both doors in memory, with the worker working beside it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette

from api.app import create_app
from api.endpoints.sandbox.stage import Door, Stage, cookieless_client, stage_routes
from api.seed import seed_county
from api.settings import Profile
from api.worker import work_until_quiet
from tests.conftest import Hall


class _Street(httpx.AsyncBaseTransport):
    """Leads each request to the app whose address it names."""

    def __init__(self, apps: dict[str, Starlette]) -> None:
        self._doors = {origin: httpx.ASGITransport(app) for origin, app in apps.items()}

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        origin = f"{request.url.scheme}://{request.url.host}:{request.url.port}"
        return await self._doors[origin].handle_async_request(request)


@pytest.fixture
async def stage(hall: Hall, tmp_path: Path) -> AsyncIterator[Stage]:
    """The demo county's people, two open doors, and a worker that never sleeps long."""
    settings = replace(hall.settings, profile=Profile.DEVELOPMENT)
    await seed_county(5, 0, 0, tmp_path, origin=settings.desk_origin)
    citizen, desk = settings.citizen_origin, settings.desk_origin
    street = _Street(
        {
            citizen: create_app(settings, "citizen", vendors=hall.gateways),
            desk: create_app(settings, "desk", vendors=hall.gateways),
        }
    )
    async with cookieless_client(street) as http:
        hall.sandbox.http, hall.sandbox.citizen_origin = http, citizen
        doors = {"citizen": Door(citizen, citizen), "desk": Door(desk, desk)}
        worker = asyncio.create_task(_work(hall))
        yield Stage(hall.sandbox, doors, http, tmp_path / "demo.json")
        worker.cancel()
        with suppress(asyncio.CancelledError):
            await worker
        hall.sandbox.http = None


@pytest.fixture
async def page(stage: Stage) -> AsyncIterator[httpx.AsyncClient]:
    """The sandbox's page, asking the stage."""
    app = Starlette(routes=stage_routes(stage))
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app),
        base_url="http://localhost:8602",
        headers={"x-doorstep": "1"},
    ) as client:
        yield client


async def _work(hall: Hall) -> None:
    while True:
        await work_until_quiet(hall.gateways)
        await asyncio.sleep(0.05)
