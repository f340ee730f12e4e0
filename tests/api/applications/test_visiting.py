"""Booking when and where one comes: one place is one person's, and a word is said in time (C10)."""

import asyncio
from datetime import date, timedelta
from uuid import UUID

import pytest

from api.applications import accepting, filing, home_visiting, originals, visiting
from api.applications.appointment_reading import of_case, visitors_on
from api.applications.lifecycle import Status
from api.applications.reading import application_screen, mine
from api.applications.refusals import WrongStatus
from api.appointments import greeting, minding_times
from api.appointments.refusals import AppointmentAhead, AppointmentOver, SlotTaken, TooOftenMissed
from api.catalog import published
from api.clocks.counting import day_of
from api.seed.staff import ELDERLY, POLICE
from api.seed.walking import Citizen
from identity.actor import Role
from notifications.now import SHANGHAI, now
from notifications.refusals import NotFound
from notifications.wording import CHINESE, sentence
from tests.api.test_every_item import filled
from tests.conftest import Hall
from tests.makers import HOME, SHOP, County, a_county, query

WEDDING = "990711005001"


async def a_wedding(county: County, citizen: Citizen | None = None) -> tuple[Citizen, UUID]:
    """Filed, and nothing booked yet."""
    who = citizen or await county.citizen()
    draft, _ = await filled(county, who, WEDDING)
    version = (await query("SELECT version FROM application WHERE id = $1", draft))[0]["version"]
    await filing.submit(who.actor, draft, version, True, county.key())
    return who, draft


async def open_for(site: UUID, pool: str, capacity: int, minutes: int = 60) -> None:
    """Every day of the week from nine to twelve."""
    await query(
        "INSERT INTO slot_rule (id, site_id, pool, weekday, opens, closes, minutes, capacity,"
        " made_at) SELECT gen_random_uuid(), $1, $2, d, '09:00', '12:00', $4, $3, doorstep_now()"
        " FROM generate_series(0, 4) d",
        site,
        pool,
        capacity,
        minutes,
    )


async def offered(who: Citizen, case: UUID) -> visiting.Bookable:
    found = await visiting.bookable(who.actor, case)
    assert found is not None
    return found


async def states(case: UUID) -> list[str]:
    rows = await query(
        "SELECT state FROM appointment WHERE subject_id = $1 ORDER BY booked_at, ended_at", case
    )
    return [row["state"] for row in rows]


async def told(case: UUID) -> list[str]:
    rows = await query(
        "SELECT name FROM fact WHERE subject_id = $1 AND name LIKE 'appointment.%'"
        " ORDER BY happened_at, id",
        case,
    )
    return [row["name"].removeprefix("appointment.") for row in rows]


async def it_becomes(day: date, hour: int) -> None:
    """The hall's clock runs ahead to that hour in the county."""
    await query(
        "UPDATE development_clock SET shift = shift + (extract(epoch FROM ($1::date"
        " + make_interval(hours => $2)) AT TIME ZONE 'Asia/Shanghai' - doorstep_now())"
        " * 1000000)::bigint",
        day,
        hour,
    )


async def test_a_wedding_is_booked_moved_and_given_back(hall: Hall) -> None:
    county = await a_county(hall)
    who, case = await a_wedding(county)
    free = await offered(who, case)
    assert free.booked is None
    first, second = free.slots[:2]
    await visiting.book_visit(who.actor, case, first, "book-once")
    await visiting.book_visit(who.actor, case, first, "book-once")  # the same tap
    await visiting.book_visit(who.actor, case, second, "move-once")
    own = await of_case(who.actor, case)
    assert own is not None
    assert (own.starts_at, own.state, own.purpose) == (second, "booked", "item")
    await visiting.give_back(who.actor, case, "give-back")
    with pytest.raises(AppointmentOver):
        await visiting.give_back(who.actor, case, "give-back-again")
    assert await states(case) == ["moved", "cancelled"]
    assert await told(case) == ["booked", "booked", "cancelled"]
    await county.work()
    rows = await query(
        "SELECT DISTINCT template FROM message WHERE citizen_id = $1"
        " AND template LIKE 'appointment.%'",
        who.actor.me,
    )
    assert {row["template"] for row in rows} == {"appointment.booked", "appointment.cancelled"}


