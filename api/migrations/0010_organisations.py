"""Whose an application is when it is an organisation's; who files it stays ``citizen_id``."""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0009_agents")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.AddField("Application", "organisation_id", fields.UUIDField(null=True)),
        ops.AddIndex("Application", Index(fields=["organisation_id", "created_at", "id"])),
    ]
