"""A case that ends otherwise: terminated, revoked, corrected. Decisions stay; new ones are linked.

What was decided is never rewritten: an error is put right by a new decision that names the old one.
"""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

ENDING = """
ALTER TABLE decision DROP CONSTRAINT IF EXISTS decision_application_id_key;
ALTER TABLE decision ADD FOREIGN KEY (corrects) REFERENCES decision (id) ON DELETE RESTRICT;
CREATE UNIQUE INDEX decision_first ON decision (application_id) WHERE corrects IS NULL;
CREATE INDEX decision_application ON decision (application_id, decided_at);
ALTER TABLE decision DROP CONSTRAINT decision_is_proven;
ALTER TABLE decision ADD CONSTRAINT decision_is_proven CHECK (
    kind IN ('not_accepted', 'terminated')
    OR (signature IS NOT NULL AND document_sealed IS NOT NULL
        AND document_hash <> '' AND preparation_id IS NOT NULL));
ALTER TABLE decision ADD CONSTRAINT decision_is_linked CHECK (
    (kind IN ('revoke', 'correct')) = (corrects IS NOT NULL)
    AND (kind NOT IN ('terminated', 'revoke', 'correct') OR ground IS NOT NULL));
GRANT SELECT (ground, corrects) ON decision TO doorstep_citizen;
CREATE TABLE redress (
    id uuid PRIMARY KEY,
    application_id uuid NOT NULL REFERENCES application (id) ON DELETE RESTRICT,
    citizen_id uuid NOT NULL,
    department_id uuid NOT NULL,
    decision_id uuid NOT NULL REFERENCES decision (id) ON DELETE RESTRICT,
    kind varchar(32) NOT NULL CHECK (kind IN ('revoke', 'correct')),
    ground varchar(32) NOT NULL,
    reason_sealed bytea,
    clause text NOT NULL,
    state varchar(16) NOT NULL CHECK (state IN ('asked', 'declined', 'done')),
    asked_by uuid NOT NULL,
    asked_at timestamptz NOT NULL,
    settled_by uuid,
    settled_at timestamptz,
    CHECK (settled_by <> asked_by),
    CHECK ((state = 'asked') = (settled_by IS NULL))
);
CREATE UNIQUE INDEX redress_waits_once ON redress (application_id) WHERE state = 'asked';
CREATE INDEX redress_citizen ON redress (citizen_id);
REVOKE ALL ON redress FROM doorstep_citizen, doorstep_desk, doorstep_worker;
GRANT SELECT, INSERT, UPDATE ON redress TO doorstep_desk;
GRANT SELECT, UPDATE ON redress TO doorstep_worker;
"""
BACK = """
DROP TABLE redress;
ALTER TABLE decision DROP CONSTRAINT decision_is_linked;
ALTER TABLE decision DROP CONSTRAINT decision_is_proven;
ALTER TABLE decision ADD CONSTRAINT decision_is_proven CHECK (
    kind = 'not_accepted' OR (signature IS NOT NULL AND document_sealed IS NOT NULL
                              AND document_hash <> '' AND preparation_id IS NOT NULL));
DROP INDEX decision_application;
DROP INDEX decision_first;
ALTER TABLE decision ADD UNIQUE (application_id);
"""


class Migration(migrations.Migration):
    """See the module."""

    dependencies = [  # noqa: RUF012 — the tool's own form
        ("api", "0023_clocks"),
        ("api", "0026_notices"),
        ("api", "0027_appointments"),
        ("api", "0024_cards"),
        ("api", "0028_site_choice"),
        ("api", "0029_numbers"),
        ("api", "0029_route"),
    ]

    operations = [  # noqa: RUF012
        ops.AddField("Decision", "ground", fields.CharField(max_length=32, null=True)),
        ops.AddField("Decision", "corrects", fields.UUIDField(null=True)),
        ops.RunSQL(ENDING, reverse_sql=BACK),
    ]
