"""The book: every movement of money twice, so that what is owed and what came always meet.

Positive amounts are debits. The entries of one transaction sum to zero (a constraint trigger), and
a transaction's name is unique per account: the same movement cannot be booked twice.
"""

from enum import StrEnum
from uuid import UUID

from api.payments.models import Bill, LedgerEntry
from notifications.now import now


class Account(StrEnum):
    """Where money is, or is owed."""

    RECEIVABLE = "receivable"  # what citizens owe
    REVENUE = "revenue"  # what the treasury demands
    CARRIER = "carrier"  # what the courier is owed: postage that is paid with the fees
    COUNTER = "counter"  # what the hall's counters hold for us
    GATEWAY = "gateway"  # what the gateway holds for us
    OWED_BACK = "owed_back"  # what we owe citizens


async def book(name: str, bill: Bill, amount: int, *, debit: Account, credit: Account) -> None:
    """Move ``amount`` fen from ``credit`` to ``debit``. The caller holds the transaction."""
    at = await now()
    await LedgerEntry.bulk_create(
        LedgerEntry(
            transaction_id=name,
            bill_id=bill.id,
            citizen_id=bill.citizen_id,
            account=account,
            amount_fen=signed,
            at=at,
        )
        for account, signed in ((debit, amount), (credit, -amount))
    )


async def balance(bill_id: UUID) -> dict[Account, int]:
    """What stands on each account for one bill."""
    found = dict.fromkeys(Account, 0)
    for entry in await LedgerEntry.filter(bill_id=bill_id):
        found[Account(entry.account)] += entry.amount_fen
    return found
