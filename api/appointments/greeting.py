"""The desk marks who came. One's own site, or a site where one's department is visited."""

from datetime import datetime
from uuid import UUID

from api.appointments.refusals import AppointmentAhead
from api.policy import Case, Operation, require
from identity.actor import Actor
from identity.trail import record
from notifications.now import SHANGHAI, now
from notifications.refusals import NotFound
from notifications.transactions import query, transaction


async def greet(actor: Actor, appointment_id: UUID) -> datetime:
    """They came, also when the day ended without anybody saying so. Answers with their time.

    Refuses NotFound, NotAllowed, AppointmentAhead (a later day's).
    """
    async with transaction():
        rows = await query(
            "SELECT subject_id, citizen_id, department_id, site_id, item_code, starts_at, state"
            " FROM appointment WHERE id = $1 AND state IN ('booked', 'missed', 'kept')"
            " FOR UPDATE",
            appointment_id,
        )
        if not rows:
            raise NotFound
        found = rows[0]
        case = Case(found["citizen_id"], found["department_id"], found["site_id"])
        require(actor, Operation.GREET, case, seen_by=Operation.GREET)
        starts_at: datetime = found["starts_at"]
        if found["state"] == "kept":
            return starts_at
        day = starts_at.astimezone(SHANGHAI).date()
        if day > (await now()).astimezone(SHANGHAI).date():
            raise AppointmentAhead(day)
        await query(
            "UPDATE appointment SET state = 'kept', ended_at = doorstep_now() WHERE id = $1",
            appointment_id,
        )
        await record(
            actor,
            "appointment.kept",
            subject_kind="application",
            subject_id=found["subject_id"],
            citizen_id=found["citizen_id"],
            case_id=found["subject_id"],
        )
    return starts_at
