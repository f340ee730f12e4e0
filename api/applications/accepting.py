"""The window's verbs: claim, ask once for what is missing, accept or not.

Each is one transaction and answers with the application's id. All but claim and release need the
claim (J of the table), and ``version``: what the clerk has seen must still be so.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from api.applications import breaches, decisions
from api.applications.advancing import advance, check, locked
from api.applications.circumstances import circumstances, permit_claim
from api.applications.decisions import Said
from api.applications.lifecycle import Action
from api.applications.models import Application, DecisionKind, Supplement
from api.applications.opining import confirmed, need_opinion, opine
from api.applications.pointing import Region, placed
from api.applications.refusals import (
    GapNotInList,
    NotClaimed,
    OriginalsNotChecked,
    ReasonMissing,
)
from api.applications.said import sealed_whys
from api.applications.supplementing import gaps
from api.applications.tracing import note
from api.catalog import published
from api.catalog.definition import Definition
from api.materials import holding
from identity.actor import THE_SYSTEM, Actor, Role
from notifications.now import now
from notifications.transactions import Once, transaction

LEASE = timedelta(hours=4)  # a claim that nobody works on returns by itself


@dataclass(frozen=True)
class SupplementWish:
    """One gap the clerk asks for: ``kind`` material or field, ``ref`` its id in the version."""

    kind: str
    ref: str
    why: str
    regions: tuple[Region, ...] = ()  # where on the pages of a material; those are taken again


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
        asked = _in_the_list(definition, lines)
        await _point(application_id, asked, lines)
        earlier = await Supplement.filter(application_id=application_id)
        await advance(application, Action.ASK_ONCE, actor, count=len(asked))
        supplement_id = uuid4()
        await Supplement.create(
            id=supplement_id,
            application=application,
            citizen_id=application.citizen_id,
            number=f"{application.reference}-B{len(earlier) + 1}",
            lines=asked,
            whys_sealed=await sealed_whys(
                application.owner_id, supplement_id, [line.why.strip() for line in lines]
            ),
            asked_by=actor.me,
            asked_at=application.updated_at,
            due_on=application.due_on,
        )
        await holding.release_for(
            application_id, [line["ref"] for line in asked if line["kind"] == "material"]
        )
        await breaches.note_second(application, definition, actor, asked, earlier)
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


async def refuse_to_accept(
    actor: Actor, application_id: UUID, version: int, reason: str, clause: str, key: str
) -> UUID:
    """Do not take the case in (不予受理), with reason and clause.

    Refuses ReasonMissing, and what ``check`` refuses.
    """
    content = {"id": application_id, "version": version, "reason": reason, "clause": clause}
    async with transaction(Once(actor.me, "refuse_to_accept", key, content)) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        await check(application, Action.REFUSE_TO_ACCEPT, actor, version=version)
        if not reason.strip() or not clause.strip():
            raise ReasonMissing
        said = Said(DecisionKind.NOT_ACCEPTED, reason, clause)
        await decisions.keep(application, actor, said)
        application.acceptor_id, application.decided_at = actor.me, await now()
        await advance(
            application,
            Action.REFUSE_TO_ACCEPT,
            actor,
            wrote=("acceptor_id", "decided_at"),
            because=reason.strip(),
        )
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


def _in_the_list(definition: Definition, lines: Sequence[SupplementWish]) -> list[dict[str, Any]]:
    """The lines with their titles. Refuses GapNotInList (also twice the same, also none)."""
    known = {(gap.kind, gap.ref): gap.title for gap in gaps(definition)}
    refs = [(line.kind, line.ref) for line in lines]
    strange = [ref for kind, ref in refs if (kind, ref) not in known]
    twice = [ref for kind, ref in set(refs) if refs.count((kind, ref)) > 1]
    if strange or twice or not refs:
        raise GapNotInList(tuple(strange + twice))
    if any(not line.why.strip() for line in lines):
        raise ReasonMissing
    return [
        {"kind": line.kind, "ref": line.ref, "title": known[line.kind, line.ref]} for line in lines
    ]


async def _point(
    application_id: UUID, asked: list[dict[str, Any]], lines: Sequence[SupplementWish]
) -> None:
    """Write into the lines where on their pages something is wrong. Refuses RegionInvalid."""
    if not any(line.regions for line in lines):
        return
    held = await holding.held(application_id)
    for kept, line in zip(asked, lines, strict=True):
        if line.regions:
            there = held.get(line.ref) if line.kind == "material" else None
            kept["regions"] = placed(line.ref, line.regions, there)
