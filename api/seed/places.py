"""Where one can go in 青禾县: townships, villages, and what stands in each."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from uuid import UUID

import yaml

from api.applications.site_choosing import HALL
from identity.offices import Place, found_region, found_site

_FILE = Path(__file__).with_name("places.yaml")
_HOURS = {"county_hall": "hall", "township_hall": "township", "village_point": "village"}


async def found(county: UUID) -> int:
    """Found townships, villages and sites; answers with how many sites there are. Repeatable.

    The caller holds the transaction.
    """
    written: dict[str, Any] = yaml.safe_load(_FILE.read_text("utf-8"))
    hours = written["hours"]
    count = await _sites(written["sites"], county, hours)
    for town in written["towns"]:
        township = await found_region(town["code"], town["name"], county)
        count += await _sites(town["sites"], township, hours)
        for village in town["villages"]:
            region = await found_region(village["code"], village["name"], township)
            point = {
                "code": f"v{village['code'][6:]}",
                "kind": "village_point",
                "name": f"{village['name']}便民服务点",
                "address": f"{town['name']}{village['name']}{village['address']}",
            }
            count += await _sites([{**village, **point}], region, hours)
    return count


async def _sites(sites: list[dict[str, Any]], region: UUID, hours: Mapping[str, str]) -> int:
    for site in sites:
        latitude, longitude = site["at"]
        place = Place(
            name=site["name"],
            address=site["address"],
            kind=site["kind"],
            hours=hours[_HOURS.get(site["kind"], site["kind"])],
            phone=site["phone"],
            latitude=latitude,
            longitude=longitude,
        )
        code = HALL if site["kind"] == "county_hall" else site["code"]
        await found_site(code, place, region)
    return len(sites)
