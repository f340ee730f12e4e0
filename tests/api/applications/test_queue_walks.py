"""The desk's queue stays level however much has been filed: it walks an index per place."""

import re
from uuid import uuid4

import pytest
from tortoise import connections

from api.applications import desk_reading, queue_walks
from api.applications.desk_views import Lane
from api.applications.lanes import LEADER, seats
from api.applications.lifecycle import Status
from identity.actor import Actor, ActorKind, Role, Seat
from notifications.transactions import transaction
from tests.conftest import Hall
from tests.makers import HOME, SHOP, a_county

PLACE: tuple[object, ...] = (*desk_reading._BEGINNING, *desk_reading._LAST, None, [])
MORE: dict[Lane, tuple[object, ...]] = {Lane.OPEN: (51,), Lane.ALL: ("", 51)}


@pytest.mark.parametrize("lane", [Lane.OPEN, Lane.ALL])
async def test_a_lane_sorts_no_more_than_a_page_of_each_place(hall: Hall, lane: Lane) -> None:
    county = await a_county(hall)
    asked = [*seats(county.staff["approver2"].actor, lane), *PLACE, *MORE[lane]]
    async with transaction():
        server = connections.get("default")
        for way in ("enable_seqscan", "enable_bitmapscan"):  # few rows here: say which way counts
            await server.execute_query(f"SET LOCAL {way} = off")
        rows = await server.execute_query_dict(f"EXPLAIN {queue_walks.QUEUE[lane]}", asked)
    plan = [str(row["QUERY PLAN"]).strip() for row in rows]
    names = {Lane.OPEN: "works", Lane.ALL: "queue|hall|works"}[lane]
    walks = [line for line in plan if re.search(rf"using application_({names})", line)]
    # departments, sites and what was handed down to them; of all also what others decide, and what
    # was filed or waits at a station
    assert len(walks) == {Lane.OPEN: 3, Lane.ALL: 3 + 3}[lane], plan
    assert all(line.startswith("->  Index Scan") for line in walks), walks
    sorted_by_due = [line for line in plan if line.startswith("Sort Key:") and "due_on" in line]
    # Of a department and of a station, 500 at most, and what waits for a leader's word.
    asking = {Lane.OPEN: 3, Lane.ALL: 0}[lane]
    assert len(sorted_by_due) == 1 + asking, plan  # the pages of the places together


@pytest.mark.parametrize("lane", [Lane.OPEN, Lane.ALL])
async def test_by_an_items_name_no_walk_passes_a_case_of_another(hall: Hall, lane: Lane) -> None:
    county = await a_county(hall)
    place = (*PLACE[:-2], [], [SHOP])
    asked = [*seats(county.staff["approver2"].actor, lane), *place, *MORE[lane]]
    async with transaction():
        server = connections.get("default")
        for way in ("enable_seqscan", "enable_bitmapscan"):
            await server.execute_query(f"SET LOCAL {way} = off")
        statement = f"EXPLAIN {queue_walks.QUEUE_OF_ITEMS[lane]}"
        rows = await server.execute_query_dict(statement, asked)
    plan = [str(row["QUERY PLAN"]).strip() for row in rows]
    walks = [(line, plan[at + 1]) for at, line in enumerate(plan) if "on application a" in line]
    # as many as without a name: for each place, of the items that bear it
    of_items = [cond for line, cond in walks if re.search(r"using application_\w+_item", line)]
    assert len(of_items) >= {Lane.OPEN: 3, Lane.ALL: 3 + 3}[lane], plan
    for line, cond in walks:
        assert line.startswith("->  Index Scan"), plan
        # Of an empty table the one with that number may be looked for by any index.
        numbered = re.match(r"Filter: .*\(reference\)::text = ", cond)
        by_item = re.match(r"Index Cond: .*(item_code\)::text =|id = ANY|reference)", cond)
        assert numbered or by_item, (
            line,
            cond,
        )


async def test_a_name_finds_the_same_in_any_lane_and_page(hall: Hall) -> None:
    county = await a_county(hall)
    shops = [await county.a_case(Status.SUBMITTED, SHOP) for _ in range(3)]
    await county.a_case(Status.SUBMITTED, HOME)
    who = county.staff["window"].actor
    for lane in (Lane.OPEN, Lane.ALL):
        found, after = [], None
        for _ in shops:
            page = await desk_reading.queue(who, lane, "个体工商户设立登记", 1, after)
            found += [card.id for card in page.edges]
            after = page.end_cursor
        assert set(found) == {walk.id for walk in shops}
        assert not page.has_more


async def test_a_number_is_walked_to_and_no_further(hall: Hall) -> None:
    county = await a_county(hall)
    walks = [await county.a_case(Status.SUBMITTED, SHOP) for _ in range(3)]
    who = county.staff["window"].actor
    numbers = [(await walk.screen()).reference for walk in walks]
    for lane in (Lane.OPEN, Lane.ALL):
        for walk, number in zip(walks, numbers, strict=True):
            page = await desk_reading.queue(who, lane, str(number).lower(), 50)
            assert [card.id for card in page.edges] == [walk.id]
        alike = await desk_reading.queue(who, lane, str(numbers[0])[:6], 2)
        assert (len(alike.edges), alike.has_more) == (2, True)
        rest = await desk_reading.queue(who, lane, str(numbers[0])[:6], 2, alike.end_cursor)
        found = {card.id for card in (*alike.edges, *rest.edges)}
        assert found == {walk.id for walk in walks}
        for nobody in ("QH99", f"{numbers[0]}0", "H26"):
            assert not (await desk_reading.queue(who, lane, nobody, 50)).edges
        page = await desk_reading.queue(who, lane, "个体工商户设立登记", 50)
        assert len(page.edges) == len(walks)
    asked = await desk_reading._stretch("QH99", "QH99", desk_reading._BEGINNING)
    assert asked[:2] == asked[2:4]  # nothing is walked for a number that nobody bears


def test_only_an_approvers_lead_seat_is_a_leaders() -> None:
    """R6: whoever leads reviewers settles nothing, so nothing of it waits for them."""
    for role, leads in ((Role.REVIEWER, False), (Role.WINDOW, False), (Role.APPROVER, True)):
        seat = Seat(uuid4(), role, uuid4(), None, lead=True)
        asked = seats(Actor(ActorKind.STAFF, uuid4(), (seat,)), Lane.OPEN)
        assert (LEADER in str(asked)) is leads, role
