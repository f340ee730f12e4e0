"""Money that goes back: owed in a transaction, given through the gateway, recorded."""

from datetime import datetime
from uuid import UUID, uuid4

from api.payments.alarms import alarm
from api.payments.billing import PAID_TWICE
from api.payments.gateways.contract import Fen, PaymentGateway, Returned
from api.payments.ledger import Account, book
from api.payments.models import Attempt, AttemptState, Bill, BillState, Refund, RefundState
from notifications.now import now
from notifications.refusals import Refused
from notifications.transactions import current, transaction

_AT_ONCE = 50


async def owe(bill_id: UUID, because: str) -> Refund | None:
    """Owe a paid bill back, e.g. when its case had ended before the money came (G15).

    Again: the same. None if the bill was not paid. The caller holds the transaction.
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
    found = await Refund.get_or_none(attempt_id=attempt.id)
    if found is not None:
        return found
    refund = await Refund.create(
        id=uuid4(),
        bill_id=bill.id,
        attempt=attempt,
        citizen_id=bill.citizen_id,
        amount_fen=attempt.amount_fen,
        because=because,
        owed_at=await now(),
    )
    await book(
        f"owe:{refund.id}",
        bill,
        refund.amount_fen,
        debit=Account.REVENUE,
        credit=Account.OWED_BACK,
    )
    return refund


async def owed(before: datetime) -> tuple[UUID, ...]:
    """Refunds to give, oldest first."""
    rows = (
        await Refund.filter(state=RefundState.OWED, owed_at__lte=before)
        .order_by("owed_at")
        .limit(_AT_ONCE)
    )
    return tuple(row.id for row in rows)


async def give_back(refund_id: UUID, gateway: PaymentGateway) -> None:
    """Ask the gateway and record. The refund's id is the gateway's key: again is harmless.

    Raises Unavailable. What the gateway declines for good alarms and waits for a person.
    """
    refund = await Refund.get(id=refund_id).prefetch_related("attempt")
    if refund.state is not RefundState.OWED:
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
    if returned is Returned.GIVEN:
        async with transaction():
            await _record(refund_id)


async def _record(refund_id: UUID) -> None:
    refund = await Refund.select_for_update().get(id=refund_id)
    if refund.state is not RefundState.OWED:
        return
    refund.state, refund.given_at = RefundState.GIVEN, await now()
    await refund.save(update_fields=["state", "given_at"])
    bill = await Bill.select_for_update().get(id=refund.bill_id)
    await book(
        f"back:{refund.id}",
        bill,
        refund.amount_fen,
        debit=Account.OWED_BACK,
        credit=Account.GATEWAY,
    )
    if refund.because != PAID_TWICE:
        bill.state, bill.refunded_at = BillState.REFUNDED, refund.given_at
        await bill.save(update_fields=["state", "refunded_at"])
