"""Security keys of staff: made by their owner, confirmed by somebody else, lost and stopped.

A key opens nothing before a second person compared its fingerprint with its owner's screen and
confirmed it: neither a stolen phone nor an unlocked desk adds one.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tortoise import connections

from identity import seconding
from identity.actor import Actor, ActorKind
from identity.key_models import Passkey
from identity.keyring import all_of, counts, expires_at, fingerprint
from identity.keyrules import Credential
from identity.passkeys import register
from identity.refusals import SamePerson
from identity.sessions import end_all
from identity.trail import record
from notifications.now import now
from notifications.outbox import announce
from notifications.refusals import NotFound
from notifications.transactions import current, transaction

ENOUGH = 2  # keys everybody should hold: one in use, one in a drawer
KIND = "key.replace"  # what the second person is asked
STOP = "keys.stop"  # and of whoever stops many colleagues' keys
ALONE = 3  # colleagues a day whose keys one person stops without a second
_LONGEST = 255
_REASON = "登记本人的安全钥匙"


@dataclass(frozen=True)
class HeldKey:
    """One key as its owner sees it. ``listed``: a maker the county trusts vouches for it."""

    id: UUID
    label: str
    fingerprint: str
    counts: bool
    listed: bool
    created_at: datetime
    last_used_at: datetime | None
    expires_at: datetime | None  # from then on it opens and signs nothing


@dataclass(frozen=True)
class Holder:
    """A colleague, with how many keys count and how many wait."""

    id: UUID
    name: str
    held: int
    waiting: int
    last_used_at: datetime | None


async def held_by(actor: Actor) -> tuple[HeldKey, ...]:
    """The actor's own keys, oldest first."""
    return tuple(_held(key) for key in await all_of(actor))


async def add(actor: Actor, credential: Credential, label: str) -> HeldKey:
    """Keep a key that its owner just made, and ask for the second person.

    What waited before is forgotten: one key at a time is compared.
    Refuses SignInNeeded, FreshProofNeeded, PasskeyInvalid.
    """
    key = await register(actor, credential, label)
    department_id = await department_of(actor.me)
    async with transaction():
        await _forget_waiting(actor, key.id)
        await seconding.ask(
            actor,
            KIND,
            key.id,
            {"staff": str(actor.me), "fingerprint": fingerprint(key), "label": key.label},
            _REASON,
            department_id=department_id,
        )
        await announce("key.waiting", key.id, staff_id=actor.me, department_id=department_id)
    return _held(key)


async def confirm(by: Actor, key_id: UUID) -> None:
    """Somebody else saw whose key it is: from now on it counts.

    The caller holds the transaction. Refuses NotFound, SamePerson.
    """
    current()
    key = await Passkey.select_for_update().get_or_none(
        id=key_id, owner_kind=ActorKind.STAFF, revoked_at=None, confirmed_at=None
    )
    if key is None:
        raise NotFound
    if key.owner_id == by.id:
        raise SamePerson
    key.confirmed_at, key.confirmed_by = await now(), by.id
    await key.save(update_fields=["confirmed_at", "confirmed_by"])
    await record(by, "key.confirmed", subject_kind="passkey", subject_id=key.id)
    if by.kind is ActorKind.STAFF:
        await announce("key.confirmed", key.id, staff_id=key.owner_id)


async def lose(by: Actor, owner_id: UUID, because: str, key_id: UUID | None = None) -> int:
    """Stop a key at once, or all of them; every session of the owner but ``by``'s own ends.

    Returns how many keys that count are left. The caller holds the transaction. Refuses NotFound.
    """
    current()
    reason = because.strip()[:_LONGEST]
    live = await Passkey.filter(owner_id=owner_id, owner_kind=ActorKind.STAFF, revoked_at=None)
    gone = [key for key in live if key_id in {None, key.id}]
    if not gone:
        raise NotFound
    moment = await now()
    await Passkey.filter(id__in=[key.id for key in gone]).update(
        revoked_at=moment, revoked_by=by.id, revoked_because=reason
    )
    for key in gone:
        await record(
            by,
            "key.lost",
            subject_kind="passkey",
            subject_id=key.id,
            purpose=reason,
            details={"staff": str(owner_id)},
        )
    left = sum(counts(key) for key in live if key not in gone)
    await end_all(owner_id, but=by.session_id if left else None)
    await announce("key.lost", gone[0].id, staff_id=owner_id)
    return left


