"""What the spines ask of an application's materials: what is there, what is missing, freeze it."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any, Protocol
from uuid import UUID

from tortoise import connections

from api.materials.models import Dossier, FileState, Grade, Material, UploadedFile
from api.materials.sniffing import PDF
from identity.sealing import seal
from notifications.now import now
from notifications.refusals import NotFound

NONE: Mapping[str, str] = MappingProxyType({})


class Wanted(Protocol):
    """A line of a materials list; the catalogue's MaterialSpec is one."""

    @property
    def id(self) -> str:
        """The line's id."""

    @property
    def required(self) -> bool:
        """Whether filing without it is refused."""

    @property
    def min_pages(self) -> int:
        """How many files it needs; one PDF holds as many pages as it likes."""


@dataclass(frozen=True)
class FileInfo:
    """One whole file. ``sha256`` is of the original's bytes, in hex."""

    id: UUID
    application_id: UUID
    citizen_id: UUID
    spec_id: str
    page: int
    mime: str
    size: int
    sha256: str
    uploaded_at: datetime


@dataclass(frozen=True)
class HeldMaterial:
    """What one line of the list holds, and how far it is trusted (A, B, C, D)."""

    spec_id: str
    grade: str
    files: tuple[FileInfo, ...]


@dataclass(frozen=True)
class PageHash:
    """What a decision's document says of a file."""

    spec_id: str
    page: int
    sha256: str


def info_of(file: UploadedFile) -> FileInfo:
    """A whole file as others see it. Refuses NotFound while it is being received."""
    if file.ready_at is None:
        raise NotFound
    return FileInfo(
        id=file.id,
        application_id=file.application_id,
        citizen_id=file.citizen_id,
        spec_id=file.spec_id,
        page=file.page,
        mime=file.mime,
        size=file.declared_size,
        sha256=file.declared_sha256,
        uploaded_at=file.ready_at,
    )


async def held(application_id: UUID) -> dict[str, HeldMaterial]:
    """Every line that holds a whole file, by its id."""
    rows = await connections.get("default").execute_query_dict(
        "SELECT f.id, f.application_id, f.citizen_id, f.spec_id, f.page, f.mime,"
        " f.declared_size AS size, f.declared_sha256 AS sha256, f.ready_at AS uploaded_at, m.grade"
        " FROM uploaded_file f JOIN material m ON m.id = f.material_id"
        " WHERE f.application_id = $1 AND f.state = 'ready' ORDER BY f.spec_id, f.page, f.ready_at",
        [application_id],
    )
    found: dict[str, list[FileInfo]] = {}
    grades: dict[str, str] = {}
    for row in rows:
        grades[row["spec_id"]] = row.pop("grade")
        found.setdefault(row["spec_id"], []).append(FileInfo(**row))
    return {
        spec_id: HeldMaterial(spec_id, grades[spec_id], tuple(files))
        for spec_id, files in found.items()
    }


async def missing(
    application_id: UUID,
    specs: Iterable[Wanted],
    *,
    since: datetime | None = None,
    again: Collection[UUID] = (),
) -> tuple[str, ...]:
    """Which lines lack files, in their order: the required ones below their pages.

    With ``since`` (a supplement's asking): each of ``specs`` needs a file that came after it, and
    of the files ``again``, which were to be taken anew, none may stand any more.
    """
    there = await held(application_id)
    lacking = []
    for spec in specs:
        files = there[spec.id].files if spec.id in there else ()
        enough = len(files) >= spec.min_pages or any(file.mime == PDF for file in files)
        came = since is None or any(file.uploaded_at > since for file in files)
        stands = any(file.id in again for file in files)
        if stands or not came or ((spec.required or since is not None) and not enough):
            lacking.append(spec.id)
    return tuple(lacking)


