"""Special procedures and extensions: a reviewer asks with a reason, a leader of the department
allows (R7). Then the clocks stop until it is closed, or the days are more, once per case.

Each verb is one transaction and answers with the application's id. What it does to the clocks
stands with the other actions in their own table.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from api.applications import asking_for, specials
from api.applications.advancing import about, advance, check, locked
from api.applications.asking_for import SupplementWish
from api.applications.circumstances import as_reviewer, circumstances, permit_as
from api.applications.lifecycle import Action, Status
from api.applications.models import Application
from api.applications.opining import need_opinion, opine, reviewed
from api.applications.refusals import (
    AlreadyAsked,
    DaysInvalid,
    DeadlinePassed,
    ExtendedBefore,
    FourEyes,
    NothingAsked,
    ReasonMissing,
    SpecialUnknown,
    VersionChanged,
    WrongStatus,
)
from api.applications.said import sealed_words
from api.applications.specials import EXTENSION, LONGEST, SUPPLEMENT, Special
from api.applications.supplementing import Asked, Lines
from api.applications.tracing import note
from api.catalog import published
from api.catalog.definition import Definition
from api.clocks.counting import day_of
from api.policy import Operation, sees
from identity.actor import Actor, Role
from identity.sealing import Access, unseal
from notifications.now import now
from notifications.outbox import announce
from notifications.refusals import NotFound
from notifications.transactions import Once, transaction

# What a leader's yes does; any other procedure stops the clocks.
_STEP = {EXTENSION: Action.EXTEND, SUPPLEMENT: Action.CALL_FOR_MORE}


async def ask_special(
    actor: Actor, application_id: UUID, version: int, kind: str, days: int, reason: str, key: str
) -> UUID:
    """Ask a leader to stop the clocks for what the time is not counted of.

    ``days``: how long it will take, about. Refuses SpecialUnknown, DaysInvalid, ReasonMissing,
    AlreadyAsked, WrongStatus, VersionChanged, NotClaimed, NotAllowed.
    """
    if kind in {EXTENSION, SUPPLEMENT}:
        raise SpecialUnknown  # each has its own question
    return await _ask(actor, application_id, version, (kind, days), reason, key)


async def ask_extension(
    actor: Actor, application_id: UUID, version: int, days: int, reason: str, key: str
) -> UUID:
    """Ask a leader for more days: once per case, as many as the item's version allows.

    Refuses ExtendedBefore, and what ``ask_special`` refuses.
    """
    return await _ask(actor, application_id, version, (EXTENSION, days), reason, key)


async def ask_more(
    actor: Actor,
    application_id: UUID,
    version: int,
    wishes: Sequence[SupplementWish],
    reason: str,
    key: str,
) -> UUID:
    """Ask a leader that something may be asked of the applicant, though the case is accepted.

    Only of the version's own list, and only where the version allows it: for as long as it gives
    for a supplement. Refuses GapNotInList, RegionInvalid, and what ``ask_special`` refuses.
    """
    return await _ask(actor, application_id, version, (SUPPLEMENT, 0), reason, key, wishes)


async def allow(
    actor: Actor, application_id: UUID, version: int, special_id: UUID, key: str
) -> UUID:
    """A leader says yes: the clocks stop now, or the days are more; the applicant is asked.

    Refuses NothingAsked, FourEyes (who asked), and what ``check`` refuses.
    """
    content = {"id": application_id, "version": version, "special": special_id}
    async with transaction(Once(actor.me, "allow_special", key, content)) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        found = specials.as_asked(await specials.of_case(application_id))
        action = _STEP.get(found.kind if found else "", Action.OPEN_SPECIAL)
        await check(application, action, actor, version=version)
        asked = _the_one(found, special_id, actor)
        if action is Action.EXTEND:
            await _in_time(application)
        at_once = action is Action.EXTEND
        await specials.settle(asked.id, actor.me, "ended" if at_once else "running")
        await advance(
            application,
            action,
            actor,
            because=await _why(actor, application, asked),
            kind=asked.kind,
            days=asked.days,
            number=asked.number,
            special_id=str(asked.id),
            count=len(asked.lines or ()) or None,
        )
        if asked.lines:
            definition = await published.version(application.item_version_id)
            lines = Asked(asked.id, asked.lines, asked.whys_sealed, asked.asked_by)
            await asking_for.ask(application, definition, actor, lines)
        tx.outcome = application_id
    return application_id


async def decline(
    actor: Actor, application_id: UUID, version: int, special_id: UUID, opinion: str, key: str
) -> UUID:
    """A leader says no, and why: the reviewer goes on, and reads it among the opinions.

    Refuses OpinionMissing, NothingAsked, FourEyes (who asked), and what ``check`` refuses.
    """
    content = {"id": application_id, "special": special_id, "opinion": opinion}
    async with transaction(Once(actor.me, "decline_special", key, content)) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        await check(application, Action.OPEN_SPECIAL, actor, version=version)
        need_opinion(opinion)
        found = specials.as_asked(await specials.of_case(application_id))
        asked = _the_one(found, special_id, actor)
        await opine(application, actor, Role.APPROVER, opinion)
        await specials.settle(asked.id, actor.me, "declined")
        await note(actor, "application.special_declined", application)
        told = await _told(application)
        await announce("special.declined", application.id, staff_id=asked.asked_by, **told)
        tx.outcome = application_id
    return application_id


async def close(actor: Actor, application_id: UUID, version: int, result: str, key: str) -> UUID:
    """It is over: what came out of it, in the applicant's words; the clocks go on.

    Refuses ReasonMissing (no result), and what ``check`` refuses.
    """
    content = {"id": application_id, "version": version, "result": result}
    async with transaction(Once(actor.me, "close_special", key, content)) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        await check(application, Action.CLOSE_SPECIAL, actor, version=version)
        if not result.strip():
            raise ReasonMissing
        running = specials.as_running(await specials.of_case(application_id))
        if running is None:
            raise NothingAsked
        words = await sealed_words(
            application.owner_id, specials.result_label(running.id), result.strip()
        )
        await specials.end(running.id, actor.me, words)
        await asking_for.wait_no_more(application)
        reviewed(application, actor)
        await advance(
            application,
            Action.CLOSE_SPECIAL,
            actor,
            wrote=("reviewed_by",),
            because=result.strip(),
            kind=running.kind,
            special_id=str(running.id),
        )
        tx.outcome = application_id
    return application_id


async def _ask(
    actor: Actor,
    application_id: UUID,
    version: int,
    wish: tuple[str, int],
    reason: str,
    key: str,
    wishes: Sequence[SupplementWish] = (),
) -> UUID:
    kind, days = wish
    content = {"id": application_id, "version": version, "wish": wish, "reason": reason}
    content |= {"lines": [vars(one) for one in wishes]} if wishes else {}
    async with transaction(Once(actor.me, "ask_special", key, content)) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        await _may_ask(application, actor, version)
        definition = await published.version(application.item_version_id)
        days = definition.supplement_days if kind == SUPPLEMENT else days
        await _fitting(application, definition, kind, days)
        if not reason.strip():
            raise ReasonMissing
        lines = await _lines(application_id, definition, kind, wishes)
        wanted = await asking_for.sealed(application, lines, wishes, actor.me)
        words = await sealed_words(
            application.owner_id, specials.why_label(wanted.id), reason.strip()
        )
        case = {
            "id": application.id,
            "citizen_id": application.citizen_id,
            "department_id": application.department_id,
        }
        await specials.ask(case, kind, days, words, wanted)
        reviewed(application, actor)
        await application.save(update_fields=["reviewed_by"])
        await note(actor, "application.special_asked", application)
        told = about(application, definition)
        await announce("special.asked", application.id, special_id=wanted.id, **told)
        tx.outcome = application_id
    return application_id


async def _lines(
    application_id: UUID, definition: Definition, kind: str, wishes: Sequence[SupplementWish]
) -> Lines:
    if kind != SUPPLEMENT:
        return []
    return await asking_for.lines_of(application_id, definition, wishes)


async def _may_ask(application: Application, actor: Actor, version: int) -> None:
    """Whoever reviews it now. Refuses as ``check`` does, in that order."""
    case = circumstances(application, await now())
    if not sees(actor, case):
        raise NotFound
    if application.status is not Status.IN_REVIEW:
        raise WrongStatus(application.status)
    permit_as(actor, as_reviewer(actor), Operation.EXTEND, case)
    if version != application.version:
        raise VersionChanged


async def _fitting(application: Application, definition: Definition, kind: str, days: int) -> None:
    """Refuses what the item's version does not allow, and what was asked or extended already."""
    most = definition.extension_days if kind == EXTENSION else LONGEST
    found = await specials.of_case(application.id)
    if kind != EXTENSION and kind not in definition.special_kinds:
        raise SpecialUnknown
    if kind == EXTENSION and (most == 0 or specials.extended(found)):
        raise ExtendedBefore
    if kind == EXTENSION:
        await _in_time(application)
    if not 1 <= days <= most:
        raise DaysInvalid(most)
    if specials.as_asked(found):
        raise AlreadyAsked


async def _in_time(application: Application) -> None:
    """Days are added to a limit that runs, never to one that has run out (§42)."""
    ends = [day for day in (application.promised_on, application.legal_on) if day is not None]
    if ends and min(ends) < day_of(await now()):
        raise DeadlinePassed(min(ends))


def _the_one(found: Special | None, special_id: UUID, actor: Actor) -> Special:
    if found is None or found.id != special_id:
        raise NothingAsked
    if found.asked_by == actor.id:
        raise FourEyes
    return found


async def _why(actor: Actor, application: Application, asked: Special) -> str:
    """The reviewer's reason, as the history keeps it from now on."""
    if asked.reason_sealed is None:
        return ""
    access = Access(actor, "allowing a special procedure", application.id, application.citizen_id)
    label = specials.why_label(asked.id)
    return await unseal(application.owner_id, label, asked.reason_sealed, access)


async def _told(application: Application) -> dict[str, Any]:
    return about(application, await published.version(application.item_version_id))
