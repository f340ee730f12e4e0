"""How the running clock stands, as the desk sees it. Pure."""

from datetime import date

from api.applications.desk_views import Light
from api.applications.lifecycle import ENDED, Status
from api.clocks.counting import Calendar, working_days_between

# The citizen has to act, or nobody: no clock of the desk runs.
_STOPPED = ENDED | {
    Status.DRAFT,
    Status.SUPPLEMENTING,
    Status.AWAITING_PAYMENT,
    Status.IN_SPECIAL,
    Status.REFUSED,
}
_LATE_SHARE = 5  # yellow when a fifth of the limit is left, or a day


def light(
    status: Status, *, since: date | None, due_on: date | None, today: date, days: Calendar
) -> Light:
    """Green, yellow from the last fifth (at least a day) on, red once the day has passed."""
    if status in _STOPPED or due_on is None or since is None:
        return Light.GREY
    if today > due_on:
        return Light.RED
    left = working_days_between(today, due_on, days)
    limit = working_days_between(since, due_on, days)
    return Light.YELLOW if left <= max(1, limit // _LATE_SHARE) else Light.GREEN
