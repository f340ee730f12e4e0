"""Two-person requests: one asks, another of the right seat confirms; nobody is both."""

from tortoise import migrations
from tortoise.migrations import operations as ops

REQUESTS = """
CREATE TABLE second_request (
    id uuid PRIMARY KEY,
    kind varchar(32) NOT NULL,
    subject_id uuid NOT NULL,
    department_id uuid REFERENCES department (id) ON DELETE RESTRICT,
    payload jsonb NOT NULL, -- ids and words, never personal values
    because varchar(255) NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamptz NOT NULL,
    state varchar(32) NOT NULL DEFAULT 'waiting'
        CHECK (state IN ('waiting', 'confirmed', 'refused', 'withdrawn', 'expired')),
    settled_by uuid,
    settled_at timestamptz,
    settled_because varchar(255) NOT NULL DEFAULT '',
    CHECK ((state = 'waiting') = (settled_at IS NULL)),
    CHECK (state <> 'confirmed' OR (settled_by IS NOT NULL AND settled_by <> asked_by))
);
CREATE INDEX second_request_waiting ON second_request (kind) WHERE state = 'waiting';
CREATE INDEX second_request_asked ON second_request (asked_by, asked_at);
CREATE INDEX second_request_subject ON second_request (subject_id);
CREATE FUNCTION second_request_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.state <> 'waiting'
       OR (NEW.id, NEW.kind, NEW.subject_id, NEW.department_id, NEW.payload, NEW.because,
           NEW.asked_by, NEW.asked_at)
          IS DISTINCT FROM (OLD.id, OLD.kind, OLD.subject_id, OLD.department_id, OLD.payload,
           OLD.because, OLD.asked_by, OLD.asked_at) THEN
        RAISE EXCEPTION 'what two people are to agree on stands as it was asked';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER second_request_stands BEFORE UPDATE OR DELETE ON second_request
    FOR EACH ROW EXECUTE FUNCTION second_request_stands();
GRANT SELECT, INSERT, UPDATE ON second_request TO doorstep_desk;
GRANT SELECT, UPDATE ON second_request TO doorstep_worker;
"""
NO_REQUESTS = "DROP TABLE second_request; DROP FUNCTION second_request_stands();"


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("identity", "0009_mandates")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(REQUESTS, reverse_sql=NO_REQUESTS),
    ]
