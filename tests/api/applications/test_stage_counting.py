"""Where work waits: how many cases stand in each kind of stage."""

import pytest

from api.applications.lifecycle import Status
from api.applications.stage_counting import KINDS, stage_counts
from api.seed.staff import LAND
from identity.actor import ANYBODY, Role
from notifications.refusals import NotAllowed, SignInNeeded
from tests.conftest import Hall
from tests.makers import HOME, SHOP, a_county


async def test_cases_are_counted_by_the_kind_of_stage_they_stand_in(hall: Hall) -> None:
    county = await a_county(hall)
    await county.a_case(Status.DRAFT, HOME)
    await county.a_case(Status.SUBMITTED, HOME)
    await county.a_case(Status.IN_REVIEW, HOME)
    await county.a_case(Status.IN_REVIEW, SHOP)
    await county.a_case(Status.PENDING_APPROVAL, SHOP)
    await county.a_case(Status.WITHDRAWN, SHOP)
    land = await county.hire("土地", (Role.REVIEWER, LAND, False))
    both = {one.kind: one.cases for one in await stage_counts(county.staff["reviewer"].actor)}
    own = {one.kind: one.cases for one in await stage_counts(land.actor)}
    nothing = dict.fromkeys(KINDS, 0)
    assert both == {**nothing, "accept": 1, "review": 2, "approve": 1}
    assert own == {**nothing, "accept": 1, "review": 1}


async def test_who_has_no_seat_at_the_desk_counts_nothing(hall: Hall) -> None:
    county = await a_county(hall)
    keeper = await county.hire("管目录", (Role.DEPARTMENT_ADMIN, LAND, False))
    with pytest.raises(NotAllowed):
        await stage_counts(keeper.actor)
    with pytest.raises(SignInNeeded):
        await stage_counts(ANYBODY)
