"""Stages beside the one that runs (C21): their offices are asked, the main line waits for them."""

from datetime import datetime

from api.applications import asked_rows
from api.applications.models import Application, StageRun
from api.applications.routing import Office, office_of
from api.applications.stages import beside, written
from api.catalog.definition import Definition, Stage
from identity.offices import offices


async def ask_beside(
    application: Application, definition: Definition, run: StageRun | None, at: datetime
) -> tuple[Office, ...]:
    """Ask the offices of the stages beside ``run``, if it began ``at``; who is asked already waits.

    Answers with those that were asked now.
    """
    stage = written(definition, run.stage, run.kind) if run and run.started_at == at else None
    also = beside(definition, stage) if stage else ()
    if not also:
        return ()
    hall, asked = (
        await offices(),
        {row["stage"] for row in await asked_rows.waiting(application.id)},
    )
    fresh = {one: office_of(one, application, hall) for one in also if one.key not in asked}
    for one, office in fresh.items():
        await asked_rows.ask(application, office, at, stage=one.key, days=one.limit_days)
    return tuple(fresh.values())


async def waits_for(
    application: Application, definition: Definition, now: Stage
) -> tuple[Stage, ...]:
    """Which stages beside ``now`` are not answered yet: the main line waits for them."""
    asked = {row["stage"] for row in await asked_rows.waiting(application.id)}
    return tuple(one for one in beside(definition, now) if one.key in asked)
