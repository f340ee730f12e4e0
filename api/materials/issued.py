"""A result made by this platform, laid under the line of another case that asks for it: grade A.

A copy of the paper lies with the draft like any other file of its owner's; that it still holds is
asked again when the draft is filed.
"""

import hashlib
from dataclasses import dataclass
from uuid import UUID, uuid4

from api.materials import places
from api.materials.binding import bound
from api.materials.developing import develop
from api.materials.dropping import drop_unshown
from api.materials.examining import PURPOSE
from api.materials.lines import last_page, open_line
from api.materials.models import FileState, Scan, UploadedFile
from api.materials.referring import Held, line_of
from api.storage import keeping
from notifications.now import SHANGHAI, now
from notifications.transactions import current


@dataclass(frozen=True)
class Laid:
    """The paper's bytes, under this id; no row shows them yet."""

    id: UUID
    owner_id: UUID
    mime: str
    pages: int
    size: int
    sha256: str


async def lay(owner_id: UUID, paper: bytes) -> Laid:
    """Draw it and keep both. Not inside a transaction. Refuses NotAPhoto. Raises Unavailable."""
    at, digest = (await now()).astimezone(SHANGHAI), hashlib.sha256(paper).hexdigest()
    drawn = await develop(paper, f"{PURPOSE} · {at:%Y-%m-%d %H:%M}")
    laid = Laid(uuid4(), owner_id, drawn.mime, drawn.pages, len(paper), digest)
    await keeping.keep(owner_id, *places.original(laid.id), paper)
    await keeping.keep(owner_id, *places.preview(laid.id), bound(digest, drawn.preview))
    return laid


async def lacks(application_id: UUID, spec_id: str) -> bool:
    """Whether the line holds nothing, not even something on its way."""
    there = UploadedFile.filter(application_id=application_id, spec_id=spec_id)
    return not await there.exclude(state=FileState.REPLACED).exists()


async def show(application_id: UUID, owner_id: UUID, spec_id: str, held: Held, laid: Laid) -> bool:
    """Let a line that holds nothing show it. False: it holds something meanwhile.

    The caller holds the transaction, and takes the bytes away again. Refuses MaterialsFrozen.
    """
    current()
    await open_line(application_id, owner_id, spec_id)
    if not await lacks(application_id, spec_id):
        return False
    at = await now()
    await UploadedFile.create(
        id=uuid4(),
        material=await line_of(application_id, owner_id, spec_id, held),
        application_id=application_id,
        citizen_id=laid.owner_id,
        spec_id=spec_id,
        page=await last_page(application_id, spec_id) + 1,
        mime=laid.mime,
        declared_size=laid.size,
        declared_sha256=laid.sha256,
        received=laid.size,
        state=FileState.READY,
        scan=Scan.CLEAN,  # our own paper
        scan_at=at,
        preview_pages=laid.pages,
        created_at=at,
        ready_at=at,
        content_id=laid.id,
    )
    return True


async def take_away(laid: Laid) -> None:
    """Nobody shows it."""
    await drop_unshown([laid.id])
