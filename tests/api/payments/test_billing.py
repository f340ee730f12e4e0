"""Bills, attempts, notices and the book."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tortoise import connections
from tortoise.exceptions import BaseORMException

from api.payments import billing, reconciling, refunding
from api.payments.gateways.contract import Cashier, Fen, Notice, Order, PaymentState
from api.payments.ledger import Account, balance, book
from api.payments.models import (
    Attempt,
    AttemptState,
    Bill,
    BillState,
    LedgerEntry,
    PaymentNotice,
    Refund,
    RefundState,
)
from api.payments.refusals import BillSettled
from notifications.models import Fact
from notifications.now import now
from notifications.refusals import KeyReused, Refused, Unavailable
from notifications.transactions import transaction

LINES = ({"name": "不动产登记费(住宅)", "fen": 8000, "basis": "发改价格规〔2016〕2559号"},)
S = PaymentState


async def a_bill(fen: int = 8000) -> Bill:
    async with transaction():
        return await billing.raise_bill(
            uuid4(), uuid4(), ({**LINES[0], "fen": fen},), "不动产转移登记(二手房)"
        )


async def open_cashier(bill: Bill, hall: Any, key: str = "k") -> Cashier:
    return await billing.open_cashier(bill.id, key, hall.gateways.payment, "/follow/x")


async def an_order(bill: Bill, hall: Any, key: str = "k") -> Notice:
    """What the gateway will say when the order is paid."""
    cashier = await open_cashier(bill, hall, key)
    attempt = await Attempt.get(gateway_id=cashier.gateway_id)
    return Notice(str(attempt.id), cashier.gateway_id, Fen(bill.total_fen), "CNY", S.PAID)


async def settle(notice: Notice) -> Bill | None:
    async with transaction():
        return await billing.settle(notice)


async def outcomes() -> dict[str, int]:
    return {row.outcome: row.times for row in await PaymentNotice.all()}


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
    till = _AwayOnce(hall.gateways.payment)
    with pytest.raises(Unavailable):
        await billing.open_cashier(bill.id, "k", till, "/x")
    assert (await Attempt.get(bill_id=bill.id)).state is AttemptState.OPENING
    await billing.open_cashier(bill.id, "k", till, "/x")
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


async def test_money_that_comes_twice_goes_back_once(hall: Any) -> None:
    bill = await a_bill()
    first = await an_order(bill, hall)
    await settle(replace(first, state=S.FAILED))
    second = await an_order(bill, hall, "another try")
    assert first.key != second.key
    assert await settle(second) is not None
    assert await settle(first) is None
    assert await settle(first) is None
    assert (await balance(bill.id))[Account.OWED_BACK] == -8000
    [refund] = await refunding.owed(await now())
    hall.sandbox.orders[first.key].state = "paid"
    for _ in range(2):
        await refunding.give_back(refund, hall.gateways.payment)
    assert (await Refund.get(id=refund)).state is RefundState.GIVEN
    assert (await Bill.get(id=bill.id)).state is BillState.PAID
    assert await balance(bill.id) == {
        Account.RECEIVABLE: 0,
        Account.REVENUE: -8000,
        Account.GATEWAY: 8000,
        Account.OWED_BACK: 0,
    }
    assert await refunding.owed(await now()) == ()


async def test_money_for_a_case_that_ended_goes_back(hall: Any) -> None:
    bill = await a_bill()
    async with transaction():
        assert await refunding.owe(bill.id, "withdrawn") is None  # nothing came yet
    notice = await an_order(bill, hall)
    await settle(notice)
    for _ in range(2):
        async with transaction():
            owed = await refunding.owe(bill.id, "withdrawn")
    assert owed is not None
    hall.sandbox.orders[notice.key].state = "paid"
    await refunding.give_back(owed.id, hall.gateways.payment)
    assert (await Bill.get(id=bill.id)).state is BillState.REFUNDED
    assert set((await balance(bill.id)).values()) == {0}


async def test_a_refund_that_is_declined_waits_for_a_person(hall: Any) -> None:
    bill = await a_bill()
    await settle(await an_order(bill, hall))
    async with transaction():
        owed = await refunding.owe(bill.id, "withdrawn")
    assert owed is not None
    await refunding.give_back(owed.id, _Declines(hall.gateways.payment))
    assert (await Refund.get(id=owed.id)).state is RefundState.REFUSED
    assert (await balance(bill.id))[Account.OWED_BACK] == -8000


async def test_a_movement_that_does_not_balance_is_refused_by_the_database(hall: Any) -> None:
    bill = await a_bill()
    with pytest.raises((BaseORMException, asyncpg.PostgresError), match="sum to zero"):
        async with transaction():
            await LedgerEntry.create(
                transaction_id="lopsided",
                bill_id=bill.id,
                citizen_id=bill.citizen_id,
                account="gateway",
                amount_fen=1,
                at=await now(),
            )
    assert await LedgerEntry.filter(transaction_id="lopsided").count() == 0


async def test_the_same_movement_is_not_booked_twice(hall: Any) -> None:
    bill = await a_bill()
    with pytest.raises(BaseORMException):
        async with transaction():
            await book(
                f"raise:{bill.id}",
                bill,
                8000,
                debit=Account.RECEIVABLE,
                credit=Account.REVENUE,
            )
    assert await LedgerEntry.filter(bill_id=bill.id).count() == 2


async def test_the_book_is_never_rewritten(hall: Any) -> None:
    await a_bill()
    for statement in ("UPDATE ledger_entry SET amount_fen = 0", "DELETE FROM ledger_entry"):
        with pytest.raises((BaseORMException, asyncpg.PostgresError), match="never changed"):
            await connections.get("default").execute_query(statement)


async def test_a_silent_gateway_is_asked_less_and_less_often(hall: Any) -> None:
    bill = await a_bill()
    notice = await an_order(bill, hall)
    opened = (await Attempt.get(id=UUID(notice.key))).created_at
    assert await reconciling.unsettled(opened + timedelta(seconds=29)) == ()
    asked, moment = [], opened
    for _ in range(60 * 24 * 2):
        moment += timedelta(minutes=1)
        if await reconciling.unsettled(moment) == (notice.key,):
            asked.append((moment - opened) // timedelta(minutes=1))
    assert asked[:4] == [1, 4, 14, 44]
    assert len(asked) == 6
    await settle(replace(notice, state=S.FAILED))
    assert await reconciling.unsettled(moment + timedelta(days=1)) == (notice.key,)
    await settle(notice)
    assert await reconciling.unsettled(moment + timedelta(days=3)) == ()


async def test_two_workers_ask_about_different_orders(hall: Any) -> None:
    notices = [await an_order(await a_bill(), hall) for _ in range(6)]
    later = await now() + timedelta(minutes=1)
    one, other = await asyncio.gather(reconciling.unsettled(later), reconciling.unsettled(later))
    assert sorted((*one, *other)) == sorted(notice.key for notice in notices)


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


class _Through:
    """The sandbox's till, with one thing different."""

    def __init__(self, till: Any) -> None:
        self._till = till

    def __getattr__(self, name: str) -> Any:
        return getattr(self._till, name)


class _AwayOnce(_Through):
    def __init__(self, till: Any) -> None:
        super().__init__(till)
        self.keys: list[str] = []

    async def open(self, order: Order) -> Cashier:
        self.keys.append(order.key)
        if len(self.keys) == 1:
            raise Unavailable("away")
        cashier: Cashier = await self._till.open(order)
        return cashier


class _Declines(_Through):
    async def refund(self, *, key: str, refund_key: str, amount: Fen) -> None:
        raise Refused("NOT_ENOUGH", key, refund_key, amount)
