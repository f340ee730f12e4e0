"""A new draft, whoever begins it: the citizen themselves, or a window for who is present."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid4

from tortoise.expressions import Q

from api.applications.answering import sealed
from api.applications.lifecycle import Status
from api.applications.models import Application
from api.applications.refusals import TooManyDrafts
from api.catalog.definition import Definition
from api.catalog.forms import settled
from api.clocks.counting import day_of
from identity.offices import offices
from notifications.now import now
from notifications.transactions import query

MOST_DRAFTS = 30
_ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtextextended('drafts:' || $1, 0))"


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


async def refuse_too_many(owner_id: UUID) -> None:
    """Whether this person, or organisation, may begin another. The caller's transaction.

    Refuses TooManyDrafts.
    """
    await query(_ONE_AT_A_TIME, str(owner_id))
    theirs = Q(organisation_id=owner_id) | Q(organisation_id=None, citizen_id=owner_id)
    if await Application.filter(theirs, status=Status.DRAFT).count() >= MOST_DRAFTS:
        raise TooManyDrafts(MOST_DRAFTS)
