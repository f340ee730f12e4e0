"""What somebody can do who does not agree: where, and until which day."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_FILE = Path(__file__).with_name("remedies.yaml")
_MONTHS = 12


@dataclass(frozen=True)
class Remedies:
    """Where to go. Days and months are counted from the day on which the notice was received."""

    review_body: str
    review_office: str
    review_address: str
    review_days: int
    review_clause: str
    court_body: str
    court_address: str
    court_months: int
    court_clause: str

    def said(self, received: date) -> dict[str, str]:
        """For the wording: everything, with the last days if received on ``received``."""
        named = {name: str(value) for name, value in vars(self).items()}
        return {
            **named,
            "review_until": (received + timedelta(days=self.review_days)).isoformat(),
            "court_until": months_later(received, self.court_months).isoformat(),
        }


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the month's last."""
    year, month = divmod(day.month - 1 + months, _MONTHS)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


@cache
def remedies() -> Remedies:
    """As the county wrote them down."""
    read: dict[str, dict[str, Any]] = yaml.safe_load(_FILE.read_text("utf-8"))
    return Remedies(
        **{f"{way}_{name}": value for way, about in read.items() for name, value in about.items()}
    )
