"""The form on paper as it was filled in: for its owner, and masked or in full for the desk."""

from typing import Any
from uuid import UUID

from api.applications.answering import answers_of
from api.applications.circumstances import circumstances, permit
from api.applications.disclosing import open_answers
from api.applications.models import Application
from api.catalog import published
from api.catalog.definition import Definition
from api.catalog.forms import fields_of, region_codes, shown
from api.catalog.paper_forms import Filed, filled
from api.catalog.paper_words import Texts, from_lines, spoken
from api.catalog.printing import publication
from api.materials import holding
from api.notices import reading as notices
from api.policy import Operation, require
from identity.actor import Actor
from identity.regions import names
from notifications.now import SHANGHAI, now
from notifications.refusals import NotFound


async def own_form(actor: Actor, application_id: UUID, home: str) -> dict[str, Any]:
    """The citizen's own form, a draft too; opening the answers leaves a trail row.

    Refuses NotFound, also for somebody else's.
    """
    require(actor, Operation.EDIT_DRAFT)
    application = await Application.get_or_none(id=application_id)
    if application is None:
        raise NotFound
    permit(actor, Operation.EDIT_DRAFT, circumstances(application, await now()))
    answers = await answers_of(application, actor, "printing the own form")
    return await _in_full(application, answers, home)


async def case_form(actor: Actor, application_id: UUID, because: str, home: str) -> dict[str, Any]:
    """The form of the case that this clerk works on: masked, or with a reason in full.

    In full it is a reveal like any other, with a trail row that names the clerk.
    Refuses NotFound, NotClaimed, ClaimedByOther, NotAllowed.
    """
    if because.strip():
        application, answers = await open_answers(actor, application_id, because)
        return await _in_full(application, answers, home)
    found = await Application.get_or_none(id=application_id)
    if found is None:
        raise NotFound
    permit(actor, Operation.READ_MATERIAL, circumstances(found, await now()))
    definition = await published.version(found.item_version_id)
    texts = from_lines(found.desk_lines or [])
    return await _paper(found, definition, texts, _masked_name(found), home, masked=True)


async def case_notice(actor: Actor, notice_id: UUID) -> bytes:
    """A notice for the person at the counter. It names them: the trail says who printed it.

    Refuses NotFound, NotAllowed. Raises Unavailable.
    """
    of = await notices.case_of(notice_id)
    found = await Application.get_or_none(id=of) if of else None
    if found is None:
        raise NotFound
    permit(actor, Operation.PRINT_NOTICE, circumstances(found, await now()))
    return await notices.case_pdf(notice_id, found.id, actor)


async def _in_full(application: Application, answers: dict[str, Any], home: str) -> dict[str, Any]:
    definition = await published.version(application.item_version_id)
    regions = await names(region_codes(definition.form, answers))
    texts = spoken(definition.form, shown(definition.form, answers), regions)
    known = (p for p, _, schema in fields_of(definition.form) if schema.get("x-known") == "name")
    name = next((texts[pointer] for pointer in known if pointer in texts), "")
    return await _paper(
        application, definition, texts, name or _masked_name(application), home, masked=False
    )


async def _paper(
    application: Application,
    definition: Definition,
    texts: Texts,
    name: str,
    home: str,
    *,
    masked: bool,
) -> dict[str, Any]:
    at = application.submitted_at
    filed = Filed(
        applicant=name,
        at=at.astimezone(SHANGHAI).strftime("%Y-%m-%d %H:%M") if at else "",
        reference=application.reference or "",
        masked=masked,
        handed=frozenset(await holding.held(application.id)),
        asked=None if application.asked is None else frozenset(application.asked),
    )
    return filled(definition, await publication(definition, home), texts, filed)


def _masked_name(application: Application) -> str:
    return str((application.applicant or {}).get("name", ""))
