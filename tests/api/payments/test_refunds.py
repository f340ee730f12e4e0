"""What goes back: never more than came, by whichever way, and the book knows of it (G13)."""

import asyncio
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import pytest
from tortoise.exceptions import BaseORMException

from api.payments import billing, counter, ordering, refunding
from api.payments.counter import Way
from api.payments.gateways.contract import Method, Payer, Returned
from api.payments.ledger import Account, balance
from api.payments.models import Attempt, AttemptState, Bill, BillState, Refund, RefundState
from api.payments.refusals import BillSettled, RefundTooLarge
from notifications.models import Fact
from notifications.now import now
from notifications.refusals import NotFound
from notifications.transactions import transaction
from tests.api.payments.making import LINES, Declines, Through, a_bill, an_order, settle
from tests.sizes import Figure, size

AT_ONCE, ROUNDS = 50, 200


async def owe(bill: Bill, fen: int, request: UUID | None = None) -> Refund | None:
    async with transaction():
        return await refunding.owe(bill.id, "agreed", fen=fen, request_id=request or uuid4())


async def a_paid_bill(hall: Any) -> Bill:
    bill = await a_bill()
    notice = await an_order(bill, hall, key=str(uuid4()))
    await settle(notice)
    hall.sandbox.orders[notice.key].state = "paid"
    return bill


@pytest.mark.proof("G13", "50 concurrent refunds x 200: 0 over-refunds")
async def test_fifty_refunds_at_once_never_give_back_more_than_came(
    hall: Any, figure: Figure
) -> None:
    rounds, over = size(2, ROUNDS), 0
    for _ in range(rounds):
        bill = await a_paid_bill(hall)
        answers = await asyncio.gather(
            *(owe(bill, 1000) for _ in range(AT_ONCE)), return_exceptions=True
        )
        assert [type(one) for one in answers].count(Refund) == 8
        assert [type(one) for one in answers].count(RefundTooLarge) == AT_ONCE - 8
        sums = sum(one.amount_fen for one in await Refund.filter(bill_id=bill.id))
        over += sums > bill.total_fen
        assert (await balance(bill.id))[Account.OWED_BACK] == -8000
    figure(bills=rounds, at_once=AT_ONCE, over_refunds=over)
    assert over == 0


async def test_the_database_itself_gives_back_no_more_than_came(hall: Any) -> None:
    bill = await a_paid_bill(hall)
    attempt = await Attempt.get(bill_id=bill.id)
    for fen in (8001, 0, -1):
        with pytest.raises((BaseORMException, asyncpg.PostgresError), match="more would go back"):
            await Refund.create(
                id=uuid4(),
                bill_id=bill.id,
                attempt=attempt,
                citizen_id=bill.citizen_id,
                amount_fen=fen,
                because="by hand",
                owed_at=await now(),
            )
    assert await Refund.filter(bill_id=bill.id).count() == 0


async def test_parts_go_back_one_after_the_other_and_the_citizen_hears_of_each(hall: Any) -> None:
    bill = await a_paid_bill(hall)
    for fen in (3000, 5000):
        refund = await owe(bill, fen)
        assert refund is not None
        assert (await Bill.get(id=bill.id)).state is BillState.PAID
        await refunding.give_back(refund.id, hall.gateways.payment)
    assert (await Bill.get(id=bill.id)).state is BillState.REFUNDED
    assert set((await balance(bill.id)).values()) == {0}
    told = await Fact.filter(subject_id=bill.application_id, name__startswith="bill.refund")
    assert sorted((fact.name, fact.params["amount_fen"]) for fact in told) == [
        ("bill.refund_owed", 3000),
        ("bill.refund_owed", 5000),
        ("bill.refunded", 3000),
        ("bill.refunded", 5000),
    ]
    with pytest.raises(RefundTooLarge):
        await owe(bill, 1)


async def test_what_two_people_agreed_on_is_owed_once(hall: Any) -> None:
    bill, request = await a_paid_bill(hall), uuid4()
    first, second = await owe(bill, 1000, request), await owe(bill, 1000, request)
    assert first is not None
    assert first == second
    assert (await balance(bill.id))[Account.OWED_BACK] == -1000


class Slow(Through):
    """The wallet works on it for a while."""

    def __init__(self, till: Any) -> None:
        super().__init__(till)
        self.asked = 0

    async def refund(self, **given: Any) -> Returned:
        assert (given["amount"], given["paid"]) == (2000, 8000)
        self.asked += 1
        return Returned.UNDER_WAY


