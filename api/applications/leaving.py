"""What a colleague who leaves held goes back to everybody."""

from uuid import UUID

from api.applications.models import Application
from api.applications.tracing import note
from identity.actor import Actor


async def put_back_all(actor: Actor, staff_id: UUID) -> int:
    """End every claim of somebody's; returns how many. The caller holds the transaction."""
    held = await Application.filter(claimed_by=staff_id).select_for_update()
    for application in held:
        application.claimed_by = application.claimed_until = None
        await application.save(update_fields=["claimed_by", "claimed_until"])
        await note(actor, "application.put_back", application, staff=str(staff_id))
    return len(held)
