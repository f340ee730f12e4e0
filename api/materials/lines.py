"""The lines of an application's dossier: opened to be changed, under the dossier's lock."""

from uuid import UUID

from tortoise import connections

from api.materials.models import Dossier
from api.materials.refusals import MaterialsFrozen
from notifications.now import now


async def open_line(application_id: UUID, citizen_id: UUID, spec_id: str) -> None:
    """Lock the dossier (made now if there is none). Refuses MaterialsFrozen."""
    fresh = Dossier(
        application_id=application_id, citizen_id=citizen_id, released=[], created_at=await now()
    )
    await Dossier.bulk_create([fresh], ignore_conflicts=True)
    dossier = await Dossier.select_for_update().get(application_id=application_id)
    if dossier.frozen and spec_id not in dossier.released:
        raise MaterialsFrozen


async def last_page(application_id: UUID, spec_id: str) -> int:
    """The number of the line's last page, taken out or not; 0 when there is none."""
    rows = await connections.get("default").execute_query_dict(
        "SELECT coalesce(max(page), 0) AS page FROM uploaded_file"
        " WHERE application_id = $1 AND spec_id = $2",
        [application_id, spec_id],
    )
    page: int = rows[0]["page"]
    return page
