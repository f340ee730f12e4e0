"""Where an application is handed in is the citizen's to choose (C9, C42, C43)."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0020_read_marks")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.AddField(
            "Application", "site_chosen", fields.BooleanField(default=False, db_default=False)
        ),
    ]
