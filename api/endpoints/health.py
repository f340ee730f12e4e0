"""/healthz: the process lives. /readyz: it can work, and what it is missing."""

import asyncio
from datetime import timedelta

import redis.asyncio
from redis.exceptions import RedisError
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route
from tortoise.exceptions import BaseORMException

from api.clocks import keeping
from api.clocks.counting import day_of
from api.database import is_away, is_current
from api.paper import sealing
from api.settings import Settings
from identity.codes import budget
from notifications.backlog import backlog
from notifications.now import now

_PATIENCE = 2.0  # seconds a dependency may take to answer
_SEAL_ENDS_SOON = timedelta(days=30)
_SILENT_AFTER = 30.0  # seconds without a worker's heartbeat


def routes(settings: Settings) -> list[Route]:
    """For either door."""

    async def readyz(request: Request) -> JSONResponse:  # noqa: ARG001 — the router passes it
        """503 without the database or its schema; Redis and the worker only degrade."""
        database, redis_state = await asyncio.gather(_database(), _redis(settings.redis_url))
        state = database | {"redis": redis_state}
        fit = state["database"] == state["migrations"] == "ok"
        return JSONResponse(state, 200 if fit else 503, headers={"cache-control": "no-store"})

    return [Route("/healthz", _healthz), Route("/readyz", readyz)]


async def _healthz(request: Request) -> JSONResponse:  # noqa: ARG001 — the router passes it
    return JSONResponse({"alive": "ok"}, headers={"cache-control": "no-store"})


async def _database() -> dict[str, str]:
    asked = ("migrations", "worker", "work", "calendar", "seals", "codes")
    state = dict.fromkeys(asked, "unknown") | {"database": "away"}
    try:
        async with asyncio.timeout(_PATIENCE):
            current = await is_current()
            state |= {"database": "ok", "migrations": "ok" if current else "behind"}
            if current:
                left = await backlog()
                seen = left.worker_seen_seconds
                lives = seen is not None and seen < _SILENT_AFTER
                state["worker"] = "ok" if lives else "silent"
                state["work"] = f"{left.stuck} stuck" if left.stuck else "ok"
                state["calendar"] = await _calendar()
                state["seals"] = await _seals()
                state["codes"] = (await budget()).state
    except (BaseORMException, TimeoutError):
        pass
    except Exception as error:
        if not is_away(error):
            raise
    return state


async def _calendar() -> str:
    """Limits count plain weeks in a year whose holidays nobody entered: it works, and is wrong."""
    year = await keeping.missing(day_of(await now()))
    return "ok" if year is None else f"{year} missing"


async def _seals() -> str:
    """A department whose seal ended makes no paper any more: said a month before."""
    first = await sealing.ending()
    if first is None or first.until > await now() + _SEAL_ENDS_SOON:
        return "ok"
    return f"{first.department} ends {day_of(first.until)}"


async def _redis(url: str) -> str:
    client = redis.asyncio.Redis.from_url(url, socket_timeout=_PATIENCE)
    try:
        await client.ping()
    except (RedisError, OSError):
        return "away"
    else:
        return "ok"
    finally:
        await client.aclose()
