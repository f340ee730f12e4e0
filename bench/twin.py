"""The raw twin: starlette, asyncpg and orjson by hand, no GraphQL, no rules.

The same statements under the same database roles, with the same session look-up on every request.
It is the yardstick, not a product: it checks nothing, says nothing in words and opens nothing that
is sealed. ``python -m bench.twin --port N``, addresses of the databases in the environment.
"""

import argparse
import hashlib
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import orjson
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.applications.desk_reading import _BEGINNING, _LAST
from api.applications.desk_views import Lane
from api.applications.own_rows import MINE
from api.applications.queue_walks import QUEUE
from api.applications.reading import _END
from api.catalog.searching import _FIND, parameters
from api.catalog.words import Question
from api.commands.parent import end_with_parent
from bench.rows import reference
from identity.sessions import _ACTOR_OF

_POOL = 10
_TITLES = "SELECT id, definition->>'title' AS title, definition->>'icon' AS icon FROM item_version"
_NEWEST = "SELECT definition FROM item_version WHERE code = $1 ORDER BY version DESC LIMIT 1"
# What an office system would write by hand: four tables joined, the newest due first.
_JOINED = """
SELECT a.id, a.reference, v.definition->>'title' AS title, v.definition->>'icon' AS icon,
       a.applicant->>'name' AS applicant, a.status, a.due_on, a.submitted_at, a.instant,
       d.name AS department, s.name AS claimed_by
FROM application a
JOIN item_version v ON v.id = a.item_version_id
JOIN department d ON d.id = a.department_id
LEFT JOIN staff s ON s.id = a.claimed_by
WHERE a.works_site_id = $1 AND a.works_role = 'window'
ORDER BY a.due_on, a.id LIMIT $2
"""
# The six statements of a filing.
_LOCK = "SELECT * FROM application WHERE id = $1 AND citizen_id = $2 FOR UPDATE"
_FILE = """
WITH counted AS (
    INSERT INTO project_counter (id, given_out) VALUES ($2, 1)
    ON CONFLICT (id) DO UPDATE SET given_out = project_counter.given_out + 1 RETURNING given_out)
UPDATE application SET status = 'submitted', version = version + 1,
    reference = $3 || nextval('application_reference'), updated_at = doorstep_now(),
    project_number = $2 || lpad(given_out::text, 4, '0'), submitted_at = doorstep_now(),
    works_role = 'window', works_department_id = department_id, works_site_id = site_id,
    promised_on = $4, due_on = $4, desk_lines = $5::jsonb, applicant = $6::jsonb
FROM counted WHERE application.id = $1 RETURNING reference
"""
_CHANGED = """
INSERT INTO status_change
    (application_id, citizen_id, action, was, now, by_kind, by_id, at)
VALUES ($1, $2, 'submit', 'draft', 'submitted', 'citizen', $2, doorstep_now())
"""
_STAGE = """
INSERT INTO stage_run (application_id, citizen_id, stage, kind, level, role, department_id, site_id,
                       number, stood_in, state, started_at, due_on)
SELECT id, citizen_id, 'accept', 'accept', 4, 'window', department_id, site_id, 1, false, 'running',
       doorstep_now(), $3
FROM application WHERE id = $1 AND citizen_id = $2
"""
_TRAIL = """
INSERT INTO trail_row (at, actor_kind, actor_id, session_id, action, subject_kind, subject_id,
                       citizen_id, case_id, purpose, details)
SELECT doorstep_now(), 'citizen', $2, $3, act, 'application', $1, $2, $1, 'filing', '{}'
FROM unnest($4::text[]) AS act
"""
_FACT = """
INSERT INTO fact (id, name, subject_id, citizen_id, params, happened_at, due_at, attempts, done_at)
VALUES ($1, 'application.submitted', $2, $3, $4::jsonb, doorstep_now(), doorstep_now(), 0,
        doorstep_now())
"""
_ACTS = ["unseal", "unseal", "unseal", "unseal", "application.submit"]  # as the verb leaves them
_LINES = orjson.dumps(
    [{"title": "t" * 12, "lines": [{"field": "/a/b", "label": "l" * 12, "value": "v" * 20}] * 4}]
    * 3
).decode()
_APPLICANT = (
    '{"name": "陈**", "idNumber": "990126********1234", "phone": "138****0001", "level": 2}'
)
_PARAMS = '{"item": "个体工商户设立登记", "desk": "window", "instant": false}'