async def test_who_must_come_reads_so_and_then_when(hall: Hall) -> None:
    county = await a_county(hall)
    who, case = await a_wedding(county)

    async def reads() -> tuple[str | None, str | None]:
        seen = await application_screen(who.actor, case)
        assert seen is not None
        assert [card.todo for card in (await mine(who.actor, 5)).edges] == [seen.todo]
        return seen.todo, seen.with_office

    (row,) = await query(
        "SELECT due_on FROM clock WHERE subject_id = $1 AND kind = 'booking'", case
    )
    first = sentence(CHINESE, "todo.to_book", due=row["due_on"])
    assert await reads() == (first, None)  # nobody's turn but theirs
    slot = (await offered(who, case)).slots[0]
    await visiting.book_visit(who.actor, case, slot, "book-once")
    said, office = await reads()
    assert said == sentence(CHINESE, "todo.booked", due=slot.astimezone(SHANGHAI).isoformat())
    assert office is not None
    await visiting.give_back(who.actor, case, "give-back")
    await home_visiting.ask_home_visit(who.actor, case, "腿断了", "杏花村一组 12 号", "ask")
    said, office = await reads()
    assert said is None  # somebody comes to them
    assert office is not None


async def test_of_many_who_want_the_last_place_one_has_it(hall: Hall) -> None:
    county = await a_county(hall)
    couples = [await a_wedding(county) for _ in range(6)]
    free = await offered(*couples[0])
    await open_for(free.site_id, WEDDING, capacity=2)
    slot = (await offered(*couples[0])).slots[0]
    answers = await asyncio.gather(
        *(visiting.book_visit(who.actor, case, slot, "the-last-place") for who, case in couples),
        return_exceptions=True,
    )
    assert [type(answer) for answer in answers].count(SlotTaken) == 4
    rows = await query("SELECT place, state FROM appointment ORDER BY place")
    assert rows == [{"place": 1, "state": "booked"}, {"place": 2, "state": "booked"}]
    loser = couples[[type(answer) for answer in answers].index(SlotTaken)]
    assert slot not in (await offered(*loser)).slots
    assert await states(loser[1]) == []


async def test_times_of_one_item_are_not_taken_by_another(hall: Hall) -> None:
    county = await a_county(hall)
    who, case = await a_wedding(county)
    walk = await county.a_case(Status.AWAITING_ORIGINAL, HOME)
    site = (await offered(who, case)).site_id
    await open_for(site, WEDDING, capacity=1, minutes=30)
    check = (await walk.screen()).original_check
    assert check is not None
    both = set((await offered(who, case)).slots) & set(check.slots)
    slot = min(both)
    await originals.book_original_check(walk.citizen.actor, walk.id, "visit", slot, "originals")
    await visiting.book_visit(who.actor, case, slot, "the-wedding")
    rows = await query("SELECT pool FROM appointment WHERE state = 'booked' ORDER BY pool")
    assert [row["pool"] for row in rows] == ["", WEDDING]


