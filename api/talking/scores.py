"""The national scale of 好差评, and what a low score may be about."""

from datetime import timedelta
from enum import StrEnum

LOWEST, HIGHEST = 1, 5
LOW = 2  # 不满意 and 非常不满意: the office must come back to it
CHANGEABLE = timedelta(days=15)  # an office may make good what was bad
CONTACT_DAYS, ANSWER_DAYS = 1, 15  # working days
FLOOR = 5  # no figure about fewer


class Why(StrEnum):
    """What was not good."""

    SLOW = "slow"
    TRIPS = "trips"
    PAPERS = "papers"
    UNCLEAR = "unclear"
    MANNER = "manner"
    FEE = "fee"
    PAGE = "page"
    OTHER = "other"
