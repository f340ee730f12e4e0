"""What is done with a file that arrived whole: looked through for harm, looked at, drawn small."""

from dataclasses import dataclass

from api.materials import checking, places
from api.materials.declaring import PART_BYTES
from api.materials.developing import Developed, develop
from api.materials.models import FileState, Scan, UploadedFile
from api.materials.refusals import FileHarmful, NotAPhoto
from api.storage import keeping
from notifications.now import SHANGHAI, now
from notifications.transactions import transaction

PURPOSE = "仅用于政务服务办理，他用无效"


@dataclass(frozen=True)
class Examined:
    """A photo, or a scan, and what the scanner says of it (PENDING: nothing yet)."""

    developed: Developed
    scan: Scan


async def examine(file: UploadedFile, content: bytes) -> Examined:
    """Its preview, marked with purpose and server time, and the scanner's word.

    A file that fails is forgotten, so that another can come. Refuses NotAPhoto, FileHarmful.
    """
    at = (await now()).astimezone(SHANGHAI)
    try:
        developed = await develop(content, f"{PURPOSE} · {at:%Y-%m-%d %H:%M}")
        scan = await checking.first_look(content)
    except (NotAPhoto, FileHarmful):
        await _forget(file)
        raise
    return Examined(developed, scan)


async def _forget(file: UploadedFile) -> None:
    """A counter cannot delete rows: there it waits for the sweep."""
    async with transaction():
        same = UploadedFile.filter(id=file.id, state=FileState.RECEIVING)
        if file.at_site is None:
            await same.delete()
        else:
            await same.update(
                state=FileState.REPLACED, ready_at=await now(), replaced_at=await now()
            )
    await drop_parts(file)


async def drop_parts(file: UploadedFile) -> None:
    """The parts, when the whole is there or nobody wants it."""
    for offset in range(0, file.declared_size, PART_BYTES):
        await keeping.drop(places.part(file.id, offset).key)
