"""Not taking a case in (不予受理) takes two (domain.md 4c): the window asks, a leader agrees.

Until the leader's word nothing has happened to the case: its five days run on, and whatever else is
done to it lets the request fall. Each verb is one transaction and answers with the application's
id. The request is a row beside those about decisions (``redresses``).
"""

from uuid import UUID, uuid4

from api.applications import decisions, redresses
from api.applications.advancing import about, advance, check, locked
from api.applications.circumstances import as_window, circumstances, permit_as
from api.applications.decisions import Said
from api.applications.lifecycle import Action, Status
from api.applications.models import Application, DecisionKind
from api.applications.opining import need_opinion, opine
from api.applications.redresses import NOT_ACCEPT, Redress
from api.applications.refusals import (
    AlreadyAsked,
    GroundUnknown,
    ReasonMissing,
    VersionChanged,
    WrongStatus,
)
from api.applications.said import sealed_words
from api.applications.tracing import note
from api.catalog import published
from api.policy import Operation, sees
from identity.actor import Actor, Role
from notifications.now import now
from notifications.outbox import announce
from notifications.refusals import NotFound
from notifications.transactions import Once, transaction

# Why an application is not taken in (行政许可法 §32 (一)(二), §78), by one's own department's word.
GROUNDS = ("not_needed", "not_ours", "not_applicant", "barred", "duplicate", "by_law")


async def ask(
    actor: Actor,
    application_id: UUID,
    version: int,
    ground: str,
    reason: str,
    clause: str,
    key: str,
) -> UUID:
    """Ask a leader that it is not taken in, on a ground from the list, with reason and clause.

    Refuses GroundUnknown, ReasonMissing, AlreadyAsked, and what ``accept`` refuses of the actor.
    """
    content = {"id": application_id, "version": version, "why": [ground, reason, clause]}
    async with transaction(Once(actor.me, "ask_not_to_accept", key, content)) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        await _may_ask(application, actor, version)
        if ground not in GROUNDS:
            raise GroundUnknown
        if not reason.strip() or not clause.strip():
            raise ReasonMissing
        if await redresses.waiting(application_id):
            raise AlreadyAsked
        asked_id = uuid4()
        label = redresses.why_label(asked_id)
        why = await sealed_words(application.owner_id, label, reason.strip())
        wish = (NOT_ACCEPT, ground, clause.strip())
        await redresses.ask(asked_id, application, wish, why, actor.me)
        await note(actor, "application.refusal_asked", application)
        told = about(application, await published.version(application.item_version_id))
        await announce("refusal.asked", application.id, **told)
        tx.outcome = application_id
    return application_id


async def agree(actor: Actor, application_id: UUID, version: int, asked_id: UUID, key: str) -> UUID:
    """A leader agrees: it is not taken in, and the applicant reads why and what can be done.

    Refuses NothingAsked, FourEyes (who asked), and what ``check`` refuses.
    """
    content = {"id": application_id, "version": version, "asked": asked_id}
    async with transaction(Once(actor.me, "agree_not_to_accept", key, content)) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        asked = await _checked(application, actor, version, asked_id)
        reason = await redresses.reason(application, asked, actor, "refusal to accept")
        said = Said(DecisionKind.NOT_ACCEPTED, reason, asked.clause, asked.ground)
        await decisions.keep(application, actor, said)
        await redresses.settle(asked.id, actor.me, "done")
        application.acceptor_id, application.decided_at = asked.asked_by, await now()
        await advance(
            application,
            Action.REFUSE_TO_ACCEPT,
            actor,
            wrote=("acceptor_id", "decided_at"),
            because=reason,
            ground=asked.ground,
        )
        tx.outcome = application_id
    return application_id


async def decline(
    actor: Actor, application_id: UUID, version: int, asked_id: UUID, opinion: str, key: str
) -> UUID:
    """The leader says no, and why: the window goes on, and reads it among the opinions.

    Refuses OpinionMissing, and what ``agree`` refuses.
    """
    content = {"id": application_id, "asked": asked_id, "opinion": opinion}
    async with transaction(Once(actor.me, "decline_not_to_accept", key, content)) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        asked = await _checked(application, actor, version, asked_id)
        need_opinion(opinion)
        await opine(application, actor, Role.APPROVER, opinion)
        await redresses.settle(asked.id, actor.me, "declined")
        await note(actor, "application.refusal_declined", application)
        told = about(application, await published.version(application.item_version_id))
        await announce("refusal.declined", application.id, staff_id=asked.asked_by, **told)
        tx.outcome = application_id
    return application_id


async def _may_ask(application: Application, actor: Actor, version: int) -> None:
    """Whoever could take it in now. Refuses as ``check`` does, in that order."""
    case = circumstances(application, await now())
    if not sees(actor, case):
        raise NotFound
    if application.status is not Status.SUBMITTED:
        raise WrongStatus(application.status)
    permit_as(actor, as_window(actor), Operation.ACCEPT, case)
    if version != application.version:
        raise VersionChanged


async def _checked(application: Application, actor: Actor, version: int, asked_id: UUID) -> Redress:
    """What waits, if this leader may settle it."""
    await check(application, Action.REFUSE_TO_ACCEPT, actor, version=version)
    return redresses.settleable(await redresses.waiting(application.id), asked_id, actor)
