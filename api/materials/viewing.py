"""Looking at a file: always the marked preview, never the original; always with a trail row."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from api.materials import places
from api.materials.holding import FileInfo, info_of
from api.materials.models import Material, UploadedFile
from api.storage import keeping
from identity.actor import ActorKind
from identity.sealing import Access
from notifications.refusals import NotFound


async def find(file_id: UUID) -> FileInfo:
    """A whole file, for the door to ask whose application it is. Refuses NotFound."""
    file = await UploadedFile.get_or_none(id=file_id)
    if file is None:
        raise NotFound
    return info_of(file)


async def application_with(file_id: UUID) -> UUID:
    """The application a file belongs to, arrived or on its way. Refuses NotFound."""
    file = await UploadedFile.get_or_none(id=file_id)
    if file is None:
        raise NotFound
    return file.application_id


async def original_seen(people: Collection[UUID], spec_id: str) -> datetime | None:
    """When an official last compared somebody's material with its original, and it agreed.

    Whoever calls has asked the policy.
    """
    found = (
        await Material.filter(citizen_id__in=list(people), spec_id=spec_id, original_agrees=True)
        .order_by("-checked_at")
        .first()
    )
    return None if found is None else found.checked_at


async def open_preview(access: Access, file_id: UUID) -> bytes:
    """The preview, a JPEG. A citizen opens only their own.

    For staff and agents the caller has asked the policy about the application and has the reason.
    Refuses NotFound. Raises Unavailable.
    """
    file = await find(file_id)
    actor = access.actor
    if actor.kind is ActorKind.CITIZEN and file.citizen_id not in actor.selves:
        raise NotFound
    if actor.kind is ActorKind.ANONYMOUS:
        raise NotFound
    try:
        return await keeping.fetch(file.citizen_id, *places.preview(file.id), access)
    except KeyError as error:
        raise NotFound from error
