"""A new draft, whoever begins it: the citizen themselves, or a window for who is present."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid4

from api.applications.answering import sealed
from api.applications.models import Application
from api.catalog.definition import Definition
from api.catalog.forms import settled
from api.clocks.counting import day_of
from identity.offices import offices
from notifications.now import now


async def new_draft(
    definition: Definition,
    citizen_id: UUID,
    told: Mapping[str, str],
    site_id: UUID,
    *,
    application_id: UUID | None = None,
    **more: Any,
) -> Application:
    """A draft of the version with what the platform knows of who files filled in.

    ``told``: as ``filing_for.told`` gives it; ``more``: further columns. The caller's transaction.
    """
    draft_id, at = application_id or uuid4(), await now()
    answers = settled(definition.form, {}, told, day_of(at))
    owner_id = more.get("organisation_id") or citizen_id
    return await Application.create(
        id=draft_id,
        citizen_id=citizen_id,
        item_code=definition.code,
        item_version_id=definition.version_id,
        department_id=(await offices()).department_ids[definition.department_code],
        site_id=site_id,
        instant=definition.instant,
        answers_sealed=await sealed(draft_id, owner_id, answers),
        created_at=at,
        updated_at=at,
        **more,
    )
