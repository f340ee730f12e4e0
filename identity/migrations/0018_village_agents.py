"""Village agents: appointed by a department for one village, and seen by no other."""

from tortoise import migrations
from tortoise.migrations import operations as ops

AGENTS = """
CREATE TABLE village_agent (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL,
    village varchar(12) NOT NULL CHECK (length(village) = 12),
    department_id uuid NOT NULL REFERENCES department (id) ON DELETE RESTRICT,
    appointed_by uuid NOT NULL,
    since timestamptz NOT NULL,
    until timestamptz NOT NULL,
    ended_at timestamptz,
    ended_by uuid,
    ended_because varchar(255) NOT NULL DEFAULT '',
    CHECK (until > since)
);
CREATE UNIQUE INDEX village_agent_open ON village_agent (person_id, village)
    WHERE ended_at IS NULL;
CREATE INDEX village_agent_village ON village_agent (village);
GRANT SELECT, INSERT, UPDATE ON village_agent TO doorstep_desk;
GRANT SELECT ON village_agent TO doorstep_citizen, doorstep_worker;
ALTER TABLE mandate ADD COLUMN village varchar(12),
    ADD COLUMN ended_because varchar(255) NOT NULL DEFAULT '';
GRANT UPDATE (ended_at, ended_by, ended_because) ON mandate TO doorstep_desk;
"""
NO_AGENTS = """
ALTER TABLE mandate DROP COLUMN village, DROP COLUMN ended_because;
REVOKE UPDATE (ended_at, ended_by) ON mandate FROM doorstep_desk;
DROP TABLE village_agent;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("identity", "0017_offices")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(AGENTS, reverse_sql=NO_AGENTS),
    ]
