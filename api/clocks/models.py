"""The county's calendar, and the clocks of the law that run on it.

A clock belongs to a subject by its id alone: what it is that waits, the package above knows.
"""

from enum import StrEnum
from uuid import uuid4

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

from api.clocks.counting import Unit


class DayKind(StrEnum):
    """What a day is when its weekday would say otherwise."""

    OFF = "off"
    WORK = "work"


class CalendarDay(Model):
    """A holiday on a weekday, or a make-up working day on a weekend."""

    day = fields.DateField(primary_key=True)
    kind = fields.CharEnumField(DayKind, max_length=32)
    name = fields.CharField(max_length=64, default="")
    source = fields.CharField(max_length=128, default="")

    class Meta:
        table = "calendar_day"


class ClockKind(StrEnum):
    """Which limit runs (domain.md 4d)."""

    PRE_REVIEW = "pre_review"  # 行政许可法 §32: after it the case counts as accepted
    PROMISED_REVIEW = "promised_review"  # what the platform promises instead; it only warns
    SUPPLEMENT = "supplement"  # the citizen's own
    ORIGINALS = "originals"  # the citizen's own
    BOOKING = "booking"  # the citizen's own: to say when they come, for what is done in person
    LEGAL = "legal"
    PROMISE = "promise"
    STAGE = "stage"  # of one time through one stage of the route
    LOWER_REVIEW = "lower_review"  # §43
    DELIVERY = "delivery"  # §44
    PAYMENT = "payment"  # the citizen's own
    SPECIAL = "special"  # how long a special procedure was expected to take (§45)
    REPLY = "reply"  # of an office that was asked
    NOTICE = "notice"  # how long a public notice stands: nobody is late with it


# Whose turn it is then is the citizen's: they are reminded, and nobody of the desk is late.
WAITING = frozenset(
    {ClockKind.SUPPLEMENT, ClockKind.ORIGINALS, ClockKind.BOOKING, ClockKind.PAYMENT}
)
# They stand for their days and are over after the last one.
NEVER_LATE = frozenset({ClockKind.NOTICE})


class Ended(StrEnum):
    """How a clock ended."""

    MET = "met"
    LATE = "late"
    DROPPED = "dropped"  # what it was for fell away


class Clock(Model):
    """One limit of one subject. Days end at 24:00 in Shanghai; the first is not counted.

    ``due_on`` and ``warn_on`` follow from the columns above them (``turning.ends``) and stand here
    to be sorted and searched by. ``watch_on``: on which day somebody must look next.
    """

    id = fields.UUIDField(primary_key=True, default=uuid4)
    subject_id = fields.UUIDField()
    of = fields.CharField(max_length=64, default="")  # which one, where a subject has several
    kind = fields.CharEnumField(ClockKind, max_length=32)
    days = fields.IntField()
    extended = fields.IntField(default=0)
    unit = fields.CharEnumField(Unit, max_length=16)
    started_on = fields.DateField()  # the day of the event
    started_at = fields.DatetimeField()
    pauses: fields.JSONField[list[list[str]]] = fields.JSONField(default=list)  # [from, to], days
    paused_on = fields.DateField(null=True)
    due_on = fields.DateField()
    warn_on = fields.DateField(null=True)  # the first yellow day; none: it goes red at once
    watch_on = fields.DateField(null=True)
    yellow_on = fields.DateField(null=True)  # when it was crossed, whatever moved its end since
    red_on = fields.DateField(null=True)
    ended_on = fields.DateField(null=True)
    ended_at = fields.DatetimeField(null=True)
    how = fields.CharEnumField(Ended, max_length=16, null=True)
    reminded = fields.IntField(default=0)  # how often whose clock it is was reminded
    reminded_on = fields.DateField(null=True)

    class Meta:
        table = "clock"
        indexes = (Index(fields=("subject_id", "kind")),)


class ClockChange(Model):
    """What happened to a clock and why. Append-only."""

    id = fields.BigIntField(primary_key=True, generated=True)
    clock_id = fields.UUIDField()
    what = fields.CharField(max_length=16)  # started, paused, resumed, extended, ended, recounted
    why = fields.CharField(max_length=64)  # the action, or "calendar"
    was_due = fields.DateField(null=True)
    due_on = fields.DateField()
    at = fields.DatetimeField()

    class Meta:
        table = "clock_change"
        indexes = (Index(fields=("clock_id", "id")),)
