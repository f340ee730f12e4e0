"""What people file most comes first where nobody has said yet what they look for."""

from datetime import timedelta

from api.applications import wanting
from api.applications.lifecycle import Status
from api.applications.wanting import most_wanted
from api.catalog import published
from notifications.now import shift_clock
from tests.conftest import Hall
from tests.makers import CARD, SHOP, a_county


async def test_what_is_filed_most_comes_first_and_drafts_count_for_nothing(hall: Hall) -> None:
    county = await a_county(hall)
    before = await published.every()
    assert await most_wanted(before) == list(before)
    for item in (SHOP, CARD, CARD):
        await county.a_case(Status.SUBMITTED, item)
    for _ in range(3):
        await county.a_draft(SHOP)
    wanting.forget()
    after = [item.code for item in await most_wanted(before)]
    assert after[:2] == [CARD, SHOP]
    assert after[2:] == [item.code for item in before if item.code not in {CARD, SHOP}]


async def test_what_was_wanted_last_season_no_longer_counts(hall: Hall) -> None:
    county = await a_county(hall)
    items = await published.every()
    await county.a_case(Status.SUBMITTED, SHOP)
    await shift_clock(timedelta(days=91))
    wanting.forget()
    assert await most_wanted(items) == list(items)


async def test_counts_are_taken_anew_only_now_and_then(hall: Hall) -> None:
    county = await a_county(hall)
    items = await published.every()
    assert await most_wanted(items) == list(items)
    await county.a_case(Status.SUBMITTED, SHOP)
    assert await most_wanted(items) == list(items)
