"""What the outbox keeps. Ids and non-personal parameters only (R2)."""

from enum import StrEnum

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model


class DevelopmentClock(Model):
    """One row: how far development's time runs ahead. Zero in production."""

    id = fields.SmallIntField(primary_key=True, generated=False)
    shift = fields.TimeDeltaField()  # microseconds in the database

    class Meta:
        table = "development_clock"


class OnceKey(Model):
    """An idempotency key and what it was answered with (kept 30 days)."""

    id = fields.BigIntField(primary_key=True, generated=True)
    person_id = fields.UUIDField()
    operation = fields.CharField(max_length=64)
    key = fields.CharField(max_length=255)
    digest = fields.BinaryField()
    outcome = fields.UUIDField(null=True)
    claimed_at = fields.DatetimeField()

    class Meta:
        table = "once_key"
        unique_together = (("person_id", "operation", "key"),)
        indexes = (Index(fields=("claimed_at",)),)


class Fact(Model):
    """Something that happened; done when everyone who must know was told."""

    id = fields.UUIDField(primary_key=True)
    name = fields.CharField(max_length=64)
    subject_id = fields.UUIDField()
    citizen_id = fields.UUIDField(null=True)
    params: fields.JSONField[dict[str, object]] = fields.JSONField()
    happened_at = fields.DatetimeField()
    due_at = fields.DatetimeField()
    lease_until = fields.DatetimeField(null=True)
    attempts = fields.IntField(default=0)
    done_at = fields.DatetimeField(null=True)
    dead_at = fields.DatetimeField(null=True)
    error = fields.CharField(max_length=128, null=True)

    class Meta:
        table = "fact"
        indexes = (
            Index(fields=("subject_id",)),
            Index(fields=("citizen_id",)),
        )


class MessageState(StrEnum):
    """Where a message is. States only move down this list; FAILED may still become DELIVERED."""

    WAITING = "waiting"
    SENT = "sent"
    FAILED = "failed"
    DELIVERED = "delivered"
    MERGED = "merged"  # told by another SMS about the same case (merging)
    SEEN = "seen"  # no SMS was needed: the push was shown, or it was read in the app (unseen)


class Message(Model):
    """One fact told to one person on one channel. ``id`` is the vendor's out_id."""

    id = fields.UUIDField(primary_key=True)
    fact_id = fields.UUIDField()
    recipient_id = fields.UUIDField()  # the citizen's or the staff member's id
    citizen_id = fields.UUIDField(null=True)
    staff_id = fields.UUIDField(null=True)
    subject_id = fields.UUIDField(null=True)  # what the fact is about, for live screens
    channel = fields.CharField(max_length=16)
    template = fields.CharField(max_length=64)
    params: fields.JSONField[dict[str, object]] = fields.JSONField()
    link = fields.CharField(max_length=255, default="")
    state = fields.CharEnumField(MessageState, max_length=32, default=MessageState.WAITING)
    created_at = fields.DatetimeField()
    due_at = fields.DatetimeField()
    lease_until = fields.DatetimeField(null=True)
    attempts = fields.IntField(default=0)
    gateway = fields.CharField(max_length=32, null=True)
    gateway_id = fields.CharField(max_length=128, null=True)
    sent_at = fields.DatetimeField(null=True)
    delivered_at = fields.DatetimeField(null=True)
    read_at = fields.DatetimeField(null=True)
    dead_at = fields.DatetimeField(null=True)
    error = fields.CharField(max_length=128, null=True)
    merged_into = fields.UUIDField(null=True)  # the row that told it
    if_unseen = fields.BooleanField(default=False)  # an SMS that still waits for its push
    unsure = fields.SmallIntField(default=0)  # tries nobody knows the outcome of
    maybe_twice = fields.BooleanField(
        default=False
    )  # sent anew while nobody said what became of it

    class Meta:
        table = "message"
        unique_together = (("fact_id", "recipient_id", "channel"),)
        indexes = (
            Index(fields=("citizen_id", "created_at")),
            Index(fields=("staff_id", "created_at")),
        )


class Device(Model):
    """A device that asked for pushes."""

    id = fields.UUIDField(primary_key=True)
    citizen_id = fields.UUIDField(null=True)
    staff_id = fields.UUIDField(null=True)
    kind = fields.CharField(max_length=16)
    token = fields.CharField(max_length=1024)
    created_at = fields.DatetimeField()
    gone_at = fields.DatetimeField(null=True)

    class Meta:
        table = "device"
        unique_together = (("kind", "token"),)
        indexes = (Index(fields=("citizen_id",)), Index(fields=("staff_id",)))


class SmsWish(StrEnum):
    """When an SMS tells what needs nothing of the person."""

    ALWAYS = "always"
    UNSEEN = "unseen"  # only if neither a phone showed the push nor the person read it in the app
    NEVER = "never"


class Wish(Model):
    """How a citizen wants to be told what needs nothing of them. No row: on every way, any time."""

    citizen_id = fields.UUIDField(primary_key=True)
    sms = fields.CharEnumField(SmsWish, max_length=8)
    push = fields.BooleanField()
    quiet_from = fields.SmallIntField(null=True)  # the hour from which nothing rings
    quiet_to = fields.SmallIntField(null=True)
    changed_at = fields.DatetimeField()

    class Meta:
        table = "message_wish"


class WorkerHeartbeat(Model):
    """One row: when a worker last showed that it lives. Real time, not the hall's."""

    id = fields.SmallIntField(primary_key=True, generated=False)
    beat_at = fields.DatetimeField()

    class Meta:
        table = "worker_heartbeat"
