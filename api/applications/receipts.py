"""The closing card (办结小卡片): computed from the case, never typed."""

from datetime import datetime

from api.applications.views import Receipt
from api.catalog.definition import Definition
from api.clocks.counting import Calendar, day_of, working_days_between
from notifications.wording import sentence


def receipt(
    language: str,
    definition: Definition,
    days: Calendar,
    *,
    submitted_at: datetime,
    closed_at: datetime,
    visits: int,
    photos: int,
    reused: int,
) -> Receipt:
    """Trips really made, files really uploaded, papers that were here already, working days from
    filing to closing.
    """
    used = working_days_between(day_of(submitted_at), day_of(closed_at), days)
    return Receipt(
        trips=visits,
        photos=photos,
        reused=reused,
        working_days=used,
        legal_days=definition.legal_days,
        sentence=sentence(
            language,
            "receipt.closed",
            trips=str(visits),
            photos=str(photos),
            days=str(used),
            **({"reused": str(reused)} if reused else {}),
            **({"legal": str(definition.legal_days)} if definition.legal_days else {}),
        ),
    )
