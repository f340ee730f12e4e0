"""Portrait and papers of one capture session: who took them, on what, where (C2)."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

from api.materials.models import FileKind


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0019_marked")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            "UploadedFile",
            "kind",
            fields.CharEnumField(
                enum_type=FileKind,
                max_length=32,
                default=FileKind.PAGE,
                db_default="page",
            ),
        ),
        ops.AddField("UploadedFile", "session_id", fields.UUIDField(null=True)),
        ops.AddField("UploadedFile", "taken_by", fields.UUIDField(null=True)),
        ops.AddField("UploadedFile", "device", fields.CharField(max_length=64, null=True)),
        ops.AddField("UploadedFile", "at_site", fields.UUIDField(null=True)),
    ]
