"""Bills, and the money that comes for them.

A bill's amount comes from the item version's tariff and is compared with every notice (G15b).
"""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID, uuid4

from api.payments.alarms import alarm
from api.payments.gateways.contract import Notice, PaymentState
from api.payments.ledger import Account, book
from api.payments.models import LIVE, Attempt, AttemptState, Bill, BillState, Refund
from api.payments.notices import Outcome, write_down
from api.payments.ordering import leave
from api.payments.refusals import BillSettled
from notifications.now import now
from notifications.outbox import announce
from notifications.refusals import NotFound
from notifications.transactions import current

CURRENCY = "CNY"
PAID_TWICE = "paid_twice"
POSTAGE = "postage"  # the kind of a line that is the courier's
PAID_BESIDE = "paid_beside"


async def raise_bill(
    application_id: UUID,
    citizen_id: UUID,
    lines: Sequence[Mapping[str, Any]],
    for_what: str,
    *,
    pay_at: str = "issue",
    told: Mapping[str, object] | None = None,
) -> Bill:
    """Demand the fees of ``lines`` (name, fen, basis). Once per point of payment: again, the same.

    ``told`` goes with the fact ``bill.raised``. A bill of nothing is settled from the beginning and
    only says why. The caller holds the transaction.
    """
    current()
    found = await Bill.get_or_none(application_id=application_id, pay_at=pay_at)
    if found is not None:
        return found
    bill = await Bill.create(
        id=uuid4(),
        application_id=application_id,
        citizen_id=citizen_id,
        pay_at=pay_at,
        for_what=for_what,
        lines=[dict(line) for line in lines],
        total_fen=(total := sum(int(line["fen"]) for line in lines)),
        state=BillState.OPEN if total else BillState.PAID,
        raised_at=(at := await now()),
        paid_at=None if total else at,
    )
    if not total:
        return bill
    due, postage = Account.RECEIVABLE, postage_in(lines)
    if postage < total:
        await book(f"raise:{bill.id}", bill, total - postage, debit=due, credit=Account.REVENUE)
    if postage:
        await book(f"postage:{bill.id}", bill, postage, debit=due, credit=Account.CARRIER)
    params = {**(told or {}), "amount_fen": bill.total_fen}
    await announce("bill.raised", application_id, citizen_id=citizen_id, **params)
    return bill


def postage_in(lines: Sequence[Mapping[str, Any]]) -> int:
    """What of it is the courier's, in fen."""
    return sum(int(line["fen"]) for line in lines if line.get("kind") == POSTAGE)


async def lower(bill_id: UUID, lines: Sequence[Mapping[str, Any]]) -> tuple[Bill, tuple[str, ...]]:
    """Less is demanded than was; of nothing the bill is settled. Never more: a bill grows not.

    Answers with the bill and the orders to close at the gateway after the caller's transaction:
    they were for another sum. Refuses BillSettled.
    """
    current()
    bill = await Bill.select_for_update().get(id=bill_id)
    total = sum(int(line["fen"]) for line in lines)
    if bill.state is not BillState.OPEN or total >= bill.total_fen:
        raise BillSettled
    off, left = bill.total_fen - total, await leave(bill_id)
    bill.lines, bill.total_fen = [dict(line) for line in lines], total
    if not total:
        bill.state, bill.paid_at = BillState.PAID, await now()
    await bill.save(update_fields=["lines", "total_fen", "state", "paid_at"])
    name = f"lower:{total}:{bill.id}"  # it may be lowered again
    await book(name, bill, off, debit=Account.REVENUE, credit=Account.RECEIVABLE)
    return bill, left


async def open_bill(application_id: UUID) -> Bill | None:
    """The bill that waits to be paid, if one does."""
    return await Bill.filter(application_id=application_id, state=BillState.OPEN).first()


async def settled_bill(application_id: UUID) -> Bill:
    """The bill that was paid, if it went back since too. Refuses NotFound."""
    paid = Bill.filter(application_id=application_id).exclude(state=BillState.OPEN)
    if (bill := await paid.first()) is None:
        raise NotFound
    return bill


