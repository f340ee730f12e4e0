"""One verb, one transaction, and after it a nudge (R1).

``transaction()`` of ours does not nest, on purpose: inner steps (``locked``, ``advance``,
``announce``) require the caller's and say so. No network call stands inside one.
"""

import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import asyncpg
import orjson
from tortoise import connections
from tortoise.exceptions import OperationalError
from tortoise.transactions import in_transaction

from notifications.refusals import Busy, KeyReused

_LOCK_WAIT = "8s"
_open: ContextVar["Tx | None"] = ContextVar("doorstep_transaction", default=None)
_nudge: Callable[[], Awaitable[None]] | None = None


@dataclass(frozen=True)
class Once:
    """An idempotency key: the same person, operation and key is answered once.

    ``content`` is what was asked, as JSON-able data; the same key with another content is refused.
    """

    person_id: UUID
    operation: str
    key: str
    content: object = None

    @property
    def digest(self) -> bytes:
        """SHA-256 of the content's canonical JSON."""
        canonical = orjson.dumps(self.content, option=orjson.OPT_SORT_KEYS, default=str)
        return hashlib.sha256(canonical).digest()


@dataclass
class Tx:
    """The running transaction. ``outcome`` set by an earlier call with the same key means: done."""

    outcome: UUID | None = None
    seen: bool = False
    announced: bool = False


def current() -> Tx:
    """The running transaction. Raises ``RuntimeError`` if the caller forgot to open one."""
    tx = _open.get()
    if tx is None:
        raise RuntimeError("this step needs the caller's transaction()")
    return tx


def bind_nudge(nudge: Callable[[], Awaitable[None]]) -> None:
    """Say whom to poke after a commit that announced something. Bound once by wiring."""
    global _nudge  # noqa: PLW0603 — bound once per process (R11)
    _nudge = nudge


@asynccontextmanager
async def transaction(once: Once | None = None) -> AsyncIterator[Tx]:
    """Everything inside happens or nothing does; then the worker is nudged.

    With ``once``: if ``tx.seen``, an earlier call with this key succeeded and ``tx.outcome`` is the
    id it answered with; the caller returns that and writes nothing. Otherwise the caller sets
    ``tx.outcome``. A second call while the first still runs waits for it. Refusals are not
    remembered: they change nothing, so asking again is asking anew.

    Refuses ``KeyReused`` (same key, other content) and ``Busy`` (a lock was not had in 8 s).
    """
    if _open.get() is not None:
        raise RuntimeError("transaction() does not nest: compose inner steps instead")
    tx = Tx()
    try:
        async with in_transaction() as connection:
            token = _open.set(tx)
            try:
                await connection.execute_query(f"SET LOCAL lock_timeout = '{_LOCK_WAIT}'")
                if once is not None:
                    await _claim(once, tx)
                yield tx
                if once is not None and not tx.seen:
                    await _remember(once, tx)
            finally:
                _open.reset(token)
    except OperationalError as error:
        if isinstance(error.__cause__, asyncpg.LockNotAvailableError) or "lock timeout" in str(
            error
        ):
            raise Busy from error
        raise
    if tx.announced and _nudge is not None:
        await _nudge()


async def _claim(once: Once, tx: Tx) -> None:
    """Write the key's row, waiting for a call that is writing it now; read it if it was there."""
    connection = connections.get("default")
    rows = await connection.execute_query_dict(
        "INSERT INTO once_key (person_id, operation, key, digest, claimed_at)"
        " VALUES ($1, $2, $3, $4, doorstep_now()) ON CONFLICT DO NOTHING RETURNING 1 AS fresh",
        [once.person_id, once.operation, once.key, once.digest],
    )
    if rows:
        return
    rows = await connection.execute_query_dict(
        "SELECT digest, outcome FROM once_key WHERE person_id = $1 AND operation = $2 AND key = $3",
        [once.person_id, once.operation, once.key],
    )
    if bytes(rows[0]["digest"]) != once.digest:
        raise KeyReused
    tx.seen, tx.outcome = True, rows[0]["outcome"]


async def _remember(once: Once, tx: Tx) -> None:
    await connections.get("default").execute_query(
        "UPDATE once_key SET outcome = $4 WHERE person_id = $1 AND operation = $2 AND key = $3",
        [once.person_id, once.operation, once.key, tx.outcome],
    )


async def query(statement: str, *values: object) -> list[dict[str, Any]]:
    """The rows of one statement, in the caller's transaction if there is one. Static SQL only."""
    rows: list[dict[str, Any]] = await connections.get("default").execute_query_dict(
        statement, list(values)
    )
    return rows
