"""G12, money: whatever happens to a bill in whatever order, it is as the one table says.

Lives are made up: orders are opened, notices come (right, wrong, late, about failed or closed
orders), the counter takes cash, less is demanded, money goes back. A second, plain reckoning says
what each event must change; everything else is refused and changes nothing.
"""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from api.payments import billing, counter, refunding
from api.payments.counter import Way
from api.payments.gateways.contract import Fen, Notice, PaymentState, Returned
from api.payments.models import Attempt, Bill, LedgerEntry, Refund
from api.payments.refusals import BillSettled, RefundTooLarge
from notifications.refusals import NotFound, Refused
from notifications.transactions import transaction
from tests.api.payments.crowds import unbalanced
from tests.api.payments.making import LINES, Through, a_bill, open_cashier, settle
from tests.conftest import Hall
from tests.sizes import Figure, size

LIVES, MOVES = size(8, 2_000), size(30, 50)
S = PaymentState
EVENTS = (
    "open",
    "paid",
    "paid",
    "state",
    "wrong",
    "nobody",
    "cash",
    "lower",
    "owe",
    "give",
    "hand",
)
_TRIED = {"lives": 0, "events": 0, "refused": 0}


@dataclass
class Reckoned:
    """What must be so, reckoned without the product's code."""

    total: int = 8000
    bill: str = "open"
    attempts: dict[str, str] = field(default_factory=dict)  # order → its state
    amounts: dict[str, int] = field(default_factory=dict)
    paid_with: dict[str, str] = field(default_factory=dict)  # order → the payment's number
    first: str | None = None  # which paid the bill
    refunds: dict[str, tuple[str, int, str, str]] = field(default_factory=dict)
    till: int = 0  # money at the gateway
    drawer: int = 0  # money at the counter

    @property
    def live(self) -> str | None:
        return next((key for key, state in self.attempts.items() if state == "open"), None)

    def left(self) -> int:
        if self.first is None:
            return 0
        back = sum(fen for _, fen, of, _ in self.refunds.values() if of == self.first)
        return self.amounts[self.first] - back


class Answers(Through):
    """A till that gives money back as it is told to."""

    def __init__(self, till: Any, how: str) -> None:
        super().__init__(till)
        self._how = how

    async def refund(self, *, key: str, refund_key: str, amount: Fen, paid: Fen) -> Returned:
        if self._how == "refused":
            raise Refused("NOT_ENOUGH", key, refund_key, amount, paid)
        return Returned(self._how)


