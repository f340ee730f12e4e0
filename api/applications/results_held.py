"""A result issued here, where another item asks for it: in the draft by itself, as grade A (C118).

Only the newest result of its kind, and only while it holds: that is asked when it is laid in the
draft, whenever the draft is opened, and when it is filed.
"""

from collections.abc import Mapping
from uuid import UUID

from api.applications.advancing import locked
from api.applications.lifecycle import Status
from api.applications.models import Application
from api.catalog.definition import MaterialSpec
from api.certificates import verifying
from api.certificates.verifying import Standing
from api.materials import holding, issued
from api.materials.kinds import kinds
from api.materials.models import Grade
from api.materials.referring import Held
from api.materials.refusals import NotAPhoto
from identity.actor import Actor
from identity.sealing import Access
from identity.trail import record
from notifications.refusals import NotFound, Unavailable
from notifications.transactions import transaction

_WHY = "本平台发的证照用作材料"
Lines = list[tuple[MaterialSpec, str]]  # with the key of the kind


async def results_for(actor: Actor, wanted: Lines) -> dict[str, tuple[Standing, Held]]:
    """Line → the result that holds for it today, unless its owner stopped that kind."""
    found: dict[str, tuple[Standing, Held]] = {}
    for spec, key in wanted:
        codes = kinds()[key].results
        if not codes or await holding.stopped(actor.selves, key):
            continue
        standing = await verifying.standing(actor.selves, codes)
        made_for = standing and await Application.get_or_none(id=standing.application_id)
        if standing and made_for:
            found[spec.id] = standing, _held(standing, key, made_for.item_version_id)
    return found


async def lay_results(
    actor: Actor, application: Application, found: Mapping[str, tuple[Standing, Held]]
) -> None:
    """Lay them under the lines that hold nothing. Not inside a transaction; again is harmless.

    One that cannot be read now is left out: then it is photographed.
    """
    for spec_id, (standing, held) in found.items():
        if not await issued.lacks(application.id, spec_id):
            continue
        access = Access(actor, _WHY, application.id, application.citizen_id)
        try:
            laid = await issued.lay(standing.owner_id, await verifying.paper(standing, access))
        except (NotFound, NotAPhoto, Unavailable):
            continue
        if not await _shown(actor, application, spec_id, held, laid):
            await issued.take_away(laid)


async def _shown(
    actor: Actor, application: Application, spec_id: str, held: Held, laid: issued.Laid
) -> bool:
    async with transaction():
        owner = application.owner_id
        if not await _still_a_draft(application.id):
            return False
        if not await issued.show(application.id, owner, spec_id, held, laid):
            return False
        await trace_use(actor, application, spec_id, held)
        return True


async def _still_a_draft(application_id: UUID) -> bool:
    """Nothing was held while the paper was drawn: it may be filed, or thrown away."""
    try:
        return (await locked(application_id)).status is Status.DRAFT
    except NotFound:
        return False


async def trace_use(actor: Actor, application: Application, spec_id: str, held: Held) -> None:
    """What was used again, of which grade, in which case. The caller holds the transaction."""
    await record(
        actor,
        "material.reused",
        subject_kind="certificate" if held.grade is Grade.ISSUED else "material",
        subject_id=held.material_id,
        citizen_id=application.citizen_id,
        case_id=application.id,
        details={"line": spec_id, "grade": held.grade.value},
    )


def _held(standing: Standing, key: str, version_id: UUID) -> Held:
    """As something that was handed in: the day it was made, the item whose result it is."""
    return Held(standing.id, key, Grade.ISSUED, standing.made_at, version_id, None, None, ())
