"""Bills, what was tried to pay them, and the double-entry book. Money is in fen."""

from enum import StrEnum
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model


class BillState(StrEnum):
    """What has become of a bill."""

    OPEN = "open"
    PAID = "paid"
    REFUNDED = "refunded"


class AttemptState(StrEnum):
    """What has become of one try to pay. ``failed`` and ``closed`` heal if money arrives late."""

    OPENING = "opening"  # reserved; the gateway may or may not have heard of it
    OPEN = "open"
    PAID = "paid"
    FAILED = "failed"
    CLOSED = "closed"


LIVE = (AttemptState.OPENING, AttemptState.OPEN)


class RefundState(StrEnum):
    """What has become of money that goes back."""

    OWED = "owed"
    GIVEN = "given"
    REFUSED = "refused"  # the gateway said no for good: a person must look


class Bill(Model):
    """A demand for a fee (缴款单). One per application and point of payment."""

    id = fields.UUIDField(primary_key=True)
    application_id = fields.UUIDField()
    citizen_id = fields.UUIDField()
    pay_at = fields.CharField(max_length=32)
    for_what = fields.CharField(max_length=128)
    lines: fields.JSONField[list[dict[str, Any]]] = fields.JSONField()  # name, fen, basis
    total_fen = fields.BigIntField()
    state = fields.CharEnumField(BillState, max_length=32, default=BillState.OPEN)
    raised_at = fields.DatetimeField()
    paid_at = fields.DatetimeField(null=True)
    refunded_at = fields.DatetimeField(null=True)

    class Meta:
        table = "bill"
        unique_together = (("application_id", "pay_at"),)
        indexes = (Index(fields=("citizen_id",)),)


class Attempt(Model):
    """One order at the gateway; its id is the order's key. At most one per bill is live."""

    id = fields.UUIDField(primary_key=True)
    bill: fields.ForeignKeyRelation[Bill] = fields.ForeignKeyField(
        "api.Bill", related_name="attempts", on_delete=fields.RESTRICT
    )
    bill_id: UUID
    citizen_id = fields.UUIDField()
    amount_fen = fields.BigIntField()
    return_path = fields.CharField(max_length=255)
    method = fields.CharField(max_length=16, default="browser")  # or a way of the counter's
    slip = fields.CharField(max_length=64, default="")  # the counter's: the terminal's number
    taken_by = fields.UUIDField(null=True)  # the counter's: who took it
    state = fields.CharEnumField(AttemptState, max_length=32, default=AttemptState.OPENING)
    gateway_id = fields.CharField(max_length=128, null=True)
    url = fields.TextField(null=True)
    created_at = fields.DatetimeField()
    opened_at = fields.DatetimeField(null=True)
    settled_at = fields.DatetimeField(null=True)
    ticket_hash = fields.BinaryField(null=True)  # of what the native page opens it with
    ticket_until = fields.DatetimeField(null=True)
    ask_at = fields.DatetimeField()  # when reconciling asks the gateway next
    asked = fields.IntField(default=0)

    class Meta:
        table = "attempt"
        indexes = (Index(fields=("bill_id",)), Index(fields=("citizen_id",)))


class LedgerEntry(Model):
    """One side of a movement of money; the entries of a transaction sum to zero (trigger)."""

    id = fields.BigIntField(primary_key=True, generated=True)
    transaction_id = fields.CharField(max_length=64)
    bill_id = fields.UUIDField()
    citizen_id = fields.UUIDField()
    account = fields.CharField(max_length=32)
    amount_fen = fields.BigIntField()  # positive: debit, negative: credit
    at = fields.DatetimeField()

    class Meta:
        table = "ledger_entry"
        unique_together = (("transaction_id", "account"),)
        indexes = (Index(fields=("bill_id",)), Index(fields=("citizen_id",)))


class PaymentNotice(Model):
    """A verified notice and what was done with it. The same notice again only counts up."""

    id = fields.UUIDField(primary_key=True)
    order_key = fields.CharField(max_length=64)
    gateway_id = fields.CharField(max_length=128)
    amount_fen = fields.BigIntField()
    currency = fields.CharField(max_length=8)
    state = fields.CharField(max_length=32)
    outcome = fields.CharField(max_length=32)
    times = fields.IntField(default=1)
    citizen_id = fields.UUIDField(null=True)  # null: the order is not ours
    received_at = fields.DatetimeField()
    last_at = fields.DatetimeField()

    class Meta:
        table = "payment_notice"
        unique_together = (("order_key", "gateway_id", "amount_fen", "currency", "state"),)
        indexes = (Index(fields=("citizen_id",)),)


class Refund(Model):
    """Money that must go back; its id is the gateway's refund key.

    All refunds of an attempt together are at most what came (a trigger that holds the attempt).
    """

    id = fields.UUIDField(primary_key=True)
    bill_id = fields.UUIDField()
    attempt: fields.ForeignKeyRelation[Attempt] = fields.ForeignKeyField(
        "api.Attempt", related_name="refunds", on_delete=fields.RESTRICT
    )
    attempt_id: UUID
    citizen_id = fields.UUIDField()
    amount_fen = fields.BigIntField()
    because = fields.CharField(max_length=64)
    state = fields.CharEnumField(RefundState, max_length=32, default=RefundState.OWED)
    owed_at = fields.DatetimeField()
    given_at = fields.DatetimeField(null=True)
    asked = fields.IntField(default=0)  # how often the gateway had to be asked
    ask_at = fields.DatetimeField(null=True)  # not before
    by_hand = fields.BooleanField(default=False)  # it came at the counter: it goes back there
    given_by = fields.UUIDField(null=True)
    request_id = fields.UUIDField(null=True)  # whose two people agreed on it

    class Meta:
        table = "refund"
        indexes = (
            Index(fields=("attempt_id",)),
            Index(fields=("bill_id",)),
            Index(fields=("citizen_id",)),
        )