@dataclass(frozen=True)
class Hand:
    """What a request needs."""

    pool: "asyncpg.Pool[asyncpg.Record]"
    titles: Mapping[UUID, tuple[str, str]]


Answer = Callable[[Hand, Any, Any, bytes], Awaitable[dict[str, object]]]


async def mine(
    hand: Hand, connection: Any, actor: asyncpg.Record, body: bytes
) -> dict[str, object]:
    """The newest twenty."""
    first = orjson.loads(body)["first"]
    rows = await connection.fetch(MINE[False], [actor["actor_id"]], *_END, first + 1, None)
    edges = [
        {
            "id": row["id"],
            "itemTitle": hand.titles[row["item_version_id"]][0],
            "icon": hand.titles[row["item_version_id"]][1],
            "reference": row["reference"],
            "status": row["status"],
            "promisedOn": row["promised_on"],
            "updatedAt": row["updated_at"],
            "dueOn": row["due_on"],
            "amountFen": row["amount_fen"],
        }
        for row in rows[:first]
    ]
    return {"edges": edges, "hasMore": len(rows) > first}


async def queue(
    hand: Hand, connection: Any, actor: asyncpg.Record, body: bytes
) -> dict[str, object]:
    """The fifty due soonest, by the statement of the desk."""
    first = orjson.loads(body)["first"]
    asked: tuple[object, ...] = (*_offices(actor), "[]", *_BEGINNING, *_LAST, None, [], first + 1)
    rows = await connection.fetch(QUEUE[Lane.OPEN], actor["actor_id"], *asked)
    edges = [
        {
            "id": row["id"],
            "reference": row["reference"],
            "itemTitle": hand.titles[row["item_version_id"]][0],
            "icon": hand.titles[row["item_version_id"]][1],
            "applicant": orjson.loads(row["applicant"])["name"],
            "status": row["status"],
            "dueOn": row["due_on"],
            "submittedAt": row["submitted_at"],
            "claimedBy": row["claimed_by"],
            "instant": row["instant"],
        }
        for row in rows[:first]
    ]
    return {"edges": edges, "hasMore": len(rows) > first}


async def joined(
    hand: Hand,  # noqa: ARG001 — every title comes by the join
    connection: Any,
    actor: asyncpg.Record,
    body: bytes,
) -> dict[str, object]:
    """The fifty due soonest, as four joined tables."""
    first = orjson.loads(body)["first"]
    windows = (seat for seat in orjson.loads(actor["seats"]) if seat["role"] == "window")
    rows = await connection.fetch(_JOINED, next(s["site"] for s in windows if s["site"]), first + 1)
    return {"edges": [dict(row) for row in rows[:first]], "hasMore": len(rows) > first}


async def submit(
    hand: Hand,  # noqa: ARG001 — files what is there
    connection: Any,
    actor: asyncpg.Record,
    body: bytes,
) -> dict[str, object]:
    """Six statements in one transaction."""
    application_id, citizen_id = UUID(orjson.loads(body)["id"]), actor["actor_id"]
    due: date = actor["proved_at"].date() + timedelta(days=7)
    async with connection.transaction():
        row = await connection.fetchrow(_LOCK, application_id, citizen_id)
        if row["status"] != "draft":
            return {"code": "WrongStatus"}
        number = f"TWIN{row['item_code']}{due:%Y%m%d}"
        filed = (application_id, number, reference(due, 0), due, _LINES, _APPLICANT)
        await connection.execute(_CHANGED, application_id, citizen_id)
        await connection.execute(_STAGE, application_id, citizen_id, due)
        await connection.execute(_TRAIL, application_id, citizen_id, actor["id"], _ACTS)
        await connection.execute(_FACT, uuid4(), application_id, citizen_id, _PARAMS)
        given = await connection.fetchval(_FILE, *filed)  # others wait for its number: last
    return {"id": application_id, "reference": given}


