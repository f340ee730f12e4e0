"""How many drafts somebody may have lying about."""

import asyncio

import pytest

from api.applications import beginning, filing
from api.applications.models import Application
from api.applications.refusals import TooManyDrafts
from tests.conftest import Hall
from tests.makers import SHOP, County, a_county


@pytest.fixture
async def county(hall: Hall) -> County:
    return await a_county(hall)


async def test_who_has_many_drafts_files_or_deletes_some_first(
    county: County, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beginning, "MOST_DRAFTS", 3)
    citizen = await county.citizen()
    begun = [filing.start(citizen.actor, SHOP, county.key()) for _ in range(6)]
    seen = await asyncio.gather(*begun, return_exceptions=True)
    assert [type(one) for one in seen].count(TooManyDrafts) == 3
    drafts = await Application.filter(citizen_id=citizen.actor.me)
    assert len(drafts) == 3
    neighbour = await county.citizen()
    await filing.start(neighbour.actor, SHOP, county.key())  # nobody else's count
    await filing.discard(citizen.actor, drafts[0].id)
    await filing.start(citizen.actor, SHOP, county.key())
    assert await Application.filter(citizen_id=citizen.actor.me).count() == 3
