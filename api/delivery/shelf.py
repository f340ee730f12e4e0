"""Results that wait at a window: fetched with a code and an identity card, until a day.

The code is asked for beside the card and serves nowhere else, so it is kept as it is: it stands in
the SMS as well. It is gone once the result was fetched or the day went by.
"""

import hmac
import secrets
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from tortoise import connections

from api.delivery.models import Delivery
from notifications.now import now
from notifications.transactions import current

KEPT = timedelta(days=60)
_REMIND = timedelta(days=7)  # before the last day
_DIGITS = 6


@dataclass(frozen=True)
class Place:
    """How it is fetched. ``until``: the last day."""

    code: str
    until: date


async def set_aside(application_id: UUID, today: date, where: str) -> Place:
    """It lies at ``where``: a fresh code, and how long it serves. In the caller's transaction."""
    current()
    place = Place(f"{secrets.randbelow(10**_DIGITS):0{_DIGITS}d}", today + KEPT)
    await Delivery.filter(application_id=application_id).update(
        pickup_code=place.code, pickup_until=place.until, shelf_place=where, reminded_at=None
    )
    return place


async def place_of(application_id: UUID) -> Place | None:
    """How it is fetched: for its owner, and for the message to them. None: nothing waits."""
    row = await Delivery.get_or_none(application_id=application_id)
    if row is None or row.pickup_code is None or row.pickup_until is None:
        return None
    return Place(row.pickup_code, row.pickup_until)


async def opens(application_id: UUID, code: str) -> bool:
    """Whether this is the code of what waits there."""
    place, shown = await place_of(application_id), code.strip().encode("utf-8", "replace")
    return place is not None and hmac.compare_digest(place.code.encode(), shown)


async def clear(application_id: UUID) -> None:
    """Nothing waits there any more. The caller holds the transaction."""
    current()
    await Delivery.filter(application_id=application_id).update(
        pickup_code=None, pickup_until=None, shelf_place=None
    )


async def over(application_id: UUID, today: date) -> bool:
    """Whether the last day went by."""
    return await Delivery.filter(application_id=application_id, pickup_until__lt=today).exists()


async def remind(application_id: UUID) -> Place | None:
    """Mark that it is said again; None: it was. The caller holds the transaction."""
    current()
    unsaid = Delivery.filter(application_id=application_id, reminded_at=None)
    return await place_of(application_id) if await unsaid.update(reminded_at=await now()) else None


async def to_see(today: date, most: int) -> tuple[UUID, ...]:
    """Whose last day comes near and was not said again, or went by."""
    rows = await connections.get("default").execute_query_dict(
        "SELECT application_id FROM delivery WHERE pickup_until < $1"
        " OR (pickup_until <= $2 AND reminded_at IS NULL) ORDER BY pickup_until LIMIT $3",
        [today, today + _REMIND, most],
    )
    return tuple(row["application_id"] for row in rows)