async def search(hand: Hand, connection: Any, _anybody: None, body: bytes) -> dict[str, object]:
    """The first twenty items for what somebody typed, by the statement of the citizens' door."""
    question = Question.of(orjson.loads(body)["search"])
    rows = await connection.fetch(_FIND, *parameters(question))
    edges = [
        {
            "code": row["item_code"],
            "title": hand.titles[row["version_id"]][0],
            "icon": hand.titles[row["version_id"]][1],
        }
        for row in rows[:20]
    ]
    return {"edges": edges, "hasMore": len(rows) > len(edges), "total": len(rows)}


async def guide(_hand: Hand, connection: Any, _anybody: None, body: bytes) -> dict[str, object]:
    """The newest version of an item as it is kept, read anew and sent whole."""
    found = await connection.fetchval(_NEWEST, orjson.loads(body)["code"])
    return {"item": orjson.Fragment(found)}


def _offices(actor: asyncpg.Record) -> tuple[str, str]:
    """Where work may wait for one: departments, and sites of one's windows."""
    seats = orjson.loads(actor["seats"])
    places = [{"r": seat["role"], "d": seat["department"]} for seat in seats]
    windows = [
        {"r": seat["role"], "d": seat["department"], "s": seat["site"]}
        for seat in seats
        if seat["role"] == "window" and seat["site"]
    ]
    return orjson.dumps(places).decode(), orjson.dumps(windows).decode()


def _route(path: str, cookie: str, role: str, answer: Answer) -> Route:
    """``cookie``: whose session is looked up; empty: anybody may ask."""

    async def endpoint(request: Request) -> Response:
        token = request.cookies.get(cookie, "")
        body = await request.body()
        hand: Hand = request.app.state.hands[role]
        async with hand.pool.acquire() as connection:
            hashed = hashlib.sha256(token.encode()).digest()
            actor = cookie and await connection.fetchrow(_ACTOR_OF, [hashed], True)
            if cookie and actor is None:
                return Response(status_code=401)
            found = await answer(hand, connection, actor, body)
        told = orjson.dumps({"data": found}, default=str)  # asyncpg's UUIDs are its own
        return Response(told, media_type="application/json")

    return Route(path, endpoint, methods=["POST"])


@asynccontextmanager
async def _connected(app: Starlette) -> AsyncIterator[None]:
    hands = {}
    for role in ("citizen", "desk"):
        url = os.environ[f"DATABASE_URL_{role.upper()}"]
        pool = await asyncpg.create_pool(url, min_size=1, max_size=_POOL, reset=_as_it_is)
        titles = {row["id"]: (row["title"], row["icon"]) for row in await pool.fetch(_TITLES)}
        hands[role] = Hand(pool, titles)
    app.state.hands = hands
    yield
    for hand in hands.values():
        await hand.pool.close()


async def _as_it_is(_connection: object) -> None:
    """No reset between two users of a connection, as in the doors."""


async def _ready(_request: Request) -> Response:
    return Response()


def app() -> Starlette:
    """The twin."""
    return Starlette(
        routes=[
            Route("/ready", _ready),
            _route("/mine", "sid", "citizen", mine),
            _route("/submit", "sid", "citizen", submit),
            _route("/queue", "desk_sid", "desk", queue),
            _route("/joined", "desk_sid", "desk", joined),
            _route("/search", "", "citizen", search),
            _route("/guide", "", "citizen", guide),
        ],
        lifespan=_connected,
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, required=True)
    end_with_parent()
    uvicorn.run(
        app(),
        host="127.0.0.1",
        port=parser.parse_args().port,
        ws="none",
        log_level="warning",
        access_log=False,
        server_header=False,
    )