async def declined(application_id: UUID) -> frozenset[str]:
    """Lines on which the person wants nothing that is held."""
    lines = Material.filter(application_id=application_id, declined=True)
    return frozenset(str(row) for row in await lines.values_list("spec_id", flat=True))


async def stopped(people: Collection[UUID], kind: str) -> bool:
    """Whether somebody wants a thing used for nothing more."""
    lines = Material.filter(citizen_id__in=list(people), kind=kind)
    return await lines.filter(withdrawn_at__not_isnull=True).exists()


async def mark_kind(people: Collection[UUID], kind: str, *, withdrawn: bool) -> list[UUID]:
    """Somebody wants a thing used for nothing more, or again; which rows that changed.

    The caller holds the transaction.
    """
    lines = Material.filter(citizen_id__in=list(people), kind=kind, withdrawn_at__isnull=withdrawn)
    changed = [line.id for line in await lines.order_by("id").select_for_update()]
    at = await now() if withdrawn else None
    await Material.filter(id__in=changed).update(withdrawn_at=at)
    return changed


async def freeze(application_id: UUID, kinds: Mapping[str, str] = NONE) -> None:
    """From now on what was handed in stands. ``kinds``: what some lines hold, of kinds.yaml.

    The caller holds the transaction.
    """
    await connections.get("default").execute_query(
        "UPDATE uploaded_file SET frozen_at = doorstep_now()"
        " WHERE application_id = $1 AND state = 'ready' AND frozen_at IS NULL",
        [application_id],
    )
    await Dossier.filter(application_id=application_id).update(frozen=True, released=[])
    for line in await Material.filter(application_id=application_id):
        if line.kind != kinds.get(line.spec_id):
            line.kind = kinds.get(line.spec_id)
            await line.save(update_fields=["kind"])


async def release_for(application_id: UUID, spec_ids: Iterable[str]) -> None:
    """Open exactly these lines again, for a supplement. The caller holds the transaction."""
    await Dossier.filter(application_id=application_id).update(released=sorted(set(spec_ids)))


async def hashes(application_id: UUID) -> tuple[PageHash, ...]:
    """The digest of every whole file, in the order of lines and pages."""
    return tuple(
        PageHash(file.spec_id, file.page, file.sha256)
        for material in (await held(application_id)).values()
        for file in material.files
    )


async def raise_grade(
    application_id: UUID, spec_id: str, *, agrees: bool, checked_by: UUID, note: str = ""
) -> None:
    """Record that an official compared it with the original; if they agree, it is worth B.

    The caller holds the transaction.
    """
    material = await Material.get_or_none(application_id=application_id, spec_id=spec_id)
    if material is None:
        return
    changes: dict[str, Any] = {"grade": Grade.CHECKED} if agrees else {}
    if not agrees and material.grade is Grade.CHECKED:  # an earlier comparison is taken back
        changes = {"grade": Grade.COPY}
    if note:
        label = f"material.check_note:{material.id}"
        changes["check_note_sealed"] = await seal(material.citizen_id, label, note[:255])
    await Material.filter(id=material.id).update(
        original_agrees=agrees,
        checked_by=checked_by,
        checked_at=await now(),
        **changes,
    )


async def discard(application_id: UUID) -> None:
    """The draft is thrown away: its files wait for the sweep. The caller holds the transaction."""
    await UploadedFile.filter(application_id=application_id, frozen_at=None).update(
        state=FileState.REPLACED, ready_at=await now(), replaced_at=await now()
    )


async def put_back(application_id: UUID, since: datetime) -> None:
    """What was asked for at ``since`` was not handed in: what was filed stands, no less, no more.

    The caller holds the transaction.
    """
    await discard(application_id)
    filed = UploadedFile.filter(application_id=application_id, frozen_at__not_isnull=True)
    taken_out = filed.filter(state=FileState.REPLACED, replaced_at__gte=since)
    await taken_out.update(state=FileState.READY, replaced_at=None)
    await Dossier.filter(application_id=application_id).update(released=[])
