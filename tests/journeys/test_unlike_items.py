"""Items as unlike as they come, each from its guide to its end by the same few stages."""

from random import Random

import pytest

from api.applications.lifecycle import Status
from api.catalog import published
from api.catalog.forms import asked
from api.delivery.couriers.contract import ParcelState
from api.seed.walking import Desk, Walk, upload
from identity.actor import Role
from tests.answers import every_code
from tests.api.test_every_item import PICTURE, filled
from tests.conftest import Hall
from tests.makers import County, a_county, query
from tests.sizes import FULL

# A household and a notice; on the spot, a voucher; a fee, originals and the courier; both people in
# person; calendar days; another department's stage and a card.
UNLIKE = (
    *("990511001001", "992013001001", "990717001001", "990711005001"),
    *("992019001001", "990716001001"),
)


async def a_desk(county: County, code: str) -> Desk:
    """Who works on an item of that department; an instant one is one person's."""
    item = await published.published(code)
    department = item.department_code
    if item.instant:
        both = await county.hire(
            "孙全能", (Role.WINDOW, department, True), (Role.APPROVER, department, False)
        )
        return Desk(both, both, both)
    return Desk(
        county.staff["window"],
        await county.hire("李审核", (Role.REVIEWER, department, False)),
        await county.hire("周审批", (Role.APPROVER, department, False)),
    )


@pytest.mark.parametrize("code", every_code() if FULL else UNLIKE)
async def test_an_item_is_applied_for_decided_and_handed_over(hall: Hall, code: str) -> None:
    county = await a_county(hall)
    citizen = await county.citizen()
    draft, told = await filled(county, citizen, code)
    for spec in asked(await published.published(code), told):
        for page in range(spec.min_pages if spec.required else 0):
            await upload(citizen.actor, draft, spec.id, PICTURE + bytes([page]))
    walk = Walk(draft, citizen, await a_desk(county, code), f"{code}-{Random(code).random()}")
    await county.walk_to(walk, Status.APPROVED)
    await county.work()
    if (await walk.screen()).status is Status.AWAITING_PAYMENT:
        await county.pay(walk)
        await county.work()
    item = await published.published(code)
    if not item.delivery.by_itself:
        if item.delivery.confirm == "after_decision":
            await county.confirm_delivery(walk)
            await county.work()
        await county.parcel_is(walk, ParcelState.DELIVERED)
        await county.work()
    mine = await walk.screen()
    assert mine.status is Status.CLOSED
    made = await query("SELECT title, state FROM certificate WHERE application_id = $1", draft)
    assert made == [{"title": item.result.title, "state": "valid"}]