async def test_only_what_is_done_in_person_is_booked_and_only_ones_own(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(Status.SUBMITTED, SHOP)
    who, case = await a_wedding(county)
    stranger = await county.citizen()
    free = await offered(who, case)
    slot = free.slots[0]
    assert await visiting.bookable(walk.citizen.actor, walk.id) is None
    assert await visiting.bookable(stranger.actor, case) is None
    with pytest.raises(WrongStatus):
        await visiting.book_visit(walk.citizen.actor, walk.id, slot, "not-in-person")
    with pytest.raises(NotFound):
        await visiting.book_visit(stranger.actor, case, slot, "not-mine")
    with pytest.raises(NotFound):
        await visiting.give_back(stranger.actor, case, "not-mine-either")
    at_night = slot.replace(hour=3)
    with pytest.raises(SlotTaken):
        await visiting.book_visit(who.actor, case, at_night, "in-the-night")
    assert await query("SELECT id FROM appointment") == []


async def test_the_day_before_they_are_reminded_once_and_after_it_told_kindly(hall: Hall) -> None:
    county = await a_county(hall)
    who, case = await a_wedding(county)
    free = await offered(who, case)
    soon = day_of(await now()) + timedelta(days=2)
    slot = next(at for at in free.slots if day_of(at) > soon)
    await visiting.book_visit(who.actor, case, slot, "book-once")
    await minding_times.go_round()
    assert await told(case) == ["booked"]
    await it_becomes(day_of(slot) - timedelta(days=1), 9)
    await asyncio.gather(minding_times.go_round(), minding_times.go_round())
    assert await told(case) == ["booked", "soon"]
    await it_becomes(day_of(slot), 23)
    await minding_times.go_round()
    assert await states(case) == ["booked"]  # the day is not over
    await it_becomes(day_of(slot) + timedelta(days=1), 1)
    await asyncio.gather(minding_times.go_round(), minding_times.go_round())
    assert await told(case) == ["booked", "soon", "missed"]
    assert await states(case) == ["missed"]


async def test_whoever_moves_it_once_the_time_has_passed_has_missed_it(hall: Hall) -> None:
    county = await a_county(hall)
    who, case = await a_wedding(county)
    slot = (await offered(who, case)).slots[0]
    await visiting.book_visit(who.actor, case, slot, "book-once")
    await it_becomes(day_of(slot), 20)
    again = (await offered(who, case)).slots[0]
    await visiting.book_visit(who.actor, case, again, "move-too-late")
    assert await states(case) == ["missed", "booked"]
    assert await told(case) == ["booked", "missed", "booked"]


async def test_who_missed_two_comes_without_booking_until_they_are_forgotten(hall: Hall) -> None:
    county = await a_county(hall)
    who, case = await a_wedding(county)
    for _ in range(2):
        slot = (await offered(who, case)).slots[0]
        await visiting.book_visit(who.actor, case, slot, f"book-{slot.isoformat()}")
        await it_becomes(day_of(slot) + timedelta(days=1), 8)
        await minding_times.go_round()
    assert await states(case) == ["missed", "missed"]
    free = await offered(who, case)
    assert free.barred_until is not None
    with pytest.raises(TooOftenMissed) as refused:
        await visiting.book_visit(who.actor, case, free.slots[0], "the-third")
    assert refused.value.until == free.barred_until
    assert await states(case) == ["missed", "missed"]
    await it_becomes(free.barred_until, 8)
    slot = (await offered(who, case)).slots[0]
    await visiting.book_visit(who.actor, case, slot, "three-months-later")
    assert await states(case) == ["missed", "missed", "booked"]


async def test_the_desk_sees_who_comes_and_may_say_later_that_they_came(hall: Hall) -> None:
    county = await a_county(hall)
    who, case = await a_wedding(county)
    free = await offered(who, case)
    slot = free.slots[0]
    await visiting.book_visit(who.actor, case, slot, "book-once")
    window = county.staff["window"]
    police = await county.hire("赵民警", (Role.WINDOW, POLICE, False))
    [seen] = await visitors_on(window.actor, day_of(slot))
    assert (seen.application_id, seen.starts_at, seen.state) == (case, slot, "booked")
    assert who.who.name not in seen.name
    assert await visitors_on(window.actor, day_of(slot) + timedelta(days=1)) == ()
    assert await visitors_on(police.actor, day_of(slot)) == ()
    with pytest.raises(NotFound):
        await greeting.greet(police.actor, seen.id)
    with pytest.raises(AppointmentAhead) as ahead:  # nobody came on a day that is yet to be
        await greeting.greet(window.actor, seen.id)
    assert (ahead.value.day, await states(case)) == (day_of(slot), ["booked"])
    await it_becomes(day_of(slot) + timedelta(days=1), 8)
    await minding_times.go_round()
    assert await states(case) == ["missed"]
    await greeting.greet(window.actor, seen.id)
    assert await states(case) == ["kept"]


async def test_a_case_that_ends_gives_its_time_back_and_one_taken_in_kept_it(hall: Hall) -> None:
    county = await a_county(hall)
    bride = await county.hire("孙登记", (Role.WINDOW, ELDERLY, True))
    one, two = [await a_wedding(county) for _ in range(2)]
    slot = (await offered(*one)).slots[0]
    await visiting.book_visit(one[0].actor, one[1], slot, "book-once")
    await filing.withdraw(one[0].actor, one[1], "", "not-now")
    assert await states(one[1]) == ["cancelled"]
    await visiting.book_visit(two[0].actor, two[1], slot, "book-once")
    await accepting.claim(bride.actor, two[1])
    row = (await query("SELECT version FROM application WHERE id = $1", two[1]))[0]
    done = tuple(line.key for line in (await published.published(WEDDING)).accept_checklist)
    await accepting.accept(bride.actor, two[1], row["version"], "两人到场", "k3", done)
    await county.work()
    assert await states(two[1]) == ["kept"]
