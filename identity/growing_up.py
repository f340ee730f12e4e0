"""A child who grows up: from 14 the own record under an own phone, from 18 nobody acts by birth.

Who is 14 signs in with an own phone, proves name and number, and asks for the record; it comes
after a day, in which the guardian is told and may say that it is somebody else. From then on the
guardian still acts until 18, unless the young person ends it.
"""

from uuid import UUID

from identity.actor import THE_SYSTEM, Actor
from identity.people import ids_of, profile
from identity.trail import record
from notifications.going_on import each
from notifications.outbox import announce
from notifications.refusals import NotFound
from notifications.transactions import query, transaction

_GUARDIANS = """
SELECT id, agent_id, ended_at IS NULL AS live FROM mandate
WHERE principal_id = $1 AND relation = 'guardian' AND doorstep_now() < until
  AND ended_by IS DISTINCT FROM principal_id
ORDER BY given_at
"""
_FOURTEEN = """
SELECT id FROM mandate
WHERE relation = 'guardian' AND ended_at IS NULL AND fourteen_told_at IS NULL
  AND until - interval '4 years' <= doorstep_now() AND doorstep_now() < until
ORDER BY until LIMIT 500
"""
_TOLD = """
UPDATE mandate SET fourteen_told_at = doorstep_now()
WHERE id = $1 AND ended_at IS NULL AND fourteen_told_at IS NULL RETURNING agent_id
"""
_MINE = """
SELECT principal_id FROM mandate
WHERE id = $1 AND agent_id = ANY($2::uuid[]) AND relation = 'guardian' AND ended_at IS NULL
  AND doorstep_now() < until
"""
_OBJECT = """
UPDATE phone_change SET ended_at = doorstep_now(), outcome = 'objected'
WHERE person_id = $1 AND ended_at IS NULL RETURNING claimant_id
"""
_OF_AGE = """
SELECT id FROM mandate
WHERE relation = 'guardian' AND ended_at IS NULL AND until <= doorstep_now()
ORDER BY until LIMIT 500
"""
_END = """
UPDATE mandate SET ended_at = doorstep_now()
WHERE id = $1 AND ended_at IS NULL RETURNING principal_id, agent_id
"""


async def tell_guardians(child_id: UUID, *, done: bool) -> int:
    """Whoever acts for the child hears that the record is asked for, or that it has gone over.
    Answers with how many.

    Where nobody acts any more, who did hears of it: whom the young person did not send away. The
    caller's transaction.
    """
    rows = await query(_GUARDIANS, child_id)
    live = [row for row in rows if row["live"]]
    for row in live or rows:
        mandate, who = row["id"], {"citizen_id": row["agent_id"]}
        if done:
            await announce("child.took_over", mandate, **who)
        elif live:
            await announce("child.takes_over", mandate, **who)
        else:  # nothing to object with: 12345
            await announce("child.leaves", mandate, **who)
    return len(rows)


async def tell_of_fourteen() -> int:
    """Guardians whose child is 14 from today hear what that changes, once. Returns how many."""
    due = [row["id"] for row in await query(_FOURTEEN)]
    return sum(await each(due, _tell_of, job="tell_of_fourteen"))


async def object_for(actor: Actor, mandate_id: UUID) -> None:
    """The guardian says that it was not the child who asked: nothing changes, who asked is told.

    Refuses SignInNeeded, NotFound.
    """
    guardian = await profile(actor)
    async with transaction():
        mine = await query(_MINE, mandate_id, sorted(await ids_of(guardian.id)))
        asked = await query(_OBJECT, mine[0]["principal_id"]) if mine else []
        if not asked:
            raise NotFound
        child_id: UUID = mine[0]["principal_id"]
        await record(
            actor,
            "phone.change_objected",
            subject_kind="person",
            subject_id=child_id,
            citizen_id=child_id,
            details={"mandate": str(mandate_id)},
        )
        await announce("phone.change_objected", mandate_id, citizen_id=asked[0]["claimant_id"])


async def end_of_age() -> int:
    """Guardians' mandates whose day has come end now; both are told. Returns how many."""
    due = [row["id"] for row in await query(_OF_AGE)]
    return sum(await each(due, _end_of_age, job="end_of_age"))


async def _tell_of(mandate_id: UUID) -> int:
    async with transaction():
        rows = await query(_TOLD, mandate_id)
        for row in rows:
            await announce("child.turned_fourteen", mandate_id, citizen_id=row["agent_id"])
    return len(rows)


async def _end_of_age(mandate_id: UUID) -> int:
    async with transaction():
        rows = await query(_END, mandate_id)
        for row in rows:
            of, agent = row["principal_id"], row["agent_id"]
            await record(
                THE_SYSTEM,
                "mandate.came_of_age",
                subject_kind="mandate",
                subject_id=mandate_id,
                citizen_id=of,
                details={"agent": str(agent)},
            )
            await announce("mandate.came_of_age", mandate_id, citizen_id=of, agent_id=agent)
    return len(rows)
