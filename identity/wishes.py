"""What people ask about their own data, as rows that go their own way (see ``rights``)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from identity.actor import Actor
from identity.sealing import seal
from identity.trail import record
from notifications.refusals import NotFound
from notifications.transactions import current, query

_COLUMNS = (
    "id, person_id, kind, state, field, asked_at, due_at, kept_until, ended_at, answer_sealed"
)
_ASK = f"""
INSERT INTO rights_request (id, person_id, kind, state, field, said_sealed, asked_at, due_at)
SELECT $1, $2, $3, $4, $5, $6, t, t + $7::interval FROM doorstep_now() AS t
ON CONFLICT DO NOTHING RETURNING {_COLUMNS}
"""  # noqa: S608 — our own columns
_OPEN = f"""
SELECT {_COLUMNS} FROM rights_request
WHERE person_id = ANY($1::uuid[]) AND kind = $2 AND ended_at IS NULL
"""  # noqa: S608 — our own columns
_MINE = f"""
SELECT {_COLUMNS} FROM rights_request
WHERE person_id = ANY($1::uuid[]) ORDER BY asked_at DESC, id LIMIT 50
"""  # noqa: S608 — our own columns
_LOCKED = f"SELECT {_COLUMNS} FROM rights_request WHERE id = $1 FOR UPDATE"  # noqa: S608 — our own columns
_MOVE = """
UPDATE rights_request SET state = $2::varchar, due_at = CASE WHEN $3::interval IS NULL THEN due_at
       ELSE doorstep_now() + $3::interval END,
    kept_until = coalesce($4, kept_until), ended_by = $5,
    ended_at = CASE WHEN $2::varchar IN ('done', 'undone', 'refused') THEN doorstep_now() END
WHERE id = $1
"""
_PUT_OFF = "UPDATE rights_request SET due_at = $2::date WHERE id = $1"
_END_HELD = """
UPDATE rights_request SET state = 'undone', ended_at = doorstep_now()
WHERE person_id = ANY($1::uuid[]) AND state IN ('held', 'lifting')
"""
_DUE = f"""
SELECT {_COLUMNS} FROM rights_request
WHERE ended_at IS NULL AND (state = 'lifting' OR (due_at <= doorstep_now()
  AND (kind, state) IN (('restrict', 'cooling'), ('erase', 'cooling'), ('erase', 'held'),
                        ('erase', 'confirmed'), ('copy', 'ready'))))
ORDER BY due_at LIMIT 100
"""  # noqa: S608 — our own columns


class Kind(StrEnum):
    """What can be asked."""

    COPY = "copy"
    CORRECT = "correct"
    RESTRICT = "restrict"
    ERASE = "erase"


class State(StrEnum):
    """Where a request is; see the module."""

    WAITING = "waiting"
    COOLING = "cooling"
    READY = "ready"
    HELD = "held"
    LIFTING = "lifting"
    CONFIRMED = "confirmed"
    DONE = "done"
    UNDONE = "undone"
    REFUSED = "refused"


class Wrong(StrEnum):
    """What of the verified entries is wrong; all else one changes oneself, at once."""

    NAME = "name"
    ID_NUMBER = "id_number"
    OTHER = "other"


@dataclass(frozen=True)
class Request:
    """One asking. ``kept_until``: until when a law wants it kept; ``answer``: the desk's words."""

    id: UUID
    person_id: UUID
    kind: Kind
    state: State
    field: Wrong | None
    asked_at: datetime
    due_at: datetime
    kept_until: date | None
    ended_at: datetime | None
    answer: str | None = None


async def open_one(person_ids: Sequence[UUID], kind: Kind) -> Request | None:
    """The one of its kind that is not over yet."""
    rows = await query(_OPEN, list(person_ids), kind.value)
    return _request(rows[0]) if rows else None


async def all_of(person_ids: Sequence[UUID]) -> tuple[tuple[Request, bytes | None], ...]:
    """What they asked, newest first, each with its sealed answer."""
    rows = await query(_MINE, list(person_ids))
    return tuple((_request(row), row["answer_sealed"]) for row in rows)


async def enter(
    actor: Actor,
    kind: Kind,
    state: State,
    wait: timedelta,
    *,
    field: Wrong | None = None,
    said: str | None = None,
) -> Request | None:
    """A new row; None if one of the kind is open. The caller holds the transaction.

    Refuses KeyWithheld, when there is something to seal.
    """
    current()
    new = uuid4()
    sealed = None if said is None else await seal(actor.me, said_label(new), said)
    rows = await query(_ASK, new, actor.me, kind.value, state.value, field, sealed, wait)
    if not rows:
        return None
    request = _request(rows[0])
    await _trace(actor, request, state, "")
    return request


async def locked(request_id: UUID) -> Request:
    """The request, until the transaction ends. Refuses NotFound."""
    current()
    rows = await query(_LOCKED, request_id)
    if not rows:
        raise NotFound
    return _request(rows[0])


async def move(
    actor: Actor,
    request: Request,
    state: State,
    *,
    wait: timedelta | None = None,
    kept_until: date | None = None,
    because: str = "",
) -> None:
    """Bring a ``locked`` request to ``state``, with its row in the trail."""
    await query(_MOVE, request.id, state.value, wait, kept_until, actor.id)
    await _trace(actor, request, state, because)


async def put_off(request: Request, until: date) -> None:
    """Nothing is to do about a ``locked`` request before that day."""
    await query(_PUT_OFF, request.id, until)


async def end_held(person_ids: list[UUID]) -> None:
    """The key is open again: whatever else held it closed is over too."""
    current()
    await query(_END_HELD, person_ids)


async def due() -> tuple[Request, ...]:
    """What the machine must see to now."""
    return tuple([_request(row) for row in await query(_DUE)])


def said_label(request_id: UUID) -> str:
    """The place of what the person wrote."""
    return f"rights_request.said:{request_id}"


def answer_label(request_id: UUID) -> str:
    """The place of what the desk answered."""
    return f"rights_request.answer:{request_id}"


async def _trace(actor: Actor, request: Request, state: State, because: str) -> None:
    await record(
        actor,
        f"rights.{request.kind.value}",
        subject_kind="rights_request",
        subject_id=request.id,
        citizen_id=request.person_id,
        purpose=because,
        details={"state": state.value},
    )


def _request(row: Mapping[str, Any]) -> Request:
    return Request(
        id=row["id"],
        person_id=row["person_id"],
        kind=Kind(row["kind"]),
        state=State(row["state"]),
        field=None if row["field"] is None else Wrong(row["field"]),
        asked_at=row["asked_at"],
        due_at=row["due_at"],
        kept_until=row["kept_until"],
        ended_at=row["ended_at"],
    )
