"""Organisations by credit code, who represents them by law, and who handles their business."""

from tortoise import migrations
from tortoise.migrations import operations as ops

ORGANISATIONS = """
CREATE TABLE organisation (
    id uuid PRIMARY KEY,
    credit_code_sealed bytea NOT NULL, -- under the organisation's own key
    credit_code_masked varchar(32) NOT NULL,
    credit_code_index bytea NOT NULL UNIQUE,
    name varchar(100) NOT NULL, -- public, as on the licence
    kind smallint NOT NULL CHECK (kind BETWEEN 2 AND 6), -- GB/T 39046
    representative_id uuid NOT NULL,
    registered_at timestamptz NOT NULL,
    checked_at timestamptz NOT NULL
);
CREATE INDEX organisation_representative ON organisation (representative_id);
CREATE TABLE handler (
    id uuid PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES organisation (id) ON DELETE RESTRICT,
    person_id uuid NOT NULL,
    items text[], -- codes; null: whatever the organisation may apply for
    until timestamptz NOT NULL,
    invited_by uuid NOT NULL,
    invited_at timestamptz NOT NULL,
    accepted_at timestamptz,
    ended_at timestamptz,
    ended_by uuid,
    CHECK (until > invited_at)
);
CREATE UNIQUE INDEX handler_open ON handler (organisation_id, person_id) WHERE ended_at IS NULL;
CREATE INDEX handler_person ON handler (person_id);
GRANT SELECT, INSERT, UPDATE ON organisation, handler TO doorstep_citizen;
GRANT SELECT ON organisation, handler TO doorstep_desk, doorstep_worker;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("identity", "0014_joins")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(ORGANISATIONS, reverse_sql="DROP TABLE handler; DROP TABLE organisation;"),
    ]
