"""Writing down that another office is asked (征求意见), by a reviewer or by the route itself."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from api.applications import timing
from api.applications.asked_parts import question_label
from api.applications.models import Application
from api.applications.moving import took_part
from api.applications.routing import Office
from identity.sealing import seal
from notifications.transactions import query


async def ask(
    application: Application,
    office: Office,
    at: datetime,
    *,
    by: UUID | None = None,
    question: str | None = None,
    stage: str | None = None,
    days: int | None = None,
) -> None:
    """``by`` a reviewer with a ``question``, or the route for a ``stage`` that has its own limit.

    ``application`` is locked; the caller saves its ``offices``.
    """
    asked_id, of = uuid4(), application.department_id
    sealed = await seal(of, question_label(asked_id, "question"), question) if question else None
    due = await timing.ask_reply(application.id, str(asked_id), at, days)
    places = (asked_id, application.id, application.citizen_id, office.department_id)
    await query(_ASK, *places, office.site_id, stage, sealed, due, by, at)
    took_part(application, office.department_id, office.site_id)


async def waiting(application_id: UUID) -> Sequence[dict[str, Any]]:
    """Who was asked and has not answered: department, site, and for which stage, if for one."""
    return await query(_WAITING, application_id)


_WAITING = """
SELECT department_id, site_id, stage FROM asked_office
WHERE application_id = $1 AND answered_at IS NULL
"""
_ASK = """
INSERT INTO asked_office (id, application_id, citizen_id, department_id, site_id, stage,
    question_sealed, due_on, asked_by, asked_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
"""
