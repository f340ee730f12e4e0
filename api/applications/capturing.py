"""The counter's two cameras: portrait and papers of who is present, in one session (C2)."""

from dataclasses import dataclass
from uuid import UUID

from api.applications.advancing import locked
from api.applications.circumstances import WHILE_PRESENT as WHILE_PRESENT
from api.applications.counter import window_seat
from api.applications.lifecycle import Status
from api.applications.models import Application
from api.catalog import published
from api.catalog.definition import MaterialSpec
from api.materials.models import FileKind, Grade
from api.materials.taking import PORTRAIT_LINE, Taking
from api.policy import Operation, require
from identity import consents
from identity.actor import Actor
from identity.consents import Purpose
from identity.trail import record
from notifications.now import now
from notifications.refusals import NotFound
from notifications.transactions import transaction

_FACE = "portrait"  # the example picture of a line that asks for a face


@dataclass(frozen=True)
class CaptureLine:
    """What is photographed at the counter: a line of the list, or the person (no title)."""

    spec_id: str
    title: str
    title_en: str
    example: str | None
    max_pages: int
    grade: Grade
    kind: FileKind


_WHO_IS_HERE = CaptureLine(PORTRAIT_LINE, "", "", _FACE, 1, Grade.COPY, FileKind.PORTRAIT)


def kind_of(spec: MaterialSpec) -> FileKind:
    """What a picture for this line is of."""
    return FileKind.PORTRAIT if spec.example == _FACE else FileKind.PAGE


async def capture_lines(clerk: Actor, application_id: UUID) -> tuple[CaptureLine, ...]:
    """The portrait first, then every paper that somebody brings. Refuses NotFound, NotAllowed."""
    draft = await _begun_here(clerk, await Application.get_or_none(id=application_id))
    definition = await published.version(draft.item_version_id)
    papers = (
        CaptureLine(
            spec.id,
            spec.title,
            spec.title_en,
            spec.example,
            spec.max_pages,
            Grade(spec.grade),
            kind_of(spec),
        )
        for spec in definition.materials
        if spec.lookup is None
    )
    return _WHO_IS_HERE, *papers


async def capture(
    clerk: Actor,
    application_id: UUID,
    spec_id: str,
    session_id: UUID,
    device: str | None,
    *,
    agreed: bool = False,
) -> tuple[CaptureLine, Taking]:
    """The line, and how its picture is taken here. The trail keeps each portrait.

    ``agreed``: who stands here was told what a portrait that no form asks for is kept for, and
    agreed; the consent stands in their own list. Refuses NotFound, NotAllowed, ConsentNeeded.
    """
    lines = await capture_lines(clerk, application_id)
    line = next((one for one in lines if one.spec_id == spec_id), None)
    if line is None:
        raise NotFound
    draft = await Application.get(id=application_id)
    site_id = draft.begun_at_site
    if spec_id == PORTRAIT_LINE:
        if agreed:
            await consents.given_at_counter(clerk, draft.citizen_id, Purpose.PORTRAIT)
        await consents.require_consent(draft.citizen_id, Purpose.PORTRAIT)
    if line.kind is FileKind.PORTRAIT:
        async with transaction():
            await record(
                clerk,
                "portrait.take",
                subject_kind="application",
                subject_id=application_id,
                citizen_id=draft.owner_id,
                case_id=application_id,
                details={"site": str(site_id), "session": str(session_id)},
            )
    return line, Taking(session_id, line.kind, device, draft.owner_id, site_id)


async def may_capture(clerk: Actor, application_id: UUID, spec_id: str) -> None:  # noqa: ARG001 — a Guard
    """Guard of a picture taken at the counter, in the caller's transaction. Refuses NotFound."""
    await _begun_here(clerk, await locked(application_id))


async def _begun_here(clerk: Actor, draft: Application | None) -> Application:
    """Whoever began it here may go on while the person stands here; nobody else sees a draft."""
    require(clerk, Operation.START_AT_COUNTER)
    if (
        draft is None
        or draft.status is not Status.DRAFT
        or draft.begun_by != clerk.me
        or draft.begun_at_site != window_seat(clerk).site_id
        or await now() - draft.created_at > WHILE_PRESENT
    ):
        raise NotFound
    return draft
