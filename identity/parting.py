"""Two accounts that were joined part again: each has what it had, and no way into the other's.

What was opened, made or handed on while they were one goes: sessions, passkeys, a bound WeChat,
mandates and handlers, a personal copy; and each has the phone number it had. What was filed since
stays with who stayed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import orjson

from identity import phone_keeping, sessions
from identity.account_refusals import JoinOver
from identity.actor import THE_SYSTEM, Actor
from identity.joining import TAKEN_BACK_WITHIN, trace_both
from identity.models import Person
from identity.people import label
from identity.rights import COPY_KEPT
from identity.sealing import Access, KeyWithheld, blind_index, unseal
from identity.trail import record
from notifications.now import now
from notifications.outbox import announce
from notifications.refusals import FreshProofNeeded, NotFound
from notifications.transactions import current, query, transaction

_WHY = Access(THE_SYSTEM, "taking a join back")
_LOCKED = """
SELECT duplicate_id, stays_id, followed, phones, joined_at, undone_at FROM person_join
WHERE id = $1 FOR UPDATE
"""
_POINT = "UPDATE person SET merged_into = NULL WHERE id = $1"
_UNDONE = "UPDATE person_join SET undone_at = doorstep_now() WHERE id = $1"
# Who came along goes where their own standing joins lead; who came with a phone only, with $2.
_BACK = """
WITH RECURSIVE way AS (
    SELECT one AS id, CASE WHEN EXISTS (
        SELECT FROM person_join j WHERE j.duplicate_id = one AND j.joined_at IS NOT NULL
    ) THEN one ELSE $2 END AS at FROM unnest($1::uuid[]) AS one
    UNION
    SELECT way.id, j.stays_id FROM way JOIN person_join j
        ON j.duplicate_id = way.at AND j.joined_at IS NOT NULL AND j.undone_at IS NULL
)
UPDATE person SET merged_into = way.at FROM way
WHERE person.id = way.id AND way.at <> way.id AND NOT EXISTS (
    SELECT FROM person_join j WHERE j.duplicate_id = way.at
    AND j.joined_at IS NOT NULL AND j.undone_at IS NULL)
"""
_PASSKEYS = "SELECT id, owner_id FROM passkeys_since_join($1)"
_UNBIND = """
UPDATE wechat_binding SET ended_at = doorstep_now()
WHERE person_id = ANY($1::uuid[]) AND bound_at >= $2 AND ended_at IS NULL RETURNING id, person_id
"""
_MANDATES = """
UPDATE mandate SET ended_at = doorstep_now(), ended_by = $3
WHERE principal_id = ANY($1::uuid[]) AND given_at >= $2 AND ended_at IS NULL
RETURNING id, principal_id AS whose, agent_id AS other
"""
_HANDLERS = """
UPDATE handler SET ended_at = doorstep_now(), ended_by = $3
WHERE invited_by = ANY($1::uuid[]) AND invited_at >= $2 AND ended_at IS NULL
RETURNING id, invited_by AS whose, person_id AS other
"""
_COPIES = """
UPDATE rights_request SET state = 'undone', ended_at = doorstep_now(), ended_by = $3
WHERE person_id = ANY($1::uuid[]) AND kind = 'copy'
  AND (state = 'waiting' OR (state = 'ready' AND due_at - $4::interval >= $2))
RETURNING id, person_id
"""
_LEFT = """
SELECT id, person_id, left_sealed FROM phone_change
WHERE person_id = ANY($1::uuid[]) AND outcome = 'done' AND asked_at >= $2 ORDER BY asked_at DESC
"""
_SINCE = "SELECT created_at < $2 AS before FROM session WHERE id = $1"


@dataclass(frozen=True)
class _Join:
    """One that is being taken back. ``ids``: the duplicate, who stays, who came along."""

    id: UUID
    duplicate_id: UUID
    stays_id: UUID
    followed: Sequence[UUID]
    phones: dict[str, str]
    joined_at: datetime

    @property
    def ids(self) -> list[UUID]:
        return [self.duplicate_id, self.stays_id, *self.followed]


async def undo(actor: Actor, join_id: UUID, because: str = "", *, own: bool = True) -> None:
    """Take a join back within a week: each account has again what it had; both are told.

    ``own``: only one of the actor's. A session opened since ends, also the actor's: nobody knows
    any more with which of the two phones it began.
    Refuses NotFound, JoinOver (a week ago, or taken back already), FreshProofNeeded.
    """
    if own and not actor.fresh:
        raise FreshProofNeeded
    async with transaction():
        join = await _locked(actor, join_id, own=own)
        keep = await _session_from_before(actor, join.joined_at)
        await query(_POINT, join.duplicate_id)
        await _close_ways_in(actor, join, keep)
        await query(_UNDONE, join_id)
        await query(_BACK, list(join.followed), join.duplicate_id)
        await _give_numbers_back(actor, join)
        await trace_both(actor, "person.parted", join.duplicate_id, join.stays_id, because)
        for one in (join.duplicate_id, join.stays_id):
            await announce("person.parted", join_id, citizen_id=one)


async def _locked(actor: Actor, join_id: UUID, *, own: bool) -> _Join:
    rows = await query(_LOCKED, join_id)
    if not rows or rows[0]["joined_at"] is None:
        raise NotFound
    row = rows[0]
    if own and not {row["stays_id"], row["duplicate_id"]} & actor.mine:
        raise NotFound
    if row["undone_at"] is not None or await now() >= row["joined_at"] + TAKEN_BACK_WITHIN:
        raise JoinOver
    fields = {name: row[name] for name in ("duplicate_id", "stays_id", "followed", "joined_at")}
    return _Join(join_id, phones=orjson.loads(row["phones"]), **fields)


async def _session_from_before(actor: Actor, joined_at: datetime) -> UUID | None:
    """The actor's own, if it was theirs before the two were one; staff have none at stake."""
    rows = await query(_SINCE, actor.session_id, joined_at)
    return actor.session_id if rows and rows[0]["before"] else None


