"""Two accounts of one person become one. No id is rewritten: the duplicate points to who stays.

Proposed by itself when somebody proves a name and number that another account holds; the phone of
that account agrees with a code, or the person stands at a counter, or two administrators decide.
Everything is read under both ids from then on (``Actor.selves``), both phones sign in, and for a
week it can be taken back (``parting``): then each account has again what it had.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from identity import sessions
from identity.account_refusals import IdentityElsewhere, JoinImpossible
from identity.actor import THE_SYSTEM, Actor
from identity.codes import check_code
from identity.idnumbers import read_id_number
from identity.models import KeyState, OwnerKey, Person
from identity.people import label, person_by_number, profile, reveal, verify_identity
from identity.realname.contract import RealNameVerifier
from identity.refusals import IdentityTaken
from identity.sealing import Access, unseal
from identity.trail import record
from notifications.now import SHANGHAI, now
from notifications.outbox import announce
from notifications.refusals import FreshProofNeeded, NotFound
from notifications.transactions import current, query, transaction

CODE = "person.join"  # what the code to the other phone is for
PROPOSED_FOR = timedelta(minutes=30)
TAKEN_BACK_WITHIN = timedelta(days=7)

_PROPOSE = """
INSERT INTO person_join (id, duplicate_id, stays_id, proposed_at)
VALUES ($1, $2, $3, doorstep_now())
ON CONFLICT (duplicate_id) WHERE undone_at IS NULL DO UPDATE
SET stays_id = excluded.stays_id, proposed_at = excluded.proposed_at
WHERE person_join.joined_at IS NULL
"""
_PROPOSED = """
SELECT stays_id FROM person_join
WHERE duplicate_id = $1 AND joined_at IS NULL AND proposed_at > $2
"""
_FOLD = "UPDATE person SET merged_into = $2 WHERE merged_into = $1 RETURNING id"
_POINT = "UPDATE person SET merged_into = $2 WHERE id = $1"
_JOINED = """
INSERT INTO person_join
    (id, duplicate_id, stays_id, followed, proposed_at, joined_at, way, phones)
SELECT $1, $2, $3, $4::uuid[], t, t, $5,
    (SELECT jsonb_object_agg(id, encode(phone_index, 'hex')) FROM person
     WHERE id = $2 OR id = $3 OR id = ANY($4))
FROM doorstep_now() AS t
ON CONFLICT (duplicate_id) WHERE undone_at IS NULL DO UPDATE
SET stays_id = excluded.stays_id, followed = excluded.followed,
    joined_at = excluded.joined_at, way = excluded.way, phones = excluded.phones
RETURNING id
"""
_MINE = """
SELECT j.id, j.joined_at, j.way, j.duplicate_id, p.phone_masked, p.name_masked,
       doorstep_now() < j.joined_at + interval '7 days' AS open
