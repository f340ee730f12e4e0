"""Acting for somebody: a citizen, while a mandate is live, as agent and never as the other (G42).

What an agent does stands in the trail under the agent's own id, with the mandate, as the business
of the one for whom it was done.
"""

from dataclasses import replace
from uuid import UUID

from tortoise import connections

from identity.actor import Actor, ActorKind, Level
from identity.trail import record
from notifications.outbox import announce

MANY = 20  # people a day for whom one agent acts, above which somebody looks into it
_NOBODY = UUID(int=0)
# A mandate counts once accepted, until it ends; a village agent's while they serve that village.
COUNTS = """
m.accepted_at IS NOT NULL AND m.ended_at IS NULL AND doorstep_now() < m.until
  AND (m.relation <> 'village_agent' OR EXISTS (
       SELECT FROM village_agent v
       WHERE v.person_id = m.agent_id AND v.village = m.village AND v.ended_at IS NULL
         AND doorstep_now() < v.until))"""
_LIVE = f"""
SELECT m.id, coalesce(p.merged_into, p.id) AS principal_id, m.items,
       (SELECT array_agg(j.id) FROM person j
        WHERE j.merged_into = coalesce(p.merged_into, p.id)) AS also
FROM mandate m JOIN person p ON p.id = m.principal_id
WHERE m.id = $1 AND m.agent_id = ANY($2::uuid[]) AND {COUNTS}
"""  # noqa: S608 — spliced from our own constants
_AGENT = f"""
SELECT coalesce(p.merged_into, p.id) AS agent_id
FROM mandate m JOIN person p ON p.id = m.agent_id WHERE m.id = $1 AND {COUNTS}
"""  # noqa: S608 — spliced from our own constants
_PEOPLE_TODAY = """
SELECT count(DISTINCT t.citizen_id) FILTER (WHERE t.details ? 'mandate') AS people,
       count(*) FILTER (WHERE t.action = 'mandate.many') AS told
FROM trail_row t
WHERE t.actor_id = $1 AND t.at > doorstep_now() - interval '1 day'
"""


async def acting(actor: Actor, mandate_id: UUID | None) -> Actor:
    """The actor as agent under this mandate. One that is not live covers nothing at all: nobody
    who meant to act for another acts for themselves by mistake.
    """
    rows = await connections.get("default").execute_query_dict(
        _LIVE, [mandate_id, sorted(actor.selves)]
    )
    if actor.kind is not ActorKind.CITIZEN or actor.level < Level.REAL_NAME or not rows:
        return replace(actor, on_behalf_of=_NOBODY, covers=frozenset(), also=frozenset())
    row = rows[0]
    return replace(
        actor,
        on_behalf_of=row["principal_id"],
        mandate_id=row["id"],
        covers=None if row["items"] is None else frozenset(row["items"]),
        also=frozenset(row["also"] or ()),
    )


async def agent_under(mandate_id: UUID) -> UUID | None:
    """Who acts under this mandate; None when it does not count any more."""
    rows = await connections.get("default").execute_query_dict(_AGENT, [mandate_id])
    return rows[0]["agent_id"] if rows else None


async def watch(actor: Actor) -> None:
    """Raise the alarm, once a day, when one agent acts for more than ``MANY`` people a day.

    After the act was recorded, in its transaction.
    """
    if actor.mandate_id is None:
        return
    rows = await connections.get("default").execute_query_dict(_PEOPLE_TODAY, [actor.me])
    if rows[0]["people"] > MANY and not rows[0]["told"]:
        await record(
            actor,
            "mandate.many",
            subject_kind="person",
            subject_id=actor.me,
            details={"people": rows[0]["people"]},
        )
        await announce("mandate.many", actor.me)
