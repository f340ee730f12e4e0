"""The citizen's verbs up to filing, and the ways back: supply what was asked, withdraw.

Each is one transaction and answers with the application's id. Drafting works on a remembered
device; filing acts need a fresh proof (R16). What the platform knows of a person is taken from
what it knows, whatever was sent.
"""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from api.applications import asking_for, brought
from api.applications.advancing import advance, check, locked
from api.applications.answering import answers_of, refuse_nowhere, refuse_problems, sealed
from api.applications.beginning import new_draft, refuse_too_many
from api.applications.circumstances import circumstances, permit
from api.applications.filing_for import refuse_applicant, told
from api.applications.lifecycle import Action, Status
from api.applications.models import Application, OriginalCheck
from api.applications.pointing import marked
from api.applications.refusals import (
    DeclarationMissing,
    DeliveryMissing,
    DraftConflict,
    WrongStatus,
)
from api.applications.registering import write_filing
from api.applications.reusing import kinds_now, settle_held
from api.applications.site_choosing import nearest, settle_site
from api.applications.supplementing import ASKED
from api.applications.supplying import refuse_missing, supply_fields
from api.applications.tracing import note
from api.catalog import published
from api.catalog.definition import MaterialSpec
from api.catalog.forms import asked as asked_for
from api.catalog.forms import settled
from api.clocks.counting import day_of
from api.delivery import addresses
from api.delivery.addresses import DeliveryChoice
from api.materials import holding
from api.policy import Case, Operation, require
from identity.acting import watch
from identity.actor import Actor, Level
from identity.neighbours import of_village
from identity.offices import offices
from identity.refusals import IdentityNeeded
from identity.trail import record
from notifications.now import now
from notifications.refusals import FreshProofNeeded, NotFound
from notifications.transactions import Once, transaction


def need_fresh(actor: Actor, operation: Operation) -> None:
    """A filing act needs a person who proved themselves lately. Refuses FreshProofNeeded."""
    require(actor, operation)
    if not actor.fresh:
        raise FreshProofNeeded


async def start(actor: Actor, item_code: str, key: str, region: str | None = None) -> UUID:
    """Begin a draft of the version that stands today where the applicant lives.

    Refuses NotALeaf, PilotOnly, ItemWithdrawn, ItemCancelled, NotYetOffered, NotFound,
    IdentityNeeded, PersonsOnly, OrganisationsOnly, TooManyDrafts.
    """
    require(actor, Operation.EDIT_DRAFT)
    if actor.level < Level.REAL_NAME:
        raise IdentityNeeded
    definition = await published.offered(item_code, region)
    require(actor, Operation.EDIT_DRAFT, Case(actor.whose, item_code=definition.code))
    await refuse_applicant(actor, definition)
    hall = await offices()
    content = {"item": item_code, **({"region": region} if region else {})}
    async with transaction(Once(actor.me, "start", key, content)) as tx:
        if tx.seen and tx.outcome:
            return tx.outcome
        await refuse_too_many(actor.whose)
        application = await new_draft(
            definition,
            actor.citizen,
            await told(actor),
            nearest(definition, hall, region),
            organisation_id=actor.organisation_id,
            region=region,
        )
        await record(
            actor,
            "application.start",
            subject_kind="application",
            subject_id=application.id,
            citizen_id=actor.citizen,
            case_id=application.id,
        )
        await watch(actor)
        tx.outcome = application.id
    return application.id