FROM person_join j JOIN person p ON p.id = j.duplicate_id
WHERE j.stays_id = ANY($1::uuid[]) AND j.joined_at IS NOT NULL AND j.undone_at IS NULL
ORDER BY j.joined_at DESC
"""
_LATELY = """
SELECT j.id, j.joined_at, j.way, j.duplicate_id, p.phone_masked, p.name_masked, true AS open
FROM person_join j JOIN person p ON p.id = j.duplicate_id
WHERE j.joined_at > doorstep_now() - interval '7 days' AND j.undone_at IS NULL
ORDER BY j.joined_at DESC LIMIT 100
"""


class Way(StrEnum):
    """How it was made sure that both are one person."""

    OLD_PHONE = "old_phone"
    COUNTER = "counter"
    TWO_PEOPLE = "two_people"
    REGISTERED = "registered"  # a child's record met the number that was given at its registration


@dataclass(frozen=True)
class Join:
    """An account that was joined to another, masked; ``until``: how long it can be taken back."""

    id: UUID
    duplicate_id: UUID
    phone: str
    name: str | None
    way: Way
    joined_at: datetime
    until: datetime | None


async def verify_or_propose(
    actor: Actor, name: str, id_number: str, verifier: RealNameVerifier
) -> Person:
    """``people.verify_identity``; a number that another account holds becomes a proposal.

    Refuses what it refuses, and IdentityElsewhere when this account may be joined to that one.
    """
    try:
        return await verify_identity(actor, name, id_number, verifier)
    except IdentityTaken:
        mine = await profile(actor)
        today = (await now()).astimezone(SHANGHAI).date()
        holder = await person_by_number(read_id_number(id_number, today=today).number)
        if mine.id_number_index is not None or holder is None or not holder.phone_sealed:
            raise
        await query(_PROPOSE, uuid4(), mine.id, holder.id)
        raise IdentityElsewhere(holder.phone_masked[-2:]) from None


async def other_phone(actor: Actor) -> str:
    """The phone of the account that was found, to send it a code. Refuses NotFound."""
    holder = await _proposed(await profile(actor))
    return await reveal(holder, "phone", Access(THE_SYSTEM, "asking before joining accounts"))


async def join_own(actor: Actor, code: str) -> UUID:
    """Join the actor's account to the one found, whose phone agreed with ``code``. Answers with
    the join. Refuses SignInNeeded, FreshProofNeeded, NotFound, CodeWrong, CodeExpired,
    JoinImpossible.
    """
    mine = await profile(actor)
    if not actor.fresh:
        raise FreshProofNeeded
    stays = await _proposed(mine)
    await check_code(await other_phone(actor), CODE, code)
    async with transaction():
        return await join(actor, mine.id, stays, Way.OLD_PHONE)


async def join(
    actor: Actor, duplicate_id: UUID, stays_id: UUID, way: Way, because: str = ""
) -> UUID:
    """Let ``duplicate_id`` point to ``stays_id``; both are told. The caller holds the transaction
    and has asked the policy. Refuses NotFound, JoinImpossible.
    """
    current()
    duplicate, stays = await _both(duplicate_id, stays_id)
    number, other = duplicate.id_number_index, stays.id_number_index
    if number is not None and (other is None or way in {Way.OLD_PHONE, Way.COUNTER}):
        raise JoinImpossible  # who is known stays; two known numbers are for two people to judge
    followed = await fold(duplicate.id, stays.id)
    rows = await query(_JOINED, uuid4(), duplicate.id, stays.id, followed, way.value)
    join_id: UUID = rows[0]["id"]
    for one in (duplicate.id, stays.id, *followed):
        await sessions.end_all(one, but=actor.session_id)
    await trace_both(actor, "person.joined", duplicate.id, stays.id, because, way)
    await announce("person.joined", join_id, citizen_id=stays.id)
    await announce("person.joined_away", join_id)
    return join_id


async def fold(duplicate_id: UUID, stays_id: UUID) -> list[UUID]:
    """Point the duplicate, and whoever was joined to it before, to who stays. Those are returned.

    A step of a caller's transaction that holds both rows.
    """
    current()
    followed = [row["id"] for row in await query(_FOLD, duplicate_id, stays_id)]
    await query(_POINT, duplicate_id, stays_id)
    return followed


async def joins_of(actor: Actor) -> tuple[Join, ...]:
    """Accounts that were joined to the actor's, newest first. Refuses SignInNeeded."""
    await profile(actor)
    return tuple(_join(row) for row in await query(_MINE, sorted(actor.mine)))


async def joins_lately() -> tuple[Join, ...]:
    """What can still be taken back, newest first. The caller has asked the policy."""
    return tuple(_join(row) for row in await query(_LATELY))


async def joined_phone(join_id: UUID) -> tuple[UUID, str] | None:
    """The account that was joined, and its own phone, opened to write to it; None if none."""
    rows = await query("SELECT duplicate_id FROM person_join WHERE id = $1", join_id)
    duplicate = await Person.get_or_none(id=rows[0]["duplicate_id"]) if rows else None
    if duplicate is None or not duplicate.phone_sealed:
        return None
    why, place = Access(THE_SYSTEM, "notify"), label("phone", duplicate.id)
    return duplicate.id, await unseal(duplicate.id, place, duplicate.phone_sealed, why)


async def _proposed(mine: Person) -> UUID:
    rows = await query(_PROPOSED, mine.id, await now() - PROPOSED_FOR)
    if not rows:
        raise NotFound
    stays: UUID = rows[0]["stays_id"]
    return stays


async def _both(duplicate_id: UUID, stays_id: UUID) -> tuple[Person, Person]:
    """Both rows, locked in one order for everybody. Refuses NotFound, JoinImpossible."""
    if duplicate_id == stays_id:
        raise JoinImpossible
    held = {
        one: await Person.select_for_update().get_or_none(id=one)
        for one in sorted({duplicate_id, stays_id})
    }
    duplicate, stays = held[duplicate_id], held[stays_id]
    if duplicate is None or stays is None:
        raise NotFound
    if duplicate.merged_into is not None or stays.merged_into is not None:
        raise JoinImpossible
    withheld = OwnerKey.filter(owner_id__in=[duplicate_id, stays_id])
    if await withheld.exclude(state=KeyState.ACTIVE).exists():
        raise JoinImpossible
    return duplicate, stays


async def trace_both(
    actor: Actor,
    action: str,
    duplicate: UUID,
    stays: UUID,
    because: str,
    way: Way | None = None,
) -> None:
    """A row for each of the two: either finds it in their own log."""
    for one, other in ((duplicate, stays), (stays, duplicate)):
        await record(
            actor,
            action,
            subject_kind="person",
            subject_id=one,
            citizen_id=one,
            purpose=because,
            details={"with": str(other), **({"way": way.value} if way else {})},
        )


def _join(row: dict[str, Any]) -> Join:
    return Join(
        id=row["id"],
        duplicate_id=row["duplicate_id"],
        phone=row["phone_masked"],
        name=row["name_masked"],
        way=Way(row["way"]),
        joined_at=row["joined_at"],
        until=row["joined_at"] + TAKEN_BACK_WITHIN if row["open"] else None,
    )
