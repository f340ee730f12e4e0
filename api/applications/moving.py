"""Along the route: the running stage ends, the next begins, at its own office."""

from uuid import UUID

from api.applications.lifecycle import ENDED, Status
from api.applications.models import Application, StageRun, StageState
from api.applications.routing import office_of
from api.applications.stages import WORKABLE, goes_back, kind_of, stage_at, written
from api.catalog.definition import Definition, Stage
from identity.actor import Actor
from identity.offices import offices

PASS, OTHER, RETURN = "pass", "other", "return"
WORKS = ("works_role", "works_department_id", "works_site_id", "offices")  # columns ``move`` sets
_ENDED_WELL = frozenset({Status.CLOSED})


async def move(
    application: Application,
    definition: Definition,
    actor: Actor,
    *,
    to: Stage | None = None,
    outcome: str | None = None,
) -> StageRun | None:
    """End the running stage and begin the next, if the new status belongs to another one.

    ``to``: the one that begins, where the status does not say. Answers with the run that runs now
    and sets WORKS on the locked row, which the caller writes.
    """
    running = await running_of(application.id)
    was = written(definition, running.stage, running.kind) if running else None
    stage = to or stage_at(definition, application.status, was)
    if running and was and stage and (running.stage, running.kind) == (stage.key, kind_of(stage)):
        _wait_at(application, running)
        return running
    if running and was:
        back = stage is not None and goes_back(definition, was, stage)
        running.state = StageState.SENT_BACK if back else StageState.DONE
        running.outcome = outcome or _outcome(application, back=back)
        running.ended_at, running.handler_id = application.updated_at, actor.id
        await running.save(update_fields=["state", "outcome", "ended_at", "handler_id"])
    begun = await _begin(application, stage, again=running is not None) if stage else None
    _wait_at(application, begun)
    if application.status in ENDED:
        await _leave(application)
    return begun


async def running_of(application_id: UUID) -> StageRun | None:
    """The stage that runs now."""
    return await StageRun.filter(application_id=application_id, state=StageState.RUNNING).first()


async def _begin(application: Application, stage: Stage, *, again: bool) -> StageRun:
    office = office_of(stage, application, await offices())
    kind, number = kind_of(stage), 1
    if again:
        before = StageRun.filter(application_id=application.id, stage=stage.key, kind=kind)
        number += await before.count()
    return await StageRun.create(
        application=application,
        citizen_id=application.citizen_id,
        stage=stage.key,
        kind=kind,
        level=stage.level,
        role=stage.role,
        department_id=office.department_id,
        site_id=office.site_id,
        number=number,
        stood_in=office.stood_in,
        started_at=application.updated_at,
    )


def _wait_at(application: Application, run: StageRun | None) -> None:
    """Where the work waits now; nowhere, while nobody of the desk has anything to do."""
    works = run if run is not None and application.status in WORKABLE else None
    application.works_role = works.role if works else None
    application.works_department_id = works.department_id if works else None
    application.works_site_id = works.site_id if works else None
    if run is not None:
        took_part(application, run.department_id, run.site_id)


def took_part(application: Application, *offices: UUID | None) -> None:
    """They see the case from now on, beside who decides it and where it was filed."""
    others = set(offices) - {None, application.department_id, application.site_id}
    application.offices = sorted({*application.offices, *map(str, others)})


async def _leave(application: Application) -> None:
    """It is over: who was only asked about it sees it no more, who had a stage of it still does."""
    rows = await StageRun.filter(application_id=application.id).values_list(
        "department_id", "site_id"
    )
    application.offices = []
    took_part(application, *(office for row in rows for office in row))


def _outcome(application: Application, *, back: bool) -> str | None:
    """How a stage ended whose verb does not say: none, when the case ended under it."""
    if back:
        return RETURN
    return None if application.status in ENDED - _ENDED_WELL else PASS
