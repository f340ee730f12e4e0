"""Bytes nobody will come back for: uploads given up, drafts thrown away."""

from datetime import datetime, timedelta
from uuid import UUID

from tortoise.expressions import Q

from api.materials.dropping import drop, drop_unshown
from api.materials.models import FileState, UploadedFile
from notifications.going_on import each

ABANDONED_AFTER = timedelta(days=2)
_AT_ONCE = 100


async def sweep(now: datetime) -> int:
    """Remove what never was part of a filing and is given up. Returns how many files went."""
    given_up = Q(state=FileState.RECEIVING, created_at__lt=now - ABANDONED_AFTER)
    thrown_away = Q(state=FileState.REPLACED, frozen_at=None)
    files = await UploadedFile.filter(given_up | thrown_away).limit(_AT_ONCE)
    gone = await each(files, _let_go, job="clear_away", named=lambda file: str(file.id))
    await drop_unshown(gone)
    return len(gone)


async def _let_go(file: UploadedFile) -> UUID:
    await drop(file)
    await file.delete()
    return file.content
