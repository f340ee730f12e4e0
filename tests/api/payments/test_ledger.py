"""The book, refunds, and asking a silent gateway."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import asyncpg
import pytest
from tortoise import connections
from tortoise.exceptions import BaseORMException

from api.payments import reconciling, refunding
from api.payments.ledger import Account, balance, book
from api.payments.models import Attempt, Bill, BillState, LedgerEntry, Refund, RefundState
from notifications.now import now
from notifications.transactions import transaction
from tests.api.payments.making import Declines, S, a_bill, an_order, settle


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
        Account.CARRIER: 0,
        Account.COUNTER: 0,
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
    await refunding.give_back(owed.id, Declines(hall.gateways.payment))
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
