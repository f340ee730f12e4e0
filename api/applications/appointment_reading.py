"""Who comes to a site on a day, and what a citizen has booked."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from api.policy import Operation, require
from identity.actor import Actor, Role
from notifications.transactions import query

_OF_DAY = """
SELECT p.id, p.subject_id AS application_id, p.purpose, p.way, p.item, p.reference, p.site_id,
       p.starts_at, p.ends_at, p.state, a.applicant->>'name' AS name,
       a.applicant->>'phone' AS phone
FROM appointment p JOIN application a ON a.id = p.subject_id
WHERE p.starts_at >= $1::date::timestamp AT TIME ZONE 'Asia/Shanghai'
  AND p.starts_at < ($1::date::timestamp + interval '1 day') AT TIME ZONE 'Asia/Shanghai'
  AND p.state IN ('booked', 'kept', 'missed')
  AND (p.site_id = ANY($2::uuid[]) OR p.department_id = ANY($3::uuid[]))
  AND NOT a.applicant_staff ? $4
ORDER BY p.starts_at, p.site_id, p.place LIMIT 300
"""
_OF_CASE = """
SELECT p.id, p.purpose, p.way, p.site_id, p.starts_at, p.ends_at, p.state
FROM appointment p
WHERE p.subject_id = $1 AND p.state <> 'moved'
  AND (p.citizen_id = ANY($2::uuid[]) OR p.organisation_id = ANY($2::uuid[]))
ORDER BY p.booked_at DESC LIMIT 1
"""


@dataclass(frozen=True)
class Visitor:
    """Somebody who booked a time, masked."""

    id: UUID
    application_id: UUID
    purpose: str
    way: str
    item: str
    reference: str | None
    site_id: UUID
    starts_at: datetime
    ends_at: datetime
    state: str
    name: str
    phone: str


@dataclass(frozen=True)
class OwnAppointment:
    """What one has booked, kept, missed or given back."""

    id: UUID
    purpose: str
    way: str
    site_id: UUID
    starts_at: datetime
    ends_at: datetime
    state: str


async def visitors_on(actor: Actor, day: date) -> tuple[Visitor, ...]:
    """Who comes to the actor's site or department, by time. One statement. Refuses NotAllowed."""
    require(actor, Operation.READ_DESK)
    sites = {seat.site_id for seat in actor.seats if seat.role is Role.WINDOW and seat.site_id}
    rows = await query(
        _OF_DAY,
        day,
        list(sites),
        list(actor.departments(Role.WINDOW, Role.REVIEWER, Role.APPROVER, Role.SUPERVISOR)),
        str(actor.me),
    )
    return tuple(Visitor(**_named(row)) for row in rows)


async def of_case(actor: Actor, application_id: UUID) -> OwnAppointment | None:
    """The latest that was not moved, of one's own case. One statement."""
    rows = await query(_OF_CASE, application_id, list(actor.selves | actor.mine))
    return OwnAppointment(**rows[0]) if rows else None


def _named(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "name": row["name"] or "", "phone": row["phone"] or ""}
