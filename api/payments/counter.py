"""Money at a counter, against the same bill: cash, or a card at the terminal."""

from enum import StrEnum
from uuid import UUID, uuid4

from api.payments.billing import pay_off
from api.payments.ledger import Account
from api.payments.models import Attempt, AttemptState, Bill, BillState
from api.payments.ordering import leave
from api.payments.refusals import BillSettled
from notifications.now import now
from notifications.transactions import current


class Way(StrEnum):
    """How it was paid."""

    CASH = "cash"
    POS = "pos"


async def take(bill_id: UUID, way: Way, slip: str, by: UUID) -> tuple[Bill, tuple[str, ...]]:
    """The whole bill is paid; the sum is the bill's, nobody types it. Refuses BillSettled.

    Answers with the bill and the orders that must be closed at the gateway after the caller's
    transaction (``ordering.close_at``). ``slip``: the terminal's number, or the receipt's.
    """
    current()
    bill = await Bill.select_for_update().get(id=bill_id)
    if bill.state is not BillState.OPEN:
        raise BillSettled
    left, at = await leave(bill_id), await now()
    attempt = await Attempt.create(
        id=uuid4(),
        bill=bill,
        citizen_id=bill.citizen_id,
        amount_fen=bill.total_fen,
        return_path="",
        method=way.value,
        slip=slip,
        taken_by=by,
        state=AttemptState.PAID,
        created_at=at,
        settled_at=at,
        ask_at=at,
    )
    await pay_off(bill, attempt, Account.COUNTER)
    return bill, left
