"""When to try again: quickly for four hours, then hourly up to about three days, then never.

Counted in tries, not in elapsed time, so that moving the development clock kills nothing.
"""

from datetime import timedelta

_QUICK = timedelta(seconds=5)
_STEADY = timedelta(minutes=5)
_SLOW = timedelta(hours=1)
_DOUBLINGS = 6  # 5, 10, 20, 40, 80, 160 s
_STEADY_UNTIL = 53  # 6 doublings + 47 × 5 min: four hours
_LAST = 121  # + 68 × 1 h: seventy-two hours


def again_after(tries: int) -> timedelta | None:
    """How long to wait after the ``tries``-th failure (1, 2 …); None: give up, loudly."""
    if tries > _LAST:
        return None
    if tries > _STEADY_UNTIL:
        return _SLOW
    if tries > _DOUBLINGS:
        return _STEADY
    return _QUICK * int(2 ** max(tries - 1, 0))
