"""Opinions that a department writes often, kept by its administrator and offered to its clerks."""

from tortoise import migrations
from tortoise.migrations import operations as ops

TEMPLATES = """
CREATE TABLE opinion_template (
    id uuid PRIMARY KEY,
    department_id uuid NOT NULL,
    name varchar(16) NOT NULL CHECK (name <> ''),
    text varchar(500) NOT NULL CHECK (text <> ''),
    uses varchar(16)[] NOT NULL CHECK (
        cardinality(uses) > 0
        AND uses <@ ARRAY['accept', 'investigate', 'review', 'decide', 'refuse']::varchar[]),
    kept_by uuid NOT NULL,
    kept_at timestamptz NOT NULL,
    removed_by uuid,
    removed_at timestamptz,
    CHECK ((removed_at IS NULL) = (removed_by IS NULL))
);
CREATE UNIQUE INDEX opinion_template_name ON opinion_template (department_id, name)
    WHERE removed_at IS NULL;
CREATE INDEX opinion_template_removed ON opinion_template (department_id, removed_at)
    WHERE removed_at IS NOT NULL;
REVOKE ALL ON opinion_template FROM doorstep_citizen, doorstep_desk, doorstep_worker;
GRANT SELECT, INSERT, UPDATE ON opinion_template TO doorstep_desk;
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [  # noqa: RUF012 — the tool's own form
        ("api", "0031_asked_offices"),
        ("api", "0031_calendar_changes"),
    ]

    operations = [  # noqa: RUF012
        ops.RunSQL(TEMPLATES, reverse_sql="DROP TABLE opinion_template;"),
    ]
