"""How many tries left nobody knowing whether the vendor has the message."""

from tortoise import migrations
from tortoise.migrations import operations as ops

UNSURE = """
ALTER TABLE message ADD COLUMN unsure smallint NOT NULL DEFAULT 0;
UPDATE message SET unsure = 1 WHERE state = 'waiting' AND attempts > 0;
"""
NONE = "ALTER TABLE message DROP COLUMN unsure;"


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("notifications", "0006_merged")]  # noqa: RUF012 — the tool's own form

    operations = [ops.RunSQL(UNSURE, reverse_sql=NONE)]  # noqa: RUF012