async def stopped_alone(actor: Actor) -> int:
    """Of how many colleagues the actor stopped the keys within a day, with nobody beside them."""
    rows = await connections.get("default").execute_query_dict(_STOPPED, [actor.me])
    return int(rows[0]["n"])


async def department_of(staff_id: UUID) -> UUID | None:
    """Whose administrators know this person: the department of their first seat."""
    rows = await connections.get("default").execute_query_dict(
        "SELECT department_id FROM seat WHERE staff_id = $1 AND ended_at IS NULL"
        " ORDER BY since, id LIMIT 1",
        [staff_id],
    )
    return rows[0]["department_id"] if rows else None


async def holders(departments: frozenset[UUID] | None, search: str = "") -> tuple[Holder, ...]:
    """Who works at ``departments`` (None: anywhere), who has fewest keys first."""
    rows = await connections.get("default").execute_query_dict(
        _HOLDERS, [None if departments is None else list(departments), search.strip()]
    )
    return tuple(Holder(**row) for row in rows)


_HOLDERS = """
SELECT s.id, s.name,
       count(k.id) FILTER (WHERE k.confirmed_at IS NOT NULL) AS held,
       count(k.id) FILTER (WHERE k.confirmed_at IS NULL) AS waiting,
       max(k.last_used_at) AS last_used_at
FROM staff s
LEFT JOIN passkey k ON k.owner_id = s.id AND k.owner_kind = 'staff' AND k.revoked_at IS NULL
WHERE s.left_at IS NULL AND ($2 = '' OR strpos(s.name, $2) > 0)
  AND EXISTS (SELECT FROM seat WHERE seat.staff_id = s.id AND seat.ended_at IS NULL
              AND ($1::uuid[] IS NULL OR seat.department_id = ANY($1)))
GROUP BY s.id, s.name
ORDER BY count(k.id) FILTER (WHERE k.confirmed_at IS NOT NULL), s.name, s.id LIMIT 100
"""


_STOPPED = """
SELECT count(DISTINCT k.owner_id) AS n FROM passkey k
WHERE k.owner_kind = 'staff' AND k.revoked_by = $1 AND k.owner_id <> $1
  AND k.revoked_at > doorstep_now() - interval '1 day'
  AND NOT EXISTS (SELECT FROM second_request r
                  WHERE r.kind = 'keys.stop' AND r.subject_id = k.owner_id AND r.settled_by = $1
                    AND r.state = 'confirmed'
                    AND r.settled_at > doorstep_now() - interval '1 day')
"""


async def _forget_waiting(actor: Actor, but: UUID) -> None:
    """Of the owner's keys that were never confirmed only the newest waits."""
    old = [key for key in await all_of(actor) if not counts(key) and key.id != but]
    if not old:
        return
    for request in await seconding.asked(actor):
        if request.kind == KIND and request.state is seconding.RequestState.WAITING:
            await seconding.settle(actor, request.id, confirm=False)
    await Passkey.filter(id__in=[key.id for key in old]).update(
        revoked_at=await now(), revoked_by=actor.me
    )


def _held(key: Passkey) -> HeldKey:
    return HeldKey(
        id=key.id,
        label=key.label,
        fingerprint=fingerprint(key),
        counts=counts(key),
        listed=key.listed,
        created_at=key.created_at,
        last_used_at=key.last_used_at,
        expires_at=expires_at(key),
    )
