"""Pages that move by themselves: one LISTEN per process, fanned out as server-sent events.

A citizen hears of their own applications, the desk of cases in its departments and at its sites.
An event says that something changed, not what: the page asks again, under its own permissions.
"""

import asyncio
import contextlib
import itertools
import logging
import time
from collections import Counter
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from uuid import UUID

import asyncpg
import orjson
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from api.endpoints.answering import PRIVATE, Malformed, at
from api.policy import Case, Operation, sees
from api.visitor import Doorway, Visitor
from identity import sessions
from identity.actor import Actor, ActorKind
from notifications.outbox import CHANNEL

HEARTBEAT_SECONDS = 15.0
LASTS_SECONDS = 600.0  # then the browser comes again
CHECKED_SECONDS = 3.0  # until who signed out, or may see less now, hears nothing more
MOST_STREAMS = 6  # per person: a phone, a laptop, some tabs
_WAITING = 16  # events a slow reader may have open before it is told to read everything anew
_log = logging.getLogger(__name__)
_EVERYTHING: dict[str, str] = {}


@dataclass(eq=False)
class _Stream:
    actor: Actor
    visitor: Visitor | None = None
    events: asyncio.Queue[dict[str, str]] = field(
        default_factory=lambda: asyncio.Queue(maxsize=_WAITING)
    )
    over: bool = False

    def tell(self, event: dict[str, str]) -> None:
        """Never waits: a reader that fell behind is told once that everything may have changed."""
        if self.events.full():
            while not self.events.empty():
                self.events.get_nowait()
            event = _EVERYTHING
        self.events.put_nowait(event)

    def end(self) -> None:
        """Whose it was is not who it is for any more."""
        self.over = True
        self.tell(_EVERYTHING)


_streams: set[_Stream] = set()


@asynccontextmanager
async def listening(dsn: str) -> AsyncIterator[None]:
    """Hear what is announced, for as long as this process lives. Entered once, by its lifespan."""
    tasks = [asyncio.create_task(_listen(dsn)), asyncio.create_task(_look_again())]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task


def routes(doorway: Doorway) -> list[Route]:
    """``GET /events``."""
    operation = Operation.READ_CASE if doorway.name == "citizen" else Operation.READ_DESK
    return [Route("/events", at(doorway, operation, stream, listens=True), methods=["GET"])]


async def stream(_request: Request, visitor: Visitor) -> Response:
    """An open stream of this visitor's changes."""
    actor = await visitor.actor()
    if Counter(open_.actor.id for open_ in _streams)[actor.id] >= MOST_STREAMS:
        raise Malformed("Too many open streams.", 429, "TOO_COMPLEX")
    headers = {**PRIVATE, "x-accel-buffering": "no"}
    return StreamingResponse(
        _events(actor, visitor), media_type="text/event-stream", headers=headers
    )


async def _events(
    actor: Actor, visitor: Visitor | None = None, *, heartbeat: float = HEARTBEAT_SECONDS
) -> AsyncGenerator[bytes, None]:
    mine = _Stream(actor, visitor)
    _streams.add(mine)
    until = time.monotonic() + LASTS_SECONDS
    try:
        yield b"retry: 3000\n\n"
        while time.monotonic() < until:
            try:
                event = await asyncio.wait_for(mine.events.get(), heartbeat)
                if mine.over:
                    break
                yield b"event: changed\ndata: " + orjson.dumps(event) + b"\n\n"
            except TimeoutError:
                yield b": still here\n\n"
    finally:
        _streams.discard(mine)


async def _look_again() -> None:
    """Close the streams of sessions that ended or changed; the browser comes again, and is asked.

    While the database is away nothing is announced either: the next round looks again.
    """
    while True:
        await asyncio.sleep(CHECKED_SECONDS)
        try:
            await _close_changed()
        except Exception as error:  # noqa: BLE001 — said in the log; streams stay meanwhile
            _log.info("could not look at open streams", extra={"fault": type(error).__name__})


async def _close_changed() -> None:
    """One statement for all of this process, and one for each page that acts for another."""
    kept = [(one, one.visitor) for one in _streams if one.visitor is not None]
    now = await sessions.actors_of({visitor.token or "" for _, visitor in kept}) if kept else {}
    for open_, visitor in kept:
        actor = await visitor.standing_as(now.get(visitor.token or ""))
        if _lasting(actor) != _lasting(open_.actor):
            open_.end()


def _lasting(actor: Actor) -> Actor:
    """Without how long ago they proved themselves: that decides nothing of what one hears."""
    return replace(actor, proved_at=None, fresh=False)


async def _listen(dsn: str) -> None:
    """Keep one connection listening; while there is none, come back at growing intervals."""
    for pause in _pauses():
        with contextlib.suppress(OSError, asyncpg.PostgresError, asyncpg.InterfaceError):
            await _hear_until_cut(dsn)
        await asyncio.sleep(pause)


async def _hear_until_cut(dsn: str) -> None:
    """Listen; what was said before is not known, so everybody reads everything anew."""
    connection = await asyncpg.connect(dsn)
    try:
        cut = asyncio.Event()
        connection.add_termination_listener(lambda _: cut.set())
        await connection.add_listener(CHANNEL, _heard)
        _tell_everybody()
        await cut.wait()
    finally:
        connection.terminate()


def _pauses() -> Iterator[float]:
    """Half a second, doubling up to ten."""
    return (min(0.5 * 2**step, 10.0) for step in itertools.count())


def _heard(_connection: object, _pid: int, _channel: str, payload: object) -> None:
    """Pass a change on to those who may know of it."""
    fact = orjson.loads(str(payload))
    event = {"application": fact["subject"], "fact": fact["fact"]}
    organisation = _id(fact.get("organisation"))
    offices = frozenset(UUID(one) for one in fact.get("offices", ()) if one)
    owners = {_id(fact.get("citizen")), organisation} - {None}
    cases = [
        Case(
            owner_id=owner,
            department_id=_id(fact.get("department")),
            site_id=_id(fact.get("site")),
            item_code=fact.get("item") or None,
            offices=offices,
        )
        for owner in owners
    ]
    for open_ in _streams:
        if any(sees(open_.actor, case) for case in cases):
            open_.tell(event if _is_told(open_.actor, organisation) else _EVERYTHING)


def _is_told(actor: Actor, organisation: UUID | None) -> bool:
    """Of an organisation's case who filed it hears, for themselves, only that there is something
    to read: they may act for it no more.
    """
    return organisation is None or actor.kind is ActorKind.STAFF or actor.whose == organisation


def _tell_everybody() -> None:
    for open_ in _streams:
        open_.tell(_EVERYTHING)


def _id(text: str | None) -> UUID | None:
    return UUID(text) if text else None
