"""A door's web process: settings → routes inside the shield."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from api.endpoints import addresses, events, health, metrics
from api.endpoints.metrics import Meters
from api.endpoints.sandbox import clock, proxy
from api.endpoints.shield import Shield
from api.graphql import mounting
from api.settings import Door, Settings
from api.visitor import Doorway, Vendors
from api.wiring import gateways, open_hall, outgoing

_CODES = {401: "NOT_SIGNED_IN", 404: "NotFound", 413: "TOO_LARGE"}


def create_app(settings: Settings, door: Door, vendors: Vendors | None = None) -> Starlette:
    """One door. Its lifespan connects to the database as that door's role.

    ``vendors``: others than the settings name; tests hand in theirs.
    """
    http = outgoing()
    doorway = Doorway(name=door, settings=settings, vendors=vendors or gateways(settings, http))
    meters = Meters()

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        url = settings.database_url_of(door)
        async with open_hall(settings, door), events.listening(url), http:
            yield

    return Starlette(
        routes=[
            *health.routes(settings),
            *metrics.routes(settings, meters),
            *mounting.routes(doorway),
            *(_sandbox(settings, door) if settings.development else ()),
            *addresses.routes(doorway),  # last: it answers every other path with a page
        ],
        middleware=[Middleware(Shield, settings=settings, door=door, meters=meters)],
        exception_handlers={HTTPException: _coded},
        lifespan=lifespan,
    )


def _sandbox(settings: Settings, door: Door) -> list[Route]:
    """What is not there in production: the way to the sandbox, and to the development clock."""
    time = clock.routes(settings.database_url) if door == "citizen" else []
    return [*proxy.routes(settings.sandbox_url), *time]


async def _coded(_request: Request, error: Exception) -> Response:
    """What the router itself refuses: no such path, no such method, too large."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    code = _CODES.get(status, "BAD_REQUEST")
    headers = error.headers if isinstance(error, HTTPException) else None
    return JSONResponse({"code": code, "message": ""}, status, headers=headers)
