"""A picture of both: the agent, whom a department appointed, stands beside who entrusts them (C49).

The agent takes it with the own phone, in the own session; the mandate counts from then on. It lies
in the mandate's own row, small, sealed under the principal's key: it goes when that key goes. Both
may look at it; every look stands in the trail.
"""

from base64 import b64decode, b64encode
from uuid import UUID

from identity.actor import Actor
from identity.mandates import take_on
from identity.people import ids_of, profile
from identity.sealing import Access, seal, unseal
from identity.throttle import spend
from notifications.refusals import NotFound
from notifications.transactions import query

_WAITS = """
SELECT principal_id FROM mandate
WHERE id = $1 AND agent_id = ANY($2::uuid[]) AND consent = 'photo' AND accepted_at IS NULL
  AND ended_at IS NULL AND doorstep_now() < until
"""
_TAKEN = """
SELECT principal_id, together_sealed FROM mandate
WHERE id = $1 AND (principal_id = ANY($2::uuid[]) OR agent_id = ANY($2::uuid[]))
"""


async def may_take(actor: Actor, mandate_id: UUID) -> UUID:
    """Whose mandate waits for a picture by the actor; counts the try.

    Refuses SignInNeeded, NotFound, TooManyRequests.
    """
    agent = await profile(actor)
    await spend("mandate.photo", str(actor.me))
    rows = await query(_WAITS, mandate_id, sorted(await ids_of(agent.id)))
    if not rows:
        raise NotFound
    principal_id: UUID = rows[0]["principal_id"]
    return principal_id


async def accept(actor: Actor, mandate_id: UUID, picture: bytes) -> None:
    """Take the mandate on, with a JPEG of both that was looked through and drawn anew.

    Refuses SignInNeeded, IdentityNeeded, NotFound, TooManyRequests.
    """
    principal_id = await may_take(actor, mandate_id)
    sealed = await seal(principal_id, _label(mandate_id), b64encode(picture))
    await take_on(actor, mandate_id, sealed)


async def picture_of(actor: Actor, mandate_id: UUID) -> bytes:
    """The picture under a mandate one gave or holds, a JPEG. Leaves a trail row.

    Refuses SignInNeeded, NotFound.
    """
    person = await profile(actor)
    rows = await query(_TAKEN, mandate_id, sorted(await ids_of(person.id)))
    if not rows or rows[0]["together_sealed"] is None:
        raise NotFound
    owner = rows[0]["principal_id"]
    access = Access(actor, "looking at the picture of both", citizen_id=owner)
    return b64decode(await unseal(owner, _label(mandate_id), rows[0]["together_sealed"], access))


def _label(mandate_id: UUID) -> str:
    return f"mandate.together:{mandate_id}"
