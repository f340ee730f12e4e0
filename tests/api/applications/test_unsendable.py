"""What an item does not send cannot be sent: at no door and at no time."""

from uuid import UUID

import pytest

from api.applications import filing
from api.applications.at_counter import file_for
from api.catalog import published
from api.delivery import addresses
from api.delivery.addresses import DeliveryChoice
from api.delivery.refusals import AddressInvalid
from tests.api.applications.test_at_counter import a_visit, darkroom, photographed, said
from tests.api.test_every_item import filled
from tests.conftest import Hall
from tests.makers import a_county, query

__all__ = ["darkroom"]

HOME = DeliveryChoice("courier", "张秀英", "13812345678", "青禾县青禾镇", "迎春路 3 号")
FETCHED = "990121001001"  # at the window only


async def test_no_draft_of_any_item_that_is_not_sent_takes_an_address(hall: Hall) -> None:
    county = await a_county(hall)
    citizen = await county.citizen()
    for code in (FETCHED, "990711005001"):
        draft, _ = await filled(county, citizen, code)
        assert "courier" not in (await published.published(code)).delivery.offered
        with pytest.raises(AddressInvalid) as refused:
            await filing.choose_delivery(citizen.actor, draft, HOME)
        assert [problem.pointer for problem in refused.value.problems] == ["/way"]
        kept = await addresses.chosen(draft)
        assert kept is None or kept.way != "courier"
        await filing.discard(citizen.actor, draft)


async def test_the_counter_offers_no_other_way_either(hall: Hall) -> None:
    county = await a_county(hall)
    clerk = county.staff["instant"].actor
    who, case = await a_visit(county, clerk)
    await photographed(clerk, case)
    answers, _ = said(who)
    with pytest.raises(AddressInvalid):
        await file_for(clerk, case, answers, "k", declared=True, choice=DeliveryChoice("pickup"))
    assert await status_of(case) == "draft"


async def status_of(case: UUID) -> str:
    [row] = await query("SELECT status FROM application WHERE id = $1", case)
    return str(row["status"])