async def save(
    actor: Actor, application_id: UUID, version: int, answers: Mapping[str, Any]
) -> UUID:
    """Keep the draft's answers; they may have gaps.

    ``version`` is what this device last saw: if another saved since, refuses DraftConflict, unless
    both say the same. Refuses NotFound, WrongStatus, AnswersInvalid (what no form holds).
    What is kept is ``settled``: tidied, computed, without what is hidden.
    """
    async with transaction():
        application = await _own_draft(actor, application_id)
        definition = await published.version(application.item_version_id)
        kept = settled(definition.form, answers, {}, day_of(await now()))
        if version != application.version:
            theirs = await answers_of(application, actor, "comparing a draft with another device")
            if theirs == kept:
                return application_id
            raise DraftConflict(application_id)
        refuse_problems(definition, kept, complete=False)
        application.answers_sealed = await sealed(application_id, application.owner_id, kept)
        await settle_site(application, definition, kept)
        await _touch(application, "answers_sealed", "site_id", "region")
    return application_id


async def choose_delivery(actor: Actor, application_id: UUID, choice: DeliveryChoice) -> UUID:
    """Say in the draft how the result shall come. Refuses NotFound, WrongStatus, AddressInvalid."""
    async with transaction():
        application = await _own_draft(actor, application_id)
        definition = await published.version(application.item_version_id)
        owner, offered = application.owner_id, definition.delivery.offered
        await addresses.choose(application_id, owner, choice, offered)
        application.updated_at = await now()
        await application.save(update_fields=["updated_at"])
        await note(actor, "application.choose_delivery", application)
    return application_id


async def discard(actor: Actor, application_id: UUID) -> UUID:
    """Throw a draft away with all its files. Refuses NotFound, WrongStatus."""
    async with transaction():
        application = await _own_draft(actor, application_id)
        await holding.discard(application_id)
        await addresses.forget(application_id)
        await application.delete()
        await note(actor, "application.discard", application)
    return application_id


async def submit(
    actor: Actor,
    application_id: UUID,
    version: int,
    declared: bool,  # noqa: FBT001 — as the citizen ticked it
    key: str,
) -> UUID:
    """File it: from here on it has its numbers, a promised date, and is the desk's to work on.

    Refuses, in the order of the form, AnswersInvalid, MaterialsMissing, DeliveryMissing,
    DeclarationMissing; before them NotFound, WrongStatus, DraftConflict, VersionOver,
    ItemWithdrawn, ItemCancelled, IdentityNeeded, FreshProofNeeded. A refusal leaves nothing behind.
    """
    need_fresh(actor, Operation.SUBMIT)
    if actor.level < Level.REAL_NAME:
        raise IdentityNeeded
    content = {"id": application_id, "version": version, "declared": declared}
    async with transaction(Once(actor.me, "submit", key, content)) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        await check(application, Action.SUBMIT, actor)
        if version != application.version:
            raise DraftConflict(application_id)
        await published.still_offered(application.item_version_id)
        definition = await published.version(application.item_version_id)
        answers = await answers_of(application, actor, "filing")
        await brought.refuse_changed(actor, application, answers)
        today = day_of(await now())
        answers = settled(definition.form, answers, await told(actor), today)
        refuse_problems(definition, answers, complete=True)
        await refuse_nowhere(definition, answers)
        kinds = await settle_held(actor, application, definition, answers)
        await refuse_missing(definition, application_id, asked_for(definition, answers))
        at_filing = definition.delivery.confirm == "at_filing"
        asked_how = at_filing and not definition.delivery.by_itself
        if asked_how and await addresses.chosen(application_id) is None:
            raise DeliveryMissing
        if not declared:
            raise DeclarationMissing
        if definition.delivery.by_itself:
            offered = definition.delivery.offered
            only = DeliveryChoice(offered[0])
            await addresses.choose(application_id, application.owner_id, only, offered)
        if at_filing or definition.delivery.by_itself:
            await addresses.confirm(application_id)
        await holding.freeze(application_id, kinds)
        wrote, lastly = await write_filing(application, actor, definition, answers)
        beside = await of_village(actor.mandate_id)
        await advance(application, Action.SUBMIT, actor, wrote=wrote, lastly=lastly, beside=beside)
        await watch(actor)
        tx.outcome = application_id
    return application_id


