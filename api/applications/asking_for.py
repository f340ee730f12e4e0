"""What is asked of the applicant: lines of the version's own list, numbered, all at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID, uuid4

from api.applications import breaches
from api.applications.models import Application, Supplement
from api.applications.pointing import Region, placed
from api.applications.refusals import GapNotInList, ReasonMissing
from api.applications.said import sealed_whys
from api.applications.supplementing import Asked, Lines, gaps
from api.catalog.definition import Definition
from api.materials import holding
from identity.actor import Actor
from notifications.now import now


@dataclass(frozen=True)
class SupplementWish:
    """One gap the clerk asks for: ``kind`` material or field, ``ref`` its id in the version."""

    kind: str
    ref: str
    why: str
    regions: tuple[Region, ...] = ()  # where on the pages of a material; those are taken again


async def sealed(
    application: Application, lines: Lines, wishes: Sequence[SupplementWish], by: UUID
) -> Asked:
    """With an id of its own; of nothing there is nothing to seal."""
    asked_id, whys = uuid4(), [wish.why.strip() for wish in wishes]
    said = await sealed_whys(application.owner_id, asked_id, whys) if whys else None
    return Asked(asked_id, lines, said, by)


async def lines_of(
    application_id: UUID, definition: Definition, wishes: Sequence[SupplementWish]
) -> Lines:
    """The lines with their titles, and where on their pages something is wrong.

    Refuses GapNotInList (also twice the same, also none), ReasonMissing, RegionInvalid.
    """
    asked = _in_the_list(definition, wishes)
    if not any(wish.regions for wish in wishes):
        return asked
    held = await holding.held(application_id)
    for line, wish in zip(asked, wishes, strict=True):
        if wish.regions:
            there = held.get(wish.ref) if wish.kind == "material" else None
            line["regions"] = placed(wish.ref, wish.regions, there)
    return asked


async def ask(
    application: Application,
    definition: Definition,
    actor: Actor,
    asked: Asked,
) -> None:
    """Write it down once the step is taken: its day is the application's, its pages are let go.

    What could have been asked the first time is a breach of who asked.
    """
    earlier = await Supplement.filter(application_id=application.id)
    await Supplement.create(
        id=asked.id,
        application=application,
        citizen_id=application.citizen_id,
        number=f"{application.reference}-B{len(earlier) + 1}",
        lines=asked.lines,
        whys_sealed=asked.whys_sealed,
        asked_by=asked.by,
        asked_at=application.updated_at,
        due_on=application.due_on,
    )
    wanted = [line["ref"] for line in asked.lines if line["kind"] == "material"]
    await holding.release_for(application.id, wanted)
    await breaches.note_second(application, definition, actor, asked.by, asked.lines, earlier)


async def open_one(application_id: UUID) -> Supplement | None:
    """What was asked and is still waited for."""
    return await Supplement.get_or_none(
        application_id=application_id, answered_at=None, ended_at=None
    )


async def wait_no_more(application: Application) -> None:
    """Nobody waits any longer for what was asked, if anything was; what was filed stands."""
    asked = await open_one(application.id)
    if asked is None:
        return
    asked.ended_at = await now()
    await asked.save(update_fields=["ended_at"])
    await holding.put_back(application.id, asked.asked_at)


def _in_the_list(definition: Definition, wishes: Sequence[SupplementWish]) -> Lines:
    known = {(gap.kind, gap.ref): gap.title for gap in gaps(definition)}
    refs = [(wish.kind, wish.ref) for wish in wishes]
    strange = [ref for kind, ref in refs if (kind, ref) not in known]
    twice = [ref for kind, ref in set(refs) if refs.count((kind, ref)) > 1]
    if strange or twice or not refs:
        raise GapNotInList(tuple(strange + twice))
    if any(not wish.why.strip() for wish in wishes):
        raise ReasonMissing
    return [
        {"kind": wish.kind, "ref": wish.ref, "title": known[wish.kind, wish.ref]} for wish in wishes
    ]
