"""The desk's queue stays level however much has been filed: it walks an index per place."""

import re
from datetime import date
from uuid import UUID

import pytest
from tortoise import connections

from api.applications import desk_reading
from api.applications.desk_views import Lane
from notifications.transactions import transaction
from tests.conftest import Hall
from tests.makers import a_county

PLACE: tuple[object, ...] = (date.min, UUID(int=0), "", [], 51)


@pytest.mark.parametrize("lane", [Lane.OPEN, Lane.ALL])
async def test_a_lane_sorts_no_more_than_a_page_of_each_place(hall: Hall, lane: Lane) -> None:
    county = await a_county(hall)
    asked = [*desk_reading._seats(county.staff["approver2"].actor, lane), *PLACE]
    async with transaction():
        server = connections.get("default")
        for way in ("enable_seqscan", "enable_bitmapscan"):  # few rows here: say which way counts
            await server.execute_query(f"SET LOCAL {way} = off")
        rows = await server.execute_query_dict(f"EXPLAIN {desk_reading._QUEUE[lane]}", asked)
    plan = [str(row["QUERY PLAN"]).strip() for row in rows]
    names = {Lane.OPEN: "works", Lane.ALL: "queue|hall|works"}[lane]
    walks = [line for line in plan if re.search(rf"using application_({names})", line)]
    # departments, sites and what was handed down to them; of all also what others decide, and what
    # was filed or waits at a station
    assert len(walks) == {Lane.OPEN: 3, Lane.ALL: 3 + 3}[lane], plan
    assert all(line.startswith("->  Index Scan") for line in walks), walks
    sorted_by_due = [line for line in plan if line.startswith("Sort Key:") and "due_on" in line]
    asked = {Lane.OPEN: 2, Lane.ALL: 0}[lane]  # of a department and a station: 500 at most
    assert len(sorted_by_due) == 1 + asked, plan  # the pages of the places together
