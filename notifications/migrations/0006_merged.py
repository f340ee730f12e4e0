"""Which SMS told of a row that was not sent by itself; and what was given up, quickly found."""

from tortoise import migrations
from tortoise.migrations import operations as ops

MERGED = """
ALTER TABLE message ADD COLUMN merged_into uuid;
CREATE INDEX message_dead ON message (dead_at) WHERE dead_at IS NOT NULL;
CREATE INDEX fact_dead ON fact (dead_at) WHERE dead_at IS NOT NULL;
"""
NONE = """
DROP INDEX message_dead, fact_dead;
ALTER TABLE message DROP COLUMN merged_into;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("notifications", "0005_wishes")]  # noqa: RUF012 — the tool's own form

    operations = [ops.RunSQL(MERGED, reverse_sql=NONE)]  # noqa: RUF012
