"""What a department promised, and how often it kept it (C96)."""

from datetime import timedelta

import pytest

from api.applications import filing
from api.applications.lifecycle import Status
from api.applications.promise_counting import PromisesKept, promises_kept
from api.seed.staff import LAND
from identity.actor import ANYBODY, Role
from notifications.now import shift_clock
from notifications.refusals import NotAllowed, SignInNeeded
from tests.conftest import Hall
from tests.makers import HOME, SHOP, a_county


async def test_what_was_decided_by_the_promised_day_is_counted_against_all(hall: Hall) -> None:
    county = await a_county(hall)
    both = county.staff["reviewer"].actor
    land = (await county.hire("土地", (Role.REVIEWER, LAND, False))).actor
    assert await promises_kept(both) == PromisesKept(90, 0, 0)
    await county.a_case(Status.APPROVED, HOME)
    await county.a_case(Status.APPROVED, SHOP)
    left = await county.a_case(Status.SUBMITTED, SHOP)
    await filing.withdraw(left.citizen.actor, left.id, "不办了", county.key())
    late = await county.a_case(Status.PENDING_APPROVAL, HOME)
    await shift_clock(timedelta(days=30))
    await county.walk_to(late, Status.APPROVED)
    assert await promises_kept(both) == PromisesKept(90, 3, 2)
    assert await promises_kept(land) == PromisesKept(90, 2, 1)
    await shift_clock(timedelta(days=65))  # the first ones are older than ninety days now
    assert await promises_kept(both) == PromisesKept(90, 1, 0)


async def test_who_has_no_seat_at_the_desk_counts_nothing(hall: Hall) -> None:
    county = await a_county(hall)
    keeper = await county.hire("管目录", (Role.DEPARTMENT_ADMIN, LAND, False))
    for who, refusal in ((keeper.actor, NotAllowed), (ANYBODY, SignInNeeded)):
        with pytest.raises(refusal):
            await promises_kept(who)
