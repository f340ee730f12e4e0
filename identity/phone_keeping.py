"""Which number is whose: given, left behind, released; and who must hear of it.

All but ``finish_due`` are steps of a caller's transaction.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from tortoise import connections

from identity import sessions
from identity.actor import THE_SYSTEM, Actor
from identity.growing_up import tell_guardians
from identity.joining import fold
from identity.key_models import Passkey
from identity.masks import mask_phone
from identity.models import Person
from identity.people import label
from identity.refusals import ChangeWaiting
from identity.sealing import Access, blind_index, seal, unseal
from identity.trail import record
from identity.wechat import end_binding
from notifications.going_on import each
from notifications.now import now
from notifications.outbox import announce
from notifications.transactions import query, transaction

_DUE = """
SELECT id FROM phone_change WHERE ended_at IS NULL AND due_at <= doorstep_now() ORDER BY due_at
"""
_TAKE = """
SELECT person_id, claimant_id FROM phone_change
WHERE id = $1 AND ended_at IS NULL AND due_at <= doorstep_now() FOR UPDATE
"""
_ENTER = """
INSERT INTO phone_change (id, person_id, claimant_id, left_sealed, asked_at, due_at)
SELECT $1, $2, $3, $4, t, t + interval '24 hours' FROM doorstep_now() AS t
ON CONFLICT DO NOTHING RETURNING id
"""
_OBJECT = """
UPDATE phone_change SET ended_at = doorstep_now(), outcome = 'objected'
WHERE person_id = $1 AND ended_at IS NULL RETURNING id, claimant_id
"""
_OVER = "UPDATE phone_change SET ended_at = doorstep_now(), outcome = $2 WHERE id = $1"
_LEFT = "SELECT person_id, left_sealed FROM phone_change WHERE id = $1"
_STEP = Access(THE_SYSTEM, "changing the phone")


@dataclass(frozen=True)
class Waiting:
    """A change that will happen unless the person objects."""

    phone: str  # masked
    due_at: datetime


async def holder_of(number: str) -> Person | None:
    """Who has this number (E.164) now; locked, so that nobody takes it meanwhile."""
    index = blind_index("phone", number)
    await connections.get("default").execute_query(
        "SELECT pg_advisory_xact_lock($1)", [int.from_bytes(index[:8], signed=True)]
    )
    return await Person.select_for_update().get_or_none(phone_index=index)


async def release(actor: Actor, person: Person) -> None:
    """The person has no number any more: no session and no message goes with it."""
    await clear(person)
    await sessions.end_all(person.id)
    await end_binding(actor, person.id)
    await _trace(actor, "phone.released", person.id)


async def clear(person: Person) -> None:
    """The number is free for another."""
    person.phone_sealed, person.phone_masked = b"", ""
    person.phone_index = secrets.token_bytes(16)
    await person.save(update_fields=["phone_sealed", "phone_masked", "phone_index"])


async def give(person: Person, number: str) -> None:
    """From now on this is the person's number; nobody else may have it."""
    person.phone_sealed = await seal(person.id, label("phone", person.id), number)
    person.phone_masked, person.phone_index = mask_phone(number), blind_index("phone", number)
    person.seen_at = await now()
    await person.save(update_fields=["phone_sealed", "phone_masked", "phone_index", "seen_at"])


async def left_number(person: Person, change: UUID, access: Access) -> bytes:
    """The number that is left, sealed for the change's row: it hears of the change."""
    if not person.phone_sealed:
        return b""
    phone = await unseal(person.id, label("phone", person.id), person.phone_sealed, access)
    return await seal(person.id, left_label(change), phone)


async def left_by(change: UUID) -> tuple[UUID, str] | None:
    """Whose change it is and the number that was left, opened to write to it; None if none."""
    rows = await connections.get("default").execute_query_dict(_LEFT, [change])
    if not rows or not rows[0]["left_sealed"]:
        return None
    owner, sealed = rows[0]["person_id"], rows[0]["left_sealed"]
    return owner, await unseal(owner, left_label(change), sealed, Access(THE_SYSTEM, "notify"))


async def enter(person: Person, claimant_id: UUID | None, access: Access) -> UUID:
    """The row of a change; one that is made at once is over with it. Refuses ChangeWaiting."""
    change = uuid4()
    left = await left_number(person, change, access)
    if not await query(_ENTER, change, person.id, claimant_id, left):
        raise ChangeWaiting
    if claimant_id is None:
        await over(change, "done")
    return change


async def object_all(person_id: UUID) -> list[dict[str, Any]]:
    """What waits for this account's number waits no more; who asked is told."""
    rows = await query(_OBJECT, person_id)
    for row in rows:
        await announce("phone.change_objected", row["id"], citizen_id=row["claimant_id"])
    return rows


async def over(change: UUID, outcome: str) -> None:
    """The change has ended so."""
    await connections.get("default").execute_query(_OVER, [change, outcome])


async def tell_changed(actor: Actor, person_id: UUID, change: UUID, way: str) -> None:
    """Into the trail, to the new number, and to the one that was left."""
    await _trace(actor, "phone.changed", person_id, way)
    await announce("phone.changed", change, citizen_id=person_id)
    await announce("phone.left", change)


async def finish_due() -> int:
    """Changes nobody objected to for 24 hours happen now. Returns how many. Safe to repeat."""
    rows = await connections.get("default").execute_query_dict(_DUE)
    due = [row["id"] for row in rows]
    return sum(await each(due, _finish, job="change_phones"))


async def _finish(change: UUID) -> bool:
    async with transaction():
        rows = await connections.get("default").execute_query_dict(_TAKE, [change])
        if not rows:
            return False
        person = await Person.select_for_update().get(id=rows[0]["person_id"])
        claimant = await Person.select_for_update().get(id=rows[0]["claimant_id"])
        if not claimant.phone_sealed or claimant.merged_into is not None:
            await over(change, "dropped")
            return False
        place = label("phone", claimant.id)
        number = await unseal(claimant.id, place, claimant.phone_sealed, _STEP)
        await release(THE_SYSTEM, claimant)
        await fold(claimant.id, person.id)
        lost = Passkey.filter(owner_id__in=[person.id, claimant.id], revoked_at=None)
        await lost.update(revoked_at=await now())
        await give(person, number)
        await sessions.end_all(person.id)
        await end_binding(THE_SYSTEM, person.id)
        await over(change, "done")
        await tell_changed(THE_SYSTEM, person.id, change, "name and number")
        await tell_guardians(person.id, done=True)
    return True


def left_label(change: UUID) -> str:
    """The place of a number that was left."""
    return f"phone_change.left:{change}"


async def _trace(actor: Actor, action: str, person_id: UUID, way: str = "") -> None:
    await record(
        actor,
        action,
        subject_kind="person",
        subject_id=person_id,
        citizen_id=person_id,
        details={"way": way} if way else None,
    )
