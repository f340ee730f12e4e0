"""What a timer could not go on with: one row each, until it goes on."""

from tortoise import migrations
from tortoise.migrations import operations as ops

STUCK = """
CREATE TABLE stuck (
    job varchar(32) NOT NULL,
    about varchar(64) NOT NULL,
    fault varchar(64) NOT NULL,
    times integer NOT NULL,
    first_at timestamptz NOT NULL,
    last_at timestamptz NOT NULL,
    PRIMARY KEY (job, about)
);
REVOKE ALL ON stuck FROM doorstep_citizen, doorstep_desk, doorstep_worker;
GRANT SELECT ON stuck TO doorstep_citizen, doorstep_desk; -- their /readyz counts
GRANT SELECT, INSERT, UPDATE, DELETE ON stuck TO doorstep_worker;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("notifications", "0002_clock")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(STUCK, reverse_sql="DROP TABLE stuck;"),
    ]
