"""What people object during a public notice (公示), and whom a visit met (C21, C28)."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

OBJECTIONS = """
CREATE TABLE objection (
    id uuid PRIMARY KEY,
    application_id uuid NOT NULL REFERENCES application (id) ON DELETE RESTRICT,
    citizen_id uuid NOT NULL,
    run_id bigint NOT NULL REFERENCES stage_run (id) ON DELETE RESTRICT,
    said_sealed bytea NOT NULL, -- who objects and what, under the deciding department's key
    noted_by uuid NOT NULL,
    noted_at timestamptz NOT NULL,
    answer_sealed bytea,
    answered_by uuid,
    answered_at timestamptz,
    CHECK ((answered_at IS NULL) = (answered_by IS NULL)),
    CHECK ((answered_at IS NULL) = (answer_sealed IS NULL))
);
CREATE INDEX objection_case ON objection (application_id);
CREATE INDEX objection_citizen ON objection (citizen_id);
CREATE INDEX objection_open ON objection (run_id) WHERE answered_at IS NULL;
CREATE FUNCTION objection_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.answered_at IS NOT NULL
       OR (to_jsonb(NEW) - 'answer_sealed' - 'answered_by' - 'answered_at')
          <> (to_jsonb(OLD) - 'answer_sealed' - 'answered_by' - 'answered_at') THEN
        RAISE EXCEPTION 'what was objected and what was answered stands'
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER objection_stands BEFORE UPDATE OR DELETE ON objection
    FOR EACH ROW EXECUTE FUNCTION objection_stands();
REVOKE ALL ON objection FROM doorstep_citizen, doorstep_desk, doorstep_worker;
GRANT SELECT, INSERT, UPDATE ON objection TO doorstep_desk;
GRANT SELECT ON objection TO doorstep_worker;
-- the notices that stand now, and those that are over
CREATE INDEX stage_run_notice ON stage_run (due_on, application_id)
    WHERE kind = 'publicise' AND state = 'running';
"""
NONE = """
DROP INDEX stage_run_notice;
DROP TABLE objection;
DROP FUNCTION objection_stands();
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [  # noqa: RUF012 — the tool's own form
        ("api", "0036_card_words"),
        ("api", "0036_money_back"),
    ]

    operations = [  # noqa: RUF012
        ops.AddField("Opinion", "met_sealed", fields.BinaryField(null=True)),
        ops.RunSQL(OBJECTIONS, reverse_sql=NONE),
    ]
