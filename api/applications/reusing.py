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
from api.applications.results_held import lay_results, results_for, trace_use
from api.catalog import published
from api.catalog.definition import Definition, MaterialSpec
from api.catalog.forms import Existing, asked, holds, shown
from api.clocks.counting import day_of
from api.materials import holding, referring
from api.materials.referring import Held
from api.policy import Operation
from identity.actor import Actor
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
        wanted = _wanted(definition, answers)
        fitting = await _kept_up(actor, application, wanted)
        declined = await holding.declined(application_id)
        wished = [
            (spec, key)
            for spec, key in wanted
            if spec.id == only or (only is None and spec.id not in declined)
        ]
        results = await results_for(actor, wished)
        for spec, _ in wished:
            if spec.id in fitting and spec.id not in results:
                await _use(actor, application, spec.id, fitting[spec.id].held)
    await lay_results(actor, application, results)
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
    await _kept_up(actor, application, wanted)
    return {spec.id: key for spec, key in wanted if spec.lookup is None}


async def kinds_now(
    actor: Actor, application: Application, definition: Definition
) -> dict[str, str]:
    """Line → kind, by the answers as a supplement left them. The caller holds the transaction."""
    answers = await answers_of(application, actor, "what was supplied")
    wanted = _wanted(definition, answers)
    return {spec.id: key for spec, key in wanted if spec.lookup is None}


def _wanted(definition: Definition, answers: Mapping[str, Any]) -> list[tuple[MaterialSpec, str]]:
    """The lines that these answers ask for and that are of a kind, with its key.

    Among them what the department looks up itself: only a result of ours is laid there.
    """
    kinds = kinds_asked(definition, looked_up=True)
    existing = Existing(definition.form, shown(definition.form, answers))
    return [
        (spec, kinds[spec.id][0].key)
        for spec in asked(definition, answers, looked_up=True)
        if spec.id in kinds and holds(kinds[spec.id][1], existing.value)
    ]


async def _kept_up(
    actor: Actor, application: Application, wanted: list[tuple[MaterialSpec, str]]
) -> dict[str, Stock]:
    """Line → what is held for it and may be used today; what may not goes off the draft."""
    stock, today = await stock_of(actor.selves), day_of(await now())
    fitting = {
        spec.id: found
        for spec, key in wanted
        if spec.lookup is None and (found := _fitting(spec, stock.get(key, ()), today)) is not None
    }
    fit = {spec_id: [found.held] for spec_id, found in fitting.items()}
    for spec_id, (_, held) in (await results_for(actor, wanted)).items():
        fit.setdefault(spec_id, []).append(held)
    await referring.keep_up(application.id, fit)
    return fitting


def _fitting(spec: MaterialSpec, stock: tuple[Stock, ...], today: date) -> Stock | None:
    """The best that fills the line whole and may still be used."""
    for one in stock:
        whole = one.pdf or spec.min_pages <= one.pages <= spec.max_pages
        if whole and one.holds(today, spec.valid_months):
            return one
    return None


async def _use(actor: Actor, application: Application, spec_id: str, held: Held) -> None:
    if await referring.refer(application.id, application.owner_id, spec_id, held):
        await trace_use(actor, application, spec_id, held)


async def _own_draft(actor: Actor, application_id: UUID) -> Application:
    application = await locked(application_id)
    permit(actor, Operation.UPLOAD, circumstances(application, await now()))
    if application.status is not Status.DRAFT:
        raise WrongStatus(application.status)
    return application
