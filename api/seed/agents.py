"""One village has an agent whom its people can choose (C49)."""

from collections.abc import Mapping
from datetime import timedelta

from api.applications.entrusting import appoint
from api.seed.people import Invented
from api.seed.staff import Colleague
from identity.villages import agents_in
from notifications.now import now

VILLAGE = "990126101201"  # 杏花村, 青禾镇
_FOR = timedelta(days=365)


async def appoint_one(staff: Mapping[str, Colleague], who: Invented) -> None:
    """By the keeper of the civil affairs office. Repeatable: a second time changes nothing."""
    if await agents_in(VILLAGE):
        return
    keeper = staff["catalogue"].actor
    await appoint(keeper, who.name, who.phone, VILLAGE, await now() + _FOR)
