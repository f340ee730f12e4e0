"""Keys of people and staff, as rows: listed, kept, retired, their counters moved on."""

import hashlib
from base64 import b32encode
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from tortoise import connections
from tortoise.exceptions import IntegrityError

from identity.actor import Actor, ActorKind
from identity.key_models import Passkey
from identity.keyrules import Credential, Owner, Unacceptable, raw
from identity.models import Person, Staff
from identity.trail import record
from notifications.now import now
from notifications.refusals import FreshProofNeeded, NotFound, SignInNeeded
from notifications.transactions import transaction

_LABEL = 64
LASTS = timedelta(days=3 * 366)  # of a staff key, from the day another person confirmed it


async def passkeys_of(actor: Actor) -> list[Passkey]:
    """The actor's own keys that count and have not run out, oldest first."""
    at = await now()
    return [key for key in await all_of(actor) if counts(key) and not ran_out(key, at)]


async def all_of(actor: Actor) -> list[Passkey]:
    """The actor's own keys, also those that wait for a second person; oldest first."""
    keys = Passkey.filter(owner_id__in=actor.mine, owner_kind=actor.kind, revoked_at=None)
    return await keys.order_by("created_at", "id")


def counts(key: Passkey) -> bool:
    """Whether it opens and signs anything: a staff key only once somebody else confirmed it."""
    return key.owner_kind is not ActorKind.STAFF or key.confirmed_at is not None


def expires_at(key: Passkey) -> datetime | None:
    """When a staff key that counts runs out: it is compared face to face again, or another one."""
    return key.confirmed_at + LASTS if key.confirmed_at is not None else None


def ran_out(key: Passkey, at: datetime) -> bool:
    """Whether it opens and signs nothing any more, whoever holds it."""
    end = expires_at(key)
    return end is not None and end <= at


def fingerprint(key: Passkey) -> str:
    """Sixteen characters by which two people compare a key: ``K7QW-4MXA-3ZTB-Q6HN``. Of fewer a
    second key with the same ones could be made on purpose.
    """
    text = b32encode(hashlib.sha256(key.public_key).digest()).decode()[:16]
    return "-".join(text[at : at + 4] for at in range(0, len(text), 4))


async def find_key(credential: Credential, owner: Owner | None) -> Passkey:
    """The live key that answered, if it is ``owner``'s; None: any citizen's.

    Raises ``Unacceptable``.
    """
    passkey = await Passkey.get_or_none(credential_id=raw(credential.get("rawId")), revoked_at=None)
    if passkey is None or not counts(passkey) or ran_out(passkey, await now()):
        raise Unacceptable("unknown key")
    if not await _belongs(passkey, owner):
        raise Unacceptable("somebody else's key")
    handle = credential["response"].get("userHandle")
    if handle and raw(handle) != passkey.owner_id.bytes:
        raise Unacceptable("made for somebody else")
    return passkey


async def keep(actor: Actor, label: str, **key: Any) -> Passkey:
    """Enter a verified key. Raises ``Unacceptable`` if it is entered already."""
    moment = await now()
    try:
        async with transaction():
            passkey = await Passkey.create(
                id=uuid4(),
                owner_kind=actor.kind,
                owner_id=actor.me,
                label=label.strip()[:_LABEL],
                created_at=moment,
                **key,
            )
            await _trace(actor, "passkey.registered", passkey.id)
    except IntegrityError as error:
        raise Unacceptable("known already") from error
    return passkey


async def remove(actor: Actor, passkey_id: UUID) -> None:
    """Retire one of the actor's own keys. Refuses SignInNeeded, FreshProofNeeded, NotFound."""
    may_manage(actor)
    async with transaction():
        retired = await Passkey.filter(
            id=passkey_id, owner_id__in=actor.mine, owner_kind=actor.kind, revoked_at=None
        ).update(revoked_at=await now())
        if not retired:
            raise NotFound
        await _trace(actor, "passkey.removed", passkey_id)


async def rename(actor: Actor, passkey_id: UUID, label: str) -> None:
    """Call one of the actor's own keys something else; a blank name changes nothing.

    Refuses SignInNeeded, FreshProofNeeded, NotFound.
    """
    may_manage(actor)
    async with transaction():
        own = Passkey.filter(
            id=passkey_id, owner_id__in=actor.mine, owner_kind=actor.kind, revoked_at=None
        )
        if not await own.exists():
            raise NotFound
        if named := label.strip()[:_LABEL]:
            await own.update(label=named)
            await _trace(actor, "passkey.renamed", passkey_id)


async def count_on(passkey: Passkey, count: int) -> None:
    """Compare and set: of two answers with the same counter one is a copy."""
    rows = await connections.get("default").execute_query_dict(
        "UPDATE passkey SET sign_count = $2, last_used_at = doorstep_now()"
        " WHERE id = $1 AND sign_count = $3 AND (sign_count < $2 OR (sign_count = 0 AND $2 = 0))"
        " AND revoked_at IS NULL RETURNING id",
        [passkey.id, count, passkey.sign_count],
    )
    if not rows:
        raise Unacceptable("counter")


def may_manage(actor: Actor) -> None:
    """Citizens freshly proven; staff only with a key already shown: a code alone ends no key."""
    if actor.kind not in {ActorKind.CITIZEN, ActorKind.STAFF}:
        raise SignInNeeded
    if not actor.fresh or (actor.kind is ActorKind.STAFF and not actor.seats):
        raise FreshProofNeeded


async def may_add(actor: Actor) -> None:
    """``may_manage``; and staff without any key that counts, after their code: what they add counts
    for nothing until a second person looked at it. Refuses SignInNeeded, FreshProofNeeded.
    """
    keyless = actor.kind is ActorKind.STAFF and actor.fresh and not actor.seats
    if keyless and not await passkeys_of(actor):
        return
    may_manage(actor)


async def _belongs(passkey: Passkey, owner: Owner | None) -> bool:
    """To ``owner``, or to an account that was joined to theirs; None: to any citizen."""
    if owner is None:
        return passkey.owner_kind is ActorKind.CITIZEN
    if passkey.owner_kind is not owner.kind:
        return False
    return passkey.owner_id == owner.id or (
        owner.kind is ActorKind.CITIZEN
        and await Person.exists(id=passkey.owner_id, merged_into=owner.id)
    )


async def shown_name(actor: Actor) -> str:
    """What the browser shows beside a new key: a masked phone, a staff member's name."""
    if actor.kind is ActorKind.STAFF:
        return (await Staff.get(id=actor.me)).name
    return (await Person.get(id=actor.me)).phone_masked


async def _trace(actor: Actor, action: str, passkey_id: UUID) -> None:
    await record(
        actor,
        action,
        subject_kind="passkey",
        subject_id=passkey_id,
        citizen_id=actor.id if actor.kind is ActorKind.CITIZEN else None,
    )
