"""Open cases that passed from one colleague to another, or back to all: who, why and when."""

from tortoise import migrations
from tortoise.migrations import operations as ops

PASSING = """
CREATE TABLE case_passing (
    id bigserial PRIMARY KEY,
    application_id uuid NOT NULL REFERENCES application (id) ON DELETE RESTRICT,
    citizen_id uuid NOT NULL,
    from_id uuid NOT NULL,
    to_id uuid, -- null: back to everybody who may take it
    because varchar(255) NOT NULL,
    by_id uuid,
    at timestamptz NOT NULL,
    CHECK (from_id <> to_id)
);
CREATE INDEX case_passing_application ON case_passing (application_id, id);
CREATE INDEX case_passing_citizen ON case_passing (citizen_id);
REVOKE ALL ON case_passing FROM doorstep_citizen, doorstep_desk, doorstep_worker;
GRANT SELECT, INSERT ON case_passing TO doorstep_desk;
GRANT USAGE ON SEQUENCE case_passing_id_seq TO doorstep_desk;
GRANT SELECT (id, application_id, citizen_id, at) ON case_passing TO doorstep_citizen;
GRANT SELECT ON case_passing TO doorstep_worker;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0011_said")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(PASSING, reverse_sql="DROP TABLE case_passing;"),
    ]
