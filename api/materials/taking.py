"""One capture session: portrait and papers under one id, by whom, on what, where (C2)."""

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from tortoise.queryset import QuerySet

from api.materials.models import FileKind, FileState, Scan, UploadedFile
from api.materials.refusals import UploadInvalid
from identity.actor import Actor, ActorKind
from notifications.refusals import NotFound

PORTRAIT_LINE = "_portrait"  # no line of any list: nobody is asked for it


@dataclass(frozen=True)
class Taking:
    """How a picture is taken. ``owner_id``: whose it is, where a clerk takes it of who is present.

    ``site_id``: the counter; None on a phone.
    """

    session_id: UUID | None = None
    kind: FileKind = FileKind.PAGE
    device: str | None = None
    owner_id: UUID | None = None
    site_id: UUID | None = None

    def columns(self, actor: Actor) -> dict[str, Any]:
        """What the file's row says of it."""
        return {
            "citizen_id": self.owner_id or actor.whose,
            "kind": self.kind,
            "session_id": self.session_id,
            "taken_by": actor.me,
            "device": self.device,
            "at_site": self.site_id,
        }

    async def within(self, actor: Actor, application_id: UUID) -> "Taking":
        """A session has one operator and one case: another phone's begins no session of theirs.

        At a counter mixing people is refused: UploadInvalid.
        """
        first = await UploadedFile.filter(session_id=self.session_id).first()
        same = first is None or (first.application_id, first.taken_by) == (application_id, actor.me)
        if self.session_id is None or same:
            return self
        if self.site_id is not None:
            raise UploadInvalid
        return replace(self, session_id=None)


async def own(actor: Actor, file_id: UUID) -> UploadedFile:
    """A file of one's own, or which one takes at the counter. Refuses NotFound."""
    found: QuerySet[UploadedFile] = UploadedFile.filter(citizen_id__in=actor.selves)
    if actor.kind is ActorKind.STAFF:
        found = UploadedFile.filter(taken_by=actor.me, at_site__isnull=False)
    file = await found.get_or_none(id=file_id)
    if file is None or file.state is FileState.REPLACED:
        raise NotFound
    return file


async def twin(actor: Actor, file: UploadedFile) -> UploadedFile | None:
    """A whole, clean file of the same owner's with the declared bytes: they need not travel again.

    Whoever acts for another learns nothing of what else that person has: only of this case.
    """
    same = UploadedFile.filter(
        citizen_id=file.citizen_id,
        declared_sha256=file.declared_sha256,
        declared_size=file.declared_size,
        state=FileState.READY,
        scan=Scan.CLEAN,
    )
    if file.citizen_id != actor.id:
        same = same.filter(application_id=file.application_id)
    return await same.first()
