"""A row that time cannot act on holds up no other one: every timer that goes through rows (C97)."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from api import timers
from api.applications.lifecycle import Status
from api.applications.receiving import pay
from api.clocks import calendar, keeping
from api.clocks.counting import day_of
from api.clocks.models import DayKind
from api.delivery.couriers.contract import ParcelState
from api.endpoints.sandbox.parcels import add_track
from api.payments import refunding
from api.timers import Timer
from identity import rights
from notifications.backlog import backlog
from notifications.now import SHANGHAI, now, shift_clock
from notifications.transactions import transaction
from tests.api.payments.making import a_bill, an_order, settle
from tests.conftest import Hall
from tests.makers import HOME, SHOP, County, a_county, query

S = Status
_POISON = """
CREATE FUNCTION poison() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF to_jsonb(CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END)->>TG_ARGV[0] = TG_ARGV[1] THEN
        RAISE EXCEPTION 'spoilt';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
"""


@dataclass(frozen=True)
class Two:
    """Two things of a timer that are due. ``spoilt``: table and column of what fails for one."""

    job: str
    about: tuple[Any, Any]
    spoilt: tuple[str, str, Any]
    done: str  # SQL: whether the timer acted on $1


@pytest.fixture
async def clean() -> AsyncIterator[None]:
    yield
    await query("DROP FUNCTION IF EXISTS poison CASCADE")
    await query("DELETE FROM calendar_day WHERE source = '本县'")
    await calendar.seed()


async def at_nine(days: int) -> None:
    at = (await now()).astimezone(SHANGHAI)
    there = datetime.combine(at.date() + timedelta(days=days), time(9), SHANGHAI)
    await shift_clock(there - at)


async def cases(county: County, status: Status, item: str = SHOP) -> tuple[UUID, UUID]:
    first, second = [await county.a_case(status, item) for _ in range(2)]
    return first.id, second.id


async def silent(county: County) -> Two:
    both = await cases(county, S.SUBMITTED)
    await at_nine(12)
    done = "SELECT deemed FROM application WHERE id = $1"
    return Two("deem_accepted", both, ("application", "id", both[0]), done)


async def waiting(county: County) -> Two:
    both = await cases(county, S.SUPPLEMENTING)
    await at_nine(20)
    done = "SELECT count(*) > 0 FROM fact WHERE name LIKE '%_due' AND subject_id = $1"
    return Two("remind_or_lapse", both, ("fact", "subject_id", both[0]), done)


async def recounted(county: County) -> Two:
    both = await cases(county, S.IN_REVIEW)
    known, day = await calendar.calendar(), day_of(await now()) + timedelta(days=1)
    while not known.is_working(day):
        day += timedelta(days=1)
    async with transaction():
        await keeping.change(day, day, DayKind.OFF, ("停电", "检修"), uuid4(), await now())
    await shift_clock(timedelta(minutes=3))
    done = """SELECT count(*) > 0 FROM clock_change c JOIN clock k ON k.id = c.clock_id
        WHERE c.what = 'recounted' AND k.subject_id = $1"""
    return Two("count_again", both, ("clock", "subject_id", both[0]), done)


async def late(county: County) -> Two:
    both = await cases(county, S.SUBMITTED)
    await at_nine(12)
    done = "SELECT count(*) > 0 FROM card WHERE subject_id = $1"
    return Two("give_cards", both, ("card", "subject_id", both[0]), done)


async def urged(county: County) -> Two:
    await cases(county, S.SUBMITTED)
    await at_nine(12)
    await timers.give_cards((await now()).replace(hour=18), county.hall.gateways)  # in the night
    while not (await calendar.calendar()).is_working(day_of(await now())):
        await at_nine(1)
    cards = await query("SELECT id FROM card WHERE urged_at IS NULL ORDER BY at, id")
    both = cards[0]["id"], cards[-1]["id"]
    done = "SELECT urged_at IS NOT NULL FROM card WHERE id = $1"
    return Two("urge", both, ("card", "id", both[0]), done)


async def phones(county: County) -> Two:
    both = uuid4(), uuid4()
    for one in both:
        person, claimant = [(await county.citizen()).actor.me for _ in range(2)]
        await query("UPDATE person SET merged_into = $2 WHERE id = $1", claimant, person)
        await query(
            "INSERT INTO phone_change (id, person_id, claimant_id, left_sealed, asked_at, due_at)"
            " SELECT $1, $2, $3, ''::bytea, t, t FROM doorstep_now() t",
            *(one, person, claimant),
        )
    done = "SELECT ended_at IS NOT NULL FROM phone_change WHERE id = $1"
    return Two("change_phones", both, ("phone_change", "id", both[0]), done)


async def guardians(job: str, ends: str, done: str) -> Two:
    both = uuid4(), uuid4()
    for one in both:
        await query(
            "INSERT INTO mandate (id, principal_id, agent_id, relation, until, given_at,"
            " accepted_at) SELECT $1, $2, $3, 'guardian', t + $4::text::interval,"
            " t - interval '14 years', t FROM doorstep_now() t",
            *(one, uuid4(), uuid4(), ends),
        )
    return Two(job, both, ("fact", "subject_id", both[0]), done)


async def fourteen(county: County) -> Two:
    assert county.staff
    done = "SELECT fourteen_told_at IS NOT NULL FROM mandate WHERE id = $1"
    return await guardians("tell_of_fourteen", "4 years -1 hour", done)


async def grown_up(county: County) -> Two:
    assert county.staff
    done = "SELECT ended_at IS NOT NULL FROM mandate WHERE id = $1"
    return await guardians("end_of_age", "-1 hour", done)


async def booked(job: str, starts: str, done: str) -> Two:
    both = uuid4(), uuid4()
    for one in both:
        await query(
            "INSERT INTO appointment (id, subject_id, purpose, citizen_id, department_id, site_id,"
            " pool, way, item_code, item, starts_at, ends_at, place, state, booked_at, remind_at)"
            " SELECT $1::uuid, $1, 'item', $1, $1, $1, $1::uuid::text, 'visit', 'x', 'x',"
            " t + $2::text::interval, t + interval '2 days', 1, 'booked', t, $3"
            " FROM doorstep_now() t",
            *(one, starts, await now() if job == "remind" else None),
        )
    return Two(job, both, ("fact", "subject_id", both[0]), done)


async def coming(county: County) -> Two:
    assert county.staff
    done = "SELECT count(*) > 0 FROM fact WHERE name = 'appointment.soon' AND subject_id = $1"
    return await booked("remind", "1 day", done)


async def not_come(county: County) -> Two:
    assert county.staff
    return await booked(
        "note_missed", "-2 days", "SELECT state = 'missed' FROM appointment WHERE id = $1"
    )


async def paid(county: County) -> Two:
    walks = [await county.a_case(S.AWAITING_PAYMENT, HOME) for _ in range(2)]
    till = county.hall.gateways.payment
    for walk in walks:
        await pay(walk.citizen.actor, walk.id, county.key(), till)
    for order in county.hall.sandbox.orders.values():
        order.state = "paid"
    rows = await query("SELECT id, bill_id FROM attempt ORDER BY created_at")
    await shift_clock(timedelta(seconds=31))
    done = "SELECT state = 'paid' FROM attempt WHERE id = $1::text::uuid"
    both = str(rows[0]["id"]), str(rows[1]["id"])
    return Two("ask_about_payments", both, ("bill", "id", rows[0]["bill_id"]), done)


async def owed(county: County) -> Two:
    bills = [await a_bill() for _ in range(2)]
    for bill in bills:
        notice = await an_order(bill, county.hall, county.key())
        county.hall.sandbox.orders[notice.key].state = "paid"
        await settle(notice)
        async with transaction():
            await refunding.owe(bill.id, "withdrawn")
    rows = await query("SELECT id FROM refund ORDER BY owed_at")
    both = rows[0]["id"], rows[1]["id"]
    done = "SELECT state = 'given' FROM refund WHERE id = $1"
    return Two("give_back", both, ("refund", "id", both[0]), done)


async def parcels(county: County) -> Two:
    await cases(county, S.DISPATCHED, HOME)
    rows = await query("SELECT id, number FROM parcel ORDER BY reserved_at")
    for row in rows:
        seen = county.hall.sandbox.parcels[row["number"]]
        seen.state = ParcelState.IN_TRANSIT.value
        add_track(county.hall.sandbox, seen, ParcelState.IN_TRANSIT.value)
    await shift_clock(timedelta(hours=2))
    both = rows[0]["number"], rows[1]["number"]
    done = "SELECT state = 'in_transit' FROM parcel WHERE number = $1"
    return Two("ask_about_parcels", both, ("track", "parcel_id", rows[0]["id"]), done)


async def drafts(county: County) -> Two:
    walks = [await county.a_draft() for _ in range(2)]
    await shift_clock(timedelta(days=4000))
    both = walks[0].id, walks[1].id
    done = "SELECT count(*) = 0 FROM application WHERE id = $1"
    return Two("let_go", both, ("application", "id", both[0]), done)


async def uploads(county: County) -> Two:
    walk = await county.a_draft()
    rows = await query("SELECT id FROM uploaded_file WHERE application_id = $1 LIMIT 2", walk.id)
    both = rows[0]["id"], rows[1]["id"]
    await query(
        "UPDATE uploaded_file SET state = 'replaced', frozen_at = NULL WHERE id = ANY($1::uuid[])",
        list(both),
    )
    done = "SELECT count(*) = 0 FROM uploaded_file WHERE id = $1"
    return Two("clear_away", both, ("uploaded_file", "id", both[0]), done)


async def wishes(county: County) -> Two:
    both = [(await rights.ask_restriction((await county.citizen()).actor)).id for _ in range(2)]
    await shift_clock(timedelta(hours=3))
    done = "SELECT state = 'held' FROM rights_request WHERE id = $1"
    ids = both[0], both[1]
    return Two("heed_rights", ids, ("rights_request", "id", ids[0]), done)


Setting = Callable[[County], Awaitable[Two]]
SETTINGS: tuple[tuple[Timer, Setting], ...] = (
    (timers.let_time_pass, silent),
    (timers.let_time_pass, waiting),
    (timers.count_again, recounted),
    (timers.give_cards, late),
    (timers.give_cards, urged),
    (timers.change_phones, phones),
    (timers.end_guardianships, fourteen),
    (timers.end_guardianships, grown_up),
    (timers.keep_appointments, coming),
    (timers.keep_appointments, not_come),
    (timers.ask_about_payments, paid),
    (timers.give_back, owed),
    (timers.ask_about_parcels, parcels),
    (timers.let_go, drafts),
    (timers.clear_away, uploads),
    (timers.heed_rights, wishes),
)


@pytest.mark.parametrize(
    ("timer", "setting"), SETTINGS, ids=[setting.__name__ for _, setting in SETTINGS]
)
async def test_a_spoilt_row_holds_up_no_other_one(
    hall: Hall, clean: None, timer: Timer, setting: Setting
) -> None:
    two = await setting(await a_county(hall))
    table, column, value = two.spoilt
    await query(_POISON)
    await query(
        f"CREATE TRIGGER poison BEFORE INSERT OR UPDATE OR DELETE ON {table}"
        f" FOR EACH ROW EXECUTE FUNCTION poison('{column}', '{value}')"
    )
    await timer(await now(), hall.gateways)
    assert [await acted(two, one) for one in two.about] == [False, True]
    (left,) = await query("SELECT job, about, times > 0 AS tried FROM stuck")
    assert left == {"job": two.job, "about": str(two.about[0]), "tried": True}
    assert (await backlog()).stuck == 1
    await query("DROP FUNCTION poison CASCADE")
    await shift_clock(timedelta(hours=2))  # the vendors are not asked every minute
    await timer(await now(), hall.gateways)
    assert [await acted(two, one) for one in two.about] == [True, True]
    assert await query("SELECT * FROM stuck") == []


async def acted(two: Two, one: Any) -> bool:
    (row,) = await query(two.done, one)
    (said,) = row.values()
    return bool(said)
