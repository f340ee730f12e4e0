"""Looking for malware: every file once, before anybody sees anything of it (G36).

While the scanner is away files wait, ``pending``: they count as handed in, nothing of them is
shown, and the worker asks again.
"""

from collections.abc import Awaitable, Callable
from time import monotonic
from uuid import UUID

from tortoise.expressions import Q

from api.materials import places
from api.materials.models import FileState, Scan, UploadedFile
from api.materials.refusals import FileChecking, FileHarmful
from api.materials.scanning.contract import Scanner
from api.storage import keeping
from identity.actor import THE_SYSTEM
from identity.sealing import Access, KeyWithheld, SealBroken
from identity.trail import record
from notifications.going_on import each
from notifications.now import now
from notifications.refusals import Unavailable
from notifications.transactions import transaction

_AT_ONCE = 50
_SECONDS = 10.0
# Of which application, and which line of its list: a file was found harmful and taken out.
Harmed = Callable[[UUID, str], Awaitable[None]]
_WHY = "检查材料是否带有病毒"
_scanner: Scanner | None = None


def bind_scanner(scanner: Scanner) -> None:
    """Say who looks for malware. Once per process, by wiring (R11)."""
    global _scanner  # noqa: PLW0603 — bound once per process (R11)
    _scanner = scanner


async def first_look(content: bytes) -> Scan:
    """At intake. PENDING when the scanner gives no verdict. Refuses FileHarmful."""
    try:
        scan = await _verdict(content)
    except Unavailable:
        return Scan.PENDING
    if scan is Scan.HARMFUL:
        raise FileHarmful
    return scan


def require_clean(file: UploadedFile) -> None:
    """Refuses FileChecking, FileHarmful: what no scanner called clean is shown to nobody."""
    if file.scan is Scan.PENDING:
        raise FileChecking
    if file.scan is not Scan.CLEAN:
        raise FileHarmful


async def look_again(harmed: Harmed | None = None, seconds: float = _SECONDS) -> int:
    """Ask about files that wait, those tried longest ago first. How many got a verdict.

    Each once, one after another, for about ``seconds``: what is left has its turn next time, so
    that a county's whole past is caught up with and nothing else waits for it. ``harmed`` is told,
    in the transaction, of each file that was taken out. Raises Unavailable: the scanner, or
    storage, is still away.
    """

    async def look(file: UploadedFile) -> bool:
        return await _looked_at(file, harmed)

    began, until, told = await now(), monotonic() + seconds, 0
    waiting = UploadedFile.filter(
        Q(scan_at=None) | Q(scan_at__lt=began), scan=Scan.PENDING, state__not=FileState.RECEIVING
    )
    while files := await waiting.order_by("scan_at").limit(_AT_ONCE):
        for file in files:
            told += sum(await each([file], look, job="scan_again", named=_named, away=1))
            if monotonic() >= until:
                return told
    return told


async def _looked_at(file: UploadedFile, harmed: Harmed | None) -> bool:
    """Whether there is a verdict now. Its turn is over first, whatever becomes of it."""
    await UploadedFile.filter(id=file.id, scan=Scan.PENDING).update(scan_at=await now())
    try:
        scan = await _verdict(await _content(file))
    except (KeyError, KeyWithheld, SealBroken):
        scan = Scan.PENDING  # cannot be opened now: nobody else can either
    await _note(file, scan, harmed)
    return scan is not Scan.PENDING


def _named(file: UploadedFile) -> str:
    return str(file.id)


async def _note(file: UploadedFile, scan: Scan, harmed: Harmed | None) -> None:
    """The verdict. A draft's harmful file no longer counts; what was filed stands, unseen."""
    at = await now()
    async with transaction():
        changed: dict[str, object] = {"scan": scan, "scan_at": at}
        same = UploadedFile.filter(id=file.id, scan=Scan.PENDING)
        if not await same.update(**changed) or scan is not Scan.HARMFUL:
            return
        draft = UploadedFile.filter(id=file.id, state=FileState.READY, frozen_at=None)
        taken_out = await draft.update(state=FileState.REPLACED, replaced_at=at)
        await record(
            THE_SYSTEM,
            "file.harmful",
            subject_kind="uploaded_file",
            subject_id=file.id,
            citizen_id=file.citizen_id,
            case_id=file.application_id,
        )
        if taken_out and harmed is not None:
            await harmed(file.application_id, file.spec_id)


async def _content(file: UploadedFile) -> bytes:
    access = Access(THE_SYSTEM, _WHY, case_id=file.application_id)
    return await keeping.fetch(file.citizen_id, *places.original(file.content), access)


async def _verdict(content: bytes) -> Scan:
    if _scanner is None:
        raise RuntimeError("bind_scanner() was not called in this process")
    return Scan((await _scanner.scan(content)).value)
