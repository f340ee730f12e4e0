"""Sessions for testers: what a load test or a script outside needs to act as a demo person (R9)."""

from typing import Any

from identity.actor import ActorKind
from identity.offices import staff_by_phone
from identity.people import person_by_phone
from identity.sessions import open_session, promote

_DEVICE = "seed"


async def with_sessions(people: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The demo people, each with a fresh ``session`` token for the cookie of their door.

    Who was never here (the newcomer) is entered by phone, not yet verified. Development and
    tests only: whoever can call this holds the database.
    """
    return [{**one, "session": await _enter(one["phone"])} for one in people]


async def _enter(phone: str) -> str:
    staff = await staff_by_phone(phone)
    if staff is None:
        person = await person_by_phone(phone)
        token, _ = await open_session(ActorKind.CITIZEN, person.id, device=_DEVICE, amr=("sms",))
        return token
    token, session_id = await open_session(ActorKind.STAFF, staff.id, device=_DEVICE, amr=("sms",))
    await promote(session_id)
    return token
