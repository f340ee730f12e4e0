"""What was asked of an applicant whose case is over is waited for no longer."""

from tortoise import migrations
from tortoise.migrations import operations as ops

END = """
UPDATE supplement s SET ended_at = a.closed_at FROM application a
WHERE a.id = s.application_id AND a.closed_at IS NOT NULL
  AND s.answered_at IS NULL AND s.ended_at IS NULL;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0059_statements")]  # noqa: RUF012 — the tool's own form

    operations = [ops.RunSQL(END, reverse_sql="")]  # noqa: RUF012