async def application_of(order_key: str) -> UUID | None:
    """Whose order this is; None if it is none of ours."""
    attempt = await _attempt(order_key)
    if attempt is None:
        return None
    return (await Bill.get(id=attempt.bill_id)).application_id


async def settle(notice: Notice) -> Bill | None:
    """Record what the gateway says. Answers with the bill if this notice paid it, else None.

    The same notice may come many times; only the first changes anything. Another amount or
    currency is never applied: it is written down and alarms. Money that comes after ``failed`` or
    ``closed`` counts; money for a bill that is paid already is owed back. The caller holds the
    transaction; the bill row is locked here.
    """
    current()
    attempt = await _attempt(notice.key)
    if attempt is None:
        await write_down(notice, Outcome.UNKNOWN_ORDER, None)
        alarm("unknown_order", notice.key)
        return None
    bill = await Bill.select_for_update().get(id=attempt.bill_id)
    await attempt.refresh_from_db()
    outcome = await _apply(notice, attempt, bill)
    await write_down(notice, outcome, bill.citizen_id)
    return bill if outcome is Outcome.APPLIED else None


async def _apply(notice: Notice, attempt: Attempt, bill: Bill) -> Outcome:
    """Both rows are locked."""
    if notice.state is not PaymentState.PAID:
        return await _note(notice, attempt)
    if notice.amount != attempt.amount_fen or notice.currency != CURRENCY:
        alarm("amount_mismatch", notice.key, bill_id=bill.id)
        return Outcome.MISMATCH
    if attempt.state is AttemptState.PAID:
        return _again(notice, attempt, bill)
    attempt.state, attempt.settled_at = AttemptState.PAID, await now()
    attempt.gateway_id = notice.gateway_id
    await attempt.save(update_fields=["state", "settled_at", "gateway_id"])
    if bill.state is not BillState.OPEN:
        return await _owe_back(attempt, bill)
    await pay_off(bill, attempt, Account.GATEWAY)
    return Outcome.APPLIED


async def pay_off(bill: Bill, attempt: Attempt, where: Account) -> None:
    """The bill is paid by that attempt's money, which is now there. Both rows are the caller's."""
    bill.state, bill.paid_at = BillState.PAID, attempt.settled_at
    await bill.save(update_fields=["state", "paid_at"])
    await book(
        f"paid:{attempt.id}", bill, attempt.amount_fen, debit=where, credit=Account.RECEIVABLE
    )


def _again(notice: Notice, attempt: Attempt, bill: Bill) -> Outcome:
    """The order is paid. The same money told again, or, at a bank meanwhile, other money."""
    if notice.gateway_id == attempt.gateway_id:
        return Outcome.REPEATED
    alarm(PAID_BESIDE, notice.key, bill_id=bill.id)
    return Outcome.PAID_BESIDE


async def _note(notice: Notice, attempt: Attempt) -> Outcome:
    """Not money: at most a live attempt ends."""
    ends = {
        PaymentState.FAILED: AttemptState.FAILED,
        PaymentState.CLOSED: AttemptState.CLOSED,
    }
    if attempt.state in LIVE and notice.state in ends:
        attempt.state = ends[notice.state]
        await attempt.save(update_fields=["state"])
    return Outcome.NOTED


async def _owe_back(attempt: Attempt, bill: Bill) -> Outcome:
    """The bill was settled before: this money is the citizen's."""
    alarm(PAID_TWICE, str(attempt.id), bill_id=bill.id)
    await Refund.create(
        id=uuid4(),
        bill_id=bill.id,
        attempt=attempt,
        citizen_id=bill.citizen_id,
        amount_fen=attempt.amount_fen,
        because=PAID_TWICE,
        owed_at=await now(),
    )
    await book(
        f"paid:{attempt.id}",
        bill,
        attempt.amount_fen,
        debit=Account.GATEWAY,
        credit=Account.OWED_BACK,
    )
    return Outcome.PAID_TWICE


async def _attempt(order_key: str) -> Attempt | None:
    try:
        return await Attempt.get_or_none(id=UUID(order_key))
    except ValueError:
        return None
