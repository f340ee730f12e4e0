"""Opinions asked of other offices, on the desk's screen: as SQL, and read back (R13)."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from api.applications.asked_views import AskedView
from api.applications.opining import opened
from api.applications.routing import Office, named
from api.applications.screen_parts import moment
from api.applications.speaking import staff_name, titled
from api.catalog.definition import Definition
from api.clocks.calendar import calendar
from api.clocks.counting import Calendar, day_of, working_days_between
from identity.actor import Actor, Role
from identity.offices import Offices

ASKED_ROW = """jsonb_build_object(
    'id', k.id, 'stage', k.stage, 'department', k.department_id, 'site', k.site_id,
    'due_on', k.due_on, 'asked_by', k.asked_by, 'asked_at', k.asked_at, 'agrees', k.agrees,
    'answered_by', k.answered_by, 'answered_at', k.answered_at,
    'question', encode(k.question_sealed, 'hex'), 'answer', encode(k.answer_sealed, 'hex'))"""
ASKED = f"""
(SELECT coalesce(jsonb_agg({ASKED_ROW} ORDER BY k.asked_at), '[]')
 FROM asked_office k WHERE k.application_id = a.id)"""  # noqa: S608 — our own constant


def question_label(asked_id: UUID | str, part: str) -> str:
    """The place of the ``question`` or the ``answer``."""
    return f"asked_office.{part}:{asked_id}"


def answers_for(actor: Actor, department_id: UUID, site_id: UUID | None) -> bool:
    """Whether one is a reviewer of the office that was asked: at its station, if it is one."""
    return any(
        seat.role is Role.REVIEWER
        and (seat.department_id, seat.site_id if seat.outpost else None) == (department_id, site_id)
        for seat in actor.seats
    )


async def asked_views(
    row: Mapping[str, Any], definition: Definition, actor: Actor, hall: Offices, language: str
) -> tuple[AskedView, ...]:
    """Oldest first, opened for this reader under the deciding department's key."""
    found: Sequence[Mapping[str, Any]] = row["asked_offices"]
    parts = ("question", "answer")
    sealed = {question_label(one["id"], part): one[part] for one in found for part in parts}
    said = await opened(row, actor, sealed)
    for one in found:
        if stage := definition.stage(one["stage"] or ""):
            said[question_label(one["id"], "question")] = titled(stage, language)
    days, today = await calendar(), day_of(row["asked_at"])
    return tuple(_view(one, said, actor, hall, days, today, language) for one in found)


def _view(
    one: Mapping[str, Any],
    said: Mapping[str, str],
    actor: Actor,
    hall: Offices,
    days: Calendar,
    today: date,
    language: str,
) -> AskedView:
    due, silent = date.fromisoformat(one["due_on"]), one["answered_at"] is None
    office = Office(UUID(one["department"]), UUID(one["site"]) if one["site"] else None)
    mine = silent and answers_for(actor, office.department_id, office.site_id)
    return AskedView(
        id=UUID(one["id"]),
        office=named(office, hall),
        question=said.get(question_label(one["id"], "question"), ""),
        asked_by=staff_name(language, hall, one["asked_by"]),
        asked_at=datetime.fromisoformat(one["asked_at"]),
        due_on=due,
        agrees=one["agrees"],
        answer=said.get(question_label(one["id"], "answer")),
        answered_by=staff_name(language, hall, one["answered_by"]),
        answered_at=moment(one["answered_at"]),
        late_days=working_days_between(due, today, days) if silent and today > due else 0,
        mine=mine and one["asked_by"] != str(actor.id),
    )
