"""Taking files in: declared, received in parts, verified as a whole, kept sealed (G17, G32).

Only ``finish`` makes a file count, and only when every byte is there and is the declared one.
"""

import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from uuid import UUID, uuid4

from api.materials import places, referring
from api.materials.binding import bound
from api.materials.declaring import PART_BYTES, check_declaration, check_part, read_digest, whole
from api.materials.dropping import drop, nothing_left_of
from api.materials.examining import Examined, drop_parts, examine
from api.materials.holding import FileInfo, info_of
from api.materials.lines import last_page, open_line
from api.materials.models import FileState, Grade, Material, UploadedFile
from api.materials.quota import refuse_beyond
from api.materials.refusals import (
    TooManyPages,
    UploadCorrupt,
    UploadOutOfOrder,
    UploadTruncated,
)
from api.materials.replacing import beside, take_place, turn
from api.materials.taking import Taking, own, twin
from api.storage import keeping
from identity.actor import Actor
from identity.sealing import Access
from identity.throttle import spend
from identity.trail import record
from notifications.now import now
from notifications.refusals import TooManyRequests, Unavailable
from notifications.transactions import transaction

MOST_FILES = 20
_COUNTED = ["state", "ready_at", "mime", "preview_pages", "scan", "scan_at"]
ON_A_PHONE = Taking()
# May this actor change this line of this application now? Refuses what it must (NotFound …).
Guard = Callable[[Actor, UUID, str], Awaitable[None]]


@dataclass(frozen=True)
class Upload:
    """A file on its way. ``received``: bytes that are here, from the start; go on from there."""

    id: UUID
    part_bytes: int
    size: int
    received: int
    ready: bool


async def begin(
    actor: Actor,
    application_id: UUID,
    spec_id: str,
    *,
    size: int,
    sha256: str,
    mime: str,
    guard: Guard,
    max_files: int = MOST_FILES,
    grade: Grade = Grade.COPY,
    replaces: UUID | None = None,
    taking: Taking = ON_A_PHONE,
) -> Upload:
    """Declare a file. The same digest for the same line again is the same upload, to go on with.

    ``replaces``: a file of this line, whose page it takes; that one goes when this one is whole.
    Bytes that the person sent before, for whatever it was, do not travel again: ``ready`` at once.
    Refuses NotFound (of ``replaces``), what ``guard`` refuses, UploadTooLarge, NotAPhoto,
    UploadInvalid, TooManyPages, UploadsUnfinished, NoRoomLeft, MaterialsFrozen.
    """
    check_declaration(size, sha256, mime)
    owner = taking.owner_id or actor.whose
    async with transaction():
        await guard(actor, application_id, spec_id)
        taking = await taking.within(actor, application_id)
        await open_line(application_id, owner, spec_id)
        files = UploadedFile.filter(application_id=application_id, spec_id=spec_id)
        present = files.exclude(state=FileState.REPLACED)
        same = await present.get_or_none(declared_sha256=sha256)
        if same is not None:
            return _upload(same)
        place = await turn(present, replaces)
        material = await _material(application_id, owner, spec_id, grade)
        if await referring.taken(material, beside(present, place.old)) >= min(
            max_files, MOST_FILES
        ):
            raise TooManyPages(min(max_files, MOST_FILES))
        await refuse_beyond(owner, size)
        file = await UploadedFile.create(
            id=uuid4(),
            material=material,
            application_id=application_id,
            spec_id=spec_id,
            page=place.old.page if place.old else await last_page(application_id, spec_id) + 1,
            replaces=replaces,
            mime=mime,
            declared_size=size,
            declared_sha256=sha256,
            created_at=await now(),
            **taking.columns(actor),
        )
    for given_up in place.given_up:
        await drop(given_up)
    return _upload(await _sent_before(actor, file, guard))


async def progress(actor: Actor, upload_id: UUID) -> Upload:
    """How far an upload of one's own is. Refuses NotFound."""
    return _upload(await own(actor, upload_id))


async def receive(
    actor: Actor,
    upload_id: UUID,
    offset: int,
    body: AsyncIterator[bytes],
    *,
    length: int,
    digest: str,
) -> Upload:
    """Take one part: ``length`` bytes from ``offset`` with this SHA-256 (base64, as in the header).

    Parts are PART_BYTES long, the last one what remains. A part that is here already is answered
    like the first time. Refuses NotFound, UploadTooLarge, UploadInvalid, UploadOutOfOrder,
    UploadTruncated, UploadCorrupt.
    """
    file = await own(actor, upload_id)
    if file.state is not FileState.RECEIVING or offset < file.received:
        return _upload(file)
    if offset > file.received:
        raise UploadOutOfOrder(file.received)
    check_part(file.declared_size, offset, length)
    part = await whole(body, length, file.received)
    if hashlib.sha256(part).digest() != read_digest(digest):
        raise UploadCorrupt(file.received)
    label, key = places.part(file.id, offset)
    async with nothing_left_of(file):
        await keeping.keep(file.citizen_id, label, key, part)
        async with transaction():
            same = UploadedFile.filter(id=file.id, received=offset, state=FileState.RECEIVING)
            await same.update(received=offset + length)
        return _upload(await own(actor, upload_id))


