"""Regions through both doors, for anybody."""

import pytest

from api.settings import Door
from tests.api.doors.conftest import Doors
from tests.makers import a_county


@pytest.mark.parametrize("door", ["citizen", "desk"])
async def test_an_address_is_chosen_level_by_level_without_signing_in(
    doors: Doors, door: Door
) -> None:
    await a_county(doors.hall)
    http = doors.browser(door).http
    top = await http.get("/api/regions")
    assert top.headers["cache-control"] == "public, max-age=3600"
    assert top.json()["regions"][0] == {"code": "990126", "name": "青禾县", "last": False}
    towns = (await http.get("/api/regions?parent=990126")).json()["regions"]
    assert towns[0] == {"code": "990126101", "name": "青禾镇", "last": False}
    way = (await http.get("/api/regions?code=990126101")).json()["path"]
    assert [one["name"] for one in way] == ["青禾县", "青禾镇"]


@pytest.mark.parametrize("query", ["parent=x", "code=1", "code=" + "1" * 4000, "parent=99012６"])
async def test_what_is_no_code_is_refused(doors: Doors, query: str) -> None:
    answer = await doors.browser("citizen").http.get(f"/api/regions?{query}")
    assert answer.status_code == 400
    assert answer.json()["code"] == "BAD_REQUEST"
