"""Which seal a department uses, and which it used before. The keys are elsewhere (C31)."""

from tortoise import fields
from tortoise.models import Model


class DepartmentSeal(Model):
    """One seal of a department, from its first paper to the day another took its place.

    The database lets a department have one without ``ended_at``, and nothing else of it change.
    """

    id = fields.BigIntField(primary_key=True)
    department = fields.CharField(max_length=32)  # its code
    certificate = fields.CharField(max_length=64)  # SHA-256
    by = fields.CharField(max_length=128)
    until = fields.DatetimeField()
    began_at = fields.DatetimeField()
    ended_at = fields.DatetimeField(null=True)

    class Meta:
        table = "department_seal"
