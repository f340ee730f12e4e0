"""Results are under the department's seal as well (C31): whose it was, "" for those made before."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0026_notices")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            "Certificate", "sealed_by", fields.CharField(max_length=128, default="", db_default="")
        ),
    ]
