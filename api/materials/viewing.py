"""Looking at a file: never the original, always a copy marked for this viewer; with a trail row.

What leaves the house says who opened it, for which case and when, all over the picture (G36b).
"""

import hashlib
from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from api.materials import places
from api.materials.binding import parted, require_same
from api.materials.checking import require_clean
from api.materials.developing import develop, overprint
from api.materials.holding import FileInfo, info_of
from api.materials.models import FileState, Material, UploadedFile
from api.storage import keeping
from identity.actor import ActorKind
from identity.offices import offices
from identity.sealing import Access
from notifications.now import SHANGHAI, now
from notifications.refusals import NotFound

_VALID = "仅当日有效"
_THEMSELVES, _THE_AGENT = "本人查看", "代办人查看"


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


async def open_preview(
    access: Access, file_id: UUID, case: str = "", *, small: bool = False
) -> bytes:
    """The preview, a JPEG, marked with who looks and when. A citizen opens only their own.

    For staff and agents the caller has asked the policy about the application and has the reason;
    ``case``: its reference, for the mark; ``small``: for a list. Refuses NotFound, FileChecking,
    FileHarmful. Raises Unavailable, SealBroken (other bytes than were handed in).
    """
    file = await UploadedFile.get_or_none(id=file_id)
    if file is None or file.ready_at is None:
        raise NotFound
    actor = access.actor
    if actor.kind is ActorKind.CITIZEN and file.citizen_id not in actor.selves:
        raise NotFound
    if actor.kind is ActorKind.ANONYMOUS:
        raise NotFound
    require_clean(file)
    try:
        kept = await keeping.fetch(file.citizen_id, *places.preview(file.content), access)
        digest, preview = parted(kept)
        require_same(file, digest or hashlib.sha256(await _original(file, access)).hexdigest())
    except KeyError as error:
        raise NotFound from error
    return await overprint(preview, await _mark(access, case), small=small)


async def open_bare(access: Access, file_id: UUID) -> bytes:
    """The picture without a mark, for our own reading of it: it goes to nobody (a JPEG).

    The caller has asked whether this actor may. Refuses NotFound, FileChecking, FileHarmful,
    NotAPhoto. Raises Unavailable, SealBroken.
    """
    file = await UploadedFile.get_or_none(id=file_id)
    if file is None or file.state is not FileState.READY:
        raise NotFound
    if file.citizen_id not in access.actor.selves:
        raise NotFound
    require_clean(file)
    try:
        original = await _original(file, access)
        require_same(file, hashlib.sha256(original).hexdigest())
    except KeyError as error:
        raise NotFound from error
    return (await develop(original, "")).preview


async def _original(file: UploadedFile, access: Access) -> bytes:
    return await keeping.fetch(file.citizen_id, *places.original(file.content), access)


async def _mark(access: Access, case: str) -> str:
    """Who looks, from which office, for which case, when; and how long such a copy counts."""
    at = (await now()).astimezone(SHANGHAI)
    who = [_THEMSELVES if access.actor.on_behalf_of is None else _THE_AGENT]
    if access.actor.kind is ActorKind.STAFF:
        hall = await offices()
        name = hall.staff.get(access.actor.me, "")
        office = hall.departments.get(access.seat.department_id, "") if access.seat else ""
        who = [name or str(access.actor.me), office]
    return " · ".join(word for word in (*who, case, f"{at:%Y-%m-%d %H:%M}", _VALID) if word)
