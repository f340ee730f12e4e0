"""A station sees what it has or had; an office that is asked may be one (C21, C39)."""

from tortoise import migrations
from tortoise.migrations import operations as ops

STATIONS = """
-- which station of the department is asked; null: the department itself
ALTER TABLE asked_office ADD COLUMN site_id uuid;
UPDATE application a SET offices = (
    SELECT jsonb_agg(DISTINCT place) FROM (
        SELECT jsonb_array_elements_text(a.offices) AS place UNION
        SELECT r.site_id::text FROM stage_run r
        WHERE r.application_id = a.id AND r.site_id <> a.site_id) AS known)
WHERE EXISTS (SELECT FROM stage_run r WHERE r.application_id = a.id AND r.site_id <> a.site_id);
-- once it is over, only who had a stage of it sees it
UPDATE application a SET offices = coalesce((
    SELECT jsonb_agg(DISTINCT place) FROM (
        SELECT r.department_id::text AS place FROM stage_run r
        WHERE r.application_id = a.id AND r.department_id <> a.department_id UNION
        SELECT r.site_id::text FROM stage_run r
        WHERE r.application_id = a.id AND r.site_id <> a.site_id) AS worked), '[]')
WHERE a.offices <> '[]'
  AND a.status IN ('closed', 'not_accepted', 'withdrawn', 'terminated', 'revoked');
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [("api", "0032_opinion_templates")]  # noqa: RUF012 — the tool's own form

    operations = [  # noqa: RUF012
        ops.RunSQL(STATIONS, reverse_sql="ALTER TABLE asked_office DROP COLUMN site_id;"),
    ]
