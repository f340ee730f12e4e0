"""Finding a person's applications by the number on their card, for a reason that they will read.

Only what one's own seats see is found, masked. A number that nobody has, and one whose owner has
nothing here, are answered alike; both leave a trail row, and who was searched for sees it.
"""

from typing import Any
from uuid import UUID

from tortoise import connections

from api.applications.desk_reading import as_case, card
from api.applications.desk_views import CaseCard
from api.applications.queue_walks import CARD
from api.applications.refusals import ReasonMissing
from api.policy import MAY, Case, Operation, require, sees
from identity.actor import Actor, Seat
from identity.idnumbers import read_id_number
from identity.offices import offices
from identity.people import ids_of, person_by_number
from identity.throttle import spend
from identity.trail import record
from notifications.transactions import transaction
from notifications.wording import CHINESE

_OF = f"""{CARD} a.citizen_id = ANY($1::uuid[]) AND a.status <> 'draft'
ORDER BY a.submitted_at DESC, a.id LIMIT 200"""


async def by_number(
    actor: Actor, typed: str, because: str, language: str = CHINESE
) -> tuple[CaseCard, ...]:
    """The cases of who has this number that the actor's seats may see, newest first.

    Refuses ReasonMissing, IdNumberInvalid, TooManyRequests, NotAllowed, SignInNeeded.
    """
    seat = _seat(actor)
    require(actor, Operation.SEARCH_BY_NUMBER, _at(seat) if seat else None)
    if not because.strip():
        raise ReasonMissing
    number = read_id_number(typed).number
    await spend("search.clerk", str(actor.me))
    await spend("search.number", number)
    found = await person_by_number(number)
    ids = sorted(await ids_of(found.id)) if found else []
    async with transaction():
        rows = await connections.get("default").execute_query_dict(_OF, [ids])
        mine = [row for row in rows if sees(actor, as_case(row), Operation.SEARCH_BY_NUMBER)]
        await record(
            actor,
            "search",
            subject_kind="person.number",
            subject_id=found.id if found else actor.me,
            citizen_id=found.id if found else None,
            purpose=because.strip(),
            details={**_where(seat), "found": len(mine)},
        )
    hall = await offices()
    return tuple([await card(row, actor, hall, language) for row in mine])


def _seat(actor: Actor) -> Seat | None:
    """The seat from which one searches: what the citizen reads of who looked."""
    row = MAY[Operation.SEARCH_BY_NUMBER]
    return next((seat for seat in actor.seats if seat.role in row), None)


def _at(seat: Seat) -> Case:
    return Case(department_id=seat.department_id, site_id=seat.site_id)


def _where(seat: Seat | None) -> dict[str, UUID | Any]:
    return {"department": seat.department_id, "role": seat.role.value} if seat else {}
