"""Opinions asked of other offices (征求意见): what was asked, by when, what came back."""

from tortoise import migrations
from tortoise.migrations import operations as ops

ASKED = """
CREATE TABLE asked_office (
    id uuid PRIMARY KEY,
    application_id uuid NOT NULL REFERENCES application (id) ON DELETE RESTRICT,
    citizen_id uuid NOT NULL,
    stage varchar(32), -- of the route, which waits for it; null: a reviewer asked, nothing waits
    department_id uuid NOT NULL, -- who is asked
    question_sealed bytea, -- under the deciding department's key, like opinions; null: the stage
    due_on date NOT NULL,
    asked_by uuid, -- null: the route itself
    asked_at timestamptz NOT NULL,
    agrees varchar(8) CHECK (agrees IN ('yes', 'no', 'none')),
    answer_sealed bytea,
    answered_by uuid,
    answered_at timestamptz,
    CHECK ((answered_at IS NULL) = (answered_by IS NULL)),
    CHECK ((answered_at IS NULL) = (agrees IS NULL)),
    CHECK (stage IS NOT NULL OR asked_by IS NOT NULL),
    CHECK (answered_by <> asked_by)
);
CREATE INDEX asked_office_case ON asked_office (application_id);
CREATE INDEX asked_office_citizen ON asked_office (citizen_id);
CREATE INDEX asked_office_waits ON asked_office (department_id, due_on, application_id)
    WHERE answered_at IS NULL;
CREATE UNIQUE INDEX asked_office_stage_once ON asked_office (application_id, stage)
    WHERE answered_at IS NULL AND stage IS NOT NULL;
CREATE FUNCTION asked_office_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.answered_at IS NOT NULL
       OR (to_jsonb(NEW) - 'agrees' - 'answer_sealed' - 'answered_by' - 'answered_at')
          <> (to_jsonb(OLD) - 'agrees' - 'answer_sealed' - 'answered_by' - 'answered_at') THEN
        RAISE EXCEPTION 'what an office was asked and what it answered stands'
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER asked_office_stands BEFORE UPDATE OR DELETE ON asked_office
    FOR EACH ROW EXECUTE FUNCTION asked_office_stands();
REVOKE ALL ON asked_office FROM doorstep_citizen, doorstep_desk, doorstep_worker;
GRANT SELECT, INSERT, UPDATE ON asked_office TO doorstep_desk;
GRANT SELECT, INSERT ON asked_office TO doorstep_worker;

-- R6: who spoke for an office that the route asks decides nothing either
CREATE OR REPLACE FUNCTION application_many_eyes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM opinion o WHERE o.application_id = NEW.id
               AND o.role = 'reviewer' AND o.staff_id = NEW.approver_id)
       OR EXISTS (SELECT FROM asked_office k WHERE k.application_id = NEW.id
                  AND k.stage IS NOT NULL AND k.answered_by = NEW.approver_id) THEN
        RAISE EXCEPTION 'who reviewed an application does not decide it'
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0030_ending")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(ASKED, reverse_sql="DROP TABLE asked_office; DROP FUNCTION asked_office_stands();"),
    ]
