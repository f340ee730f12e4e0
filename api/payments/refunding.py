"""Money that goes back: owed in a transaction, given through the gateway or at a counter, recorded.

All refunds of one payment together are at most what came; the database holds that too (G13).
"""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID, uuid4

from tortoise.expressions import Q

from api.payments.alarms import alarm
from api.payments.billing import PAID_TWICE
from api.payments.counter import Way
from api.payments.gateways.contract import Fen, PaymentGateway, Returned
from api.payments.ledger import Account, book
from api.payments.models import Attempt, AttemptState, Bill, BillState, Refund, RefundState
from api.payments.reconciling import ASK_AFTER
from api.payments.refusals import RefundTooLarge
from notifications.now import now
from notifications.outbox import announce
from notifications.refusals import NotFound, Refused
from notifications.transactions import current, transaction

_AT_ONCE = 50
_NOT_GIVEN = (RefundState.OWED, RefundState.REFUSED)


async def owe(
    bill_id: UUID, because: str, *, fen: int | None = None, request_id: UUID | None = None
) -> Refund | None:
    """Owe a paid bill back: ``fen`` of it, or what is left. None if nothing was paid or is left.

    ``request_id``: who agreed; once per request. Refuses RefundTooLarge. The caller holds the
    transaction.
    """
    current()
    bill = await Bill.select_for_update().get(id=bill_id)
    attempt = (
        await Attempt.filter(bill_id=bill_id, state=AttemptState.PAID)
        .order_by("settled_at")
        .first()
    )
    if bill.state is BillState.OPEN or attempt is None:
        return None
    before = await Refund.filter(attempt_id=attempt.id).order_by("-owed_at")
    same = [one for one in before if request_id is not None and one.request_id == request_id]
    left = attempt.amount_fen - _out_of(before)
    if same or (fen is None and left == 0):
        return (same or before)[0]
    if fen is not None and not 0 < fen <= left:
        raise RefundTooLarge(f"{left / 100:.2f}")
    refund = await Refund.create(
        id=uuid4(),
        bill_id=bill.id,
        attempt=attempt,
        citizen_id=bill.citizen_id,
        amount_fen=left if fen is None else fen,
        because=because,
        owed_at=await now(),
        by_hand=attempt.method in set(Way),
        request_id=request_id,
    )
    await book(
        f"owe:{refund.id}",
        bill,
        refund.amount_fen,
        debit=Account.REVENUE,
        credit=Account.OWED_BACK,
    )
    told = _told(refund, bill)
    await announce("bill.refund_owed", bill.application_id, citizen_id=bill.citizen_id, **told)
    return refund


async def left_of(bill_id: UUID) -> int:
    """How much of what was paid first could still go back, in fen."""
    attempt = (
        await Attempt.filter(bill_id=bill_id, state=AttemptState.PAID)
        .order_by("settled_at")
        .first()
    )
    if attempt is None:
        return 0
    came: int = attempt.amount_fen
    return came - _out_of(await Refund.filter(attempt_id=attempt.id))


async def owed(before: datetime) -> tuple[UUID, ...]:
    """Refunds to ask the gateway for, oldest first."""
    rows = await (
        Refund.filter(state=RefundState.OWED, owed_at__lte=before, by_hand=False)
        .filter(Q(ask_at=None) | Q(ask_at__lte=before))
        .order_by("owed_at")
        .limit(_AT_ONCE)
    )
    return tuple(row.id for row in rows)


async def give_back(refund_id: UUID, gateway: PaymentGateway) -> None:
    """Ask the gateway and record. The refund's id is the gateway's key: again is harmless.

    Raises Unavailable. What takes its time is asked about less and less often; what the gateway
    declines for good alarms and waits for a person.
    """
    refund = await Refund.get(id=refund_id).prefetch_related("attempt")
    if refund.state is not RefundState.OWED or refund.by_hand:
        return
    try:
        returned = await gateway.refund(
            key=str(refund.attempt_id),
            refund_key=str(refund.id),
            amount=Fen(refund.amount_fen),
            paid=Fen(refund.attempt.amount_fen),
        )
    except Refused:
        async with transaction():
            await Refund.filter(id=refund_id, state=RefundState.OWED).update(
                state=RefundState.REFUSED
            )
        alarm("refund_refused", str(refund.attempt_id), bill_id=refund.bill_id)
        return
    async with transaction():
        if returned is Returned.GIVEN:
            await _record(refund_id, Account.GATEWAY)
        else:
            wait = ASK_AFTER[min(refund.asked, len(ASK_AFTER) - 1)]
            again = Refund.filter(id=refund_id, state=RefundState.OWED)
            await again.update(asked=refund.asked + 1, ask_at=await now() + wait)


async def hand_back(refund_id: UUID, bill_id: UUID, by: UUID) -> None:
    """It was put into the person's hand at the counter, also what the gateway would not give.

    Once; again changes nothing. Refuses NotFound. The caller holds the transaction.
    """
    current()
    refund = await Refund.get_or_none(id=refund_id, bill_id=bill_id)
    if refund is None or (refund.state is RefundState.OWED and not refund.by_hand):
        raise NotFound
    await _record(refund_id, Account.COUNTER, by)


async def _record(refund_id: UUID, out_of: Account, by: UUID | None = None) -> None:
    refund = await Refund.select_for_update().get(id=refund_id)
    if refund.state not in _NOT_GIVEN:
        return
    refund.state, refund.given_at, refund.given_by = RefundState.GIVEN, await now(), by
    await refund.save(update_fields=["state", "given_at", "given_by"])
    bill = await Bill.select_for_update().get(id=refund.bill_id)
    await book(f"back:{refund.id}", bill, refund.amount_fen, debit=Account.OWED_BACK, credit=out_of)
    rows = await Refund.filter(bill_id=bill.id, state=RefundState.GIVEN)
    given = sum(row.amount_fen for row in rows if row.because != PAID_TWICE)
    if given and given == bill.total_fen:  # of a waived bill only late money goes back
        bill.state, bill.refunded_at = BillState.REFUNDED, refund.given_at
        await bill.save(update_fields=["state", "refunded_at"])
    told = _told(refund, bill)
    await announce("bill.refunded", bill.application_id, citizen_id=bill.citizen_id, **told)


def _out_of(refunds: Sequence[Refund]) -> int:
    """What went back or shall. What the gateway refused is still owed: a person gives it."""
    return sum(refund.amount_fen for refund in refunds)


def _told(refund: Refund, bill: Bill) -> dict[str, object]:
    return {"item": bill.for_what, "amount_fen": refund.amount_fen}
