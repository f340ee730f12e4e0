"""Any item's result, up to where it goes out as the citizen said."""

from api.applications import filing, receiving
from api.applications.lifecycle import Status
from api.catalog import published
from api.catalog.forms import asked
from api.delivery.addresses import DeliveryChoice
from api.seed.walking import Walk, upload
from tests.api.test_every_item import PICTURE, filled
from tests.journeys.test_unlike_items import a_desk
from tests.makers import County

LICENCE, ID_CARD = "990113002001", "990717001001"  # the card: to the person only


async def handed_out(county: County, code: str, choice: DeliveryChoice) -> Walk:
    """Filed, decided, paid, and where it shall go confirmed."""
    citizen = await county.citizen()
    draft, told = await filled(county, citizen, code)
    item = await published.published(code)
    for spec in asked(item, told):
        for page in range(spec.min_pages if spec.required else 0):
            await upload(citizen.actor, draft, spec.id, PICTURE + bytes([page]))
    if item.delivery.confirm == "at_filing":
        await filing.choose_delivery(citizen.actor, draft, choice)
    walk = Walk(draft, citizen, await a_desk(county, code), f"{code}-w")
    await county.walk_to(walk, Status.APPROVED)
    await county.work()
    if (await walk.screen()).status is Status.AWAITING_PAYMENT:
        await county.pay(walk)
        await county.work()
    if item.delivery.confirm == "after_decision":
        await receiving.confirm_delivery(citizen.actor, walk.id, choice, county.key())
        await county.work()
    return walk
