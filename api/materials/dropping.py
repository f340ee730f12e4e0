"""Bytes go when no row shows them any more. Nothing here may run inside a transaction."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from uuid import UUID

from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from api.materials import places
from api.materials.examining import drop_parts
from api.materials.models import UploadedFile
from api.storage import keeping
from notifications.refusals import NotFound


async def drop(file: UploadedFile) -> None:
    """Remove a file's bytes, unless another shows the same."""
    await drop_parts(file)
    if not await _shown(file.content).filter(id__not=file.id).exists():
        await _remove(file.content)


async def drop_unshown(contents: list[UUID]) -> None:
    """After rows went: two that went at once each took the other for one that stays."""
    for content in contents:
        if not await _shown(content).exists():
            await _remove(content)


@asynccontextmanager
async def nothing_left_of(file: UploadedFile) -> AsyncIterator[None]:
    """Bytes are kept here outside any transaction: of a file taken out meanwhile none may stay."""
    try:
        yield
    except NotFound:
        if not await UploadedFile.exists(id=file.id):
            await drop(file)
        raise


def _shown(content: UUID) -> QuerySet[UploadedFile]:
    return UploadedFile.filter(Q(content_id=content) | Q(id=content))


async def _remove(content: UUID) -> None:
    for place in (places.original(content), places.preview(content)):
        await keeping.drop(place.key)
