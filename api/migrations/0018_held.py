"""What was handed in once is used again: which bytes a file shows, and what a material is (C5)."""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0016_scanned")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.AddField("Material", "kind", fields.CharField(max_length=32, null=True)),
        ops.AddField("Material", "held_at", fields.DatetimeField(null=True)),
        ops.AddField("Material", "held_version_id", fields.UUIDField(null=True)),
        ops.AddField("Material", "declined", fields.BooleanField(default=False)),
        ops.AddField("Material", "withdrawn_at", fields.DatetimeField(null=True)),
        ops.AddField("UploadedFile", "content_id", fields.UUIDField(null=True)),
        ops.AddIndex("UploadedFile", Index(fields=["content_id"])),
    ]
