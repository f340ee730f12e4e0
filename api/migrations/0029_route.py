"""The route: every stage has its office, and the case knows where its work waits (C21, C23, C47)."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

from api.applications.models import NOBODY

WHERE = """
UPDATE stage_run r SET kind = regexp_replace(r.stage, '[_-]?[0-9]+$', ''), role = CASE
        WHEN r.stage ~ '^(receive|accept)' THEN 'window'
        WHEN r.stage ~ '^approve' THEN 'approver'
        WHEN r.stage ~ '^issue' THEN 'system' ELSE 'reviewer' END,
    department_id = a.department_id,
    site_id = CASE WHEN r.stage ~ '^(receive|accept|issue)' THEN a.site_id END
FROM application a WHERE a.id = r.application_id;
UPDATE application SET works_role = CASE
        WHEN status IN ('submitted', 'awaiting_original') THEN 'window'
        WHEN status = 'in_review' THEN 'reviewer' ELSE 'approver' END,
    works_department_id = department_id,
    works_site_id = CASE WHEN status IN ('submitted', 'awaiting_original') THEN site_id END
WHERE status IN ('submitted', 'awaiting_original', 'accepted', 'in_review', 'pending_approval');
UPDATE application SET reviewed_by = jsonb_build_array(reviewer_id)
WHERE reviewer_id IS NOT NULL;

ALTER TABLE application ADD CONSTRAINT application_works_somewhere
    CHECK ((works_role IS NULL) = (works_department_id IS NULL));
-- in the words of the desk's statement, so that it walks them
CREATE INDEX application_works ON application (works_department_id, works_role, due_on, id)
    WHERE works_role IS NOT NULL;
CREATE INDEX application_works_site ON application (works_site_id, works_role, due_on, id)
    WHERE works_site_id IS NOT NULL;

-- R6 with many reviewers: whoever wrote an opinion as one of them decides nothing
CREATE FUNCTION application_many_eyes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM opinion o WHERE o.application_id = NEW.id
               AND o.role = 'reviewer' AND o.staff_id = NEW.approver_id) THEN
        RAISE EXCEPTION 'who reviewed an application does not decide it'
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER application_many_eyes BEFORE UPDATE OF approver_id ON application
    FOR EACH ROW WHEN (NEW.approver_id IS NOT NULL AND NOT NEW.instant
                       AND OLD.approver_id IS DISTINCT FROM NEW.approver_id)
    EXECUTE FUNCTION application_many_eyes();
"""
NOWHERE = """
DROP TRIGGER application_many_eyes ON application;
DROP FUNCTION application_many_eyes();
DROP INDEX application_works_site;
DROP INDEX application_works;
ALTER TABLE application DROP CONSTRAINT application_works_somewhere;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [  # noqa: RUF012 — the tool's own form
        ("api", "0023_clocks"),
        ("api", "0026_notices"),
        ("api", "0027_appointments"),
        ("api", "0028_site_choice"),
    ]

    operations = [  # noqa: RUF012
        ops.AddField("StageRun", "kind", fields.CharField(max_length=16, default="")),
        ops.AddField("StageRun", "level", fields.SmallIntField(default=4)),
        ops.AddField("StageRun", "role", fields.CharField(max_length=16, default="")),
        ops.AddField("StageRun", "department_id", fields.UUIDField(null=True)),
        ops.AddField("StageRun", "site_id", fields.UUIDField(null=True)),
        ops.AddField("StageRun", "number", fields.SmallIntField(default=1)),
        ops.AddField("StageRun", "stood_in", fields.BooleanField(default=False)),
        ops.AddField("StageRun", "outcome", fields.CharField(max_length=16, null=True)),
        ops.AddField("Opinion", "stage", fields.CharField(max_length=32, null=True)),
        ops.AddField("Application", "works_role", fields.CharField(max_length=16, null=True)),
        ops.AddField("Application", "works_department_id", fields.UUIDField(null=True)),
        ops.AddField("Application", "works_site_id", fields.UUIDField(null=True)),
        ops.AddField("Application", "offices", fields.JSONField(default=list, db_default=NOBODY)),
        ops.AddField(
            "Application", "reviewed_by", fields.JSONField(default=list, db_default=NOBODY)
        ),
        ops.RunSQL(WHERE, reverse_sql=NOWHERE),
    ]
