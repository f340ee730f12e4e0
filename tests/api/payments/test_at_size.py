"""Payments by the thousand: silent tills, and money that comes too late."""

from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import Any

import pytest

from api import timers
from api.applications import progress
from api.payments.models import Attempt
from notifications.now import now, shift_clock
from tests.api.applications.test_clocks_that_wait import days_pass
from tests.api.payments.crowds import Asked, Waiting, a_crowd, ordered, paid, unbalanced
from tests.conftest import Hall
from tests.makers import query
from tests.sizes import Figure, size

ORDERS, LATE = size(40, 1_000), size(10, 200)


async def asked_now(hall: Hall, till: Asked) -> None:
    """The timer, as often as it finds somebody to ask about."""
    vendors: Any = replace(hall.gateways, payment=till)
    while True:
        before = dict(till.since_paid), await query("SELECT sum(asked)::int AS n FROM attempt")
        await timers.ask_about_payments(await now(), vendors)
        after = dict(till.since_paid), await query("SELECT sum(asked)::int AS n FROM attempt")
        if after == before:
            return


@pytest.mark.proof(
    "G10", "1,000 orders, 10 % silent, fake clock: all settled ≤ 2 polls after the till knows"
)
async def test_what_the_till_knows_and_does_not_tell_is_found_by_the_second_question(
    hall: Hall, figure: Figure
) -> None:
    crowd = await a_crowd(hall, ORDERS)
    await ordered(hall, crowd)
    chance, till = Random(10), Asked(hall.gateways.payment, hall)
    silent = chance.sample(crowd, ORDERS // 10)
    told = [one for one in crowd if one not in silent]
    for one in told:
        paid(hall, one.key)
        await progress.payment_arrived(await hall.gateways.payment.query(one.key))
    pay_at = {one.key: chance.choice((0, 1, 4, 12, 40, 100)) for one in silent}
    minutes = 0
    while minutes < 48 * 60 and len(till.since_paid) < len(silent):
        for key in [key for key, at in pay_at.items() if at <= minutes]:
            paid(hall, key)
            del pay_at[key]
        step = 1 if minutes < 60 else 30
        await shift_clock(timedelta(minutes=step))
        minutes += step
        await asked_now(hall, till)
    states = await query("SELECT status, count(*)::int AS n FROM application GROUP BY status")
    polls = max(till.since_paid.values())
    figure(orders=ORDERS, silent=len(silent), settled=states[0]["n"], most_polls=polls)
    assert states == [{"status": "issuing", "n": ORDERS}]
    assert set(till.since_paid) == {one.key for one in silent}
    assert polls <= 2
    assert await unbalanced() == 0


@pytest.mark.proof("G15", "200 late successes: 200 refunds or tasks of a person, 0 silent")
async def test_money_that_comes_too_late_always_goes_back(hall: Hall, figure: Figure) -> None:
    crowd = await a_crowd(hall, LATE)
    await ordered(hall, crowd)

    async def over() -> bool:
        rows = await query("SELECT 1 FROM application WHERE status <> 'withdrawn'")
        return rows == []

    await days_pass(over)
    silent, told = crowd[::2], crowd[1::2]
    for one in crowd:
        paid(hall, one.key)
    for one in told:
        for _ in range(2):
            await progress.payment_arrived(await hall.gateways.payment.query(one.key))
    till = Asked(hall.gateways.payment, hall)
    await shift_clock(timedelta(days=1, minutes=1))
    await asked_now(hall, till)
    assert {one.key for one in silent} == set(till.since_paid)
    owed = await query("SELECT application_id FROM refund r JOIN bill b ON b.id = r.bill_id")
    assert sorted(row["application_id"] for row in owed) == sorted(one.case for one in crowd)
    while await query("SELECT 1 FROM refund WHERE state = 'owed'"):
        await timers.give_back(await now(), hall.gateways)
    back = await query("SELECT state, count(*)::int AS n FROM refund GROUP BY state")
    figure(late=LATE, silent=len(silent), refunds=back[0]["n"], forgotten=LATE - len(owed))
    assert back == [{"state": "given", "n": LATE}]
    given = [sum(order.refunds.values()) for order in hall.sandbox.orders.values()]
    assert given == [8000] * LATE
    assert await unbalanced() == 0


async def test_an_order_is_asked_about_for_longer_than_its_case_waits(hall: Hall) -> None:
    """Fifteen working days; then money may still be under way."""
    (one,) = await a_crowd(hall, 1)
    await ordered(hall, [one])
    await Attempt.all().update(created_at=await now() - timedelta(days=35))
    till = Asked(hall.gateways.payment, hall)
    paid(hall, one.key)
    await shift_clock(timedelta(minutes=1))
    await asked_now(hall, till)
    assert till.since_paid == {one.key: 1}
    assert isinstance(one, Waiting)