async def _close_ways_in(actor: Actor, join: _Join, keep: UUID | None) -> None:
    """Sessions; and what was made since with which one of the two could come as the other."""
    for one in join.ids:
        await sessions.end_all(one, but=keep)
    for row in await query(_PASSKEYS, join.id):
        await _trace(actor, "passkey.removed", "passkey", row["id"], row["owner_id"])
    for row in await query(_UNBIND, join.ids, join.joined_at):
        await _trace(actor, "wechat.unbound", "wechat_binding", row["id"], row["person_id"])
    for what, statement, other in (("mandate", _MANDATES, "agent_id"),
                                   ("handler", _HANDLERS, "other_id")):  # fmt: skip
        for row in await query(statement, join.ids, join.joined_at, actor.id):
            await _trace(actor, f"{what}.ended", what, row["id"], row["whose"])
            both = {"citizen_id": row["whose"], other: row["other"]}
            await announce(f"{what}.ended", row["id"], **both)
    for row in await query(_COPIES, join.ids, join.joined_at, actor.id, COPY_KEPT):
        await _trace(actor, "rights.copy", "rights_request", row["id"], row["person_id"])
        await announce("rights.copy_void", row["id"], citizen_id=row["person_id"])


async def _give_numbers_back(actor: Actor, join: _Join) -> None:
    """To whoever has another number than when they were joined; all numbers concerned are told."""
    people = [await Person.select_for_update().get(id=one) for one in sorted(join.ids)]
    moved = [
        one for one in people if join.phones.get(str(one.id), one.phone_index.hex())
        != one.phone_index.hex()
    ]  # fmt: skip
    if not moved:
        return
    numbers = await _numbers(people, join.joined_at)
    changes = {}
    for one in moved:
        await phone_keeping.object_all(one.id)
        changes[one.id] = await phone_keeping.enter(one, None, _WHY)
        await phone_keeping.clear(one)
    for one in moved:
        number = numbers.get(join.phones[str(one.id)])
        if number is not None and await _free(actor, number):
            await phone_keeping.give(one, number)
        await phone_keeping.tell_changed(actor, one.id, changes[one.id], "joined accounts parted")


async def _numbers(people: Sequence[Person], since: datetime) -> dict[str, str]:
    """All numbers these accounts have or left since, by their keyed hash."""
    sealed = [(one.id, label("phone", one.id), one.phone_sealed) for one in people]
    for row in await query(_LEFT, [one.id for one in people], since):
        place = phone_keeping.left_label(row["id"])
        sealed.append((row["person_id"], place, row["left_sealed"]))
    found = {}
    for owner, place, value in sealed:
        if not value:
            continue
        try:
            number = await unseal(owner, place, value, _WHY)
        except KeyWithheld:
            continue  # erased or closed meanwhile: there is nothing to give back
        found[blind_index("phone", number).hex()] = number
    return found


async def _free(actor: Actor, number: str) -> bool:
    """Nobody has it now, or somebody whom only this number told: the same phone, meanwhile."""
    holder = await phone_keeping.holder_of(number)
    if holder is None:
        return True
    if holder.id_number_index is not None:
        return False
    await phone_keeping.release(actor, holder)
    return True


async def _trace(actor: Actor, action: str, kind: str, subject: UUID, whose: UUID) -> None:
    current()
    await record(actor, action, subject_kind=kind, subject_id=subject, citizen_id=whose)
