"""How much of the SMS each account gets: GOV.UK Notify's numbers.

An account that fails, or whose messages arrive late, is given less, ten points of a hundred at a
time; when it has been well for a while it gets its share back as slowly. If all are late, it is
the network or the night, and nothing changes.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

STEP = 10
FAILURES, FAILURES_WITHIN = 50, timedelta(seconds=60)
LATE_AFTER, LATE_WITHIN, LATE_SHARE = timedelta(minutes=5), timedelta(minutes=15), 0.15
LOWERED_APART = timedelta(minutes=5)  # by lateness; by failures: once in FAILURES_WITHIN
RAISED_APART = timedelta(minutes=15)


@dataclass(frozen=True)
class Share:
    """One account's. Of ``sent`` messages within LATE_WITHIN ``late`` came late, or not yet."""

    name: str
    resting: int
    weight: int
    lowered_at: datetime | None = None
    raised_at: datetime | None = None
    sent: int = 0
    late: int = 0

    @property
    def is_late(self) -> bool:
        """Whether too many of its messages take too long."""
        return self.sent > 0 and self.late / self.sent > LATE_SHARE


def weighed(shares: Sequence[Share], at: datetime) -> tuple[Share, ...]:
    """Those that change after a look at how they do."""
    late = [share for share in shares if share.is_late]
    if late and len(late) < len(shares):
        lowered = [share for share in late if _long_ago(share.lowered_at, at, LOWERED_APART)]
        return tuple(
            replace(share, weight=max(share.weight - STEP, 0), lowered_at=at)
            for share in lowered
            if share.weight
        )
    if late:
        return ()
    return tuple(
        replace(share, weight=_towards(share.weight, share.resting), raised_at=at)
        for share in shares
        if share.weight != share.resting
        and _long_ago(share.lowered_at, at, RAISED_APART)
        and _long_ago(share.raised_at, at, RAISED_APART)
    )


def in_order(weights: Mapping[str, int], ill: set[str], chance: Callable[[], float]) -> list[str]:
    """All accounts: one drawn by weight first, the ill last. ``chance``: 0 ≤ x < 1."""
    well = {name: weight for name, weight in weights.items() if name not in ill}
    total, drawn = sum(well.values()), chance()
    first: list[str] = []
    for name, weight in well.items():
        drawn -= weight / total if total else 0
        if drawn < 0:
            first = [name]
            break
    rest = [name for name in weights if name not in first]
    return first + sorted(rest, key=lambda name: (name in ill, -weights[name]))


def _long_ago(then: datetime | None, at: datetime, apart: timedelta) -> bool:
    return then is None or at - then >= apart


def _towards(weight: int, resting: int) -> int:
    return min(weight + STEP, resting) if weight < resting else max(weight - STEP, resting)
