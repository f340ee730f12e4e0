"""What the malware scanner said of each file (G36). Files from before wait to be looked at."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

from api.materials.models import Scan

WAITING = """
UPDATE uploaded_file SET scan_at = coalesce(ready_at, created_at);
CREATE INDEX uploaded_file_waiting ON uploaded_file (scan_at)
    WHERE scan = 'pending' AND state <> 'receiving';
"""
NOT_WAITING = """
DROP INDEX uploaded_file_waiting;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0015_let_go")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            "UploadedFile",
            "scan",
            fields.CharEnumField(enum_type=Scan, max_length=32, default=Scan.PENDING),
        ),
        ops.AddField("UploadedFile", "scan_at", fields.DatetimeField(null=True)),
        ops.RunSQL(WAITING, reverse_sql=NOT_WAITING),
    ]
