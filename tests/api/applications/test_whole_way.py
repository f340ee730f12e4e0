"""The whole way of each of the three items, by verbs, with the worker inline."""

import pytest

from api.applications.lifecycle import Status
from tests.conftest import Hall
from tests.makers import CARD, HOME, SHOP, a_county, facts_about


@pytest.mark.parametrize("item", [CARD, SHOP, HOME])
async def test_an_application_travels_the_whole_way(hall: Hall, item: str) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.CLOSED, item)
    seen = await walk.screen()
    assert seen.status is Status.CLOSED
    assert seen.certificate is not None
    assert seen.receipt is not None
    facts = await facts_about(walk.id)
    assert facts[0] == "application.submitted"
    assert facts[-1] == "application.closed"
    assert ("bill.raised" in facts) is (item == HOME)
