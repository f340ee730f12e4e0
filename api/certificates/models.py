"""Results on paper: what was issued, to whom, and how the public checks it."""

from enum import StrEnum

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model


class CertificateState(StrEnum):
    """``making`` is reserved: number and token are fixed, the file is not there yet."""

    MAKING = "making"
    VALID = "valid"
    REVOKED = "revoked"


class Certificate(Model):
    """The result of one application: a sealed PDF with a number and a public token."""

    id = fields.UUIDField(primary_key=True)
    application_id = fields.UUIDField(unique=True)
    citizen_id = fields.UUIDField()
    item_code = fields.CharField(max_length=50)
    title = fields.CharField(max_length=64)
    issuer = fields.CharField(max_length=64)
    number = fields.CharField(max_length=64, unique=True)
    token = fields.CharField(max_length=64, unique=True)
    holder_sealed = fields.BinaryField()
    holder_masked = fields.CharField(max_length=64)
    issued_on = fields.DateField()
    valid_until = fields.DateField(null=True)
    state = fields.CharEnumField(CertificateState, max_length=32)
    sha256 = fields.CharField(max_length=64, null=True)
    size = fields.IntField(null=True)
    sealed_by = fields.CharField(max_length=128, default="")  # "": made before there were seals
    seal_certificate = fields.CharField(max_length=64, default="")  # SHA-256
    glyphs_missing = fields.BooleanField(default=False)  # a rare character: a person must look
    created_at = fields.DatetimeField()
    made_at = fields.DatetimeField(null=True)
    revoked_at = fields.DatetimeField(null=True)

    class Meta:
        table = "certificate"
        indexes = (Index(fields=("citizen_id",)),)

    @property
    def shelf(self) -> str:
        """What the file's name ends in: its hash, so that two workers' files never meet."""
        return (self.sha256 or "") if self.sealed_by else ""


class CertificateCounter(Model):
    """The last number given out per kind of result and year."""

    id = fields.CharField(max_length=64, primary_key=True)  # "<item code>/<year>"
    given_out = fields.IntField()

    class Meta:
        table = "certificate_counter"
