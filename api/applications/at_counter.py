"""The window files for a person who is present (R7): filled in and submitted at the counter.

Who began the draft here may file it while the person stands there; nobody else, and not later.
What the person says aloud counts as their declaration, and the trail keeps that it was spoken.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from api.applications.advancing import advance, check, locked
from api.applications.answering import refuse_nowhere, refuse_problems
from api.applications.counter import window_seat
from api.applications.lifecycle import Action
from api.applications.models import Application
from api.applications.refusals import DeclarationMissing, DeliveryMissing
from api.applications.registering import write_filing
from api.applications.reusing import settle_held
from api.applications.supplying import refuse_missing
from api.applications.tracing import note
from api.catalog import published
from api.catalog.definition import Definition
from api.catalog.forms import asked, fields_of, settled
from api.clocks.counting import day_of
from api.delivery import addresses
from api.delivery.addresses import DeliveryChoice
from api.materials import holding
from api.policy import Operation, require
from identity.actor import Actor
from identity.people import known_of, person
from identity.sealing import Access
from notifications.now import now
from notifications.transactions import Once, transaction

_WHY = "窗口当面为您提交"  # what the citizen reads under 谁看过我


async def definition_begun_here(clerk: Actor, application_id: UUID) -> Definition:
    """The version of a draft that this window just began. Refuses NotFound, NotAllowed."""
    require(clerk, Operation.START_AT_COUNTER)
    async with transaction():
        application = await locked(application_id)
        await check(application, Action.SUBMIT, clerk)
    return await published.version(application.item_version_id)


async def file_for(
    clerk: Actor,
    application_id: UUID,
    answers: Mapping[str, Any],
    key: str,
    *,
    declared: bool,
    choice: DeliveryChoice | None = None,
) -> UUID:
    """File the draft for who is present, with these answers and what was photographed.

    Refuses NotFound (not begun here, or more than two hours ago), WrongStatus, AnswersInvalid,
    MaterialsMissing, DeliveryMissing, AddressInvalid, DeclarationMissing, VersionOver,
    ItemWithdrawn, ItemCancelled. A refusal leaves nothing behind.
    """
    require(clerk, Operation.START_AT_COUNTER)
    content = {"id": application_id, "answers": dict(answers), "declared": declared}
    async with transaction(Once(clerk.me, "file_for", key, content)) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        await check(application, Action.SUBMIT, clerk)
        await published.still_offered(application.item_version_id)
        definition = await published.version(application.item_version_id)
        access = Access(clerk, _WHY, application.id, application.citizen_id, window_seat(clerk))
        told = await known_of(await person(application.citizen_id), access)
        kept = await _settled(definition, answers, told)
        kinds = await settle_held(clerk, application, definition, kept)
        await refuse_missing(definition, application_id, asked(definition, kept))
        await _choose(application, definition, choice, told)
        if not declared:
            raise DeclarationMissing
        await holding.freeze(application_id, kinds)
        wrote, lastly = await write_filing(application, clerk, definition, kept)
        due = application.promised_on.isoformat() if application.promised_on else None
        site = str(application.begun_at_site)
        await note(clerk, "application.file_at_counter", application, site=site, declared="spoken")
        await advance(application, Action.SUBMIT, clerk, wrote=wrote, lastly=lastly, due=due)
        tx.outcome = application_id
    return application_id


async def _settled(
    definition: Definition, answers: Mapping[str, Any], told: Mapping[str, str]
) -> dict[str, Any]:
    """The answers with what the platform knows of the person. Refuses AnswersInvalid."""
    kept: dict[str, Any] = settled(definition.form, answers, told, day_of(await now()))
    refuse_problems(definition, kept, complete=True, unknown=_unknown(definition, told))
    await refuse_nowhere(definition, kept)
    return kept


def _unknown(definition: Definition, told: Mapping[str, str]) -> frozenset[str]:
    """What the form takes from the person's account and they have not: a phone."""
    fields = fields_of(definition.form)
    asked_of = ((pointer, schema.get("x-known")) for pointer, _, schema in fields)
    return frozenset(p for p, source in asked_of if source == "phone" and source not in told)


async def _choose(
    application: Application,
    definition: Definition,
    choice: DeliveryChoice | None,
    told: Mapping[str, str],
) -> None:
    """How the result comes: as said at the counter, else to the phone where that is offered, or the
    only way there is.

    A parcel goes to the person themselves unless another receiver is named.
    """
    rule = definition.delivery
    if choice is None and ("electronic" in rule.offered or rule.by_itself):
        choice = DeliveryChoice("electronic" if "electronic" in rule.offered else rule.offered[0])
    if choice is not None and choice.way == "courier":
        receiver, phone = choice.receiver or told.get("name"), choice.phone or told.get("phone")
        choice = replace(choice, receiver=receiver, phone=phone)
    if choice is not None:
        owner = application.owner_id
        await addresses.choose(application.id, owner, choice, rule.offered)
        await addresses.confirm(application.id)
    elif rule.confirm == "at_filing":
        raise DeliveryMissing
