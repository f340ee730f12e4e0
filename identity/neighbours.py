"""A village's agent beside a neighbour: who consents by hand and picture entrusts them at once.

The proof is the caller's to keep; here is only what follows from it. All inside the caller's
transaction.
"""

from datetime import timedelta
from uuid import UUID, uuid4

from identity.actor import Actor
from identity.trail import record
from notifications.outbox import announce
from notifications.transactions import current, query

FOR = timedelta(days=90)  # long enough to see one application through
_SERVES = """
SELECT FROM village_agent
WHERE person_id = ANY($1::uuid[]) AND village = $2 AND ended_at IS NULL AND doorstep_now() < until
"""
_OVER = """
UPDATE mandate SET ended_at = doorstep_now()
WHERE principal_id = $1 AND agent_id = $2 AND ended_at IS NULL
  AND (doorstep_now() >= until OR accepted_at IS NULL)
"""
_COVERED = """
SELECT id FROM mandate
WHERE principal_id = $1 AND agent_id = $2 AND ended_at IS NULL
  AND relation = 'village_agent' AND village = $4 AND (items IS NULL OR $3 = ANY(items))
"""
# Only what was itself consented to by hand and picture: a code given for something else is not.
_WIDER = """
UPDATE mandate SET items = array_append(items, $3)
WHERE principal_id = $1 AND agent_id = $2 AND ended_at IS NULL
  AND relation = 'village_agent' AND village = $4 AND consent = 'beside'
RETURNING id
"""
_GIVE = """
INSERT INTO mandate (id, principal_id, agent_id, relation, items, until, given_at, accepted_at,
    village, consent)
SELECT $1, $2, $3, 'village_agent', ARRAY[$4::text], t + $6, t, t, $5, 'beside'
FROM doorstep_now() AS t
ON CONFLICT DO NOTHING RETURNING id
"""
_END = """
UPDATE mandate SET ended_at = doorstep_now(), ended_by = $2
WHERE ended_at IS NULL AND (id = $1 OR relation = 'village_agent' AND (principal_id, agent_id) IN
    (SELECT d.principal_id, d.agent_id FROM mandate d WHERE d.id = $1))
RETURNING id, agent_id
"""
_OF_VILLAGE = "SELECT FROM mandate WHERE id = $1 AND relation = 'village_agent'"


async def serves(actor: Actor, village: str) -> bool:
    """Whether they are appointed there now."""
    return bool(await query(_SERVES, sorted(actor.mine), village))


async def of_village(mandate_id: UUID | None) -> bool:
    """Whether it is a village agent's."""
    return mandate_id is not None and bool(await query(_OF_VILLAGE, mandate_id))


async def entrusted(actor: Actor, principal_id: UUID, village: str, item: str) -> UUID | None:
    """The mandate under which the actor acts for them in this item: theirs, made wider, or anew.

    None: one of another kind, or of another village, stands open between the two.
    """
    current()
    await query(_OVER, principal_id, actor.me)
    both = (principal_id, actor.me, item, village)
    if rows := await query(_COVERED, *both):
        covered: UUID = rows[0]["id"]
        return covered
    rows = await query(_WIDER, *both)
    mandate: UUID = rows[0]["id"] if rows else uuid4()
    if not rows and not await query(_GIVE, mandate, *both, FOR):
        return None
    await record(
        actor,
        "mandate.given",
        subject_kind="mandate",
        subject_id=mandate,
        citizen_id=principal_id,
        details={
            "agent": str(actor.me),
            "relation": "village_agent",
            "consent": "beside",
            "item": item,
        },
    )
    await announce("mandate.accepted", mandate, citizen_id=principal_id, agent_id=actor.me)
    return mandate


async def ended(actor: Actor, mandate_id: UUID) -> None:
    """By whom it is about: nothing more is done under it, nor under another of that agent's."""
    current()
    for row in await query(_END, mandate_id, actor.me):
        await record(
            actor,
            "mandate.ended",
            subject_kind="mandate",
            subject_id=row["id"],
            citizen_id=actor.me,
            details={"agent": str(row["agent_id"])},
        )
        both = {"citizen_id": actor.me, "agent_id": row["agent_id"]}
        await announce("mandate.ended", row["id"], **both)