async def resubmit(
    actor: Actor, application_id: UUID, answers: Mapping[str, Any] | None, key: str
) -> UUID:
    """Supply what was asked, before acceptance or after: all of it, and nothing else changes.

    Refuses AnswersInvalid (a field asked for is unchanged or wrong), MaterialsMissing (no new file
    since it was asked, or a marked page still stands), NotFound, WrongStatus, FreshProofNeeded.
    """
    need_fresh(actor, Operation.SUPPLEMENT)
    content = {"id": application_id, "answers": answers}
    async with transaction(Once(actor.me, "resubmit", key, content)) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        accepted = application.status is Status.IN_SPECIAL
        action = Action.SUPPLY if accepted else Action.RESUBMIT
        await check(application, action, actor)
        asked = await asking_for.open_one(application_id)
        if asked is None:
            raise WrongStatus(application.status)  # some other special procedure
        definition = await published.version(application.item_version_id)
        wrote = await supply_fields(application, actor, definition, asked, answers or {})
        refs = {line["ref"] for line in asked.lines if line["kind"] == "material"}
        specs = tuple(spec for spec in definition.materials if spec.id in refs)
        again = marked(asked.lines)
        await refuse_missing(definition, application_id, specs, asked.asked_at, again)
        kinds = await kinds_now(actor, application, definition)
        await holding.freeze(application_id, kinds)
        asked.answered_at = await now()
        await asked.save(update_fields=["answered_at"])
        await advance(application, action, actor, wrote=wrote)
        tx.outcome = application_id
    return application_id


async def withdraw(actor: Actor, application_id: UUID, because: str, key: str) -> UUID:
    """Take it back, at any time before the decision. Refuses NotFound, WrongStatus."""
    need_fresh(actor, Operation.WITHDRAW)
    content = {"id": application_id, "because": because}
    async with transaction(Once(actor.me, "withdraw", key, content)) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        await check(application, Action.WITHDRAW, actor)
        if application.decided_at is not None:
            raise WrongStatus(application.status)  # granted, and waits for its fee
        waiting = OriginalCheck.filter(application_id=application_id, agreed_at=None)
        await waiting.update(booked_for=None)  # the time is another household's again
        await advance(application, Action.WITHDRAW, actor, because=because.strip())
        tx.outcome = application_id
    return application_id


async def may_upload(actor: Actor, application_id: UUID, spec_id: str) -> None:
    """Guard of an upload, in the caller's transaction: own draft, or asked for in a supplement.

    Refuses NotFound, WrongStatus.
    """
    application = await locked(application_id)
    permit(actor, Operation.UPLOAD, circumstances(application, await now()))
    if application.status is Status.DRAFT:
        return  # that the version has this line, ``material_of`` said
    asked = await asking_for.open_one(application_id)
    lines = asked.lines if asked and application.status in ASKED else []
    if any(line["kind"] == "material" and line["ref"] == spec_id for line in lines):
        return
    raise WrongStatus(application.status)


async def material_of(actor: Actor, application_id: UUID, spec_id: str) -> MaterialSpec:
    """A line of one's own application's list, to upload to. Refuses NotFound."""
    application = await Application.get_or_none(id=application_id)
    if application is None:
        raise NotFound
    permit(actor, Operation.UPLOAD, circumstances(application, await now()))
    spec = (await published.version(application.item_version_id)).material(spec_id)
    if spec is None:
        raise NotFound
    return spec


async def _own_draft(actor: Actor, application_id: UUID) -> Application:
    application = await locked(application_id)
    permit(actor, Operation.EDIT_DRAFT, circumstances(application, await now()))
    if application.status is not Status.DRAFT:
        raise WrongStatus(application.status)
    return application


async def _touch(application: Application, *columns: str) -> None:
    """Save ``columns`` as the next version of the draft."""
    application.version += 1
    application.updated_at = await now()
    await application.save(update_fields=[*columns, "version", "updated_at"])
