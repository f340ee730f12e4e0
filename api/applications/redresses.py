"""The rows of what one asks and a leader settles: not to accept, to revoke or correct a decision.

Only ``not_accepting`` and ``redressing`` write them, and ``advancing`` lets fall what a case leaves
behind. The reason stands sealed under the applicant's key.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from api.applications.lifecycle import Status
from api.applications.models import Application
from api.applications.refusals import FourEyes, NothingAsked
from identity.actor import Actor
from identity.sealing import Access, unseal
from notifications.transactions import query

NOT_ACCEPT = "not_accept"


@dataclass(frozen=True)
class Redress:
    """One request. ``decision_id``: the newest decision when it was asked, if there was one."""

    id: UUID
    decision_id: UUID | None
    kind: str  # not_accept, revoke, correct
    ground: str
    reason_sealed: bytes | None
    clause: str
    asked_by: UUID
    asked_at: datetime


def why_label(redress_id: UUID | str) -> str:
    """The place of the reason."""
    return f"redress.reason:{redress_id}"


async def waiting(application_id: UUID) -> Redress | None:
    """What waits for a leader. The caller holds the case's lock."""
    rows = await query(_WAITING, application_id)
    return Redress(**rows[0]) if rows else None


def settleable(asked: Redress | None, asked_id: UUID, actor: Actor) -> Redress:
    """What was read still waits, and somebody else asked it. Refuses NothingAsked, FourEyes."""
    if asked is None or asked.id != asked_id:
        raise NothingAsked
    if asked.asked_by == actor.id:
        raise FourEyes
    return asked


async def ask(
    redress_id: UUID,
    application: Application,
    wish: tuple[str, str, str],
    why: bytes | None,
    by: UUID,
) -> None:
    """Write down what is asked: kind, ground and clause."""
    places = (application.id, application.citizen_id, application.department_id)
    await query(_ASK, redress_id, *places, *wish, why, by)


async def reason(application: Application, asked: Redress, actor: Actor, purpose: str) -> str:
    """Why it is asked, for the leader's act and its trail. Of who was erased nothing is left."""
    if asked.reason_sealed is None:
        return ""
    access = Access(actor, purpose, application.id, application.citizen_id)
    return await unseal(application.owner_id, why_label(asked.id), asked.reason_sealed, access)


async def left(application_id: UUID, was: Status) -> None:
    """The case went on from ``was``: nobody asks any longer that it is not accepted."""
    if was is Status.SUBMITTED:
        await query(_FALL, application_id)


async def settle(redress_id: UUID, by: UUID, state: str) -> None:
    """The leader's word: done or declined."""
    await query(_SETTLE, redress_id, by, state)


_WAITING = """
SELECT id, decision_id, kind, ground, reason_sealed, clause, asked_by, asked_at
FROM redress WHERE application_id = $1 AND state = 'asked'
"""
_ASK = """
INSERT INTO redress (id, application_id, citizen_id, department_id, decision_id, kind, ground,
    clause, reason_sealed, state, asked_by, asked_at)
SELECT $1, $2, $3, $4,
       (SELECT id FROM decision WHERE application_id = $2
        ORDER BY corrects IS NOT NULL DESC, decided_at DESC LIMIT 1),
       $5, $6, $7, $8, 'asked', $9, doorstep_now()
"""
_SETTLE = """
UPDATE redress SET settled_by = $2, settled_at = doorstep_now(), state = $3 WHERE id = $1
"""
_FALL = """
UPDATE redress SET state = 'fallen' WHERE application_id = $1 AND state = 'asked'
"""
