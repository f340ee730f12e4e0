"""The county changes its calendar itself: what, why, who, and how many limits moved.

And a clock keeps when a threshold was crossed, also when its end moves before anybody looked.
"""

from tortoise import migrations
from tortoise.migrations import operations as ops

CHANGES = """
CREATE TABLE calendar_change (
    id uuid PRIMARY KEY,
    first date NOT NULL,
    last date NOT NULL CHECK (last >= first),
    kind varchar(16) NOT NULL CHECK (kind IN ('off', 'work')),
    name varchar(64) NOT NULL,
    reason varchar(255) NOT NULL,
    by_id uuid NOT NULL,
    at timestamptz NOT NULL,
    after uuid, -- the last case that was counted again
    moved integer NOT NULL DEFAULT 0,
    done_at timestamptz
);
ALTER TABLE clock ADD COLUMN yellow_on date, ADD COLUMN red_on date;
CREATE INDEX calendar_change_open ON calendar_change (at, id) WHERE done_at IS NULL;
REVOKE ALL ON calendar_change FROM doorstep_citizen, doorstep_desk, doorstep_worker;
GRANT SELECT, INSERT ON calendar_change TO doorstep_desk;
GRANT SELECT, UPDATE ON calendar_change TO doorstep_worker;
GRANT INSERT, UPDATE, DELETE ON calendar_day TO doorstep_desk;
"""
NO_CHANGES = """
REVOKE INSERT, UPDATE, DELETE ON calendar_day FROM doorstep_desk;
DROP TABLE calendar_change;
ALTER TABLE clock DROP COLUMN yellow_on, DROP COLUMN red_on;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0030_ending")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(CHANGES, reverse_sql=NO_CHANGES),
    ]
