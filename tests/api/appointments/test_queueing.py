"""Numbers at a site: one after the other, who booked first, two windows call two people (C123)."""

import asyncio
from dataclasses import replace

import pytest

from api.appointments import queueing
from api.appointments.refusals import SiteClosed
from api.clocks.calendar import calendar
from identity.offices import forget_offices, offices
from notifications.refusals import NotAllowed, NotFound
from tests.conftest import Hall
from tests.makers import County, a_county, query


async def always_open(county: County) -> str:
    """The hall's code; it never closes in these tests."""
    rows = await query("SELECT id, code FROM site WHERE kind = 'county_hall'")
    await query("UPDATE site SET hours = '' WHERE id = $1", rows[0]["id"])
    forget_offices()
    code: str = rows[0]["code"]
    assert county.staff["window"].actor.seats[0].site_id == rows[0]["id"]
    return code


async def test_everybody_gets_one_number_and_the_next_is_called(hall: Hall) -> None:
    county = await a_county(hall)
    code, days = await always_open(county), await calendar()
    people = [await county.citizen() for _ in range(5)]
    taken = await asyncio.gather(
        *(queueing.take(who.actor, code, days, "take-a-number") for who in people)
    )
    again = await queueing.take(people[0].actor, code, days, "another-number")
    assert again == taken[0]  # who has one keeps it
    rows = await query("SELECT number FROM queue_ticket ORDER BY number")
    assert [row["number"] for row in rows] == [1, 2, 3, 4, 5]
    ahead = {who: (await queueing.mine(who.actor)) for who in people}
    assert sorted(t.ahead for t in ahead.values() if t) == [0, 1, 2, 3, 4]
    window = county.staff["window"].actor
    handed = await queueing.hand_out(window, "no-phone-number")
    called = [await queueing.call_next(window, "3", f"call-{n}") for n in range(6)]
    assert [ticket.number for ticket in called if ticket] == [1, 2, 3, 4, 5, 6]
    assert called[-1] is not None
    assert called[-1].id == handed
    assert await queueing.call_next(window, "3", "again") is None
    (ended,) = await query(
        "SELECT count(*) AS n FROM trail_row WHERE action = 'number.settled' AND actor_id = $1",
        window.me,
    )
    assert ended["n"] == 6  # the last one too, whom nobody followed
    await county.work()
    (heard,) = await query(
        "SELECT count(*) AS n FROM message WHERE template = 'number.called' AND channel = 'sms'"
    )
    assert heard["n"] == 5


async def test_two_windows_that_call_at_once_call_two_people(hall: Hall) -> None:
    county = await a_county(hall)
    await always_open(county)
    one, two = county.staff["window"].actor, county.staff["window2"].actor
    for number in range(4):
        await queueing.hand_out(one, f"handed-out-{number}")
    called = await asyncio.gather(*(queueing.call_next(who, "1", "call") for who in (one, two)))
    assert {ticket.number for ticket in called if ticket} == {1, 2}
    first = next(ticket for ticket in called if ticket)
    with pytest.raises(NotFound):  # the other window's
        await queueing.settle(two, first.id, came=False)
    await queueing.settle(one, first.id, came=False)
    rows = await query("SELECT state FROM queue_ticket WHERE id = $1", first.id)
    assert rows == [{"state": "gone"}]


async def test_tapped_twice_the_next_is_called_once(hall: Hall) -> None:
    county = await a_county(hall)
    await always_open(county)
    window = county.staff["window"].actor
    for number in range(3):
        await queueing.hand_out(window, f"handed-out-{number}")
    taps = [await queueing.call_next(window, "1", "one-intent") for _ in range(2)]
    assert [ticket.number for ticket in taps if ticket] == [1, 1]
    rows = await query("SELECT number, state FROM queue_ticket ORDER BY number")
    assert [row["state"] for row in rows] == ["called", "waiting", "waiting"]


async def test_who_booked_goes_first_when_it_is_time_and_is_marked_as_there(hall: Hall) -> None:
    county = await a_county(hall)
    code, days = await always_open(county), await calendar()
    window, early, booked = county.staff["window"].actor, *[await county.citizen() for _ in "ab"]
    site = window.seats[0].site_id
    await query(
        "INSERT INTO appointment (id, subject_id, purpose, citizen_id, department_id, site_id,"
        " pool, way, item_code, item, starts_at, ends_at, place, state, booked_at) SELECT"
        " gen_random_uuid(), gen_random_uuid(), 'item', $1, $2, $2, '', 'visit', 'x', 'x', t,"
        " t + interval '1 hour', 1, 'booked', t FROM doorstep_now() t",
        booked.actor.me,
        site,
    )
    await queueing.take(early.actor, code, days, "take-a-number")
    await queueing.take(booked.actor, code, days, "take-a-number")
    waits = await queueing.mine(early.actor)
    assert waits is not None
    assert waits.ahead == 1
    called = await queueing.call_next(window, "1", "call")
    assert called is not None
    assert (called.number, called.citizen_id) == (2, booked.actor.me)
    assert await query("SELECT state FROM appointment") == [{"state": "kept"}]


async def test_no_number_where_it_is_closed_unknown_or_not_ones_own_window(hall: Hall) -> None:
    county = await a_county(hall)
    code, days = await always_open(county), await calendar()
    who = await county.citizen()
    with pytest.raises(NotFound):
        await queueing.take(who.actor, "nowhere", days, "take-a-number")
    await query("UPDATE site SET hours = '每天 0:00-0:01' WHERE code = $1", code)
    forget_offices()
    shut = await queueing.closed((await offices()).site_ids[code], days)
    assert shut is not None  # and the page says so before anybody taps
    with pytest.raises(SiteClosed):
        await queueing.take(who.actor, code, days, "take-a-number")
    reviewer = county.staff["reviewer"].actor
    with pytest.raises(NotAllowed):
        await queueing.call_next(reviewer, "1", "call")
    nowhere = replace(county.staff["window"].actor, seats=())
    with pytest.raises(NotAllowed):
        await queueing.hand_out(nowhere, "handed-out-1")
    assert await query("SELECT id FROM queue_ticket") == []
