"""How a citizen is reached by messages: what they want, what they have, and one to try."""

from dataclasses import dataclass

from identity.actor import Actor
from identity.people import ids_of, person
from identity.throttle import spend
from notifications import devices, wishes
from notifications.outbox import announce
from notifications.push import shown, subscribe, web
from notifications.push.contract import out_id
from notifications.refusals import NotFound
from notifications.transactions import transaction
from notifications.wishes import Wishes


@dataclass(frozen=True)
class Reach:
    """``browsers``, ``apps``: how many ring; ``wechat``: whether the mini-program tells. The phone
    and the account stand in the profile.
    """

    browsers: int
    apps: int
    wechat: bool
    wishes: Wishes


async def reach(actor: Actor) -> Reach:
    """As it stands."""
    wished = await wishes.of({actor.me})
    browsers = await devices.count(actor.mine, web.KIND)
    apps = await devices.count(actor.mine, devices.APP)
    tells = await devices.count(actor.mine, subscribe.KIND) > 0
    return Reach(browsers, apps, tells, wished.get(actor.me, Wishes()))


async def wish(actor: Actor, wished: Wishes) -> Reach:
    """From the next message on."""
    await wishes.keep(actor.me, wished)
    return await reach(actor)


async def try_out(actor: Actor) -> None:
    """A message on every way there is. Refuses TooManyRequests."""
    await spend("message.tried", str(actor.me))
    async with transaction():
        await announce("message.tested", actor.me, citizen_id=actor.me)


async def device_shows(pushed: str) -> None:
    """A device shows the push that came with the id ``pushed``. Any other id changes nothing."""
    message_id = shown.message_of(pushed)
    recipient = await shown.recipient_of(message_id) if message_id else None
    if message_id is None or recipient is None:
        return
    try:
        ids = await ids_of((await person(recipient)).id)
    except NotFound:  # a colleague; nothing rings at the desk
        return
    if any(out_id(message_id, token) == pushed for token in await devices.ever(ids)):
        await shown.apply(message_id)
