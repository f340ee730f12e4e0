"""Changing phones: when a person was last seen, and numbers that were left behind."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

CHANGES = """
CREATE TABLE phone_change (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL,
    claimant_id uuid, -- the new account that says it is the same person; null: changed at once
    left_sealed bytea NOT NULL, -- the number that is left, under the person's key
    asked_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    ended_at timestamptz,
    outcome varchar(32) CHECK (outcome IN ('done', 'objected', 'dropped')),
    CHECK ((ended_at IS NULL) = (outcome IS NULL))
);
CREATE UNIQUE INDEX phone_change_waiting ON phone_change (person_id) WHERE ended_at IS NULL;
CREATE INDEX phone_change_claimant ON phone_change (claimant_id) WHERE ended_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON phone_change TO doorstep_citizen;
GRANT SELECT, UPDATE ON phone_change TO doorstep_worker;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("identity", "0007_erasing")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.AddField("Person", "seen_at", fields.DatetimeField(null=True, auto_now=False)),
        ops.RunSQL(CHANGES, reverse_sql="DROP TABLE phone_change;"),
    ]
