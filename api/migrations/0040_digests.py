"""Whoever has a file asks by its hash which paper it is (G59)."""

from tortoise import migrations
from tortoise.migrations import operations as ops

INDEXES = """
CREATE UNIQUE INDEX certificate_digest ON certificate (sha256);
CREATE UNIQUE INDEX notice_digest ON notice (sha256);
"""
NONE = "DROP INDEX certificate_digest; DROP INDEX notice_digest;"


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [  # noqa: RUF012 — the tool's own form
        ("api", "0039_asked_later"),
    ]

    operations = [  # noqa: RUF012
        ops.RunSQL(INDEXES, reverse_sql=NONE),
    ]
