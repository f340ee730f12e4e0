"""Cases whose applicant is one of the staff: known at filing, and when it comes out later.

Somebody is hired while a case of theirs is on its way, or two accounts turn out to be one person's.
"""

from uuid import UUID

from tortoise.expressions import Q

from api.applications.lifecycle import Status
from api.applications.models import Application
from identity.offices import people_who_are, staff_ids_of
from notifications.transactions import current, transaction

_OVER = (Status.CLOSED, Status.NOT_ACCEPTED, Status.WITHDRAWN, Status.TERMINATED, Status.REVOKED)


async def mark_own_cases(staff_id: UUID) -> int:
    """From now on they touch none of their own; returns how many. The caller's transaction."""
    current()
    people = list(await people_who_are(staff_id))
    theirs = Application.filter(Q(citizen_id__in=people) | Q(filed_by_agent_id__in=people))
    marked = 0
    for case in await theirs.exclude(status__in=(Status.DRAFT, *_OVER)).select_for_update():
        if str(staff_id) in case.applicant_staff:
            continue
        case.applicant_staff = sorted({*case.applicant_staff, str(staff_id)})
        await case.save(update_fields=["applicant_staff"])
        marked += 1
    return marked


async def mark_cases_of(person_id: UUID) -> None:
    """The same for every member of staff who is this person. Again: nothing."""
    for staff_id in sorted(await staff_ids_of(person_id)):
        async with transaction():
            await mark_own_cases(staff_id)
