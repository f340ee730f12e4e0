"""What appointments say no with."""

from dataclasses import dataclass
from datetime import date

from notifications.refusals import Refusal


@dataclass(eq=False)
class SlotTaken(Refusal):
    """That time is not, or no longer, to be had."""


@dataclass(eq=False)
class TimeNotAhead(Refusal):
    """It is past, or further away than anybody plans. ``days``: how far ahead one may."""

    days: int


@dataclass(eq=False)
class TooOftenMissed(Refusal):
    """Missed twice: until then one comes without booking and takes a number."""

    until: date


@dataclass(eq=False)
class AppointmentOver(Refusal):
    """It is past, or was given back already."""


@dataclass(eq=False)
class AppointmentAhead(Refusal):
    """It is for another day, which has not come yet."""

    day: date


@dataclass(eq=False)
class TimesInvalid(Refusal):
    """``reason``: many, order, size, overlap or pool."""

    reason: str


@dataclass(eq=False)
class SiteClosed(Refusal):
    """Nobody is there now. ``opens``: when today, or None."""

    opens: str | None


@dataclass(eq=False)
class VisitAsked(Refusal):
    """Somebody comes already, or was asked to."""


@dataclass(eq=False)
class VisitOver(Refusal):
    """It was done, declined or given back."""


@dataclass(eq=False)
class PhotoInvalid(Refusal):
    """No picture, too large, or one too many."""


@dataclass(eq=False)
class VisitUntold(Refusal):
    """Why, where to, or what was found is missing or too long."""
