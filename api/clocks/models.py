"""The county's calendar: only the days that are not what their weekday says."""

from enum import StrEnum

from tortoise import fields
from tortoise.models import Model


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
