"""What filing adds to an application: its masked face, its numbers, its dates."""

from collections.abc import Awaitable, Callable
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from api.applications.answering import as_desk_lines, sealed
from api.applications.models import Application
from api.applications.read_marks import still_read
from api.applications.references import next_project_number, next_reference
from api.catalog.definition import Definition
from api.catalog.forms import asked
from api.clocks.counting import day_of
from identity.actor import Actor, ActorKind
from identity.offices import staff_ids_of
from identity.organisations import organisation, people_of
from identity.people import person as person_with
from notifications.now import now


async def write_filing(
    application: Application, actor: Actor, definition: Definition, answers: dict[str, Any]
) -> tuple[tuple[str, ...], Callable[[], Awaitable[None]]]:
    """Set what filing adds to the row; answers with the columns, and what is to be done lastly.

    The caller holds lock and transaction and then advances with both.
    """
    at = await now()
    today = day_of(at)
    application.answers_sealed = await sealed(application.id, application.owner_id, answers)
    read = still_read(application, answers)
    application.desk_lines = await as_desk_lines(definition, answers, read)
    application.read_marks = None
    application.asked = [spec.id for spec in asked(definition, answers)]
    stranger = actor.on_behalf_of is not None or application.citizen_id not in actor.mine
    other = stranger and actor.kind is ActorKind.CITIZEN  # at a counter it is the person's own
    application.filed_by_agent_id = actor.me if other else None
    application.applicant = await _face(application)
    theirs = [await staff_ids_of(one) for one in await _involved(application, actor)]
    application.applicant_staff = sorted({str(staff) for ids in theirs for staff in ids})
    application.mandate_id = actor.mandate_id
    application.submitted_at = at
    application.reference = await next_reference(today)
    wrote = (
        *("answers_sealed", "desk_lines", "read_marks", "asked", "applicant", "applicant_staff"),
        *("submitted_at", "reference", "project_number"),
        *("filed_by_agent_id", "mandate_id"),
    )
    return wrote, partial(_number, application, definition.implementation_code, today)


async def _face(application: Application) -> dict[str, Any]:
    """Who files, masked; and for which organisation, whose name is public."""
    person = await person_with(application.person_id)
    face = {
        "name": person.name_masked,
        "idNumber": person.id_number_masked,
        "phone": person.phone_masked,
        "level": int(person.identity_level),
    }
    if application.organisation_id is None:
        return face
    one = await organisation(application.organisation_id)
    return face | {"organisation": one.name, "creditCode": one.credit_code_masked}


async def _involved(application: Application, actor: Actor) -> frozenset[UUID]:
    """Whose own case it is: nobody at the desk who is one of them touches it."""
    people = frozenset({application.citizen_id, actor.me})
    if application.organisation_id is None:
        return people
    return people | await people_of(application.organisation_id)


async def _number(application: Application, implementation_code: str, day: date) -> None:
    """Its case number. From here until the commit, all who file the same item wait."""
    application.project_number = await next_project_number(implementation_code, day)
