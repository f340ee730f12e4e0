"""The citizen chooses where it is handed in (C9, C42, C43); the desk there works on it."""

from datetime import date
from uuid import uuid4

import pytest

from api.applications import filing
from api.applications.desk_reading import queue
from api.applications.desk_views import Lane
from api.applications.intake_counting import intake_counts
from api.applications.lifecycle import Status
from api.applications.refusals import SiteNotOffered, WrongStatus
from api.applications.site_choosing import HALL, choose_site, sites_of
from api.seed.staff import signed_in
from identity import offices as places
from identity.actor import Actor, Role
from identity.offices import forget_offices, offices
from notifications.refusals import NotFound
from notifications.transactions import transaction
from tests.conftest import Hall
from tests.makers import SHOP, County, a_county, everything_of, query

RELIEF = "990511002001"  # 临时救助: county, townships and villages take it in
APRICOT, EAST = "990126101201", "990126101202"  # two villages of one township
TOWN, POINT = "t101", "v101201"


async def a_window(county: County, site: str) -> Actor:
    """Somebody sits at the window of the place from now on."""
    post = await county.hire("马丽华")
    found = await offices()
    async with transaction():
        await places.take_seat(
            post.actor.me, Role.WINDOW, found.department_ids["10"], site_id=found.site_ids[site]
        )
    forget_offices()
    return await signed_in(post.actor.me)


async def test_the_nearest_place_with_somebody_at_its_window_is_chosen_already(hall: Hall) -> None:
    county = await a_county(hall)
    await a_window(county, TOWN)
    await a_window(county, POINT)
    citizen = await county.citizen()
    known = await offices()

    async def handed_in(region: str | None) -> str:
        begun = await filing.start(citizen.actor, RELIEF, uuid4().hex, region)
        (row,) = await query("SELECT site_id FROM application WHERE id = $1", begun)
        return next(code for code, one in known.site_ids.items() if one == row["site_id"])

    assert await handed_in(None) == HALL
    assert await handed_in(APRICOT) == POINT
    assert await handed_in("990126101203") == HALL  # nearer than the township's hall, by the map
    assert await handed_in(EAST) == TOWN


async def test_all_places_that_take_it_in_are_shown_the_nearest_first(hall: Hall) -> None:
    county = await a_county(hall)
    await a_window(county, TOWN)
    await a_window(county, POINT)
    citizen = await county.citizen()
    begun = await filing.start(citizen.actor, RELIEF, "start", APRICOT)
    shown = await sites_of(citizen.actor, begun)
    assert [(one.code, one.level) for one in shown] == [(POINT, 6), (TOWN, 5), (HALL, 4)]
    assert [one.chosen for one in shown] == [True, False, False]
    assert shown[0].metres == 0
    assert 1000 < (shown[1].metres or 0) < (shown[2].metres or 0) < 5000


async def test_who_chooses_another_place_is_worked_on_there(hall: Hall) -> None:
    county = await a_county(hall)
    window = await a_window(county, TOWN)
    walk = await county.a_draft(SHOP)
    await choose_site(walk.citizen.actor, walk.id, TOWN)
    await walk.to(Status.SUBMITTED)
    at_town = await queue(window, Lane.OPEN, "", 20)
    at_hall = await queue(county.staff["window"].actor, Lane.OPEN, "", 20)
    assert [card.id for card in at_town.edges] == [walk.id]
    assert at_hall.edges == ()


async def test_a_choice_stays_when_the_answers_tell_of_another_village(hall: Hall) -> None:
    county = await a_county(hall)
    await a_window(county, TOWN)
    walk = await county.a_draft(SHOP)
    actor = walk.citizen.actor
    await choose_site(actor, walk.id, TOWN)
    seen = await walk.screen()
    await filing.save(actor, walk.id, seen.version, {**seen.answers})
    assert (await walk.screen()).site_id == (await offices()).site_ids[TOWN]


@pytest.mark.parametrize("site", ["police-1", "t102", "no-such-place", ""])
async def test_a_place_that_does_not_take_it_in_or_has_nobody_is_refused(
    hall: Hall, site: str
) -> None:
    county = await a_county(hall)
    walk = await county.a_draft(SHOP)
    before = await everything_of(walk.id)
    with pytest.raises(SiteNotOffered):
        await choose_site(walk.citizen.actor, walk.id, site)
    assert await everything_of(walk.id) == before


async def test_neither_a_stranger_nor_anybody_after_filing_moves_it(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_draft(SHOP)
    stranger = await county.citizen()
    with pytest.raises(NotFound):
        await choose_site(stranger.actor, walk.id, HALL)
    with pytest.raises(NotFound):
        await sites_of(stranger.actor, walk.id)
    await walk.to(Status.SUBMITTED)
    before = await everything_of(walk.id)
    with pytest.raises(WrongStatus):
        await choose_site(walk.citizen.actor, walk.id, HALL)
    assert await everything_of(walk.id) == before


async def test_what_came_in_is_counted_by_place_and_level(hall: Hall) -> None:
    county = await a_county(hall)
    await a_window(county, TOWN)
    for site in (TOWN, HALL, TOWN):
        walk = await county.a_draft(SHOP)
        await choose_site(walk.citizen.actor, walk.id, site)
        await walk.to(Status.SUBMITTED)
    await county.a_draft(SHOP)  # not filed: not counted
    reviewer = county.staff["reviewer"].actor
    counts = await intake_counts(reviewer, date(2000, 1, 1), date(2100, 1, 1))
    assert [(one.place.kind, one.level, one.cases, one.at_counter) for one in counts] == [
        ("township_hall", 5, 2, 0),
        ("county_hall", 4, 1, 0),
    ]
    assert await intake_counts(reviewer, date(2000, 1, 1), date(2000, 1, 2)) == ()
    assert (
        await intake_counts(county.staff["instant"].actor, date(2000, 1, 1), date(2100, 1, 1)) == ()
    )
