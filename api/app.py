"""A door's web process: settings → routes inside the shield."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from api.endpoints import events, health, metrics, pwa, webhooks
from api.endpoints.metrics import Meters
from api.endpoints.sandbox import proxy
from api.endpoints.shield import Shield
from api.graphql import mounting
from api.settings import Door, Settings
from api.visitor import Doorway
from api.wiring import gateways, open_hall

_LARGEST_BODY = 12_000_000
_CODES = {401: "NOT_SIGNED_IN", 404: "NotFound", 413: "TOO_LARGE"}


def create_app(settings: Settings, door: Door) -> Starlette:
    """One door. Its lifespan connects to the database as that door's role."""
    http = httpx.AsyncClient(follow_redirects=False, trust_env=False)
    doorway = Doorway(name=door, settings=settings, vendors=gateways(settings, http))
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
            *events.routes(doorway),
            *webhooks.routes(doorway),
            *(proxy.routes(settings.sandbox_url) if settings.development else ()),
            *pwa.routes(doorway),  # last: it answers every other path with a page
        ],
        middleware=[Middleware(Shield, settings=settings, door=door, meters=meters)],
        exception_handlers={HTTPException: _coded},
        lifespan=lifespan,
        max_body_size=_LARGEST_BODY,
    )


async def _coded(_request: Request, error: Exception) -> Response:
    """What the router itself refuses: no such path, no such method, too large."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    code = _CODES.get(status, "BAD_REQUEST")
    headers = error.headers if isinstance(error, HTTPException) else None
    return JSONResponse({"code": code, "message": ""}, status, headers=headers)
