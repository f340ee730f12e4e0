"""Drafts and what lies in them, for the tests of using papers again."""

from random import Random
from uuid import UUID

from api.applications import filing, reusing
from api.applications.reading import application_screen
from api.applications.views import ApplicationScreen, MaterialView
from api.catalog import published
from api.catalog.forms import asked
from api.seed import content
from api.seed.walking import Citizen, Walk, upload
from identity.people import known
from tests.answers import answers
from tests.makers import SHOP, County

# One lists the household register with an original check, both list it as required.
BUILDING, SCHOOL = "990121001001", "990512001001"
PICTURE = content.photo("x", Random(1), size=(240, 160))


async def a_filled_draft(county: County, citizen: Citizen, code: str) -> UUID:
    """Everything but the papers."""
    actor, definition = citizen.actor, await published.published(code)
    draft = await filing.start(actor, code, county.key())
    told = answers(definition.form, Random(code), await known(actor))
    await filing.save(actor, draft, 0, told)
    if definition.delivery.confirm == "at_filing":
        await filing.choose_delivery(actor, draft, content.address(citizen.who, Random(code)))
    return draft


async def hand_in_the_rest(citizen: Citizen, draft: UUID, code: str) -> list[str]:
    """What is required and not there yet; which lines that were."""
    definition = await published.published(code)
    seen = await screen(citizen, draft)
    there = {one.spec_id for one in seen.materials if one.files}
    lacking = [
        spec for spec in asked(definition, seen.answers) if spec.required and spec.id not in there
    ]
    for spec in lacking:
        for page in range(spec.min_pages):
            await upload(citizen.actor, draft, spec.id, PICTURE + bytes([page]))
    return [spec.id for spec in lacking]


async def screen(citizen: Citizen, draft: UUID) -> ApplicationScreen:
    seen = await application_screen(citizen.actor, draft)
    assert seen is not None
    return seen


async def line(citizen: Citizen, draft: UUID, spec_id: str) -> MaterialView:
    materials = (await screen(citizen, draft)).materials
    return next(one for one in materials if one.spec_id == spec_id)


async def submit(county: County, citizen: Citizen, draft: UUID) -> None:
    version = (await screen(citizen, draft)).version
    await filing.submit(citizen.actor, draft, version, True, county.key())


async def a_filed_shop(county: County) -> Walk:
    walk = await county.a_draft(SHOP)
    await walk.submit()
    return walk


async def a_second_shop(county: County, citizen: Citizen) -> UUID:
    draft = await a_filled_draft(county, citizen, SHOP)
    await reusing.use_held(citizen.actor, draft)
    return draft
