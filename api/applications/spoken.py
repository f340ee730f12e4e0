"""What a message may say of a fact. Never anything personal, whatever the fact carries."""

from uuid import UUID

from api.delivery import shelf
from identity.offices import offices
from notifications.delivering import Happened

SPEAKABLE = frozenset(
    {"item", "reference", "due", "amount_fen", "site", "carrier", "waybill", "count"}
    | {"until", "material", "number", "window"}
)
_WAITS = frozenset({"application.ready_for_pickup", "application.pickup_due"})


async def spoken(fact: Happened) -> dict[str, object]:
    """What stands in the fact; the code of what waits at the window is in no fact, so it is
    looked up.
    """
    said = {name: value for name, value in fact.params.items() if name in SPEAKABLE}
    if fact.name in _WAITS:
        place = await shelf.place_of(application_of(fact))
        said["pickup_code"] = place.code if place else None
    site_id = fact.params.get("site_id")
    at = (await offices()).sites.get(UUID(site_id)) if site_id else None
    return {"site": at.name, **said} if at else said


def told_as(fact: Happened, template: str | None) -> str | None:
    """Whose case a village's agent filed is told by whom, and how to say that it was not them."""
    beside = fact.name == "application.submitted" and fact.params.get("beside")
    return "application.filed_for" if beside else template


def application_of(fact: Happened) -> UUID:
    """Which case it is about."""
    return UUID(str(fact.params.get("application_id") or fact.subject_id))
