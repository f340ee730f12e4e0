"""Special procedures and extensions: asked by a reviewer, allowed by a leader; what a step said.

One request waits per case, one procedure runs, and a case's days are extended once.
"""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

SPECIAL = """
CREATE TABLE special_procedure (
    id uuid PRIMARY KEY,
    application_id uuid NOT NULL REFERENCES application (id) ON DELETE RESTRICT,
    citizen_id uuid NOT NULL,
    department_id uuid NOT NULL,
    number int NOT NULL, -- the how many-th of its case
    code smallint NOT NULL CHECK (code IN (1, 2)), -- 1 extension, 2 anything else
    kind varchar(32) NOT NULL,
    days int NOT NULL CHECK (days > 0), -- added, or expected
    reason_sealed bytea,
    state varchar(16) NOT NULL
        CHECK (state IN ('asked', 'declined', 'fallen', 'running', 'ended')),
    asked_by uuid NOT NULL,
    asked_at timestamptz NOT NULL,
    settled_by uuid,
    settled_at timestamptz,
    ended_by uuid,
    ended_at timestamptz,
    result_sealed bytea,
    CHECK ((code = 1) = (kind = 'extension')),
    CHECK (settled_by <> asked_by),
    CHECK (state NOT IN ('running', 'declined') OR settled_by IS NOT NULL),
    UNIQUE (application_id, number)
);
CREATE UNIQUE INDEX special_waits_once ON special_procedure (application_id)
    WHERE state = 'asked';
CREATE UNIQUE INDEX special_runs_once ON special_procedure (application_id)
    WHERE state = 'running';
CREATE UNIQUE INDEX special_extends_once ON special_procedure (application_id)
    WHERE code = 1 AND state = 'ended';
CREATE INDEX special_procedure_citizen ON special_procedure (citizen_id);
CREATE INDEX special_to_settle ON special_procedure (department_id) WHERE state = 'asked';
REVOKE ALL ON special_procedure FROM doorstep_citizen, doorstep_desk, doorstep_worker;
GRANT SELECT, INSERT, UPDATE ON special_procedure TO doorstep_desk;
GRANT SELECT, UPDATE ON special_procedure TO doorstep_worker;
-- a citizen who withdraws ends what ran
GRANT SELECT (id, application_id, citizen_id, state), UPDATE (state, ended_at)
    ON special_procedure TO doorstep_citizen;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0020_read_marks")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.AddField("StatusChange", "params", fields.JSONField(null=True)),
        ops.RunSQL(SPECIAL, reverse_sql="DROP TABLE special_procedure;"),
    ]
