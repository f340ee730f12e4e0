"""The window's verbs: claim, ask once for what is missing, accept.

Each is one transaction and answers with the application's id. All but claim and release need the
claim (J of the table), and ``version``: what the clerk has seen must still be so.
"""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from api.applications import asking_for
from api.applications.advancing import advance, check, locked
from api.applications.asking_for import SupplementWish
from api.applications.circumstances import circumstances, permit_claim
from api.applications.lifecycle import Action
from api.applications.models import Application
from api.applications.opining import confirmed, need_opinion, opine
from api.applications.refusals import NotClaimed, OriginalsNotChecked
from api.applications.tracing import note
from api.catalog import published
from api.catalog.definition import Definition
from api.materials import holding
from identity.actor import THE_SYSTEM, Actor, Role
from notifications.now import now
from notifications.transactions import Once, transaction

LEASE = timedelta(hours=4)  # a claim that nobody works on returns by itself


async def claim(actor: Actor, application_id: UUID) -> UUID:
    """Take the case for four hours; claiming again prolongs.

    Refuses NotFound, WrongStatus, ClaimedByOther, FourEyes, NotAllowed.
    """
    async with transaction():
        application = await locked(application_id)
        await take(actor, application)
    return application_id


async def take(actor: Actor, application: Application) -> None:
    """Claim what is ``locked``. Refuses what ``claim`` refuses."""
    at = await now()
    permit_claim(actor, application.status, circumstances(application, at))
    application.claimed_by, application.claimed_until = actor.me, at + LEASE
    await application.save(update_fields=["claimed_by", "claimed_until"])
    await note(actor, "application.claim", application)


async def release(actor: Actor, application_id: UUID) -> UUID:
    """Give the case back. Refuses NotFound, NotClaimed."""
    async with transaction():
        application = await locked(application_id)
        case = circumstances(application, await now())
        if case.claimed_by != actor.me:
            permit_claim(actor, application.status, case)
            raise NotClaimed
        application.claimed_by = application.claimed_until = None
        await application.save(update_fields=["claimed_by", "claimed_until"])
        await note(actor, "application.release", application)
    return application_id


async def ask_once(
    actor: Actor, application_id: UUID, version: int, lines: Sequence[SupplementWish], key: str
) -> UUID:
    """Tell everything that is missing, all at once and numbered (一次性告知).

    Each line names a material or field of the case's own version, once, with a reason.
    Refuses GapNotInList, ReasonMissing, RegionInvalid, and what ``check`` refuses.
    """
    content = {"id": application_id, "version": version, "lines": [vars(line) for line in lines]}
    async with transaction(Once(actor.me, "ask_once", key, content)) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        await check(application, Action.ASK_ONCE, actor, version=version)
        definition = await published.version(application.item_version_id)
        asked = await asking_for.lines_of(application_id, definition, lines)
        await advance(application, Action.ASK_ONCE, actor, count=len(asked))
        written = await asking_for.sealed(application, asked, lines, actor.me)
        await asking_for.ask(application, definition, actor, written)
        tx.outcome = application_id
    return application_id


async def accept(
    actor: Actor,
    application_id: UUID,
    version: int,
    opinion: str,
    key: str,
    checklist: Sequence[str] = (),
) -> UUID:
    """Take the case in (受理): the legal and the promised clock start on the next working day.

    Every point of the version's acceptance checklist must be confirmed. Unless the item is
    instant, the case goes on to the reviewers in the same transaction.
    Refuses OpinionMissing, OriginalsNotChecked, ChecklistIncomplete, and what ``check`` refuses.
    """
    content = {"id": application_id, "version": version, "opinion": opinion, "checked": checklist}
    async with transaction(Once(actor.me, "accept", key, content)) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        await check(application, Action.ACCEPT, actor, version=version)
        definition = await published.version(application.item_version_id)
        need_opinion(opinion)
        if await unchecked_originals(definition, application_id):
            raise OriginalsNotChecked
        points = confirmed(definition.accept_checklist, checklist)
        await opine(application, actor, Role.WINDOW, opinion, points)
        application.acceptor_id, application.accepted_at = actor.me, await now()
        await advance(application, Action.ACCEPT, actor, wrote=("acceptor_id", "accepted_at"))
        if not application.instant:
            await advance(application, Action.ASSIGN, THE_SYSTEM)
        tx.outcome = application_id
    return application_id


async def unchecked_originals(definition: Definition, application_id: UUID) -> tuple[str, ...]:
    """Materials whose originals the version wants compared and that are still copies."""
    held = await holding.held(application_id)
    return tuple(
        spec.id
        for spec in definition.materials
        if spec.original_checked and spec.id in held and held[spec.id].grade in {"C", "D"}
    )
