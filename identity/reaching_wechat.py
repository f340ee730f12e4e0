"""The WeChat that a citizen bound, as a device that is told of what happens.

Kept among devices under the binding's id; the openid stands sealed in the binding and is opened for
one sending only.
"""

from uuid import UUID

from identity.actor import Actor
from identity.people import ids_of, profile
from identity.refusals import WeChatUnbound
from identity.sealing import Access, KeyWithheld, unseal
from notifications.push.subscribe import MARK
from notifications.transactions import query

_MINE = """
SELECT id FROM wechat_binding WHERE person_id = ANY($1::uuid[]) AND ended_at IS NULL LIMIT 1
"""
_OF = "SELECT person_id, openid_sealed FROM wechat_binding WHERE id = $1 AND ended_at IS NULL"


async def bound_device(actor: Actor) -> str:
    """What the actor's WeChat is kept as. Refuses SignInNeeded, WeChatUnbound."""
    rows = await query(_MINE, sorted(await ids_of((await profile(actor)).id)))
    if not rows:
        raise WeChatUnbound
    return f"{MARK}{rows[0]['id']}"


async def told_at(kept_as: str, access: Access) -> str | None:
    """Where WeChat is to send it; None: unbound since, or nothing of theirs may be used."""
    binding = UUID(kept_as.removeprefix(MARK))
    rows = await query(_OF, binding)
    if not rows:
        return None
    label = f"wechat_binding.openid:{binding}"
    try:
        openid = await unseal(rows[0]["person_id"], label, rows[0]["openid_sealed"], access)
    except KeyWithheld:
        return None
    return f"{MARK}{openid}"
