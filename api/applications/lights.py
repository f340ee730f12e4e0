"""How the running clocks stand, as the desk sees it. Pure."""

from datetime import date

from api.applications.desk_views import Light


def light(*, warn_on: date | None, due_on: date | None, today: date) -> Light:
    """Green, yellow from ``warn_on`` on, red once the last day has passed.

    Grey: nobody of the desk is timed, because the citizen has to act, or nobody.
    """
    if warn_on is None or due_on is None:
        return Light.GREY
    if today > due_on:
        return Light.RED
    return Light.YELLOW if today >= warn_on else Light.GREEN
