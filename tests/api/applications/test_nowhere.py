"""A place that the county does not have is no answer."""

from typing import Any

import pytest

from api.applications import filing
from api.applications.lifecycle import Status
from api.applications.refusals import AnswersInvalid
from identity.offices import found_region
from notifications.transactions import transaction
from tests.api.catalog.texts import HOUSE
from tests.conftest import Hall
from tests.makers import a_county


@pytest.mark.parametrize(("place", "is_there"), [("990126101", True), ("990126999", False)])
async def test_what_is_filed_lies_somewhere(hall: Hall, place: str, *, is_there: bool) -> None:
    county = await a_county(hall)
    async with transaction():
        region = await found_region("990126", "青禾县")
        await found_region("990126101", "青禾镇", region)
    walk = await county.a_draft(HOUSE)
    screen = await walk.screen()
    answers: dict[str, Any] = {page: dict(given) for page, given in screen.answers.items()}
    answers["property"]["region"] = place
    await filing.save(walk.citizen.actor, walk.id, screen.version, answers)
    version = (await walk.screen()).version
    if is_there:
        await filing.submit(walk.citizen.actor, walk.id, version, True, county.key())
        return
    with pytest.raises(AnswersInvalid) as refused:
        await filing.submit(walk.citizen.actor, walk.id, version, True, county.key())
    assert [(one.pointer, one.key) for one in refused.value.problems] == [
        ("/property/region", "region-code")
    ]
    assert (await walk.screen()).status is Status.DRAFT
