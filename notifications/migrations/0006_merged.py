"""Which SMS told of a row that was not sent by itself."""

from tortoise import migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("notifications", "0005_wishes")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(
            "ALTER TABLE message ADD COLUMN merged_into uuid;",
            reverse_sql="ALTER TABLE message DROP COLUMN merged_into;",
        ),
    ]
