"""What a person must look at. Counted for the metrics page, and said in the log without names."""

import logging
from uuid import UUID

from prometheus_client import Counter

_COUNTED = Counter(
    "doorstep_payment_alarms_total", "Money that did not fit what we asked for.", ["kind"]
)
_log = logging.getLogger(__name__)


def alarm(kind: str, order_key: str, *, bill_id: UUID | None = None) -> None:
    """``kind``: amount_mismatch, unknown_order, paid_twice, paid_beside, refund_refused."""
    _COUNTED.labels(kind=kind).inc()
    known = bill_id or "none of ours"
    _log.error("payment alarm: bill %s, order %s", known, order_key, extra={"fault": kind})
