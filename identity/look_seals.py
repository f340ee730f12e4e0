"""A look that an investigation keeps from the person for a while (G48): never the look itself, and
never for longer than a year after it. Then the person sees it like any other, and is told so.
"""

from typing import Any
from uuid import uuid4

from identity.actor import Actor
from identity.refusals import LookNotSealed
from identity.seconding import SecondRequest, ask
from identity.trail import record
from notifications.now import now
from notifications.outbox import announce
from notifications.refusals import NotFound
from notifications.transactions import current, query, transaction

KIND = "look.seal"
LONGEST, LONGEST_BASIS = 12, 200  # months after the look; letters
_MOST = 200
_LOOK = """
SELECT r.id, r.citizen_id, r.actor_id, r.case_id, date_trunc('minute', r.at) AS minute,
       date_trunc('minute', r.at) + make_interval(months => $2) AS until
FROM trail_row r
WHERE r.id = $1 AND r.actor_kind = 'staff' AND r.action IN ('unseal', 'search')
  AND r.citizen_id IS NOT NULL AND r.case_id IS NOT NULL
"""
_SEAL = """
INSERT INTO look_seal (id, look_id, citizen_id, actor_id, case_id, minute, until, basis, asked_by,
    confirmed_by, at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
"""
_OVER = """
UPDATE look_seal SET told_at = doorstep_now()
WHERE id IN (SELECT s.id FROM look_seal s WHERE s.told_at IS NULL AND s.until <= doorstep_now()
             ORDER BY s.until LIMIT $1 FOR UPDATE SKIP LOCKED)
RETURNING id, citizen_id, EXISTS (
    SELECT FROM look_seal o
    WHERE o.citizen_id = look_seal.citizen_id AND o.actor_id = look_seal.actor_id
      AND o.case_id IS NOT DISTINCT FROM look_seal.case_id AND o.minute = look_seal.minute
      AND doorstep_now() < o.until) AS still
"""


async def propose(
    actor: Actor, look_id: int, months: int, basis: str, because: str
) -> SecondRequest:
    """Ask that a look be kept back until so many months after it; a second person agrees or not.

    The caller holds the transaction and has asked MAY. Refuses NotFound (no look at somebody's
    case), LookNotSealed (no basis, or a day that is past or too far), ReasonNeeded.
    """
    current()
    look = await _look(actor, look_id, months)
    said = basis.strip()[:LONGEST_BASIS]
    if not said or not 1 <= months <= LONGEST or look["until"] <= await now():
        raise LookNotSealed
    until = look["until"].date().isoformat()
    payload = {"look": str(look_id), "months": str(months), "basis": said, "until": until}
    return await ask(actor, KIND, look["case_id"], payload, because)


async def agreed(by: Actor, request: SecondRequest) -> None:
    """The second person agreed: from now on it is kept back. Refuses NotFound, LookNotSealed."""
    months = int(request.payload["months"])
    look, at = await _look(by, int(request.payload["look"]), months), await now()
    if look["until"] <= at:
        raise LookNotSealed
    seal_id = uuid4()
    whose = (look["citizen_id"], look["actor_id"], look["case_id"], look["minute"], look["until"])
    who = (request.asked_by, by.me, at)
    await query(_SEAL, seal_id, look["id"], *whose, request.payload["basis"], *who)
    await record(
        by,
        "look.sealed",
        subject_kind="look_seal",
        subject_id=seal_id,
        case_id=look["case_id"],
        purpose=request.because,
        details={"look": look["id"], "until": look["until"], "basis": request.payload["basis"]},
    )


async def release() -> int:
    """Tell people of looks that are theirs to see from today, once. Returns how many ended."""
    async with transaction():
        rows = await query(_OVER, _MOST)
        for row in rows:
            if not row["still"]:
                await announce("look.released", row["id"], citizen_id=row["citizen_id"])
    return len(rows)


async def _look(actor: Actor, look_id: int, months: int) -> dict[str, Any]:
    """Somebody else's. Refuses NotFound."""
    rows = await query(_LOOK, look_id, max(0, min(months, LONGEST)))
    if not rows or rows[0]["actor_id"] == actor.me:
        raise NotFound
    return dict(rows[0])
