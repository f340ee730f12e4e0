"""Taking one step: lock, check STEPS and MAY, write status and history, announce.

Nobody else assigns ``.status``. All of it needs the caller's ``transaction()``.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from api.applications import redresses, specials, timing
from api.applications.circumstances import (
    PERMISSION,
    at_work,
    begun_here,
    circumstances,
    permit,
    permit_as,
    seated,
)
from api.applications.lifecycle import ENDED, STEPS, Action, Step
from api.applications.models import Application, StatusChange, Supplement
from api.applications.moving import WORKS, move
from api.applications.refusals import VersionChanged, WrongStatus
from api.applications.routing import Office, named
from api.applications.said import change_label, sealed_words
from api.applications.siding import ask_beside
from api.applications.tracing import note
from api.appointments import booking, home_visits
from api.catalog import published
from api.catalog.definition import Definition, Stage
from api.policy import Operation, require, sees
from identity.actor import Actor, Role
from identity.offices import offices
from notifications.now import now
from notifications.outbox import announce
from notifications.refusals import NotFound
from notifications.transactions import current

_LONGEST = 500  # characters of a reason
# The same person goes on with it, so the claim stays: unless what follows is others' work.
_KEEPS_CLAIM = frozenset(
    {Action.ORIGINALS_AGREE, Action.ACCEPT, Action.FINISH_STAGE, Action.CLOSE_SPECIAL}
)
# Somebody else's step, beside the work of whoever holds it.
_LEAVES_CLAIM = frozenset({Action.EXTEND})


async def locked(application_id: UUID) -> Application:
    """The row, held until the transaction ends. Refuses NotFound."""
    current()
    application = await Application.filter(id=application_id).select_for_update().first()
    if application is None:
        raise NotFound
    return application


async def check(
    application: Application, action: Action, actor: Actor, *, version: int | None = None
) -> Step:
    """Answer whether this step may be taken now, by this actor, on what this actor has seen.

    Refuses, in this order: NotFound (not to be seen), WrongStatus, what ``permit`` refuses,
    VersionChanged. ``application`` must be ``locked``.
    """
    at = await now()
    case = circumstances(application, at)
    if action is Action.SUBMIT and begun_here(application, actor, at):  # for who is present (R7)
        require(actor, Operation.START_AT_COUNTER)
        return STEPS[application.status, action]
    if not sees(actor, case):
        permit(actor, PERMISSION.get(action, Operation.READ_CASE), case)
        raise NotFound
    step = STEPS.get((application.status, action))
    if step is None:
        raise WrongStatus(application.status)
    operation = PERMISSION.get(action, Operation.MACHINE)
    permit_as(actor, seated(actor, action, case), operation, case)
    if version is not None and version != application.version:
        raise VersionChanged
    return step


async def advance(
    application: Application,
    action: Action,
    actor: Actor,
    *,
    wrote: tuple[str, ...] = (),
    lastly: Callable[[], Awaitable[None]] | None = None,
    because: str = "",
    to: Stage | None = None,
    outcome: str | None = None,
    **params: Any,
) -> None:
    """Take one step of the lifecycle. ``application`` must be ``locked``.

    ``wrote`` names the other columns the verb has set, or sets ``lastly``: just before the row is
    written, for what makes other verbs wait until the end of the transaction. ``params`` go into
    the fact and hold nothing personal; ``because`` is kept in the history. ``to`` and ``outcome``:
    which stage of the route begins, and how the one before it ended, where the status does not say.
    Refuses what ``check`` refuses.
    """
    step = await check(application, action, actor)
    definition = await published.version(application.item_version_id)
    at, said_id = await now(), uuid4()
    was, application.status = application.status, step.to
    application.updated_at = at
    application.version += 1
    if step.to in ENDED:
        application.closed_at = application.closed_at or at
    run = await move(application, definition, actor, to=to, outcome=outcome)
    asked = await ask_beside(application, definition, run, at)
    keeps = action in _KEEPS_CLAIM and _goes_on(actor, application, at)
    if not keeps and action not in _LEAVES_CLAIM:
        application.claimed_by = application.claimed_until = None
    if to is not None:
        params["next"] = to.title
    params |= await timing.follow(application, action, definition, at, run=run, params=params)
    if asked:
        hall = await offices()
        params["beside"] = "、".join(named(office, hall) for office in asked)
    await StatusChange.create(
        application=application,
        citizen_id=application.citizen_id,
        action=action,
        was=was,
        now=step.to,
        by_kind=actor.kind.value,
        by_id=actor.id,
        said_id=said_id,
        because_sealed=await sealed_words(
            application.owner_id, change_label(said_id), because[:_LONGEST]
        ),
        params=params or None,
        at=at,
    )
    await specials.left(application.id, was, action)
    await redresses.left(application.id, was)
    await note(actor, f"application.{action.value}", application)
    if step.to in ENDED:
        await Supplement.filter(
            application_id=application.id, answered_at=None, ended_at=None
        ).update(ended_at=at)
        await booking.drop(application.id)
        await home_visits.drop(application.id)
    await tell(step.announces, application, definition, was=was.value, **params)
    for office in asked:
        await tell_asked(application, definition, office)
    if lastly is not None:
        await lastly()
    moved = ("status", "version", "updated_at", "closed_at", "claimed_by", "claimed_until")
    await application.save(update_fields=[*moved, *timing.COPIES, *WORKS, *wrote])


async def tell(fact: str, application: Application, definition: Definition, **params: Any) -> None:
    """Announce a fact about ``application`` with what every message about it may say."""
    said = {**about(application, definition), **params}
    await announce(fact, application.id, citizen_id=application.citizen_id, **said)


async def tell_asked(application: Application, definition: Definition, office: Office) -> None:
    """Those who may answer for an office hear that it is asked."""
    where = {"works_department_id": office.department_id, "works_site_id": office.site_id}
    await tell("office.asked", application, definition, desk=Role.REVIEWER.value, **where)


def about(application: Application, definition: Definition) -> dict[str, Any]:
    """What goes with every fact about an application. Ids, numbers and titles: nothing personal."""
    return {
        "item": definition.title,
        "item_code": application.item_code,
        "reference": application.reference,
        "department_id": application.department_id,
        "site_id": application.site_id,
        "desk": application.works_role,
        "works_department_id": application.works_department_id,
        "works_site_id": application.works_site_id,
        "offices": application.offices,
        "instant": application.instant,
        **_whose(application),
    }


def _whose(application: Application) -> dict[str, Any]:
    """For which organisation: then whoever acts for it now is told."""
    of = application.organisation_id
    return {} if of is None else {"organisation_id": of, "filer_id": application.person_id}


def _goes_on(actor: Actor, application: Application, at: datetime) -> bool:
    """Whether the actor has a seat for the work that waits now: a window may not decide."""
    return bool(at_work(actor, circumstances(application, at)).seats)
