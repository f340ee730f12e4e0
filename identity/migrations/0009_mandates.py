"""Mandates: one person acts for another, in what was agreed, until when, revocable at once."""

from tortoise import migrations
from tortoise.migrations import operations as ops

MANDATES = """
CREATE TABLE mandate (
    id uuid PRIMARY KEY,
    principal_id uuid NOT NULL,
    agent_id uuid NOT NULL,
    relation varchar(32) NOT NULL CHECK (relation IN ('relative', 'guardian', 'village_agent')),
    items text[], -- codes; null: whatever the principal may apply for
    until timestamptz NOT NULL,
    given_at timestamptz NOT NULL,
    accepted_at timestamptz,
    ended_at timestamptz,
    ended_by uuid,
    CHECK (principal_id <> agent_id),
    CHECK (until > given_at)
);
CREATE INDEX mandate_principal ON mandate (principal_id);
CREATE INDEX mandate_agent ON mandate (agent_id);
CREATE UNIQUE INDEX mandate_open ON mandate (principal_id, agent_id) WHERE ended_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON mandate TO doorstep_citizen;
GRANT SELECT ON mandate TO doorstep_desk, doorstep_worker;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("identity", "0008_phones")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(MANDATES, reverse_sql="DROP TABLE mandate;"),
    ]
