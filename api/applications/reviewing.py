"""Between acceptance and decision: each office of the route does its stage and hands on.

The last one passes the case up; a later one returns it to an earlier one; the approver sends back.
"""

from collections.abc import Sequence
from uuid import UUID

from api.applications.advancing import advance, check, locked
from api.applications.lifecycle import Action
from api.applications.models import Application
from api.applications.moving import OTHER, PASS, RETURN, running_of
from api.applications.opining import confirmed, need_opinion, opine, reviewed
from api.applications.refusals import ReasonMissing, StageInvalid, StagesLeft
from api.applications.siding import waits_for
from api.applications.stages import earlier, follows, is_notice, kind_of, reviewed_in, written
from api.catalog import published
from api.catalog.definition import Definition, Stage
from identity.actor import Actor, Role
from notifications.refusals import NotFound
from notifications.transactions import Once, transaction


async def finish_stage(
    actor: Actor,
    application_id: UUID,
    version: int,
    opinion: str,
    key: str,
    *,
    checklist: Sequence[str] = (),
    outcome: str = PASS,
    met: str = "",
) -> UUID:
    """Done with this stage of the review: the next office goes on, or the approver decides.

    ``outcome`` other: something was found that the next must read. ``met``: whom a visit met. The
    review itself needs every point of its checklist. Refuses OpinionMissing, ChecklistIncomplete,
    StagesLeft (an office beside it has not answered), StageInvalid (an outcome the stage has not; a
    public notice, which ends by itself), and what ``check`` refuses.
    """
    content = {"id": application_id, "version": version, "opinion": opinion, "checked": checklist}
    content |= {"outcome": outcome, **({"met": met} if met else {})}
    async with transaction(Once(actor.me, "finish_stage", key, content)) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        definition, now, after = await _where(application, actor, version)
        if outcome not in {PASS, OTHER} or outcome not in now.outcomes or is_notice(now):
            raise StageInvalid(now.title)
        await _write(application, actor, definition, now, opinion, checklist, met)
        action = Action.FINISH_STAGE if after else Action.PASS_UP
        wrote = ("reviewer_id", "reviewed_by")
        await advance(application, action, actor, wrote=wrote, to=after, outcome=outcome)
        tx.outcome = application_id
    return application_id


async def pass_up(
    actor: Actor,
    application_id: UUID,
    version: int,
    opinion: str,
    checklist: Sequence[str],
    key: str,
) -> UUID:
    """Pass the case up for decision, with an opinion and every point of the checklist confirmed.

    Refuses StagesLeft (another office comes first), and what ``finish_stage`` refuses.
    """
    content = {"id": application_id, "version": version, "opinion": opinion, "checked": checklist}
    async with transaction(Once(actor.me, "pass_up", key, content)) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        definition, now, after = await _where(application, actor, version)
        if after is not None:
            raise StagesLeft(after.title)
        await _write(application, actor, definition, now, opinion, checklist)
        wrote = ("reviewer_id", "reviewed_by")
        await advance(application, Action.PASS_UP, actor, wrote=wrote)
        tx.outcome = application_id
    return application_id


async def return_stage(
    actor: Actor, application_id: UUID, version: int, to: str, reason: str, key: str
) -> UUID:
    """Return the case to an earlier stage of the review, at its office: rework, with a reason.

    Refuses ReasonMissing, StageInvalid (not an earlier one), and what ``check`` refuses.
    """
    content = {"id": application_id, "version": version, "to": to, "reason": reason}
    async with transaction(Once(actor.me, "return_stage", key, content)) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        await check(application, Action.RETURN_STAGE, actor, version=version)
        definition = await published.version(application.item_version_id)
        now = await stage_now(application, definition)
        if not reason.strip():
            raise ReasonMissing
        back = _earlier(definition, now, to)
        _note(application, actor)
        await opine(application, actor, Role.REVIEWER, reason, stage=now.key)
        wrote = ("reviewer_id", "reviewed_by")
        await advance(application, Action.RETURN_STAGE, actor, wrote=wrote, to=back, outcome=RETURN)
        tx.outcome = application_id
    return application_id


async def send_back(
    actor: Actor,
    application_id: UUID,
    version: int,
    reason: str,
    key: str,
    *,
    to: str | None = None,
) -> UUID:
    """Send the case back to the review (or an earlier stage): rework, with a reason they read.

    Refuses ReasonMissing, StageInvalid, and what ``check`` refuses.
    """
    content = {"id": application_id, "version": version, "reason": reason}
    content |= {"to": to} if to else {}
    async with transaction(Once(actor.me, "send_back", key, content)) as tx:
        if tx.seen:
            return application_id
        application = await locked(application_id)
        await check(application, Action.SEND_BACK, actor, version=version)
        if not reason.strip():
            raise ReasonMissing
        definition = await published.version(application.item_version_id)
        back = reviewed_in(definition)
        if to is not None:
            back = _earlier(definition, await stage_now(application, definition), to)
        await opine(application, actor, Role.APPROVER, reason)
        await advance(application, Action.SEND_BACK, actor, to=back, outcome=RETURN)
        tx.outcome = application_id
    return application_id


async def stage_now(application: Application, definition: Definition) -> Stage:
    """The stage that runs. Refuses NotFound: none does."""
    run = await running_of(application.id)
    stage = written(definition, run.stage, run.kind) if run else None
    if stage is None:
        raise NotFound
    return stage


async def _where(
    application: Application, actor: Actor, version: int
) -> tuple[Definition, Stage, Stage | None]:
    """The version, the stage that runs, and the one that follows within the review.

    Refuses StagesLeft: an office beside it has not answered.
    """
    await check(application, Action.PASS_UP, actor, version=version)
    definition = await published.version(application.item_version_id)
    now = await stage_now(application, definition)
    if left := await waits_for(application, definition, now):
        raise StagesLeft(left[0].title)
    return definition, now, follows(definition, now)


async def _write(
    application: Application,
    actor: Actor,
    definition: Definition,
    now: Stage,
    opinion: str,
    checklist: Sequence[str],
    met: str = "",
) -> None:
    """The opinion of this stage, and that the actor has reviewed."""
    need_opinion(opinion)
    lines = definition.checklist if kind_of(now) == "review" else ()
    points = confirmed(lines, checklist)
    await opine(application, actor, Role.REVIEWER, opinion, points, stage=now.key, met=met)
    _note(application, actor)


def _note(application: Application, actor: Actor) -> None:
    application.reviewer_id = actor.me
    reviewed(application, actor)


def _earlier(definition: Definition, now: Stage, to: str) -> Stage:
    found = next((one for one in earlier(definition, now) if one.key == to), None)
    if found is None:
        raise StageInvalid(to)
    return found
