"""不用再拍: what a draft asks for and its owner handed in before is there by itself (C5).

Attached is a reference with the grade, the day and the item of the first time; the person may put
it aside, or photograph anew. An agent takes the principal's only for the case in hand.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from api.applications.advancing import locked
from api.applications.answering import answers_of
from api.applications.circumstances import circumstances, permit
from api.applications.held_reading import Stock, kinds_asked, stock_of
from api.applications.lifecycle import Status
from api.applications.models import Application
from api.applications.refusals import WrongStatus
from api.catalog import published
from api.catalog.definition import Definition, MaterialSpec
from api.catalog.forms import Existing, asked, holds, shown
from api.clocks.counting import day_of
from api.materials import holding, referring
from api.policy import Operation
from identity.actor import Actor
from identity.trail import record
from notifications.now import now
from notifications.transactions import transaction


async def use_held(actor: Actor, application_id: UUID, only: str | None = None) -> UUID:
    """Let every line of a draft that lacks it show what is held; again changes nothing.

    What may not be used any more goes. ``only``: this line, even if it was put aside before.
    Refuses NotFound, WrongStatus.
    """
    async with transaction():
        application = await _own_draft(actor, application_id)
        definition = await published.version(application.item_version_id)
        answers = await answers_of(application, actor, "own materials for a draft")
        fitting = await _fitting_all(actor, _wanted(definition, answers))
        await referring.keep_up(application_id, {line: one.held for line, one in fitting.items()})
        declined = await holding.declined(application_id)
        for spec_id, found in fitting.items():
            if spec_id == only or (only is None and spec_id not in declined):
                await _use(actor, application, spec_id, found)
    return application_id


async def put_aside(actor: Actor, application_id: UUID, spec_id: str) -> UUID:
    """Take what is held off a line of a draft. Refuses NotFound, WrongStatus."""
    async with transaction():
        await _own_draft(actor, application_id)
        await referring.decline(application_id, spec_id)
    return application_id


async def settle_held(
    actor: Actor, application: Application, definition: Definition, answers: Mapping[str, Any]
) -> dict[str, str]:
    """At filing: what these answers do not ask for goes, and what may not be used any more.

    Answers with line → kind of what is handed in. The caller holds the transaction.
    """
    wanted = _wanted(definition, answers)
    fitting = await _fitting_all(actor, wanted)
    await referring.keep_up(application.id, {line: one.held for line, one in fitting.items()})
    return {spec.id: key for spec, key in wanted}


async def kinds_now(
    actor: Actor, application: Application, definition: Definition
) -> dict[str, str]:
    """Line → kind, by the answers as a supplement left them. The caller holds the transaction."""
    answers = await answers_of(application, actor, "what was supplied")
    return {spec.id: key for spec, key in _wanted(definition, answers)}


def _wanted(definition: Definition, answers: Mapping[str, Any]) -> list[tuple[MaterialSpec, str]]:
    """The lines that these answers ask for and that are of a kind, with its key."""
    kinds = kinds_asked(definition)
    existing = Existing(definition.form, shown(definition.form, answers))
    return [
        (spec, kinds[spec.id][0].key)
        for spec in asked(definition, answers)
        if spec.id in kinds and holds(kinds[spec.id][1], existing.value)
    ]


async def _fitting_all(actor: Actor, wanted: list[tuple[MaterialSpec, str]]) -> dict[str, Stock]:
    """Line → what is held for it and may be used today."""
    stock, today = await stock_of(actor.selves), day_of(await now())
    return {
        spec.id: found
        for spec, key in wanted
        if (found := _fitting(spec, stock.get(key, ()), today)) is not None
    }


def _fitting(spec: MaterialSpec, stock: tuple[Stock, ...], today: date) -> Stock | None:
    """The best that fills the line whole and may still be used."""
    for one in stock:
        whole = one.pdf or spec.min_pages <= one.pages <= spec.max_pages
        if whole and one.holds(today, spec.valid_months):
            return one
    return None


async def _use(actor: Actor, application: Application, spec_id: str, found: Stock) -> None:
    if await referring.refer(application.id, application.owner_id, spec_id, found.held):
        await record(
            actor,
            "material.reused",
            subject_kind="material",
            subject_id=found.held.material_id,
            citizen_id=application.citizen_id,
            case_id=application.id,
            details={"line": spec_id, "grade": found.held.grade.value},
        )


async def _own_draft(actor: Actor, application_id: UUID) -> Application:
    application = await locked(application_id)
    permit(actor, Operation.UPLOAD, circumstances(application, await now()))
    if application.status is not Status.DRAFT:
        raise WrongStatus(application.status)
    return application
