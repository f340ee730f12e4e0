"""Who did what with an application, in the trail: always under the same names."""

from api.applications.models import Application
from identity.actor import Actor
from identity.trail import record


async def note(
    actor: Actor, action: str, application: Application, purpose: str = "", **details: object
) -> None:
    """Add the trail's row in the caller's transaction. ``details`` hold nothing personal."""
    await record(
        actor,
        action,
        subject_kind="application",
        subject_id=application.id,
        citizen_id=application.citizen_id,
        case_id=application.id,
        purpose=purpose,
        details=details,
    )
