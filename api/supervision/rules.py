"""For which threshold of which clock there is a card: one table."""

from collections.abc import Mapping
from datetime import time
from types import MappingProxyType

from api.clocks.models import ClockKind
from api.clocks.turning import Threshold

K, Y, R = ClockKind, Threshold.YELLOW, Threshold.RED

# Threshold crossed → card given. The citizen's own clocks give none.
CARDS: Mapping[ClockKind, Mapping[Threshold, Threshold]] = MappingProxyType(
    {
        K.PRE_REVIEW: {Y: Y, R: R},
        K.PROMISED_REVIEW: {R: Y},  # a promise of the platform: it only warns
        K.LEGAL: {R: R},
        K.PROMISE: {Y: Y, R: R},
        K.STAGE: {Y: Y, R: R},
        K.LOWER_REVIEW: {R: R},
        K.DELIVERY: {R: R},
        K.REPLY: {Y: Y, R: R},
        K.SPECIAL: {Y: Y, R: R},
    }
)
LEADERS_TOO = frozenset({K.SPECIAL.value})  # they allowed it, and hear that it takes longer
BREACHES: Mapping[str, Threshold] = MappingProxyType(
    {"second_supplement": R}  # what could be seen the first time was asked for later
)
# When colleagues are urged: on working days, while the halls are open.
OPEN_HOURS = ((time(8, 30), time(12)), (time(13), time(17, 30)))
