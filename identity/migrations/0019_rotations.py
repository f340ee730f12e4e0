"""New wrapping keys that two people agreed on, and how far the worker is with each."""

from tortoise import migrations
from tortoise.migrations import operations as ops

ROTATIONS = """
CREATE TABLE key_rotation (
    id uuid PRIMARY KEY REFERENCES second_request (id) ON DELETE RESTRICT,
    agreed_at timestamptz NOT NULL,
    wrapping_key smallint, -- its number, once the worker took it up
    keys bigint NOT NULL DEFAULT 0, -- to wrap anew, as counted then
    wrapped bigint NOT NULL DEFAULT 0,
    reached uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    begun_at timestamptz,
    ended_at timestamptz,
    fault varchar(64) NOT NULL DEFAULT '' -- why it ended without a new key
);
-- one after the other
CREATE UNIQUE INDEX key_rotation_open ON key_rotation ((true)) WHERE ended_at IS NULL;
GRANT SELECT, INSERT ON key_rotation TO doorstep_desk;
GRANT SELECT, UPDATE ON key_rotation TO doorstep_worker;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("identity", "0018_village_agents")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(ROTATIONS, reverse_sql="DROP TABLE key_rotation;"),
    ]