async def finish(actor: Actor, upload_id: UUID, *, guard: Guard) -> FileInfo:
    """Verify the whole, look at it, keep it. Again: the same answer.

    Refuses NotFound, UploadTruncated, UploadCorrupt (start again), NotAPhoto and FileHarmful
    (the upload is gone), MaterialsFrozen, and what ``guard`` refuses. Raises Unavailable.
    """
    file = await own(actor, upload_id)
    if file.state is FileState.READY:
        return info_of(file)
    if file.received != file.declared_size:
        raise UploadTruncated(file.received)
    try:
        content = await _assembled(file, actor)
    except KeyError:  # parts go when a file is whole: the same call came first
        return await _finished_before(actor, file)
    if hashlib.sha256(content).hexdigest() != file.declared_sha256:
        await _start_again(file)
        raise UploadCorrupt(0)
    current = await _complete(actor, file, content, guard)
    await drop_parts(file)
    return info_of(current)


async def remove(actor: Actor, file_id: UUID, *, guard: Guard) -> None:
    """Take a file out. What was filed once is kept and no longer counts; the rest is gone.

    Refuses NotFound, MaterialsFrozen, and what ``guard`` refuses.
    """
    async with transaction():
        file = await own(actor, file_id)
        await guard(actor, file.application_id, file.spec_id)
        await open_line(file.application_id, file.citizen_id, file.spec_id)
        file = await own(actor, file_id)
        await record(
            actor,
            "file.removed",
            subject_kind="uploaded_file",
            subject_id=file.id,
            citizen_id=file.citizen_id,
            case_id=file.application_id,
        )
        if await referring.put_aside(file):
            return
        if file.frozen_at is not None:
            file.state, file.replaced_at = FileState.REPLACED, await now()
            await file.save(update_fields=["state", "replaced_at"])
            return
        await file.delete()
    await drop(file)


async def _sent_before(actor: Actor, file: UploadedFile, guard: Guard) -> UploadedFile:
    """The file made whole from bytes that are here already, or as it was declared."""
    same = await twin(actor, file)
    if same is None:
        return file
    access = Access(actor, "同一张照片不用再传", file.application_id, file.citizen_id)
    try:
        await spend("twin.owner", str(file.citizen_id))  # each is work for us and none for them
        content = await keeping.fetch(file.citizen_id, *places.original(same.content), access)
    except (KeyError, Unavailable, TooManyRequests):
        return file  # then they travel
    return await _complete(actor, file, content, guard)


async def _complete(actor: Actor, file: UploadedFile, content: bytes, guard: Guard) -> UploadedFile:
    """All its bytes are here and are the declared ones: look at them, keep them, count them."""
    examined = await examine(file, content)
    async with nothing_left_of(file):
        await keeping.keep(file.citizen_id, *places.original(file.id), content)
        picture = bound(file.declared_sha256, examined.developed.preview)
        await keeping.keep(file.citizen_id, *places.preview(file.id), picture)
        return await _count_it(actor, file, examined, guard)


async def _material(application_id: UUID, citizen_id: UUID, spec_id: str, grade: Grade) -> Material:
    """The line's row. A new file makes it worth what a citizen's upload is worth, whatever was.

    What is held from before gives way only when the new file has arrived.
    """
    found, _ = await Material.get_or_create(
        defaults={"id": uuid4(), "citizen_id": citizen_id, "grade": grade},
        application_id=application_id,
        spec_id=spec_id,
    )
    if found.grade is not grade and found.held_at is None:
        found.grade, found.original_agrees = grade, None
        await found.save(update_fields=["grade", "original_agrees"])
    return found


async def _assembled(file: UploadedFile, actor: Actor) -> bytes:
    parts = dict(
        places.part(file.id, offset) for offset in range(0, file.declared_size, PART_BYTES)
    )
    access = Access(actor, "核对上传的文件是否完整", file.application_id, file.citizen_id)
    opened = await keeping.fetch_all(file.citizen_id, parts, access)
    return b"".join(opened[label] for label in parts)


async def _finished_before(actor: Actor, file: UploadedFile) -> FileInfo:
    """What the other call made of it. Refuses NotFound, UploadCorrupt (bytes are lost)."""
    current = await own(actor, file.id)
    if current.state is FileState.READY:
        return info_of(current)
    await _start_again(file)
    raise UploadCorrupt(0)


async def _count_it(
    actor: Actor, file: UploadedFile, examined: Examined, guard: Guard
) -> UploadedFile:
    """The one step that makes a file count. The line may have been frozen meanwhile."""
    async with transaction():
        await guard(actor, file.application_id, file.spec_id)
        await open_line(file.application_id, file.citizen_id, file.spec_id)
        current = await own(actor, file.id)
        if current.state is FileState.RECEIVING:
            current.state, current.ready_at = FileState.READY, await now()
            developed = examined.developed
            current.mime, current.preview_pages = developed.mime, developed.pages
            current.scan, current.scan_at = examined.scan, current.ready_at
            await current.save(update_fields=_COUNTED)
            await referring.give_way(current.material_id)
            await take_place(current)
            await _note(actor, current)
    return current


async def _note(actor: Actor, file: UploadedFile) -> None:
    """Into the chain: these bytes arrived now, by the server's time (C4)."""
    await record(
        actor,
        "material.received",
        subject_kind="uploaded_file",
        subject_id=file.id,
        citizen_id=file.citizen_id,
        case_id=file.application_id,
        details={"sha256": file.declared_sha256, "size": file.declared_size, "line": file.spec_id},
    )


async def _start_again(file: UploadedFile) -> None:
    async with transaction():
        await UploadedFile.filter(id=file.id, state=FileState.RECEIVING).update(received=0)


def _upload(file: UploadedFile) -> Upload:
    ready = file.state is FileState.READY
    received = file.declared_size if ready else file.received
    return Upload(file.id, PART_BYTES, file.declared_size, received, ready)
