"""What one person asks for and another confirms. Nobody is both; a week later it is forgotten.

What a request means stands in ``api.seconding.KINDS``; here it is only kept and settled.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

import orjson

from identity.actor import Actor
from identity.refusals import AlreadySettled, Expired, ReasonNeeded, SamePerson
from identity.trail import record
from notifications.refusals import NotFound
from notifications.transactions import current, query

_LONGEST = 255


class RequestState(StrEnum):
    """``expired`` also before the sweeper has written it."""

    WAITING = "waiting"
    CONFIRMED = "confirmed"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


@dataclass(frozen=True)
class SecondRequest:
    """One request. ``payload``: ids and words, never personal values."""

    id: UUID
    kind: str
    subject_id: UUID
    department_id: UUID | None
    payload: Mapping[str, Any]
    because: str
    asked_by: UUID
    asked_at: datetime
    state: RequestState
    settled_by: UUID | None
    settled_at: datetime | None
    settled_because: str


async def ask(
    actor: Actor,
    kind: str,
    subject_id: UUID,
    payload: Mapping[str, Any],
    because: str,
    *,
    department_id: UUID | None = None,
) -> SecondRequest:
    """Ask for what needs a second person; nothing happens before they confirm.

    The caller holds the transaction and has asked MAY. The same request waiting already is
    answered with, not written twice. Refuses ReasonNeeded.
    """
    current()
    reason = because.strip()[:_LONGEST]
    if not reason:
        raise ReasonNeeded
    rows = await query(_SAME, kind, subject_id, orjson.dumps(dict(payload), default=str).decode())
    if rows:
        return _request(rows[0])
    rows = await query(
        _ASK,
        uuid4(),
        kind,
        subject_id,
        department_id,
        orjson.dumps(dict(payload), default=str).decode(),
        reason,
        actor.me,
    )
    asked = _request(rows[0])
    await _trace(actor, "second.asked", asked, reason)
    return asked


async def locked(request_id: UUID) -> SecondRequest:
    """The request, held until the transaction ends. Refuses NotFound."""
    current()
    rows = await query(_LOCKED, request_id)
    if not rows:
        raise NotFound
    return _request(rows[0])


async def settle(
    actor: Actor, request_id: UUID, *, confirm: bool, because: str = ""
) -> SecondRequest:
    """Confirm or refuse; whoever asked can only take it back. Locks the row.

    The caller holds the transaction and has asked MAY. Refuses NotFound, SamePerson,
    AlreadySettled, Expired, ReasonNeeded (to refuse without saying why).
    """
    request, reason = await locked(request_id), because.strip()[:_LONGEST]
    mine = request.asked_by == actor.me
    if request.state is RequestState.EXPIRED:
        raise Expired
    if request.state is not RequestState.WAITING:
        raise AlreadySettled
    if confirm and mine:
        raise SamePerson
    if not confirm and not mine and not reason:
        raise ReasonNeeded
    state = RequestState.WITHDRAWN if mine else RequestState.REFUSED
    if confirm:
        state = RequestState.CONFIRMED
    rows = await query(_SETTLE, request_id, state.value, actor.me, reason)
    settled = _request(rows[0])
    await _trace(actor, f"second.{state.value}", settled, reason)
    return settled


async def waiting(
    actor: Actor, kinds: Collection[str], departments: Collection[UUID] | None
) -> tuple[SecondRequest, ...]:
    """What may wait for ``actor``, oldest first: of ``kinds``, of no or one of ``departments``
    (None: of any).

    What they asked for themselves stands in ``asked``.
    """
    rows = await query(
        _WAITING, actor.me, list(kinds), None if departments is None else list(departments)
    )
    return tuple(_request(row) for row in rows)


async def asked(actor: Actor, limit: int = 50) -> tuple[SecondRequest, ...]:
    """What ``actor`` asked for, newest first, settled or not."""
    return tuple(_request(row) for row in await query(_ASKED, actor.me, limit))


async def expire() -> None:
    """Write down that nobody confirmed in time. May run at any moment, and again."""
    await query(_EXPIRE)


_COLUMNS = (
    "id, kind, subject_id, department_id, payload, because, asked_by, asked_at,"
    " CASE WHEN state = 'waiting' AND asked_at <= doorstep_now() - interval '7 days'"
    " THEN 'expired' ELSE state END AS state, settled_by, settled_at, settled_because"
)
_SAME = f"""
SELECT {_COLUMNS} FROM second_request
WHERE kind = $1 AND subject_id = $2 AND payload = $3::jsonb AND state = 'waiting'
  AND asked_at > doorstep_now() - interval '7 days'
"""  # noqa: S608 — our own columns
_ASK = f"""
INSERT INTO second_request (id, kind, subject_id, department_id, payload, because, asked_by,
    asked_at)
VALUES ($1, $2, $3, $4, $5::jsonb, $6, $7, doorstep_now()) RETURNING {_COLUMNS}
"""  # noqa: S608 — our own columns
_LOCKED = f"SELECT {_COLUMNS} FROM second_request WHERE id = $1 FOR UPDATE"  # noqa: S608
_SETTLE = f"""
UPDATE second_request SET state = $2, settled_by = $3, settled_at = doorstep_now(),
    settled_because = $4
WHERE id = $1 RETURNING {_COLUMNS}
"""  # noqa: S608 — our own columns
_WAITING = f"""
SELECT {_COLUMNS} FROM second_request
WHERE state = 'waiting' AND asked_by <> $1 AND kind = ANY($2::text[])
  AND ($3::uuid[] IS NULL OR department_id IS NULL OR department_id = ANY($3))
  AND asked_at > doorstep_now() - interval '7 days'
ORDER BY asked_at LIMIT 200
"""  # noqa: S608 — our own columns
_ASKED = f"""
SELECT {_COLUMNS} FROM second_request WHERE asked_by = $1 ORDER BY asked_at DESC LIMIT $2
"""  # noqa: S608 — our own columns
_EXPIRE = """
UPDATE second_request SET state = 'expired', settled_at = doorstep_now()
WHERE state = 'waiting' AND asked_at <= doorstep_now() - interval '7 days'
"""


async def _trace(actor: Actor, action: str, request: SecondRequest, reason: str) -> None:
    await record(
        actor,
        action,
        subject_kind="second_request",
        subject_id=request.id,
        purpose=reason,
        details={"kind": request.kind, "subject": str(request.subject_id)},
    )


def _request(row: dict[str, Any]) -> SecondRequest:
    payload = row["payload"]
    return SecondRequest(
        **{
            **row,
            "payload": orjson.loads(payload) if isinstance(payload, str) else payload,
            "state": RequestState(row["state"]),
        }
    )
