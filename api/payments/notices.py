"""What the gateway told us and what we did with it. The same notice again only counts up."""

from enum import StrEnum
from uuid import UUID, uuid4

from tortoise import connections

from api.payments.gateways.contract import Notice


class Outcome(StrEnum):
    """What became of a notice."""

    APPLIED = "applied"  # it paid the bill
    REPEATED = "repeated"
    NOTED = "noted"  # no money in it
    PAID_TWICE = "paid_twice"  # the money is owed back
    PAID_BESIDE = "paid_beside"  # one order, two moneys: a person must look
    MISMATCH = "mismatch"  # another amount or currency: not applied, a person must look
    UNKNOWN_ORDER = "unknown_order"


async def write_down(notice: Notice, outcome: Outcome, citizen_id: UUID | None) -> None:
    """The first outcome stands. The caller holds the transaction."""
    await connections.get("default").execute_query(
        "INSERT INTO payment_notice (id, order_key, gateway_id, amount_fen, currency, state,"
        " outcome, times, citizen_id, received_at, last_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, 1, $8, doorstep_now(), doorstep_now())"
        " ON CONFLICT (order_key, gateway_id, amount_fen, currency, state)"
        " DO UPDATE SET times = payment_notice.times + 1, last_at = doorstep_now()",
        [
            uuid4(),
            notice.key[:64],
            notice.gateway_id[:128],
            notice.amount,
            notice.currency[:8],
            notice.state.value,
            outcome.value,
            citizen_id,
        ],
    )
