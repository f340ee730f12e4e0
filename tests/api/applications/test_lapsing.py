"""What time does to a case: deemed accepted after the hall's silence, withdrawn after theirs."""

import asyncio
from datetime import date, datetime, time, timedelta

from api.applications.lapsing import deem_accepted, let_time_pass, remind_or_lapse
from api.applications.lifecycle import Status
from api.applications.models import Application
from api.clocks.calendar import add_days
from api.clocks.counting import day_of, end_of
from api.seed.walking import Walk
from notifications.now import SHANGHAI, now, shift_clock
from tests.conftest import Hall
from tests.makers import CARD, HOME, SHOP, a_county, facts_about, query

S = Status


async def due(walk: Walk, kind: str) -> datetime:
    """The first moment that is too late for a running clock."""
    rows = await query(
        "SELECT due_on FROM clock WHERE subject_id = $1 AND kind = $2 AND ended_at IS NULL",
        *(walk.id, kind),
    )
    return end_of(rows[0]["due_on"])


async def go_to(moment: datetime) -> datetime:
    """Move the hall's clock there; answers with where it is."""
    await shift_clock(moment - await now())
    return await now()


async def a_day_passes() -> None:
    """To nine in the morning of the next day, and what time does then."""
    at = (await now()).astimezone(SHANGHAI)
    morning = datetime.combine(at.date() + timedelta(days=1), time(9), SHANGHAI)
    await let_time_pass(await go_to(morning))


async def test_five_days_of_silence_and_the_law_accepts(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(S.SUBMITTED, HOME)
    filed = await Application.get(id=walk.id)
    last = await due(walk, "pre_review")
    await let_time_pass(await go_to(last - timedelta(seconds=5)))
    assert (await walk.screen()).status is S.SUBMITTED
    await a_day_passes()
    seen = await Application.get(id=walk.id)
    assert (seen.status, seen.deemed, seen.acceptor_id) == (S.IN_REVIEW, True, None)
    assert seen.accepted_at == filed.submitted_at
    assert filed.submitted_at is not None
    definition = (await walk.screen()).definition
    assert seen.promised_on == await add_days(
        day_of(filed.submitted_at), definition.promised_days, definition.unit
    )
    assert (await facts_about(walk.id)).count("application.deemed_accepted") == 1
    await deem_accepted(walk.id)  # again changes nothing
    assert (await Application.get(id=walk.id)).version == seen.version


async def test_what_the_law_accepted_can_be_decided(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(S.SUBMITTED, SHOP)
    await go_to(await due(walk, "pre_review"))
    await deem_accepted(walk.id)
    await walk.pass_up()
    await walk.decide(grant=True)
    assert (await walk.screen()).status is S.APPROVED


async def test_an_instant_case_waits_for_its_decision_then(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(S.SUBMITTED, CARD)
    await go_to(await due(walk, "pre_review"))
    await deem_accepted(walk.id)
    assert (await walk.screen()).status is S.ACCEPTED


async def test_silence_counts_again_from_what_was_supplied(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(S.SUPPLEMENTING, SHOP)
    await shift_clock(timedelta(days=10))
    await deem_accepted(walk.id)  # the five days do not run while the citizen supplies
    assert (await walk.screen()).status is S.SUPPLEMENTING
    await county.supply(walk)
    supplied = await now()
    await go_to(await due(walk, "pre_review"))
    await deem_accepted(walk.id)
    accepted = (await walk.screen()).accepted_at
    assert accepted is not None
    assert abs(accepted - supplied) < timedelta(seconds=20)


async def test_twice_reminded_and_the_day_gone_it_counts_as_withdrawn(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(S.SUPPLEMENTING, SHOP)
    last = await due(walk, "supplement")
    statuses = []
    while await now() < last:
        await a_day_passes()
        statuses.append((await walk.screen()).status)
    assert statuses[-1] is S.WITHDRAWN
    assert set(statuses[:-1]) == {S.SUPPLEMENTING}
    told = await facts_about(walk.id)
    assert told.count("application.supplement_due") == 2
    assert told[-1] == "application.lapsed"


async def test_nobody_lapses_who_was_not_reminded_twice(hall: Hall) -> None:
    """The machine stood still for a month: first it reminds, on two days, and then it lapses."""
    county = await a_county(hall)
    walk = await county.a_case(S.AWAITING_PAYMENT, HOME)
    await shift_clock(timedelta(days=40))
    statuses = []
    for _ in range(3):
        await a_day_passes()
        await remind_or_lapse(walk.id)  # twice on one day is once
        statuses.append((await walk.screen()).status)
    assert statuses == [S.AWAITING_PAYMENT, S.AWAITING_PAYMENT, S.WITHDRAWN]
    told = await facts_about(walk.id)
    assert told.count("application.payment_due") == 2


async def test_by_night_nothing_lapses_and_nobody_is_woken(hall: Hall) -> None:
    county = await a_county(hall)
    walk = await county.a_case(S.SUBMITTED, SHOP)
    last = await due(walk, "pre_review")
    before = await facts_about(walk.id)
    await let_time_pass(await go_to(last + timedelta(hours=1)))
    assert await facts_about(walk.id) == before
    await let_time_pass(await go_to(last + timedelta(hours=7)))
    assert "application.deemed_accepted" in await facts_about(walk.id)


async def test_a_case_that_cannot_go_on_holds_up_no_other_one(hall: Hall) -> None:
    county = await a_county(hall)
    spoilt, walk = [await county.a_case(S.SUBMITTED, SHOP) for _ in range(2)]
    last = await due(walk, "pre_review")
    await query("UPDATE clock SET due_on = due_on - 1 WHERE subject_id = $1", spoilt.id)
    await query(  # what acceptance starts runs already: the database refuses it
        "INSERT INTO clock (id, subject_id, kind, days, unit, started_on, started_at, due_on)"
        " SELECT gen_random_uuid(), subject_id, 'promise', 5, 'working', started_on, started_at,"
        " due_on FROM clock WHERE subject_id = $1 AND kind = 'pre_review'",
        spoilt.id,
    )
    await let_time_pass(await go_to(last + timedelta(hours=9)))
    assert (await Application.get(id=spoilt.id)).status is S.SUBMITTED
    assert (await walk.screen()).status is S.IN_REVIEW


async def test_two_workers_on_new_years_day_accept_it_once(hall: Hall) -> None:
    county = await a_county(hall)
    await go_to(datetime(2026, 12, 31, 23, 58, tzinfo=SHANGHAI))
    walk = await county.a_case(S.SUBMITTED, SHOP)
    last = await due(walk, "pre_review")
    assert day_of(last - timedelta(seconds=1)) == date(2027, 1, 8)
    for early in (timedelta(days=8), timedelta(minutes=10), timedelta(seconds=1)):
        at = await go_to(last - early)
        await asyncio.gather(let_time_pass(at), deem_accepted(walk.id))
        assert (await walk.screen()).status is S.SUBMITTED
    at = await go_to(last + timedelta(hours=9))
    await asyncio.gather(*(let_time_pass(at) for _ in range(3)))
    assert (await facts_about(walk.id)).count("application.deemed_accepted") == 1
