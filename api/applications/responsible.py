"""Who had a case in hand: the stage, its office and the colleague, now or on a day that is past."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from api.applications.models import Application, StageRun
from api.catalog import published
from api.clocks.counting import end_of
from identity.actor import Role
from notifications.now import now
from notifications.transactions import query

_ONE = timedelta(days=1)
_UUID = 36  # characters
_ASKED = "SELECT k.department_id, k.answered_by FROM asked_office k WHERE k.id = $1::uuid"


@dataclass(frozen=True)
class Responsible:
    """``person_id``: None while nobody had taken it."""

    stage: str
    role: str
    department_id: UUID
    site_id: UUID | None
    person_id: UUID | None


async def for_case(application_id: UUID) -> Responsible | None:
    """Whose it is now; None if there is no such case."""
    application = await Application.get_or_none(id=application_id)
    if application is None:
        return None
    runs = StageRun.filter(application_id=application_id).order_by("-id")
    return await _responsible(application, await runs.first())


async def on_day(application_id: UUID, of: str, on: date) -> Responsible | None:
    """Whose it was when the day ``on`` began; ``of`` may name the time through a stage, or an
    asking of another office.
    """
    application = await Application.get_or_none(id=application_id)
    if application is None:
        return None
    if asked := await _asked(of):
        return asked
    runs = await StageRun.filter(application_id=application_id).order_by("id")
    meant = [run for run in runs if of and str(run.id) == of]
    begun = [run for run in runs if run.started_at < end_of(on - _ONE)]
    found = meant or begun[-1:] or runs[:1]
    return await _responsible(application, found[0] if found else None)


async def _asked(of: str) -> Responsible | None:
    """The office whose opinion was asked, if ``of`` names an asking: it owes the answer."""
    rows = await query(_ASKED, of) if len(of) == _UUID else []
    if not rows:
        return None
    office, person = rows[0]["department_id"], rows[0]["answered_by"]
    return Responsible("", Role.REVIEWER.value, office, None, person)


async def named(application_id: UUID) -> dict[str, str | None]:
    """What a message to colleagues calls it. Nothing personal."""
    application = await Application.get(id=application_id)
    definition = await published.version(application.item_version_id)
    return {"item": definition.title, "reference": application.reference}


async def _responsible(application: Application, run: StageRun | None) -> Responsible:
    over = run is not None and run.ended_at is not None
    until = application.claimed_until
    held = application.claimed_by if until is not None and until > await now() else None
    return Responsible(
        stage=run.stage if run else "",
        role=run.role if run else "",
        department_id=(run.department_id if run else None) or application.department_id,
        site_id=run.site_id if run else application.site_id,
        person_id=run.handler_id if run and over else held,
    )
