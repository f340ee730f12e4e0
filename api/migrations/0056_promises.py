"""The promises that ended, by the day: counted at the desk."""

from tortoise import migrations
from tortoise.migrations import operations as ops

ENDED = """
CREATE INDEX clock_promise_ended ON clock (ended_on, subject_id)
    WHERE kind = 'promise' AND ended_on IS NOT NULL;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0055_exemptions")]  # noqa: RUF012 — the tool's own form

    operations = [ops.RunSQL(ENDED, reverse_sql="DROP INDEX clock_promise_ended")]  # noqa: RUF012
