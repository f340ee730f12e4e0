"""Taking in what was asked for, and saying what of it is not there."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from api.applications.answering import answers_of, as_desk_lines, refuse_nowhere, sealed
from api.applications.models import Application, Supplement
from api.applications.read_marks import as_told
from api.applications.refusals import AnswersInvalid, MaterialsMissing
from api.applications.supplementing import merged, opened_by, unanswered
from api.catalog.definition import Definition, MaterialSpec
from api.catalog.forms import asked as asked_for
from api.catalog.forms import problems, settled
from api.clocks.counting import day_of
from api.materials import holding
from identity.actor import Actor
from notifications.now import now


async def supply_fields(
    application: Application,
    actor: Actor,
    definition: Definition,
    supplement: Supplement,
    given: Mapping[str, Any],
) -> tuple[str, ...]:
    """Set the fields asked for, and those that their new answers open; nothing else changes.

    Ages stay as of the day of filing. Answers with the columns set; refuses AnswersInvalid.
    """
    pointers = [line["ref"] for line in supplement.lines if line["kind"] == "field"]
    if not pointers:
        return ()
    before = await answers_of(application, actor, "supplying what was asked")
    today = day_of(application.submitted_at or await now())
    after = settled(definition.form, merged(before, given, pointers), {}, today)
    if opened := opened_by(definition.form, before, after):
        after = settled(definition.form, merged(after, given, opened), {}, today)
    wrong = (*unanswered(before, after, pointers), *problems(definition.form, after, complete=True))
    if wrong:
        raise AnswersInvalid(wrong)
    await refuse_nowhere(definition, after)
    application.answers_sealed = await sealed(application.id, application.owner_id, after)
    read = as_told(application.desk_lines, before, after)
    application.desk_lines = await as_desk_lines(definition, after, read)
    application.asked = [spec.id for spec in asked_for(definition, after)]
    return ("answers_sealed", "desk_lines", "asked")


async def refuse_missing(
    definition: Definition,
    application_id: UUID,
    specs: Sequence[MaterialSpec],
    since: datetime | None = None,
    again: Collection[UUID] = (),
) -> None:
    """Refuses MaterialsMissing, naming each line that lacks files."""
    missing = await holding.missing(application_id, specs, since=since, again=again)
    if missing:
        titles = {spec.id: spec.title for spec in definition.materials}
        raise MaterialsMissing(missing, tuple(titles[spec_id] for spec_id in missing))
