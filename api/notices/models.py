"""Notices and the numbers they have. Only this package queries these tables."""

from typing import Any

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

from api.notices.kinds import Kind


class Notice(Model):
    """One notice about one fact: what it says is sealed, and the PDF lies in the storage.

    Reserved first, with number and words; made when the file lies there. Never deleted.
    """

    id = fields.UUIDField(primary_key=True)
    fact_id = fields.UUIDField(unique=True)  # a fact is told once, however often it is delivered
    application_id = fields.UUIDField()
    citizen_id = fields.UUIDField()
    organisation_id = fields.UUIDField(null=True)
    department_id = fields.UUIDField()
    item_code = fields.CharField(max_length=50)
    kind = fields.CharEnumField(Kind, max_length=32)
    permit = fields.BooleanField()  # a permit by law: other titles, other clauses
    number = fields.CharField(max_length=64, unique=True)
    token = fields.CharField(max_length=64, unique=True)
    issuer = fields.CharField(max_length=64)
    person_masked = fields.CharField(max_length=64)
    content_sealed = fields.BinaryField()  # JSON: person, values
    issued_at = fields.DatetimeField()
    due_on = fields.DateField(null=True)
    sha256 = fields.CharField(max_length=64, null=True)  # of the whole file
    size = fields.IntField(null=True)
    glyphs_missing = fields.BooleanField(default=False)  # a rare character: a person must look
    sealed_by = fields.CharField(max_length=128, default="")
    seal_certificate = fields.CharField(max_length=64, default="")  # its SHA-256
    made_at = fields.DatetimeField(null=True)
    read_at = fields.DatetimeField(null=True)  # first opened by whom it is for
    on_paper = fields.BooleanField(default=False)  # no phone tells of it: it is handed over
    handed_at = fields.DatetimeField(null=True)
    handed_by = fields.UUIDField(null=True)

    class Meta:
        table = "notice"
        indexes = (Index(fields=("application_id", "issued_at")), Index(fields=("citizen_id",)))

    @property
    def owner_id(self) -> Any:
        """Whose it is, and whose key seals it."""
        return self.organisation_id or self.citizen_id


class NoticeCounter(Model):
    """The last number given out per kind and year."""

    id = fields.CharField(max_length=64, primary_key=True)  # "<kind>/<year>"
    given_out = fields.IntField()

    class Meta:
        table = "notice_counter"
