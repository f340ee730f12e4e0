"""Photos and scans that citizens hand in. The bytes lie sealed in storage."""

from enum import StrEnum
from uuid import UUID

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model


class Grade(StrEnum):
    """How far a material is trusted (可信等级)."""

    ISSUED = "A"  # from the licence store, or made by this platform
    CHECKED = "B"  # compared with the original by an official
    COPY = "C"  # a citizen's photo
    OWN_STATEMENT = "D"  # the citizen's own words


class FileState(StrEnum):
    """Where a file is. Only ``ready`` files count."""

    RECEIVING = "receiving"
    READY = "ready"
    REPLACED = "replaced"  # was part of a filing, was taken out during a supplement; kept


class FileKind(StrEnum):
    """What a picture is of: a paper of the list, or the person who hands it in."""

    PAGE = "page"
    PORTRAIT = "portrait"


class Scan(StrEnum):
    """What the malware scanner said. Only of ``clean`` files anything is shown."""

    PENDING = "pending"  # the scanner was away; it is asked again
    CLEAN = "clean"
    HARMFUL = "harmful"


class Dossier(Model):
    """All materials of one application; the row that uploads and the filing lock."""

    application_id = fields.UUIDField(primary_key=True)
    citizen_id = fields.UUIDField()
    frozen = fields.BooleanField(default=False)
    released: fields.JSONField[list[str]] = fields.JSONField()  # spec ids open in spite of it
    created_at = fields.DatetimeField()

    class Meta:
        table = "dossier"
        indexes = (Index(fields=("citizen_id",)),)


class Material(Model):
    """What one line of the materials list holds, and how far it is trusted."""

    id = fields.UUIDField(primary_key=True)
    application_id = fields.UUIDField()
    citizen_id = fields.UUIDField()
    spec_id = fields.CharField(max_length=64)
    grade = fields.CharEnumField(Grade, max_length=32)
    original_agrees = fields.BooleanField(null=True)
    checked_by = fields.UUIDField(null=True)
    checked_at = fields.DatetimeField(null=True)
    check_note_sealed = fields.BinaryField(null=True)
    kind = fields.CharField(max_length=32, null=True)  # of kinds.yaml, said when it was filed
    # What lies here was handed in before, for another case: then, and of which item.
    held_at = fields.DatetimeField(null=True)
    held_version_id = fields.UUIDField(null=True)
    declined = fields.BooleanField(default=False)  # the person wants what is held not here
    withdrawn_at = fields.DatetimeField(null=True)  # the person wants it used for nothing more

    class Meta:
        table = "material"
        unique_together = (("application_id", "spec_id"),)
        indexes = (Index(fields=("citizen_id",)),)


class UploadedFile(Model):
    """One file: declared, received in parts, verified, kept sealed with a watermarked preview."""

    id = fields.UUIDField(primary_key=True)
    material: fields.ForeignKeyRelation[Material] = fields.ForeignKeyField(
        "api.Material", related_name="files", on_delete=fields.RESTRICT
    )
    material_id: UUID
    application_id = fields.UUIDField()
    citizen_id = fields.UUIDField()
    spec_id = fields.CharField(max_length=64)
    page = fields.IntField()
    replaces = fields.UUIDField(null=True)  # the file whose page this is, once it is whole
    mime = fields.CharField(max_length=32)  # declared, then what the content says
    declared_size = fields.IntField()
    declared_sha256 = fields.CharField(max_length=64)
    received = fields.IntField(default=0)  # bytes, from the start without a gap
    state = fields.CharEnumField(FileState, max_length=32, default=FileState.RECEIVING)
    scan = fields.CharEnumField(Scan, max_length=32, default=Scan.PENDING)
    scan_at = fields.DatetimeField(null=True)  # of the verdict, or of the last try
    preview_pages = fields.IntField(default=0)
    kind = fields.CharEnumField(FileKind, max_length=32, default=FileKind.PAGE, db_default="page")
    session_id = fields.UUIDField(null=True)  # what was taken together, portrait and papers
    taken_by = fields.UUIDField(null=True)  # the person's own id, their agent's, or a clerk's
    device = fields.CharField(max_length=64, null=True)  # the camera, as its browser calls it
    at_site = fields.UUIDField(null=True)  # the counter where it was taken; null: a phone
    frozen_at = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField()
    ready_at = fields.DatetimeField(null=True)
    replaced_at = fields.DatetimeField(null=True)
    content_id = fields.UUIDField(null=True)  # the file whose bytes these are; None: its own

    @property
    def content(self) -> UUID:
        """The file under whose label the bytes lie."""
        return self.content_id or self.id

    class Meta:
        table = "uploaded_file"
        indexes = (
            Index(fields=("application_id",)),
            Index(fields=("material_id",)),
            Index(fields=("citizen_id",)),
            Index(fields=("content_id",)),
        )
