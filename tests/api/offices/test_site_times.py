"""When a site receives whom: written down, previewed, and what is booked stays booked."""

from dataclasses import replace
from datetime import time
from uuid import UUID

import pytest

from api.applications import visiting
from api.appointments.offering import HOME_VISIT, pool_of
from api.appointments.openings import USUAL, Opening
from api.appointments.refusals import TimesInvalid
from api.offices import site_times
from identity.actor import Actor, Role
from notifications.refusals import NotAllowed
from tests.api.applications.test_visiting import WEDDING, a_wedding, offered, states
from tests.conftest import Hall
from tests.makers import County, a_county, query

MORNING = tuple(Opening(weekday, time(9), time(12), 30, 2) for weekday in range(5))
EVENING = tuple(Opening(weekday, time(18), time(20), 30, 1) for weekday in range(5))


async def keeper(county: County) -> Actor:
    return (await county.hire("系统管理员", (Role.SYSTEM_ADMIN, "10", False))).actor


async def test_times_are_written_down_again_and_who_booked_still_comes(hall: Hall) -> None:
    county = await a_county(hall)
    admin = await keeper(county)
    who, case = await a_wedding(county)
    (row,) = await query("SELECT site_id FROM application WHERE id = $1", case)
    site: UUID = row["site_id"]
    await site_times.save_times(admin, site, WEDDING, MORNING, "mornings")
    slot = (await offered(who, case)).slots[0]
    await visiting.book_visit(who.actor, case, slot, "book-once")
    seen = await site_times.outlook(admin, site, WEDDING, EVENING)
    assert (seen.kept, seen.people) == (1, seen.times)
    for _ in range(2):
        await site_times.save_times(admin, site, WEDDING, EVENING, "evenings")
    assert (await pool_of(site, WEDDING)).openings == EVENING
    assert await states(case) == ["booked"]
    rows = await query("SELECT ended_at IS NULL AS open, made_by FROM slot_rule")
    assert sorted(one["open"] for one in rows) == [False] * 5 + [True] * 5
    assert {one["made_by"] for one in rows} == {admin.me}
    await site_times.save_times(admin, site, WEDDING, (), "as-usual")
    assert (await pool_of(site, WEDDING)).openings == USUAL
    (trail,) = await query("SELECT count(*) AS n FROM trail_row WHERE action = 'site.times'")
    assert trail["n"] == 3


@pytest.mark.parametrize(
    ("openings", "reason"),
    [
        ((replace(MORNING[0], closes=time(9)),), "order"),
        ((replace(MORNING[0], minutes=3),), "size"),
        ((replace(MORNING[0], capacity=0),), "size"),
        ((replace(MORNING[0], weekday=7),), "size"),
        ((MORNING[0], replace(MORNING[0], opens=time(11, 30), closes=time(13))), "overlap"),
        (MORNING * 20, "many"),
    ],
)
async def test_times_that_cannot_be_change_nothing(
    hall: Hall, openings: tuple[Opening, ...], reason: str
) -> None:
    county = await a_county(hall)
    admin, site = await keeper(county), county.staff["window"].actor.seats[0].site_id
    assert site is not None
    before = await query("SELECT id, ended_at FROM slot_rule ORDER BY id")
    with pytest.raises(TimesInvalid) as wrong:
        await site_times.save_times(admin, site, HOME_VISIT, openings, "wrong")
    assert wrong.value.reason == reason
    assert await query("SELECT id, ended_at FROM slot_rule ORDER BY id") == before


async def test_only_the_system_administrator_keeps_them(hall: Hall) -> None:
    county = await a_county(hall)
    clerk = county.staff["window"].actor
    site = clerk.seats[0].site_id
    assert site is not None
    with pytest.raises(NotAllowed):
        await site_times.save_times(clerk, site, HOME_VISIT, MORNING, "not-mine")
    with pytest.raises(NotAllowed):
        await site_times.times_of(clerk, site)
    assert await query("SELECT 1 FROM slot_rule WHERE pool = $1", HOME_VISIT) == []
