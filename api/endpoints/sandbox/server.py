"""The sandbox process: every vendor, in memory, on loopback, for development and tests (R14)."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress

import httpx
import uvicorn
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import BaseRoute, Route

from api.endpoints.sandbox.cashier import cashier_routes
from api.endpoints.sandbox.parcels import keep_moving, parcel_routes
from api.endpoints.sandbox.phone import phone_routes
from api.endpoints.sandbox.state import SandboxState
from api.endpoints.sandbox.vendors import vendor_routes
from api.settings import Settings

_LOOPBACK = "127.0.0.1"


def sandbox_app(state: SandboxState, extra_routes: Sequence[BaseRoute] = ()) -> Starlette:
    """All vendors as one ASGI app. Its lifespan moves the parcels while auto mode is on."""

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:  # noqa: ARG001
        moving = asyncio.create_task(keep_moving(state))
        try:
            yield
        finally:
            moving.cancel()
            with suppress(asyncio.CancelledError):
                await moving
            await state.close()

    routes = [
        *vendor_routes(state),
        *phone_routes(state),
        *cashier_routes(state),
        *parcel_routes(state),
        Route("/sandbox/healthz", _alive),
        *extra_routes,
    ]
    return Starlette(routes=routes, lifespan=lifespan)


Stage = Callable[[SandboxState], Sequence[BaseRoute]]


async def serve(settings: Settings, stage: Stage | None = None) -> None:
    """Run until told to stop. Parcels move by themselves."""
    async with httpx.AsyncClient(follow_redirects=False, trust_env=False) as http:
        state = SandboxState(
            secret=settings.sandbox_secret,
            citizen_origin=f"http://{_LOOPBACK}:{settings.citizen_port}",
            http=http,
            auto_parcels=True,
        )
        config = uvicorn.Config(
            sandbox_app(state, stage(state) if stage else ()),
            host=_LOOPBACK,
            port=settings.sandbox_port,
            log_config=None,
            access_log=False,
            timeout_graceful_shutdown=2,
        )
        await uvicorn.Server(config).serve()


async def _alive(request: object) -> JSONResponse:  # noqa: ARG001 — the router passes it
    return JSONResponse({"alive": True})
