"""Why the calendar is not changed."""

from dataclasses import dataclass

from notifications.refusals import Refusal


@dataclass(eq=False)
class CalendarDaysInvalid(Refusal):
    """``reason``: order, many, past, far or same."""

    reason: str
