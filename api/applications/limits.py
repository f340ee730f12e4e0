"""How long each limit is (domain.md 4d): from the law, from the item's version. Pure."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from api.applications.models import Application, Origin
from api.catalog.definition import Definition
from api.clocks.counting import Unit
from api.clocks.models import ClockKind

K = ClockKind
_PRE_REVIEW_DAYS = 5  # 行政许可法 §32: all gaps told within five days, or it counts as accepted
_PROMISED_REVIEW_DAYS = 1  # what was filed on line is looked at the next day
_DELIVERY_DAYS = 10  # 行政许可法 §44: handed over within ten days of the decision
_PAYMENT_DAYS = 15


def limit_of(
    kind: ClockKind,
    application: Application,
    definition: Definition,
    params: Mapping[str, Any] = MappingProxyType({}),
) -> tuple[int, Unit] | None:
    """How long, in what; None: no limit is set. A special procedure says itself (``days``)."""
    rule = definition.original_check
    days: int | None = {
        K.PRE_REVIEW: _PRE_REVIEW_DAYS,
        K.PROMISED_REVIEW: _PROMISED_REVIEW_DAYS if application.origin is Origin.ONLINE else None,
        K.SUPPLEMENT: definition.supplement_days,
        K.BOOKING: definition.supplement_days,
        K.ORIGINALS: rule.latest_days if rule else None,
        K.LEGAL: definition.legal_days,
        K.PROMISE: definition.promised_days,
        K.DELIVERY: _DELIVERY_DAYS,
        K.PAYMENT: _PAYMENT_DAYS,
        K.SPECIAL: params.get("days"),
    }.get(kind)
    units = {K.LEGAL: definition.legal_unit, K.PROMISE: definition.unit}
    return None if days is None else (days, Unit(units.get(kind, Unit.WORKING)))
