"""Bills, attempts and notices."""

import asyncio
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from api.payments import billing, ordering
from api.payments.gateways.contract import Fen, Notice, PaymentState
from api.payments.ledger import Account, balance
from api.payments.models import Attempt, AttemptState, Bill, BillState, LedgerEntry, PaymentNotice
from api.payments.refusals import BillSettled
from notifications.models import Fact
from notifications.refusals import KeyReused, Unavailable
from notifications.transactions import transaction
from tests.api.payments.making import (
    LINES,
    AwayOnce,
    S,
    a_bill,
    an_order,
    open_cashier,
    outcomes,
    settle,
)


async def test_a_bill_is_raised_once_and_announced(hall: Any) -> None:
    application, citizen = uuid4(), uuid4()
    bills = []
    for _ in range(2):
        async with transaction():
            bills.append(
                await billing.raise_bill(
                    application, citizen, LINES, "登记", told={"item": "二手房"}
                )
            )
    assert bills[0].id == bills[1].id
    fact = await Fact.get(subject_id=application)
    assert (fact.name, fact.params) == ("bill.raised", {"item": "二手房", "amount_fen": 8000})
    assert await balance(bills[0].id) == {
        Account.RECEIVABLE: 8000,
        Account.REVENUE: -8000,
        Account.CARRIER: 0,
        Account.COUNTER: 0,
        Account.GATEWAY: 0,
        Account.OWED_BACK: 0,
    }


async def test_eight_taps_on_pay_open_one_cashier(hall: Any) -> None:
    bill = await a_bill()
    seen = await asyncio.gather(*(open_cashier(bill, hall, f"tap {n}") for n in range(8)))
    assert len(set(seen)) == 1
    assert await Attempt.filter(bill_id=bill.id).count() == 1
    assert len(hall.sandbox.orders) == 1


async def test_the_same_key_for_another_bill_is_refused(hall: Any) -> None:
    bill = await a_bill()
    await open_cashier(bill, hall)
    async with transaction():
        other = await billing.raise_bill(
            bill.application_id, bill.citizen_id, LINES, "登记", pay_at="accept"
        )
    with pytest.raises(KeyReused):
        await open_cashier(other, hall)
    assert await Attempt.filter(bill_id=other.id).count() == 0


async def test_a_gateway_that_is_away_is_asked_for_the_same_order_again(hall: Any) -> None:
    bill = await a_bill()
    till = AwayOnce(hall.gateways.payment)
    with pytest.raises(Unavailable):
        await ordering.open_cashier(bill.id, "k", till, "/x")
    assert (await Attempt.get(bill_id=bill.id)).state is AttemptState.OPENING
    await ordering.open_cashier(bill.id, "k", till, "/x")
    assert len(set(till.keys)) == 1
    assert (await Attempt.get(bill_id=bill.id)).state is AttemptState.OPEN


async def test_a_declined_order_makes_room_for_another(hall: Any) -> None:
    bill = await a_bill(fen=404)  # the sandbox declines …4.04 yuan
    with pytest.raises(Unavailable):
        await open_cashier(bill, hall)
    assert (await Attempt.get(bill_id=bill.id)).state is AttemptState.FAILED
    with pytest.raises(Unavailable):
        await open_cashier(bill, hall, "later")
    assert await Attempt.filter(bill_id=bill.id, state=AttemptState.FAILED).count() == 2


async def test_a_payment_settles_the_bill_once_however_often_it_is_told(hall: Any) -> None:
    bill = await a_bill()
    notice = await an_order(bill, hall)
    seen = await asyncio.gather(*(settle(notice) for _ in range(8)))
    assert [one is not None for one in seen].count(True) == 1
    assert (await Bill.get(id=bill.id)).state is BillState.PAID
    assert (await balance(bill.id))[Account.GATEWAY] == 8000
    assert (await balance(bill.id))[Account.RECEIVABLE] == 0
    assert await LedgerEntry.filter(bill_id=bill.id).count() == 4
    assert await outcomes() == {"applied": 8}
    with pytest.raises(BillSettled):
        await open_cashier(bill, hall, "again")


@pytest.mark.parametrize(
    "wrong",
    [{"amount": Fen(7999)}, {"amount": Fen(1)}, {"amount": Fen(80000)}, {"currency": "USD"}],
)
async def test_another_amount_or_currency_is_never_applied(
    hall: Any, wrong: dict[str, Any]
) -> None:
    bill = await a_bill()
    notice = await an_order(bill, hall)
    assert await settle(replace(notice, **wrong)) is None
    assert (await Bill.get(id=bill.id)).state is BillState.OPEN
    assert (await balance(bill.id))[Account.GATEWAY] == 0
    assert await outcomes() == {"mismatch": 1}
    assert await settle(notice) is not None  # the right one still counts


@pytest.mark.parametrize("first", [S.FAILED, S.CLOSED])
async def test_money_after_failure_still_counts(hall: Any, first: PaymentState) -> None:
    bill = await a_bill()
    notice = await an_order(bill, hall)
    assert await settle(replace(notice, state=first)) is None
    assert (await Attempt.get(bill_id=bill.id)).state.value == first.value
    assert await settle(notice) is not None
    assert await settle(replace(notice, state=first)) is None  # too late to fail
    assert (await Attempt.get(bill_id=bill.id)).state is AttemptState.PAID


async def test_an_order_that_is_none_of_ours_is_written_down(hall: Any) -> None:
    for key in (str(uuid4()), "nonsense", ""):
        assert await billing.application_of(key) is None
        assert await settle(Notice(key, "g", Fen(1), "CNY", S.PAID)) is None
    assert await PaymentNotice.filter(outcome="unknown_order").count() == 3


EVENTS = st.lists(
    st.tuples(
        st.sampled_from([S.PAID, S.FAILED, S.CLOSED, S.OPEN, S.UNKNOWN]),
        st.sampled_from([8000, 8000, 7999, 1]),
        st.sampled_from(["CNY", "CNY", "USD"]),
    ),
    max_size=8,
)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(events=EVENTS)
async def test_in_whatever_order_notices_come_only_right_money_counts_once(
    hall: Any, events: list[tuple[PaymentState, int, str]]
) -> None:
    bill = await a_bill()
    notice = await an_order(bill, hall)
    settled = 0
    for state, amount, currency in events:
        told = replace(notice, state=state, amount=Fen(amount), currency=currency)
        settled += await settle(told) is not None
    right = (S.PAID, 8000, "CNY") in events
    assert settled == right
    assert ((await Bill.get(id=bill.id)).state is BillState.PAID) == right
    book_of = await balance(bill.id)
    assert sum(book_of.values()) == 0
    assert book_of[Account.GATEWAY] == 8000 * right
