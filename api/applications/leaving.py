"""What a colleague who leaves held goes back to everybody."""

from uuid import UUID

from api.applications.models import Application
from identity.actor import Actor
from identity.trail import record


async def put_back_all(actor: Actor, staff_id: UUID) -> int:
    """End every claim of somebody's; returns how many. The caller holds the transaction."""
    held = await Application.filter(claimed_by=staff_id).select_for_update()
    for application in held:
        application.claimed_by = application.claimed_until = None
        await application.save(update_fields=["claimed_by", "claimed_until"])
        await record(
            actor,
            "application.put_back",
            subject_kind="application",
            subject_id=application.id,
            citizen_id=application.citizen_id,
            case_id=application.id,
            details={"staff": str(staff_id)},
        )
    return len(held)
