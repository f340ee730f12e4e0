"""Results that were brought in and belong to no case: for whoever oversees their office (C63)."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from api.policy import Operation, require
from identity.actor import Actor, Role
from identity.offices import offices
from notifications.transactions import query

_MOST = 100
_ALONE = """
SELECT r.id, r.number, i.title AS item, r.department_id, r.issued_on, r.reference, r.because, r.at
FROM imported_result r LEFT JOIN item i ON i.code = r.item_code
WHERE r.application_id IS NULL AND r.department_id = ANY($1::uuid[])
ORDER BY r.at DESC, r.number LIMIT $2
"""


@dataclass(frozen=True)
class WithoutCase:
    """One event. ``reference``: what its file named, and no case of its office answers to."""

    id: UUID
    number: str
    item: str
    office: str
    issued_on: date
    reference: str | None
    because: str
    at: datetime


async def results_without_case(actor: Actor) -> tuple[WithoutCase, ...]:
    """Of the departments one oversees, the newest hundred; none for anybody else. Refuses
    NotAllowed.
    """
    require(actor, Operation.READ_ORDERS)
    names = (await offices()).departments
    rows = await query(_ALONE, sorted(actor.departments(Role.SUPERVISOR)), _MOST)
    return tuple(
        WithoutCase(
            id=row["id"],
            number=row["number"],
            item=row["item"] or "",
            office=names.get(row["department_id"], ""),
            issued_on=row["issued_on"],
            reference=row["reference"],
            because=row["because"],
            at=row["at"],
        )
        for row in rows
    )
