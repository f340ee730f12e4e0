"""A new wrapping key, agreed on by two people and carried out by the worker, step by step.

The doors stay open: every process reads the new key when it first meets or needs it. Stopped
anywhere, the next round goes on where it was; of two workers both may wrap, each key changes once.
"""

import logging
import time
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from identity.actor import THE_SYSTEM, Actor
from identity.hsm import ModuleUnusable
from identity.refusals import AlreadyRotating
from identity.rotating import FIRST, how_many, rewrap_some
from identity.sealing import key_service
from identity.seconding import SecondRequest, ask
from identity.trail import record
from notifications.transactions import current, query, transaction

KIND = "keys.rotate"
WHOLE = UUID("6b657973-0000-4000-8000-000000000000")  # what such a request is about: all keys
SECONDS = 5.0  # of work in one round of the worker
NO_KEY = "no_key"
_log = logging.getLogger(__name__)
_OPEN = "SELECT id FROM key_rotation WHERE ended_at IS NULL"
_LATEST = "SELECT * FROM key_rotation ORDER BY agreed_at DESC LIMIT 1"
_AGREED = "INSERT INTO key_rotation (id, agreed_at) VALUES ($1, doorstep_now())"
_TAKEN = "SELECT * FROM key_rotation WHERE ended_at IS NULL FOR UPDATE"
_NUMBERED = """
UPDATE key_rotation SET wrapping_key = $2, keys = $3, begun_at = doorstep_now() WHERE id = $1
"""
_STEPPED = """
UPDATE key_rotation SET wrapped = wrapped + $2, reached = $3 WHERE id = $1 AND ended_at IS NULL
"""
_ENDED = """
UPDATE key_rotation SET ended_at = doorstep_now(), fault = $2
WHERE id = $1 AND ended_at IS NULL RETURNING wrapping_key, wrapped
"""


@dataclass(frozen=True)
class Rotation:
    """How far one is. ``wrapping_key``: the new key's number, once the worker took it up."""

    id: UUID
    agreed_at: datetime
    wrapping_key: int | None
    keys: int
    wrapped: int
    begun_at: datetime | None
    ended_at: datetime | None
    fault: str


async def latest() -> Rotation | None:
    """The one under way, or the last."""
    rows = await query(_LATEST)
    return _rotation(rows[0]) if rows else None


async def propose(actor: Actor, because: str) -> SecondRequest:
    """Ask for a new wrapping key. The caller holds the transaction and has asked MAY.

    Refuses AlreadyRotating, ReasonNeeded.
    """
    await _refuse_second()
    return await ask(actor, KIND, WHOLE, {}, because)


async def agreed(actor: Actor, request: SecondRequest) -> None:
    """Another person confirmed: the worker takes it up. The caller's transaction.

    Refuses AlreadyRotating.
    """
    current()
    await _refuse_second()
    await query(_AGREED, request.id)
    await record(actor, "keys.rotation_agreed", subject_kind="key_rotation", subject_id=request.id)


async def carry_out(seconds: float = SECONDS) -> None:
    """Work on the open rotation for some seconds. May run at any moment, and again."""
    rows = await query(_OPEN)
    if not rows or not await _made(rows[0]["id"]):
        return None
    rotation_id, until = rows[0]["id"], time.monotonic() + seconds
    reached = (await query(_LATEST))[0]["reached"]
    while time.monotonic() < until:
        some, behind = await rewrap_some(reached)
        if behind is None and reached == FIRST:
            return await _end(rotation_id, "")
        reached = behind or FIRST  # at the end once more: keys are made meanwhile
        await query(_STEPPED, rotation_id, some, reached)
    return None


async def _made(rotation_id: UUID) -> bool:
    """The new key is there, made now if it is not. Its number is written down before, so that a
    process killed in between makes no second one.
    """
    async with transaction():
        row = await _taken(rotation_id)
        if row is None:
            return False
        if row["wrapping_key"] is None:
            number = key_service().newest + 1
            await query(_NUMBERED, rotation_id, number, await how_many(number))
    async with transaction():
        row = await _taken(rotation_id)  # held: of two workers one makes it
        if row is None:
            return False
        try:
            while key_service().newest < row["wrapping_key"]:
                key_service().add_key()
        except (OSError, ValueError, ModuleUnusable) as error:
            _log.warning("no new wrapping key", extra={"fault": type(error).__name__})
            await _end_within(rotation_id, NO_KEY)
            return False
    return True


async def _taken(rotation_id: UUID) -> dict[str, Any] | None:
    rows = await query(_TAKEN)
    return rows[0] if rows and rows[0]["id"] == rotation_id else None


async def _end(rotation_id: UUID, fault: str) -> None:
    async with transaction():
        await _end_within(rotation_id, fault)


async def _end_within(rotation_id: UUID, fault: str) -> None:
    ended = await query(_ENDED, rotation_id, fault)
    if ended:
        await record(
            THE_SYSTEM,
            "keys.rotation_failed" if fault else "keys.rotated",
            subject_kind="key_rotation",
            subject_id=rotation_id,
            details={"wrapping_key": ended[0]["wrapping_key"], "keys": ended[0]["wrapped"]},
        )


async def _refuse_second() -> None:
    if await query(_OPEN):
        raise AlreadyRotating


def _rotation(row: dict[str, Any]) -> Rotation:
    return Rotation(
        row["id"],
        row["agreed_at"],
        row["wrapping_key"],
        row["keys"],
        row["wrapped"],
        row["begun_at"],
        row["ended_at"],
        row["fault"],
    )
