"""A photograph in the place of another: its page stays its page, and the old one stays until the
new one is whole.
"""

from dataclasses import dataclass, field
from uuid import UUID

from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from api.materials.models import FileState, UploadedFile
from notifications.refusals import NotFound


@dataclass(frozen=True)
class Turn:
    """The file whose page is taken, if any, and earlier tries at the same that end now."""

    old: UploadedFile | None = None
    given_up: list[UploadedFile] = field(default_factory=list)


async def turn(present: QuerySet[UploadedFile], replaces: UUID | None) -> Turn:
    """Of the files ``present`` in a line, the one to be replaced; the caller drops the bytes of
    what was given up after the transaction. Refuses NotFound.
    """
    if replaces is None:
        return Turn()
    old = await present.get_or_none(id=replaces, state=FileState.READY)
    if old is None:
        raise NotFound
    tries = present.filter(replaces=replaces, state=FileState.RECEIVING)
    given_up = await tries
    await tries.delete()
    return Turn(old, given_up)


def beside(present: QuerySet[UploadedFile], old: UploadedFile | None) -> QuerySet[UploadedFile]:
    """The pages that the line has, or will have, besides the one that is replaced."""
    pages = present.filter(Q(replaces=None) | Q(state=FileState.READY))
    return pages.exclude(id=old.id) if old else pages


async def take_place(file: UploadedFile) -> None:
    """``file`` is whole: what it replaces no longer counts. It is kept if it was filed once, and
    swept away if not. The caller holds the transaction.
    """
    if file.replaces is not None:
        old = UploadedFile.filter(id=file.replaces, state=FileState.READY)
        await old.update(state=FileState.REPLACED, replaced_at=file.ready_at)
