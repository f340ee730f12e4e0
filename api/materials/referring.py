"""One photograph for many cases: a line shows what was handed in before, by reference (C5).

A reference is a file of its own with the bytes of another: they lie once, under the first one's
label, and go when no row shows them any more. Every verb here is called within a transaction.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from tortoise.queryset import QuerySet

from api.materials.lines import last_page, open_line
from api.materials.models import FileState, Grade, Material, Scan, UploadedFile
from notifications.now import now
from notifications.transactions import current

_SAME = (
    *("citizen_id", "mime", "declared_size", "declared_sha256", "received", "state", "scan"),
    *("scan_at", "preview_pages"),
)
_SAID_OF_IT = ("held_at", "held_version_id", "original_agrees", "checked_by", "checked_at")


@dataclass(frozen=True)
class Held:
    """What somebody handed in before and may use again. ``at``: when it first was."""

    material_id: UUID
    kind: str
    grade: Grade
    at: datetime
    version_id: UUID  # of the item for which it was
    checked_at: datetime | None
    checked_by: UUID | None
    files: tuple[UUID, ...]


async def refer(application_id: UUID, owner_id: UUID, spec_id: str, held: Held) -> bool:
    """Let a line that holds nothing show what is held. False: it holds something, or is gone.

    Refuses MaterialsFrozen.
    """
    current()
    await open_line(application_id, owner_id, spec_id)
    there = UploadedFile.filter(application_id=application_id, spec_id=spec_id)
    if await there.exclude(state=FileState.REPLACED).exists():
        return False
    standing = UploadedFile.filter(
        id__in=held.files, state=FileState.READY, scan=Scan.CLEAN, frozen_at__not_isnull=True
    )
    files = await standing.order_by("page", "ready_at").select_for_update()
    if len(files) != len(held.files):
        return False  # let go of a moment ago
    line = await line_of(application_id, owner_id, spec_id, held)
    at, page = await now(), await last_page(application_id, spec_id)
    for place, file in enumerate(files, page + 1):
        await UploadedFile.create(
            id=uuid4(),
            material=line,
            application_id=application_id,
            spec_id=spec_id,
            page=place,
            created_at=at,
            ready_at=at,
            content_id=file.content,
            **{name: getattr(file, name) for name in _SAME},
        )
    return True


async def put_aside(file: UploadedFile) -> bool:
    """Take what is held off a line that is not filed; it is not put there again by itself.

    False: the file is no such reference.
    """
    current()
    if file.content_id is None or file.frozen_at is not None:
        return False
    if not await _no_longer(file.material_id, declined=True):
        return False
    await _give_up(file.material_id)
    return True


async def keep_up(application_id: UUID, lines: Mapping[str, Sequence[Held]]) -> None:
    """What is held goes off every line that is not among ``lines``, or is none of those things.

    What stays is worth what it is worth today: a comparison may have been taken back since.
    """
    current()
    for line in await Material.filter(application_id=application_id, held_at__not_isnull=True):
        same = (one for one in lines.get(line.spec_id, ()) if one.at == line.held_at)
        held = next(same, None)
        if held is None:
            await _no_longer(line.id)
            await _give_up(line.id)
        elif held.grade is not line.grade:
            said = _said(held)
            await line.update_from_dict(said).save(update_fields=list(said))


async def decline(application_id: UUID, spec_id: str) -> None:
    """The person wants what is held not here."""
    current()
    for file in await UploadedFile.filter(
        application_id=application_id, spec_id=spec_id, frozen_at=None, content_id__not_isnull=True
    ):
        await put_aside(file)


async def give_way(material_id: UUID) -> None:
    """A new photograph arrived: what was held there instead goes."""
    current()
    if await _no_longer(material_id):
        await _give_up(material_id)


async def taken(material: Material, present: QuerySet[UploadedFile]) -> int:
    """How many files stand in the way of another: held ones would give way."""
    if material.held_at is not None:
        present = present.filter(content_id=None)
    return await present.count()


async def _give_up(material_id: UUID) -> None:
    """The sweep takes them, with their bytes if no other row shows those any more."""
    references = UploadedFile.filter(
        material_id=material_id, frozen_at=None, content_id__not_isnull=True
    )
    await references.exclude(state=FileState.REPLACED).update(
        state=FileState.REPLACED, replaced_at=await now()
    )


async def _no_longer(material_id: UUID, **more: Any) -> int:
    """What is held goes, and with it what an official said of it: a photo that is on its way
    must not inherit that.
    """
    line = Material.filter(id=material_id, held_at__not_isnull=True)
    return await line.update(**dict.fromkeys(_SAID_OF_IT), grade=Grade.COPY, **more)


async def line_of(application_id: UUID, owner_id: UUID, spec_id: str, held: Held) -> Material:
    """The line's row, saying what is held there."""
    said = {**_said(held), "declined": False}
    line, made = await Material.get_or_create(
        defaults={"id": uuid4(), "citizen_id": owner_id, **said},
        application_id=application_id,
        spec_id=spec_id,
    )
    if not made:
        await line.update_from_dict(said).save(update_fields=list(said))
    return line


def _said(held: Held) -> dict[str, Any]:
    return {
        "grade": held.grade,
        "original_agrees": True if held.grade is Grade.CHECKED else None,
        "checked_by": held.checked_by,
        "checked_at": held.checked_at,
        "held_at": held.at,
        "held_version_id": held.version_id,
    }
