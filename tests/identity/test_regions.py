"""Divisions: the country's to the county, the county's own down to the village."""

import pytest

from identity import regions
from identity.regions import is_region_code, parent_of
from tests.conftest import Hall
from tests.makers import a_county

COUNTY, TOWN = "990126", "990126101"


@pytest.mark.parametrize("code", ["110000", "130102", COUNTY, TOWN, "990126101201", "110101001"])
def test_a_code_lies_in_a_region_that_exists(code: str) -> None:
    assert is_region_code(code)


@pytest.mark.parametrize(
    "code",
    ["", "11010", "1101011", "999999", "990127", "000000", "１１０１０１", "110101\n", "青禾镇"],
)
def test_anything_else_is_no_code(code: str) -> None:
    assert not is_region_code(code)


@pytest.mark.parametrize(
    ("code", "parent"),
    [
        ("990126101201", TOWN),
        (TOWN, COUNTY),
        (COUNTY, None),
        ("130102", "130100"),
        ("130100", "130000"),
        ("130000", None),
        ("110101", "110000"),  # a municipality's districts are its own
        ("419001", "410000"),  # counties without a city
        ("710000", None),
    ],
)
def test_each_region_lies_in_the_one_above(code: str, parent: str | None) -> None:
    assert parent_of(code) == parent


async def test_one_comes_from_the_top_to_the_village(hall: Hall) -> None:
    await a_county(hall)
    top = await regions.children(None)
    assert [one.name for one in top[:2]] == ["青禾县", "北京市"]
    assert len(top) == 35
    assert all(one.has_children for one in top if one.code < "7")
    towns = await regions.children(COUNTY)
    assert len(towns) == 6
    villages = await regions.children(TOWN)
    assert villages
    assert not villages[0].has_children
    districts = await regions.children("110000")
    assert "东城区" in {one.name for one in districts}
    assert await regions.children(villages[0].code) == ()


async def test_names_are_looked_up_by_code(hall: Hall) -> None:
    await a_county(hall)
    [village, *_] = await regions.children(TOWN)
    told = await regions.names([village.code, "130102", "110101", "990126999", "999999"])
    assert told[village.code] == f"青禾县青禾镇{village.name}"
    assert told["130102"] == "河北省石家庄市长安区"
    assert told["110101"] == "北京市东城区"
    assert told["990126999"] == "青禾县990126999"
    assert told["999999"] == "999999"


async def test_every_region_of_the_country_has_one_name_and_a_way_to_the_top(hall: Hall) -> None:
    seen: list[str] = []
    waiting: list[str | None] = [None]
    while waiting:
        inside = await regions.children(waiting.pop())
        seen += [one.code for one in inside]
        waiting += [one.code for one in inside if one.has_children]
    assert len(seen) == len(set(seen)) > 3000
    assert not [code for code in seen if not is_region_code(code)]
