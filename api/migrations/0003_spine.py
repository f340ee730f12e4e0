"""What the models cannot say: four eyes, what never changes, the queue's indexes."""

from tortoise import migrations
from tortoise.migrations import operations as ops

SPINE = """
CREATE SEQUENCE application_reference;

ALTER TABLE application ADD CONSTRAINT application_four_eyes CHECK (
    approver_id IS NULL OR instant OR (
        acceptor_id IS NOT NULL AND reviewer_id IS NOT NULL
        AND acceptor_id <> approver_id AND reviewer_id <> approver_id));
ALTER TABLE application ADD CONSTRAINT application_decided_by_somebody CHECK (
    approver_id IS NOT NULL OR status NOT IN
    ('approved', 'refused', 'issuing', 'dispatched', 'ready_for_pickup', 'closed', 'revoked'));
ALTER TABLE application ADD CONSTRAINT application_filed_has_numbers CHECK (
    status = 'draft' OR (reference IS NOT NULL AND project_number IS NOT NULL
                         AND submitted_at IS NOT NULL AND desk_lines IS NOT NULL));
ALTER TABLE decision ADD CONSTRAINT decision_is_proven CHECK (
    kind = 'not_accepted' OR (signature IS NOT NULL AND document_sealed IS NOT NULL
                              AND document_hash <> '' AND preparation_id IS NOT NULL));
ALTER TABLE decision ADD CONSTRAINT decision_against_has_reasons CHECK (
    kind = 'grant' OR (reason <> '' AND clause <> ''));

CREATE FUNCTION application_keeps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.citizen_id <> OLD.citizen_id OR NEW.item_version_id <> OLD.item_version_id
       OR NEW.instant <> OLD.instant OR NEW.created_at <> OLD.created_at
       OR (OLD.reference IS NOT NULL AND NEW.reference IS DISTINCT FROM OLD.reference)
       OR (OLD.project_number IS NOT NULL
           AND NEW.project_number IS DISTINCT FROM OLD.project_number)
       OR (OLD.approver_id IS NOT NULL AND NEW.approver_id IS DISTINCT FROM OLD.approver_id) THEN
        RAISE EXCEPTION 'an application keeps whose, what and who decided'
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER application_keeps BEFORE UPDATE ON application
    FOR EACH ROW EXECUTE FUNCTION application_keeps();
CREATE FUNCTION application_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.status <> 'draft' THEN
        RAISE EXCEPTION 'a filed application is never deleted'
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER application_stays BEFORE DELETE ON application
    FOR EACH ROW EXECUTE FUNCTION application_stays();
CREATE TRIGGER status_change_stands BEFORE UPDATE OR DELETE ON status_change
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER opinion_stands BEFORE UPDATE OR DELETE ON opinion
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decision_stands BEFORE UPDATE OR DELETE ON decision
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- in the words of the desk's statement, so that it walks them
CREATE INDEX application_queue ON application (department_id, due_on, id) WHERE status NOT IN
    ('draft', 'closed', 'not_accepted', 'withdrawn', 'terminated', 'revoked');
CREATE INDEX application_hall ON application (site_id, due_on, id) WHERE status NOT IN
    ('draft', 'closed', 'not_accepted', 'withdrawn', 'terminated', 'revoked');
CREATE INDEX application_claimed ON application (claimed_by, due_on, id)
    WHERE claimed_by IS NOT NULL;
CREATE UNIQUE INDEX stage_run_running ON stage_run (application_id) WHERE state = 'running';
CREATE UNIQUE INDEX supplement_open ON supplement (application_id) WHERE answered_at IS NULL;
CREATE UNIQUE INDEX original_check_open ON original_check (application_id)
    WHERE agreed_at IS NULL;
CREATE UNIQUE INDEX original_check_slot ON original_check (site_id, booked_for)
    WHERE booked_for IS NOT NULL;
"""
NO_SPINE = """
DROP INDEX original_check_slot;
DROP INDEX original_check_open;
DROP INDEX supplement_open;
DROP INDEX stage_run_running;
DROP INDEX application_claimed;
DROP INDEX application_hall;
DROP INDEX application_queue;
DROP TRIGGER decision_stands ON decision;
DROP TRIGGER opinion_stands ON opinion;
DROP TRIGGER status_change_stands ON status_change;
DROP TRIGGER application_stays ON application;
DROP FUNCTION application_stays();
DROP TRIGGER application_keeps ON application;
DROP FUNCTION application_keeps();
ALTER TABLE decision DROP CONSTRAINT decision_against_has_reasons;
ALTER TABLE decision DROP CONSTRAINT decision_is_proven;
ALTER TABLE application DROP CONSTRAINT application_filed_has_numbers;
ALTER TABLE application DROP CONSTRAINT application_decided_by_somebody;
ALTER TABLE application DROP CONSTRAINT application_four_eyes;
DROP SEQUENCE application_reference;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0002_ribs")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(SPINE, reverse_sql=NO_SPINE),
    ]