@dataclass
class Life:
    """A bill, the hall, and what must be so."""

    hall: Hall
    bill: Bill
    must: Reckoned
    number: int = 0

    def one_of(self, what: dict[str, Any], pick: int) -> str | None:
        return sorted(what)[pick % len(what)] if what else None

    async def open(self, pick: int) -> bool:  # noqa: ARG002 — an event's shape
        self.number += 1
        if self.must.bill != "open":
            with pytest.raises(BillSettled):
                await open_cashier(self.bill, self.hall, f"k{self.number}")
            return False
        before = self.must.live
        await open_cashier(self.bill, self.hall, f"k{self.number}")
        if before is None:
            known = [UUID(key) for key in self.must.attempts]
            new = await Attempt.filter(bill_id=self.bill.id).exclude(id__in=known).get()
            self.must.attempts[str(new.id)] = "open"
            self.must.amounts[str(new.id)] = self.must.total
        return True

    async def paid(self, pick: int) -> bool:
        must, key = self.must, self.one_of(self.must.attempts, pick)
        if key is None:
            return False
        number = must.paid_with.get(key, f"T{key}") if pick % 3 else f"T{key}x"
        bill = await settle(Notice(key, number, Fen(must.amounts[key]), "CNY", S.PAID))
        if must.attempts[key] == "paid":  # the same again, or other money beside it
            assert bill is None
            return False
        must.attempts[key], must.paid_with[key] = "paid", number
        must.till += must.amounts[key]
        if must.bill == "open":
            assert bill is not None
            must.bill, must.first = "paid", key
            return True
        assert bill is None  # paid twice: the second goes back
        (refund,) = await Refund.filter(attempt_id=key)
        must.refunds[str(refund.id)] = ("owed", must.amounts[key], key, "till")
        return True

    async def state(self, pick: int) -> bool:
        key = self.one_of(self.must.attempts, pick)
        if key is None:
            return False
        said = (S.FAILED, S.CLOSED, S.OPEN, S.UNKNOWN)[pick % 4]
        assert await settle(Notice(key, "", Fen(0), "CNY", said)) is None
        if self.must.attempts[key] == "open" and said in {S.FAILED, S.CLOSED}:
            self.must.attempts[key] = said.value
            return True
        return False

    async def wrong(self, pick: int) -> bool:
        key = self.one_of(self.must.attempts, pick)
        if key is not None:
            fen, currency = ((-1, "CNY"), (1, "CNY"), (0, "USD"))[pick % 3]
            amount = Fen(self.must.amounts[key] + fen)
            assert await settle(Notice(key, f"T{key}", amount, currency, S.PAID)) is None
        return False

    async def nobody(self, pick: int) -> bool:
        key = str(uuid4()) if pick % 2 else "'; DROP TABLE bill; --"
        assert await settle(Notice(key, "T", Fen(8000), "CNY", S.PAID)) is None
        return False

    async def cash(self, pick: int) -> bool:  # noqa: ARG002 — an event's shape
        must = self.must
        if must.bill != "open":
            with pytest.raises(BillSettled):
                async with transaction():
                    await counter.take(self.bill.id, Way.CASH, "1", uuid4())
            return False
        async with transaction():
            await counter.take(self.bill.id, Way.CASH, "1", uuid4())
        if must.live is not None:
            must.attempts[must.live] = "closed"
        (new,) = await Attempt.filter(bill_id=self.bill.id, method="cash")
        key = str(new.id)
        must.attempts[key], must.amounts[key], must.first = "paid", must.total, key
        must.paid_with[key], must.bill = new.gateway_id or "", "paid"
        must.drawer += must.total
        return True

    async def lower(self, pick: int) -> bool:
        must, total = self.must, (4000, 8000, 0, 9000, 2500)[pick % 5]
        lines = ({**LINES[0], "fen": total},)
        if must.bill != "open" or total >= must.total:
            with pytest.raises(BillSettled):
                async with transaction():
                    await billing.lower(self.bill.id, lines)
            return False
        async with transaction():
            await billing.lower(self.bill.id, lines)
        if must.live is not None:
            must.attempts[must.live] = "closed"
        must.total, must.bill = total, "open" if total else "paid"
        return True

    async def owe(self, pick: int) -> bool:
        must, fen = self.must, (None, 1000, 8001, 0)[pick % 4]
        left, before = must.left(), set(must.refunds)
        # Of a bill that was waived only late money came: all of it is owed back already.
        payable = must.bill != "open" and "paid" in must.attempts.values()
        try:
            async with transaction():
                refund = await refunding.owe(
                    self.bill.id, "asked", fen=fen, request_id=uuid4() if fen else None
                )
        except RefundTooLarge:
            assert payable
            assert fen is not None
            assert not 0 < fen <= left
            return False
        assert payable or refund is None
        if refund is None or str(refund.id) in before:
            assert not payable or fen is None
            return False
        assert refund.amount_fen == (left if fen is None else fen)
        where = "drawer" if refund.by_hand else "till"
        must.refunds[str(refund.id)] = ("owed", refund.amount_fen, str(refund.attempt_id), where)
        return True

    async def give(self, pick: int) -> bool:
        key = self.one_of(self.must.refunds, pick)
        if key is None:
            return False
        how = ("given", "under_way", "refused")[pick % 3]
        state, fen, of, where = self.must.refunds[key]
        await refunding.give_back(UUID(key), Answers(self.hall.gateways.payment, how))
        if state != "owed" or where == "drawer" or how == "under_way":
            return False
        self.must.refunds[key] = (how, fen, of, where)
        self._went(fen if how == "given" else 0, "till")
        return True

    async def hand(self, pick: int) -> bool:
        key = self.one_of(self.must.refunds, pick)
        if key is None:
            return False
        state, fen, of, where = self.must.refunds[key]
        if state == "owed" and where == "till":
            with pytest.raises(NotFound):
                async with transaction():
                    await refunding.hand_back(UUID(key), self.bill.id, uuid4())
            return False
        async with transaction():
            await refunding.hand_back(UUID(key), self.bill.id, uuid4())
        if state == "given":
            return False
        self.must.refunds[key] = ("given", fen, of, where)
        self._went(fen, "drawer")
        return True

    def _went(self, fen: int, where: str) -> None:
        setattr(self.must, where, getattr(self.must, where) - fen)
        back = sum(
            fen for state, fen, of, _ in self.must.refunds.values()
            if state == "given" and of == self.must.first
        )  # fmt: skip
        if self.must.first is not None and back == self.must.total and fen:
            self.must.bill = "refunded"

    async def is_so(self) -> None:
        bill, must = await Bill.get(id=self.bill.id), self.must
        assert (bill.state.value, bill.total_fen) == (must.bill, must.total)
        attempts = {str(a.id): a.state.value for a in await Attempt.filter(bill_id=bill.id)}
        assert attempts == must.attempts
        refunds = {str(r.id): (r.state.value, r.amount_fen) for r in await Refund.filter(
            bill_id=bill.id)}  # fmt: skip
        assert refunds == {key: one[:2] for key, one in must.refunds.items()}
        book = dict.fromkeys(("gateway", "counter"), 0)
        for entry in await LedgerEntry.filter(bill_id=bill.id, account__in=list(book)):
            book[entry.account] += entry.amount_fen
        assert book == {"gateway": must.till, "counter": must.drawer}


@pytest.mark.timeout(size(300, 20_000))
@pytest.mark.proof(
    "G12", "the payment machine: 2,000 lives of 50 events, by the table or not at all"
)
@settings(
    max_examples=LIVES,
    deadline=None,
    derandomize=True,
    phases=(Phase.generate,),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    tries=st.lists(
        st.tuples(st.sampled_from(EVENTS), st.integers(0, 10_000)), min_size=MOVES, max_size=MOVES
    )
)
async def test_whatever_happens_to_a_bill_is_as_the_table_says(
    hall: Hall, figure: Figure, tries: list[tuple[str, int]]
) -> None:
    life = Life(hall, await a_bill(), Reckoned())
    for event, pick in tries:
        moved = await getattr(life, event)(pick)
        _TRIED["events"] += 1
        _TRIED["refused"] += not moved
        await life.is_so()
    _TRIED["lives"] += 1
    assert await unbalanced() == 0
    figure(**_TRIED)
