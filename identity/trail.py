"""The trail: who did or read what, when and why. Written with the act, never changed after."""

from uuid import UUID

import orjson
from tortoise import connections

from identity.actor import Actor


async def record(
    actor: Actor,
    action: str,
    *,
    subject_kind: str,
    subject_id: UUID,
    citizen_id: UUID | None = None,
    case_id: UUID | None = None,
    purpose: str = "",
    details: dict[str, object] | None = None,
) -> None:
    """Add a row in the caller's transaction: the act and its trace happen together or not at all.

    ``action`` is a name like ``session.opened``; ``details`` hold nothing personal.
    """
    said = dict(details or {})
    if actor.mandate_id is not None:
        said["mandate"] = str(actor.mandate_id)  # as agent: both stand in the row
    if actor.organisation_id is not None:
        said["organisation"] = str(actor.organisation_id)
    await connections.get("default").execute_query(
        "INSERT INTO trail_row (at, actor_kind, actor_id, session_id, action, subject_kind,"
        " subject_id, citizen_id, case_id, purpose, details)"
        " VALUES (doorstep_now(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb)",
        [
            actor.kind.value,
            actor.id,
            actor.session_id,
            action,
            subject_kind,
            subject_id,
            citizen_id,
            case_id,
            purpose,
            orjson.dumps(said, default=str).decode(),
        ],
    )
