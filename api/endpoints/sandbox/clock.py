"""The time machine and the fingerprint: what development may ask of a door, and production cannot.

Mounted by a door in development only. The hall's time runs ahead by one number in the database
(R1); moving it forward moves every process at once. Sessions move along, so the people who were
signed in still are. It connects as the owner for this alone: the doors' own roles (R8) may not
touch the clock.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import asyncpg
import orjson
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from api.clocks.calendar import calendar
from api.clocks.counting import day_of, due
from api.endpoints.answering import Malformed, small_body
from notifications.now import SHANGHAI

_OPENS = time(9, 30)
_FARTHEST = timedelta(days=800)
_MOST_DAYS = 400
_MOST_BYTES = 4 * 1024
# Who comes and goes, who looked, who tried: the records of that are meant to grow.
_NOT_COUNTED = (
    "session",
    "challenge",
    "one_time_code",
    "trail_row",
    "passkey",
    "payment_notice",
    "development_clock",
    "worker_heartbeat",
)

_MOVE = "UPDATE development_clock SET shift = shift + $1"
_SESSIONS = """
UPDATE session SET created_at = created_at + $1, last_seen_at = last_seen_at + $1,
    proved_at = proved_at + $1, fresh_until = fresh_until + $1,
    promoted_at = promoted_at + $1, expires_at = expires_at + $1
WHERE revoked_at IS NULL AND expires_at > $2
"""
# The tables are named by the catalogue itself, and quoted by format().
_SUMMED = """
CREATE FUNCTION pg_temp.summed(name text, OUT rows bigint, OUT sum text) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('SELECT count(*), coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text'
                   ' FROM %I t', name) INTO rows, sum;
END $$
"""
_SUMS = """
SELECT tablename AS name, told.rows, told.sum
FROM pg_tables CROSS JOIN LATERAL pg_temp.summed(tablename::text) AS told
WHERE schemaname = 'public' AND tablename <> ALL ($1::text[]) AND tablename NOT LIKE '%migration%'
ORDER BY tablename
"""


class NotThere(Exception):
    """A day that the clock cannot be moved to. ``args[0]`` says why."""


def routes(owner_url: str) -> list[Route]:
    """GET and POST /development/clock, GET /development/fingerprint."""

    async def clock(request: Request) -> Response:
        if request.method == "GET":
            return JSONResponse(await _read(owner_url))
        try:
            asked = orjson.loads(await small_body(request, _MOST_BYTES) or b"{}")
            return JSONResponse(await _move(owner_url, asked))
        except (Malformed, ValueError, TypeError, AttributeError, OverflowError):
            return JSONResponse({"code": "BAD_REQUEST", "message": "要去哪一天？"}, 400)
        except NotThere as error:
            return JSONResponse({"code": "NOT_THERE", "message": str(error)}, 409)

    async def fingerprint(request: Request) -> Response:  # noqa: ARG001 — the router passes it
        return JSONResponse({"tables": await _fingerprint(owner_url)})

    return [
        Route("/development/clock", clock, methods=["GET", "POST"]),
        Route("/development/fingerprint", fingerprint),
    ]


def landing(now: datetime, day: date) -> datetime:
    """Half past nine of that day, or where we are if it is that day and later already.

    Raises NotThere for the past (time only runs forward) and for beyond two years.
    """
    moment = max(datetime.combine(day, _OPENS, SHANGHAI), now)
    if day < day_of(now):
        raise NotThere(f"{day:%Y-%m-%d} 已经过去了，时间只能往前走。")
    if moment - now > _FARTHEST:
        raise NotThere("太远了，最多往前走两年。")
    return moment.astimezone(UTC)


async def _wanted(asked: Mapping[str, Any], now: datetime) -> datetime:
    """``{"workingDays": n, "after": day?}``, ``{"on": day}`` or ``{"on": day, "before": n}``."""
    known = await calendar()
    if "workingDays" in asked:
        days = int(asked["workingDays"])
        if not 0 < days <= _MOST_DAYS:
            raise ValueError("days")
        after = date.fromisoformat(asked["after"]) if asked.get("after") else day_of(now)
        return landing(now, due(after, days, known))
    day = date.fromisoformat(str(asked["on"])) if "on" in asked else None
    if day is None:
        raise ValueError("where to")
    for _ in range(min(int(asked.get("before", 0)), _MOST_DAYS)):
        day -= timedelta(days=1)
        while not known.is_working(day):
            day -= timedelta(days=1)
    return landing(now, day)


async def _move(owner_url: str, asked: Mapping[str, Any]) -> dict[str, Any]:
    connection = await asyncpg.connect(owner_url)
    try:
        now = await connection.fetchval("SELECT doorstep_now()")
        by = await _wanted(asked, now) - now
        async with connection.transaction():
            await connection.execute(_MOVE, by // timedelta(microseconds=1))
            await connection.execute(_SESSIONS, by, now)
    finally:
        await connection.close()
    return {**await _read(owner_url), "movedSeconds": int(by.total_seconds())}


async def _read(owner_url: str) -> dict[str, Any]:
    connection = await asyncpg.connect(owner_url)
    try:
        (row,) = await connection.fetch(
            "SELECT doorstep_now() AS now, shift FROM development_clock WHERE id = 1"
        )
    finally:
        await connection.close()
    seconds = timedelta(microseconds=row["shift"]).total_seconds()
    return {"now": row["now"].astimezone(SHANGHAI).isoformat(), "shiftSeconds": seconds}


async def _fingerprint(owner_url: str) -> dict[str, dict[str, Any]]:
    """Per table its rows and one sum over everything in them: equal means nothing was written."""
    connection = await asyncpg.connect(owner_url)
    try:
        await connection.execute(_SUMMED)
        rows = await connection.fetch(_SUMS, list(_NOT_COUNTED))
    finally:
        await connection.close()
    return {row["name"]: {"rows": row["rows"], "sum": row["sum"]} for row in rows}
