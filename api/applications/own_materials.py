"""我的材料: what somebody handed in that may be used again, where it lies, and until when.

The person may want a thing used for nothing more, and change their mind; cases that hold it keep
it. An agent, and who files for an organisation in some items only, sees what the case in hand
shows, and no list.
"""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from api.applications.held_reading import Stock, stock_of
from api.catalog import published
from api.clocks.counting import day_of
from api.materials import holding
from api.materials.kinds import kinds
from api.policy import Operation, require
from identity.actor import Actor
from identity.trail import record
from notifications.now import now
from notifications.refusals import NotFound
from notifications.transactions import transaction
from notifications.wording import CHINESE


@dataclass(frozen=True)
class Use:
    """A case in which it lies."""

    application_id: UUID
    item: str
    reference: str | None


@dataclass(frozen=True)
class OwnMaterial:
    """One thing, as it may be used again. ``until`` None: never; ``holds``: today."""

    kind: str
    title: str
    grade: str
    at: datetime
    item: str
    checked_at: datetime | None
    until: date | None
    holds: bool
    withdrawn: bool
    files: tuple[UUID, ...]
    uses: tuple[Use, ...]


async def own_materials(actor: Actor, language: str = CHINESE) -> tuple[OwnMaterial, ...]:
    """Everything of mine, or of the organisation I act for, in the order of the kinds."""
    require(actor, Operation.READ_MATERIAL)
    if not has_all(actor):
        return ()
    stock, today = await stock_of(actor.selves, withdrawn=True), day_of(await now())
    return tuple([await _own(stock[key], today, language) for key in kinds() if key in stock])


async def withdraw(actor: Actor, kind: str) -> None:
    """From now on it is used for nothing more. Refuses NotFound. Again changes nothing."""
    await _mark(actor, kind, withdrawn=True)


async def restore(actor: Actor, kind: str) -> None:
    """It may be used again. Refuses NotFound."""
    await _mark(actor, kind, withdrawn=False)


def has_all(actor: Actor) -> bool:
    """Whether all that is held is the actor's business."""
    return actor.on_behalf_of is None and actor.covers is None


async def _mark(actor: Actor, kind: str, *, withdrawn: bool) -> None:
    require(actor, Operation.UPLOAD)
    if kind not in kinds() or not has_all(actor):
        raise NotFound
    async with transaction():
        for material_id in await holding.mark_kind(actor.selves, kind, withdrawn=withdrawn):
            await record(
                actor,
                "material.withdrawn" if withdrawn else "material.restored",
                subject_kind="material",
                subject_id=material_id,
                citizen_id=actor.citizen,
            )


async def _own(same: tuple[Stock, ...], today: date, language: str) -> OwnMaterial:
    best = next((one for one in same if one.holds(today)), same[0])
    held, kind = best.held, best.kind
    return OwnMaterial(
        kind=kind.key,
        title=kind.title if language == CHINESE else kind.title_en,
        grade=held.grade.value,
        at=held.at,
        item=await _title(held.version_id, language),
        checked_at=held.checked_at,
        until=best.until(),
        holds=best.holds(today),
        withdrawn=all(one.withdrawn for one in same),
        files=held.files,
        uses=tuple(
            [
                Use(one.case_id, await _title(one.case_version_id, language), one.reference)
                for one in same
            ]
        ),
    )


async def _title(version_id: UUID, language: str) -> str:
    item = await published.version(version_id)
    return item.title if language == CHINESE else item.title_en