async def test_a_refund_that_takes_its_time_is_asked_about_less_and_less_often(hall: Any) -> None:
    bill = await a_paid_bill(hall)
    refund = await owe(bill, 2000)
    assert refund is not None
    slow = Slow(hall.gateways.payment)
    await refunding.give_back(refund.id, slow)
    assert await refunding.owed(await now()) == ()
    later = (await Refund.get(id=refund.id)).ask_at
    assert later is not None
    assert await refunding.owed(later) == (refund.id,)
    await refunding.give_back(refund.id, slow)
    assert await refunding.owed(later) == ()
    assert slow.asked == 2
    await refunding.give_back(refund.id, hall.gateways.payment)
    assert (await Refund.get(id=refund.id)).state is RefundState.GIVEN


async def test_cash_pays_the_bill_and_money_that_comes_online_beside_it_goes_back(
    hall: Any,
) -> None:
    bill = await a_bill()
    online = await an_order(bill, hall)
    async with transaction():
        paid, left = await counter.take(bill.id, Way.CASH, "000123", uuid4())
    assert left == (online.key,)
    assert paid.state is BillState.PAID
    await ordering.close_at(hall.gateways.payment, left)
    assert hall.sandbox.orders[online.key].state == "closed"
    with pytest.raises(BillSettled):
        async with transaction():
            await counter.take(bill.id, Way.POS, "000124", uuid4())
    assert await settle(online) is None
    stands = await balance(bill.id)
    assert (stands[Account.COUNTER], stands[Account.GATEWAY]) == (8000, 8000)
    assert stands[Account.OWED_BACK] == -8000
    assert sum(stands.values()) == 0


async def test_late_money_for_a_waived_bill_goes_back_and_it_stays_waived(hall: Any) -> None:
    bill = await a_bill()
    notice = await an_order(bill, hall)
    async with transaction():
        await billing.lower(bill.id, ({**LINES[0], "fen": 0},))
    assert await settle(notice) is None  # it was on its way
    hall.sandbox.orders[notice.key].state = "paid"
    refund = await Refund.get(bill_id=bill.id)
    await refunding.give_back(refund.id, hall.gateways.payment)
    assert (await Refund.get(id=refund.id)).state is RefundState.GIVEN
    bill = await Bill.get(id=bill.id)
    assert (bill.state, bill.total_fen, bill.refunded_at) == (BillState.PAID, 0, None)


async def test_cash_goes_back_over_the_counter_and_never_by_itself(hall: Any) -> None:
    bill = await a_bill()
    async with transaction():
        await counter.take(bill.id, Way.CASH, "000123", uuid4())
    refund = await owe(bill, 8000)
    assert refund is not None
    assert await refunding.owed(await now()) == ()
    await refunding.give_back(refund.id, hall.gateways.payment)
    assert (await Refund.get(id=refund.id)).state is RefundState.OWED
    for _ in range(2):
        async with transaction():
            await refunding.hand_back(refund.id, bill.id, uuid4())
    assert set((await balance(bill.id)).values()) == {0}
    assert (await Bill.get(id=bill.id)).state is BillState.REFUNDED


async def test_what_the_gateway_would_not_give_back_is_handed_over(hall: Any) -> None:
    bill = await a_paid_bill(hall)
    refund = await owe(bill, 8000)
    assert refund is not None
    with pytest.raises(NotFound):  # it is on its way: nobody hands it over beside that
        async with transaction():
            await refunding.hand_back(refund.id, bill.id, uuid4())
    await refunding.give_back(refund.id, Declines(hall.gateways.payment))
    async with transaction():
        await refunding.hand_back(refund.id, bill.id, uuid4())
    stands = await balance(bill.id)
    assert (stands[Account.COUNTER], stands[Account.OWED_BACK]) == (-8000, 0)
    assert stands[Account.GATEWAY] == 8000


async def test_another_way_of_paying_takes_the_place_of_the_first(hall: Any) -> None:
    bill = await a_bill()
    first = await an_order(bill, hall)
    inside = Payer(Method.MINIPROGRAM, openid="o")
    await ordering.open_cashier(bill.id, "inside", hall.gateways.payment, "/x", inside)
    assert hall.sandbox.orders[first.key].state == "closed"
    assert (await Attempt.get(id=first.key)).state is AttemptState.CLOSED
    live = await Attempt.get(bill_id=bill.id, state=AttemptState.OPEN)
    assert live.method == "miniprogram"
    assert await settle(first) is not None  # it was paid in that very moment, and counts
    assert (await Bill.get(id=bill.id)).state is BillState.PAID
