"""Which places take an item in, and how far they are."""

from dataclasses import replace
from datetime import date

import pytest

from api.catalog.definition import Delegation
from api.catalog.published import published
from api.catalog.sites import metres, shared, spot_of, takes_in
from identity.offices import Offices, Place, offices
from tests.conftest import Hall
from tests.makers import HOME, SHOP, a_county

AT_HALL = (45.6012, 83.2104)


def place(kind: str, region: str = "990126101", spot: tuple[float, float] | None = None) -> Place:
    latitude, longitude = spot or (None, None)
    return Place("一处", "一条街", kind, "", "", region, latitude, longitude)


@pytest.mark.parametrize(
    ("item", "kinds"),
    [
        (SHOP, {"county_hall", "township_hall"}),
        (HOME, {"county_hall"}),
        ("990511001001", {"county_hall", "township_hall", "village_point"}),
        ("990717001001", {"police", "county_hall"}),
        ("990120001001", {"township_hall", "village_point"}),
    ],
)
async def test_the_kind_of_place_and_the_levels_of_the_version_say_where(
    hall: Hall, item: str, kinds: set[str]
) -> None:
    await a_county(hall)
    known, definition = await offices(), await published(item)
    assert {one.kind for one in known.sites.values() if takes_in(definition, one)} == kinds


async def test_a_kind_below_the_lowest_level_takes_nothing_in(hall: Hall) -> None:
    await a_county(hall)
    low = replace(await published("990511001001"), file_level=4, accept_level=4, delegated=())
    assert not takes_in(low, place("village_point", "990126101201"))
    assert takes_in(low, place("county_hall", "990126"))


async def test_a_power_handed_down_to_one_township_reaches_no_other(hall: Hall) -> None:
    await a_county(hall)
    law = Delegation(to_level=5, basis="县政府决定", since=date(2026, 1, 1), regions=("990126102",))
    low = replace(await published(SHOP), file_level=4, accept_level=4, delegated=(law,))
    assert takes_in(low, place("township_hall", "990126102"))
    assert not takes_in(low, place("township_hall", "990126101"))


def test_the_distance_is_as_the_crow_flies() -> None:
    north = place("village_point", spot=(AT_HALL[0] + 0.01, AT_HALL[1]))
    assert metres(AT_HALL, north) == 1112
    assert metres(AT_HALL, place("bank")) is None
    assert metres(None, north) is None


def test_regions_share_village_township_county_or_nothing() -> None:
    assert shared("990126101201", "990126101201") == 12
    assert shared("990126101201", "990126101202") == 9
    assert shared("990126101", "990126103") == 6
    assert shared("110101001001", "990126103") == 0
    assert shared("", "990126103") == 0


async def test_a_village_is_where_its_own_point_is_and_a_stranger_is_nowhere(hall: Hall) -> None:
    await a_county(hall)
    known: Offices = await offices()
    assert spot_of("990126101201", known) == (45.6187, 83.2311)
    assert spot_of("110101001001", known) is None
    assert spot_of("990126", known) is None
    assert spot_of(None, known) is None
